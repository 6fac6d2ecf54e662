/**
 * Pydantic, and SQLModel, which is made of it: an instance becomes a dictionary or a text with its fields, less those that the call or the model
 * excludes.
 */
import type { Projection, Vendor } from './model.js';

const CHOSEN: readonly Projection[] = [
  { at: 'arg:include', style: 'list' },
  { at: 'arg:exclude', style: 'omit' },
];

export const pydantic: Vendor = {
  id: 'pydantic',
  name: 'Pydantic',
  category: 'utility',
  documentation: 'https://docs.pydantic.dev/latest/concepts/serialization/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['pydantic'],
      versions: '>=2',
      members: [
        { names: ['EmailStr', 'NameEmail'], kind: 'contact.email' },
        { names: ['IPvAnyAddress'], kind: 'online.ip' },
        // Stars, until somebody asks for the secret.
        { names: ['SecretStr', 'SecretBytes'], kind: '' },
        { names: ['Field'], hides: ['*'], option: { key: 'exclude', is: true } },
      ],
      sources: [{ id: 'pydantic.secret', methods: ['get_secret_value'], named: 'receiver' }],
      propagators: [
        { methods: ['model_dump', 'model_dump_json'], flows: [{ from: 'this', to: 'return' }], projections: CHOSEN },
        { methods: ['model_copy'], flows: [{ from: 'this', to: 'return' }] },
      ],
    },
  ],
};
