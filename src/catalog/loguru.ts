/**
 * Loguru: arguments are put into the message by `str.format`; what is bound is written with it by many formats.
 */
import type { Vendor } from './model.js';

export const loguru: Vendor = {
  id: 'loguru',
  name: 'Loguru',
  category: 'logging',
  documentation: 'https://loguru.readthedocs.io/en/stable/api/logger.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['loguru'],
      versions: '>=0.5',
      types: { Logger: 'logger' },
      propagators: [{ calls: ['logger.{bind,opt,patch}'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        { id: 'loguru.log', calls: ['logger.{trace,debug,info,success,warning,error,critical,exception}', 'logger.{bind,opt,patch}().{trace,debug,info,success,warning,error,critical,exception}'], leaks: ['args', 'named'], channel: 'log', depth: 'text' },
        { id: 'loguru.level', calls: ['logger.log', 'logger.{bind,opt,patch}().log'], leaks: ['args1', 'named'], channel: 'log', depth: 'text' },
        { id: 'loguru.bind', calls: ['logger.{bind,contextualize}'], leaks: ['named'], channel: 'log', depth: 'deep' },
      ],
    },
  ],
};
