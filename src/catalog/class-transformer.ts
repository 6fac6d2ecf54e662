/**
 * class-transformer: plain objects become instances of a class that declares their fields, which says which of them are
 * left out when an instance becomes a plain object, as NestJS does with every answer.
 */
import type { Vendor } from './model.js';

export const classTransformer: Vendor = {
  id: 'class-transformer',
  name: 'class-transformer',
  category: 'utility',
  documentation: 'https://github.com/typestack/class-transformer',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['class-transformer'],
      versions: '>=0.3',
      members: [
        { names: ['Exclude'], hides: ['response'] },
        { names: ['Expose'], shows: ['response'] },
      ],
      propagators: [
        { calls: ['{instanceToPlain,classToPlain,serialize}'], flows: [{ from: 'arg0', to: 'return' }], shownBy: 'response' },
        { calls: ['{plainToInstance,plainToClass,deserialize}'], flows: [{ from: 'arg0!', to: 'return' }] },
        // What the class does not know stays, unless it is told to go.
        { calls: ['{plainToInstance,plainToClass}'], flows: [{ from: 'arg1', to: 'return' }], unless: [{ at: 'arg2.excludeExtraneousValues', is: 'true' }] },
        { calls: ['deserializeArray'], flows: [{ from: 'arg0!', to: 'return[]' }] },
      ],
    },
  ],
};
