/**
 * ArkType: a type is an object of definitions; what it asserts has exactly these keys.
 */
import type { Vendor } from './model.js';

export const arktype: Vendor = {
  id: 'arktype',
  name: 'ArkType',
  category: 'utility',
  documentation: 'https://arktype.io/docs/objects',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['arktype'],
      versions: '>=2',
      types: { Type: 'Type' },
      descriptions: [
        { calls: ['type', 'type.raw', 'scope().type'], like: [{ fields: 'arg0' }], makes: 'Type' },
        { calls: ['Type.{partial,required,onUndeclaredKey,describe,brand,narrow,filter,default,readonly,optional}'], like: [{ same: 'this' }], makes: 'Type' },
        { calls: ['Type.{merge,and}'], like: [{ same: 'this' }, { fields: 'arg0' }], makes: 'Type' },
        { calls: ['Type.array'], like: [{ items: 'this' }], makes: 'Type' },
        { calls: ['Type.pick'], like: [{ same: 'this' }], makes: 'Type', projections: [{ at: 'args', style: 'list' }] },
        { calls: ['Type.omit'], like: [{ same: 'this' }], makes: 'Type', projections: [{ at: 'args', style: 'omit' }] },
      ],
      sources: [{ id: 'arktype.infer', reads: ['Type.{infer,inferIn,inferOut,t}'], instance: true }],
      propagators: [{ calls: ['Type.{assert,from}'], flows: [{ from: 'this!', to: 'return' }] }],
    },
  ],
};
