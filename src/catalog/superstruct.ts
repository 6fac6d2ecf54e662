/**
 * Superstruct: a struct says which fields a value has that was created by it or asserted.
 */
import type { Vendor } from './model.js';

export const superstruct: Vendor = {
  id: 'superstruct',
  name: 'Superstruct',
  category: 'utility',
  documentation: 'https://docs.superstructjs.org/api-reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['superstruct'],
      versions: '>=0.15',
      types: { Struct: 'Struct', Describe: 'Struct' },
      describedTypes: ['Infer'],
      descriptions: [
        { calls: ['{string,number,integer,bigint,date}'], like: [{ text: '' }], makes: 'Struct' },
        { calls: ['{boolean,enums,literal,never,regexp,func}'], like: [{ clean: true }], makes: 'Struct' },
        { calls: ['{any,unknown,instance}'], like: [], makes: 'Struct' },
        { calls: ['define'], like: [{ argument: 0 }], makes: 'Struct' },
        { calls: ['{object,type}'], like: [{ fields: 'arg0' }], makes: 'Struct' },
        { calls: ['{array,set}'], like: [{ items: 'arg0' }], makes: 'Struct' },
        { calls: ['{record,map}'], like: [{ items: 'arg1' }], makes: 'Struct' },
        { calls: ['{union,intersection}'], like: [{ any: 'arg0' }], makes: 'Struct' },
        { calls: ['assign'], like: [{ any: 'args' }], makes: 'Struct' },
        { calls: ['{optional,nullable,nonempty,size,min,max,pattern,trimmed,defaulted,coerce,refine,partial,deprecated}'], like: [{ same: 'arg0' }], makes: 'Struct' },
        { calls: ['pick'], like: [{ same: 'arg0' }], makes: 'Struct', projections: [{ at: 'arg1', style: 'list' }] },
        { calls: ['omit'], like: [{ same: 'arg0' }], makes: 'Struct', projections: [{ at: 'arg1', style: 'omit' }] },
        { reads: ['Struct.schema'], like: [{ same: 'this' }], makes: 'Struct' },
      ],
      propagators: [
        { calls: ['{lazy,dynamic}'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['{create,mask}'], flows: [{ from: 'arg1!', to: 'return' }] },
        { calls: ['validate'], flows: [{ from: 'arg1!', to: 'return.1' }] },
        { calls: ['Struct.{create,mask}'], flows: [{ from: 'this!', to: 'return' }] },
        { calls: ['Struct.validate'], flows: [{ from: 'this!', to: 'return.1' }] },
      ],
    },
  ],
};
