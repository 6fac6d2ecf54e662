/**
 * structlog: the event, its keywords and whatever was bound before are written with every line.
 */
import type { Vendor } from './model.js';

export const structlog: Vendor = {
  id: 'structlog',
  name: 'structlog',
  category: 'logging',
  documentation: 'https://www.structlog.org/en/stable/bound-loggers.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['structlog', 'structlog.stdlib', 'structlog.contextvars', 'structlog.threadlocal'],
      versions: '>=21',
      types: { BoundLogger: 'get_logger()', FilteringBoundLogger: 'get_logger()' },
      propagators: [{ calls: ['{get_logger,getLogger,wrap_logger,BoundLogger}().{bind,new,unbind,try_unbind}'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        { id: 'structlog.log', calls: ['{get_logger,getLogger,wrap_logger,BoundLogger}().{debug,info,warning,warn,error,critical,fatal,exception,msg,adebug,ainfo,awarning,aerror,acritical,afatal,aexception,log,alog}', '{get_logger,getLogger,wrap_logger,BoundLogger}().{bind,new,unbind,try_unbind}().{debug,info,warning,warn,error,critical,fatal,exception,msg,adebug,ainfo,awarning,aerror,acritical,afatal,aexception,log,alog}'], leaks: ['args', 'named'], channel: 'log', depth: 'deep' },
        { id: 'structlog.bind', calls: ['{get_logger,getLogger,wrap_logger,BoundLogger}().{bind,new}', '{get_logger,getLogger}', '{bind_contextvars,bound_contextvars,bind_threadlocal,bound_threadlocal}', '{contextvars,threadlocal}.{bind_contextvars,bound_contextvars,bind_threadlocal,bound_threadlocal}'], leaks: ['named'], channel: 'log', depth: 'deep' },
      ],
    },
  ],
};
