/** FastAPI and Starlette: responses that are made by hand, where they lead to, and the details of an HTTP error, which the client reads. */
import type { Vendor } from './model.js';

export const fastapi: Vendor = {
  id: 'fastapi',
  name: 'FastAPI',
  category: 'framework',
  documentation: 'https://fastapi.tiangolo.com/reference/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['fastapi', 'fastapi.exceptions', 'starlette.exceptions'],
      sinks: [{ id: 'fastapi.http-exception', calls: ['HTTPException'], leaks: ['arg1:detail'], channel: 'error', depth: 'deep' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['fastapi.responses', 'starlette.responses'],
      sinks: [
        { id: 'fastapi.response', calls: ['{JSONResponse,HTMLResponse,PlainTextResponse,Response,ORJSONResponse,UJSONResponse}'], leaks: ['arg0:content'], channel: 'response', depth: 'deep' },
        { id: 'fastapi.redirect', calls: ['RedirectResponse'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
      ],
    },
  ],
};
