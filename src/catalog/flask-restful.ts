/** Flask-RESTful: what is marshalled are the fields that somebody has listed. */
import type { Vendor } from './model.js';

export const flaskRestful: Vendor = {
  id: 'flask-restful',
  name: 'Flask-RESTful',
  category: 'framework',
  documentation: 'https://flask-restful.readthedocs.io/en/latest/fields.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['flask_restful', 'flask_restx'],
      sanitizers: [{ calls: ['marshal'], effect: 'remove' }],
    },
  ],
};
