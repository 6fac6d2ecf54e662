/**
 * Flask and Flask-Mail: what a view answers with `jsonify` or redirects to gets out, and one message with several `recipients` shows each of them the
 * addresses of the others.
 */
import type { Vendor } from './model.js';

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
      sinks: [
        { id: 'flask.jsonify', calls: ['{jsonify,json.jsonify}'], leaks: ['args', 'named'], channel: 'response', depth: 'deep' },
        { id: 'flask.response', calls: ['{make_response,Response}'], leaks: ['arg0'], channel: 'response', depth: 'deep' },
        { id: 'flask.redirect', calls: ['redirect'], leaks: ['arg0:location'], channel: 'url', depth: 'text' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['flask_mail'],
      sinks: [{ id: 'flask.mail', calls: ['Message'], leaks: ['arg1:recipients', 'arg:cc'], channel: 'recipients', depth: 'deep' }],
    },
  ],
};
