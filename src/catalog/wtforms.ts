/** WTForms: what is wrong with a form is told to whoever filled it in, and to nobody else. */
import type { Vendor } from './model.js';

export const wtforms: Vendor = {
  id: 'wtforms',
  name: 'WTForms',
  category: 'framework',
  documentation: 'https://wtforms.readthedocs.io/en/stable/validators/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['wtforms', 'wtforms.validators'],
      versions: '>=2',
      propagators: [{ calls: ['{ValidationError,StopValidation}'], flows: [{ from: 'arg0:message', to: 'return.message' }] }],
    },
  ],
};
