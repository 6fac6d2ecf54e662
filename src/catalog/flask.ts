/**
 * Flask, Quart and what usually comes with them: what a view returns, or answers with `jsonify`, or redirects to gets out, one message with several
 * `recipients` shows each of them the addresses of the others, and a request, a session and `current_user` are of whoever asks.
 */
import type { Vendor } from './model.js';

const APP = '{Flask,Quart,Blueprint}()';

export const flask: Vendor = {
  id: 'flask',
  name: 'Flask',
  category: 'framework',
  documentation: 'https://flask.palletsprojects.com/en/stable/api/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['flask', 'quart'],
      versions: '>=2',
      types: { Flask: 'Flask()', Quart: 'Quart()', Blueprint: 'Blueprint()', Request: 'request' },
      receivers: { app: 'Flask()', blueprint: 'Blueprint()', bp: 'Blueprint()' },
      sources: [
        { id: 'flask.request-form', reads: ['request.{form,args,values,json}'], calls: ['request.get_json'], payload: true, own: true },
        { id: 'flask.session', reads: ['session'], payload: true, own: true },
        { id: 'flask.global-user', reads: ['g.user'], person: 'user', own: true },
        {
          id: 'flask.request-headers',
          reads: ['request.headers'],
          fields: { authorization: 'credentials.token', Authorization: 'credentials.token', cookie: 'credentials.session', Cookie: 'credentials.session' },
        },
        { id: 'flask.request-cookies', reads: ['request.cookies'], fields: { session: 'credentials.session' } },
        { id: 'flask.request-address', reads: ['request.remote_addr'], kind: 'online.ip' },
      ],
      sinks: [
        { id: 'flask.return', calls: [`${APP}.{route,get,post,put,patch,delete}()`], leaks: ['arg0.return'], channel: 'response', depth: 'deep' },
        { id: 'flask.jsonify', calls: ['{jsonify,json.jsonify}'], leaks: ['args', 'named'], channel: 'response', depth: 'deep' },
        { id: 'flask.response', calls: ['{make_response,Response}'], leaks: ['arg0'], channel: 'response', depth: 'deep' },
        { id: 'flask.redirect', calls: ['redirect'], leaks: ['arg0:location'], channel: 'url', depth: 'text' },
        { id: 'flask.cookie', calls: ['{make_response,Response,jsonify,redirect}().set_cookie'], leaks: ['arg1:value'], channel: 'storage', depth: 'text' },
        { id: 'flask.abort', calls: ['abort'], leaks: ['args1', 'arg:description'], channel: 'error', depth: 'shown' },
        { id: 'flask.log', calls: ['{Flask(),current_app}.logger.{debug,info,warning,warn,error,critical,fatal,exception}'], leaks: ['args', 'arg:extra'], channel: 'log', depth: 'shown' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['flask_login', 'flask_security'],
      sources: [{ id: 'flask.current-user', reads: ['current_user'], person: 'user', own: true }],
    },
    {
      ecosystem: 'pypi',
      packages: ['flask_mail'],
      sinks: [{ id: 'flask.mail', calls: ['Message'], leaks: ['arg1:recipients', 'arg:cc'], channel: 'recipients', depth: 'deep' }],
    },
  ],
};
