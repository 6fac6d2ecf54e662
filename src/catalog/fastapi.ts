/**
 * FastAPI and Starlette: what a path operation returns or makes a response of, where it leads to, the details of an HTTP error, which the client reads, and
 * what a request brings, which is of whoever asks.
 */
import type { Vendor } from './model.js';

export const fastapi: Vendor = {
  id: 'fastapi',
  name: 'FastAPI',
  category: 'framework',
  documentation: 'https://fastapi.tiangolo.com/reference/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['fastapi', 'fastapi.applications', 'fastapi.routing', 'fastapi.requests', 'fastapi.exceptions', 'fastapi.background', 'starlette.exceptions', 'starlette.requests', 'starlette.background'],
      types: { FastAPI: 'FastAPI()', APIRouter: 'APIRouter()', Request: 'Request()', HTTPConnection: 'Request()', WebSocket: 'WebSocket()', BackgroundTasks: 'BackgroundTasks()' },
      sources: [
        { id: 'fastapi.request-body', calls: ['Request().{json,form}'], payload: true, own: true },
        { id: 'fastapi.request-query', reads: ['Request().{query_params,path_params,session}'], payload: true, own: true },
        { id: 'fastapi.request-user', reads: ['Request().user', 'Request().state.user'], person: 'user', own: true },
        { id: 'fastapi.request-headers', reads: ['{Request(),WebSocket()}.headers'], fields: { authorization: 'credentials.token', Authorization: 'credentials.token', cookie: 'credentials.session' } },
        { id: 'fastapi.request-address', reads: ['{Request(),WebSocket()}.client.host'], kind: 'online.ip' },
      ],
      remembers: ['{FastAPI(),APIRouter()}.{get,post,put,patch,delete,options,head}()'],
      runs: [{ calls: ['BackgroundTasks().add_task', 'BackgroundTask'], runs: 'arg0:func', from: 1 }],
      sinks: [
        {
          id: 'fastapi.return',
          calls: ['{FastAPI(),APIRouter()}.{get,post,put,patch,delete,options,head}()'],
          leaks: ['arg0.return'],
          channel: 'response',
          depth: 'deep',
          // Only the fields of the model that is named here, or that the function says it returns, get out.
          unless: [{ at: 'made:response_model', is: 'present' }, { at: 'arg0', is: 'returnsRecord' }],
        },
        { id: 'fastapi.http-exception', calls: ['{HTTPException,WebSocketException}'], leaks: ['arg1:detail', 'arg:reason'], channel: 'error', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['fastapi.responses', 'starlette.responses'],
      sinks: [
        { id: 'fastapi.response', calls: ['{JSONResponse,HTMLResponse,PlainTextResponse,Response,ORJSONResponse,UJSONResponse}'], leaks: ['arg0:content'], channel: 'response', depth: 'deep' },
        { id: 'fastapi.redirect', calls: ['RedirectResponse'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['fastapi.encoders'],
      propagators: [
        { calls: ['jsonable_encoder'], flows: [{ from: 'arg0:obj', to: 'return' }], projections: [{ at: 'arg:exclude', style: 'omit' }, { at: 'arg:include', style: 'list' }] },
      ],
    },
  ],
};
