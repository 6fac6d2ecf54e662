/**
 * Logging of Python's standard library, and objects that are called `logger` or `log` when nothing else is known of them: most other Python loggers
 * have the same methods. What is passed as `%` arguments, as `extra` or as keywords is written like the message.
 */
import type { Vendor } from './model.js';

const METHODS = '{debug,info,warning,warn,error,critical,fatal,exception}';

export const pythonLogging: Vendor = {
  id: 'python-logging',
  name: 'Python logging',
  category: 'logging',
  documentation: 'https://docs.python.org/3/library/logging.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['logging'],
      types: { Logger: 'getLogger()', LoggerAdapter: 'LoggerAdapter()', RootLogger: 'getLogger()' },
      propagators: [{ calls: ['getLogger().getChild', 'getLogger().{bind,new}'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'python-logging.log',
          calls: [METHODS, `{getLogger,Logger}().${METHODS}`, `LoggerAdapter().${METHODS}`, `getLogger().getChild().${METHODS}`],
          leaks: ['args', 'arg:msg', 'arg:extra'],
          channel: 'log',
          depth: 'shown',
        },
        {
          id: 'python-logging.level',
          calls: ['log', '{getLogger,Logger}().log', 'LoggerAdapter().log'],
          leaks: ['args1', 'arg:msg', 'arg:extra'],
          channel: 'log',
          depth: 'shown',
        },
        { id: 'python-logging.adapter', calls: ['LoggerAdapter'], leaks: ['arg1:extra'], channel: 'log', depth: 'shown' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: [],
      receivers: { log: 'logger', logger: 'logger', logging: 'logger' },
      sinks: [
        {
          id: 'python-logging.named',
          calls: ['logger.{log,trace,success,notice,msg}', `logger.${METHODS}`, `logger.{bind,new,getChild,opt,contextualize}().${METHODS}`],
          leaks: ['args', 'named'],
          channel: 'log',
          depth: 'shown',
        },
      ],
      propagators: [{ calls: ['logger.{bind,new,getChild,opt}'], flows: [{ from: 'this', to: 'return' }] }],
    },
  ],
};
