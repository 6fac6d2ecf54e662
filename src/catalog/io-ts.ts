/**
 * io-ts: a codec says which properties a value has that it has decoded; the value is on the right side of the result.
 */
import type { Vendor } from './model.js';

export const ioTs: Vendor = {
  id: 'io-ts',
  name: 'io-ts',
  category: 'utility',
  documentation: 'https://github.com/gcanti/io-ts/blob/master/index.md',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['io-ts', 'io-ts-types'],
      versions: '>=2',
      types: { Type: 'Codec', Mixed: 'Codec', Any: 'Codec' },
      describedTypes: ['TypeOf', 'OutputOf'],
      descriptions: [
        { reads: ['{string,number,bigint,Int,Integer,NonEmptyString,DateFromISOString,date,UUID,NumberFromString}'], like: [{ text: '' }], makes: 'Codec' },
        { reads: ['{boolean,null,undefined,void,nullType,voidType}'], calls: ['{literal,keyof}'], like: [{ clean: true }], makes: 'Codec' },
        { reads: ['{unknown,any,UnknownRecord,UnknownArray}'], like: [], makes: 'Codec' },
        { calls: ['{type,partial,strict,interface}'], like: [{ fields: 'arg0' }], makes: 'Codec' },
        { calls: ['{array,readonlyArray}'], like: [{ items: 'arg0' }], makes: 'Codec' },
        { calls: ['record'], like: [{ items: 'arg1' }], makes: 'Codec' },
        { calls: ['{union,intersection}'], like: [{ any: 'arg0' }], makes: 'Codec' },
        { calls: ['{exact,readonly,brand,refinement}'], like: [{ same: 'arg0' }], makes: 'Codec' },
        { reads: ['Codec.props'], calls: ['Codec.pipe'], like: [{ same: 'this' }], makes: 'Codec' },
      ],
      sources: [{ id: 'io-ts.type-of', reads: ['Codec.{_A,_O}'], instance: true }],
      propagators: [
        { calls: ['recursion'], flows: [{ from: 'arg1.return', to: 'return' }] },
        { calls: ['Codec.decode'], flows: [{ from: 'this!', to: 'return.right' }] },
        { calls: ['Codec.encode'], flows: [{ from: 'this!', to: 'return' }] },
      ],
    },
  ],
};
