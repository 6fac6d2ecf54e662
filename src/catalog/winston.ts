/**
 * winston 3: a logger object, or the module itself as the default logger. Metadata is printed with all its fields, and a child's metadata goes into
 * every later line.
 */
import type { Hiding, Vendor } from './model.js';

const LEVELS =
  '{log,error,warn,help,data,info,debug,prompt,http,verbose,input,silly,emerg,alert,crit,warning,notice,write}';
const LOGGER = '{createLogger(),Logger(),Container().get(),Container().add(),loggers.get(),loggers.add(),child()}';

/** Every record goes through the format, which may be made of several; a text is its field `message`. */
const HIDES: readonly Hiding[] = [{ at: 'arg0.format', style: 'transform', textAs: 'message', missed: 'winston.format' }];

export const winston: Vendor = {
  id: 'winston',
  name: 'winston',
  category: 'logging',
  documentation: 'https://github.com/winstonjs/winston#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['winston', 'nest-winston'],
      versions: '>=3',
      types: { Logger: 'createLogger()' },
      remembers: ['{createLogger(),Logger()}', 'format()()', 'format()', 'format.{combine,printf}()'],
      propagators: [{ calls: [`${LOGGER}.child`], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'winston.log',
          calls: [LEVELS, `${LOGGER}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'winston.child',
          calls: ['child', `${LOGGER}.child`],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'winston.default-meta',
          calls: ['createLogger', 'Logger'],
          leaks: ['arg0.defaultMeta'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'winston.profile',
          calls: ['{profile,startTimer().done}', `${LOGGER}.{profile,startTimer().done}`],
          leaks: ['arg0', 'arg1'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['express-winston'],
      versions: '>=4',
      sinks: [
        {
          id: 'winston.express-record',
          calls: ['{logger,errorLogger}'],
          leaks: ['arg0.dynamicMeta.return', 'arg0.msg.return', 'arg0.exceptionToMeta.return', 'arg0.baseMeta'],
          channel: 'log',
          depth: 'deep',
        },
        // A list of what is wanted of it may have them as well.
        {
          id: 'winston.express-listed',
          calls: ['{logger,errorLogger}'],
          leaks: [],
          shows: { authorization: 'credentials.token', cookie: 'credentials.session' },
          channel: 'log',
          depth: 'deep',
          when: [{ at: [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `arg0.requestWhitelist.${String(index)}`), is: { literal: 'headers' } }],
          unless: [
            { at: 'arg0.requestFilter', is: 'present' },
            { at: 'arg0.meta', is: 'false' },
          ],
          hides: [{ at: 'arg0.headerBlacklist', style: 'paths', from: 'arg0' }],
        },
        {
          id: 'winston.express-request',
          calls: ['{logger,errorLogger}'],
          leaks: [],
          // Its headers, if nothing is said of what is wanted of it.
          shows: { authorization: 'credentials.token', cookie: 'credentials.session' },
          channel: 'log',
          depth: 'deep',
          unless: [
            { at: 'arg0.requestWhitelist', is: 'present' },
            { at: 'arg0.requestFilter', is: 'present' },
            { at: 'arg0.meta', is: 'false' },
          ],
          hides: [{ at: 'arg0.headerBlacklist', style: 'paths', from: 'arg0', missed: 'winston.express-headers' }],
        },
      ],
    },
  ],
};
