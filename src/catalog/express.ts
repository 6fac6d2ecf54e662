/**
 * Express: a request brings what somebody sent (body, query, headers, cookies) and who they are (`req.user`, as Passport sets it, and
 * `req.session.user`). What a handler answers with is seen by whoever asked, or by everybody where nobody has to log in. A rendered page is left out, since
 * the template decides what it shows.
 */
import { keptForAll } from './caching.js';
import type { Vendor } from './model.js';

const RESPONSE = '{Response(),Response().status(),Response().type(),Response().set(),Response().header()}';
const APP = '{(),Router(),().route(),Router().route()}';
const HANDLED = `${APP}.{get,post,put,patch,delete,all,use,head,options}`;
/** What handlers of errors are given: what others hand to `next`, and what they throw. */
const FAILED = 'program:express.failed.last';

export const express: Vendor = {
  id: 'express',
  name: 'Express',
  category: 'framework',
  documentation: 'https://expressjs.com/en/5x/api.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['express', 'express-serve-static-core', 'express-promise-router'],
      versions: '>=4',
      types: { Request: 'Request()', Response: 'Response()', Application: '()', Express: '()', Router: 'Router()', IRouter: 'Router()', NextFunction: 'Next' },
      functions: { RequestHandler: ['Request', 'Response', 'NextFunction'], Handler: ['Request', 'Response', 'NextFunction'], ErrorRequestHandler: ['', 'Request', 'Response', 'NextFunction'] },
      receivers: { req: 'Request()', request: 'Request()', res: 'Response()', response: 'Response()' },
      shared: [{ symbols: ['Request()', 'Response().locals', '().locals'], by: 'kind' }],
      provides: [
        { calls: [HANDLED], to: 'args.param0', as: 'Request', typed: true, parameters: { not: 4 }, fails: FAILED },
        { calls: [HANDLED], to: 'args.param1', as: 'Response', parameters: { not: 4 } },
        { calls: [HANDLED], to: 'args.param2', as: 'NextFunction', parameters: { not: 4 } },
        // Four parameters make a handler of errors.
        { calls: [HANDLED], to: 'args.param0', as: FAILED, parameters: { exactly: 4 }, fails: FAILED },
        { calls: [HANDLED], to: 'args.param1', as: 'Request', parameters: { exactly: 4 } },
        { calls: [HANDLED], to: 'args.param2', as: 'Response', parameters: { exactly: 4 } },
        { calls: [HANDLED], to: 'args.param3', as: 'NextFunction', parameters: { exactly: 4 } },
        { calls: ['{(),Router()}.param'], to: 'arg1.param0', as: 'Request' },
        { calls: ['{(),Router()}.param'], to: 'arg1.param1', as: 'Response' },
      ],
      sources: [
        { id: 'express.request-body', reads: ['Request().body'], argument: '2', payload: true, own: true },
        { id: 'express.request-query', reads: ['Request().query'], argument: '3', payload: true, own: true },
        { id: 'express.request-params', reads: ['Request().params'], argument: '0', payload: true, own: true },
        {
          id: 'express.request-headers',
          reads: ['Request().headers'],
          own: true,
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        {
          id: 'express.request-header',
          calls: ['Request().{get,header}'],
          key: 'arg0',
          own: true,
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'express.request-cookies', reads: ['Request().{cookies,signedCookies}'], kind: 'credentials.session', own: true },
        { id: 'express.request-session', reads: ['Request().session'], payload: true, own: true },
        { id: 'express.request-user', reads: ['{Request(),Request().session,Response().locals}.{user,currentUser}'], person: 'user', own: true },
      ],
      propagators: [
        { calls: ['Next'], flows: [{ from: 'arg0', to: FAILED }] },
        {
          calls: ['Response().{status,type,contentType,set,header,append,cookie,clearCookie,vary,links,attachment,location}'],
          flows: [{ from: 'this', to: 'return' }],
        },
        {
          calls: ['Response().{set,header,setHeader,append}'],
          flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }, { from: 'arg1', to: 'return.sentHeaders', toKey: 'arg0' }],
          when: [{ at: 'arg1', is: 'present' }],
        },
        { calls: ['Response().{set,header}'], flows: [{ from: 'arg0', to: 'this.sentHeaders' }, { from: 'arg0', to: 'return.sentHeaders' }], unless: [{ at: 'arg1', is: 'present' }] },
      ],
      sinks: [
        { id: 'express.cached-json', calls: [`${RESPONSE}.{json,jsonp,send,end}`], leaks: ['arg0'], channel: 'cache', depth: 'deep', perRequest: true, when: [keptForAll('this.sentHeaders')] },
        { id: 'express.cached-page', calls: [`${RESPONSE}.render`], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [keptForAll('this.sentHeaders')] },
        {
          id: 'express.json',
          calls: [`${RESPONSE}.{json,jsonp,send}`],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'express.app-locals',
          sets: ['().locals.*'],
          leaks: ['value'],
          channel: 'state',
          depth: 'deep',
          perRequest: true,
        },
        {
          id: 'express.app-set',
          calls: ['().set'],
          leaks: ['arg1'],
          channel: 'state',
          depth: 'deep',
          perRequest: true,
        },
        {
          id: 'express.write',
          calls: [`${RESPONSE}.{write,end}`],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
        },
        {
          id: 'express.redirect',
          calls: [`${RESPONSE}.{redirect,location}`],
          leaks: ['args'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'express.cookie',
          calls: [`${RESPONSE}.cookie`],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          // Scripts cannot read it then.
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
      ],
    },
  ],
};
