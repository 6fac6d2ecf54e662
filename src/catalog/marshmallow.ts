/**
 * Marshmallow, and what makes its schemas out of tables: what a schema dumps are the fields that it lists, so that somebody has made a choice; what is wrong
 * with a form is told to whoever filled it in.
 */
import type { Vendor } from './model.js';

const SCHEMA = '{Schema,SQLAlchemySchema,SQLAlchemyAutoSchema}()';

export const marshmallow: Vendor = {
  id: 'marshmallow',
  name: 'Marshmallow',
  category: 'utility',
  documentation: 'https://marshmallow.readthedocs.io/en/stable/marshmallow.schema.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['marshmallow', 'marshmallow.exceptions', 'marshmallow_sqlalchemy', 'flask_marshmallow'],
      versions: '>=3',
      sanitizers: [{ calls: [`${SCHEMA}.{dump,dumps}`, `Marshmallow().${SCHEMA}.{dump,dumps}`], effect: 'remove' }],
      propagators: [{ calls: ['ValidationError'], flows: [{ from: 'arg0:message', to: 'return.message' }] }],
    },
  ],
};
