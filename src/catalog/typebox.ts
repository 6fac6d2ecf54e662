/**
 * TypeBox: JSON Schemas that say which properties a value has that was checked against them.
 */
import type { Vendor } from './model.js';

export const typebox: Vendor = {
  id: 'typebox',
  name: 'TypeBox',
  category: 'utility',
  documentation: 'https://github.com/sinclairzx81/typebox',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@sinclair/typebox', '@sinclair/typebox/value', '@sinclair/typebox/compiler', 'typebox', 'typebox/value', 'typebox/compile'],
      versions: '>=0.24',
      types: { TSchema: 'Schema', TObject: 'Schema', TypeCheck: 'Check' },
      describedTypes: ['Static', 'StaticDecode', 'StaticEncode'],
      descriptions: [
        {
          calls: ['Type.String', 'Type.{Number,Integer,BigInt,Date,RegExp,TemplateLiteral,Uppercase,Lowercase,Capitalize,Uncapitalize}'],
          like: [{ text: '' }],
          makes: 'Schema',
          unless: [
            { at: 'arg0.format', is: { literal: 'email' } },
            { at: 'arg0.format', is: { literal: 'ipv4' } },
            { at: 'arg0.format', is: { literal: 'ipv6' } },
          ],
        },
        { calls: ['Type.String'], like: [{ text: 'contact.email' }], makes: 'Schema', when: [{ at: 'arg0.format', is: { literal: 'email' } }] },
        { calls: ['Type.String'], like: [{ text: 'online.ip' }], makes: 'Schema', when: [{ at: 'arg0.format', is: { literal: 'ipv4' } }] },
        { calls: ['Type.String'], like: [{ text: 'online.ip' }], makes: 'Schema', when: [{ at: 'arg0.format', is: { literal: 'ipv6' } }] },
        { calls: ['Type.{Boolean,Literal,Enum,Null,Undefined,Void,Never,KeyOf,Symbol}'], like: [{ clean: true }], makes: 'Schema' },
        { calls: ['Type.{Any,Unknown,Unsafe}'], like: [{ argument: 0 }], makes: 'Schema' },
        { calls: ['Type.{Object,Interface}'], like: [{ fields: 'arg0' }], makes: 'Schema' },
        { calls: ['Type.{Array,AsyncIterator,Iterator}'], like: [{ items: 'arg0' }], makes: 'Schema' },
        { calls: ['Type.Record'], like: [{ items: 'arg1' }], makes: 'Schema' },
        { calls: ['Type.{Union,Intersect,Composite,Evaluate}'], like: [{ any: 'arg0' }], makes: 'Schema' },
        { calls: ['Type.{Optional,Readonly,ReadonlyOptional,Partial,Required,Promise,Awaited,Transform,Codec}'], like: [{ same: 'arg0' }], makes: 'Schema' },
        { calls: ['Type.Pick'], like: [{ same: 'arg0' }], makes: 'Schema', projections: [{ at: 'arg1', style: 'list' }] },
        { calls: ['Type.Omit'], like: [{ same: 'arg0' }], makes: 'Schema', projections: [{ at: 'arg1', style: 'omit' }] },
        { reads: ['Schema.properties'], calls: ['Schema.{Decode,Encode}'], like: [{ same: 'this' }], makes: 'Schema' },
        { calls: ['TypeCompiler.Compile', 'Compile'], like: [{ same: 'arg0' }], makes: 'Check' },
      ],
      propagators: [
        { calls: ['Value.{Parse,Decode,Cast,Convert,Clean,Default,Encode,Create}'], flows: [{ from: 'arg0!', to: 'return' }] },
        { calls: ['Check.{Decode,Encode,Parse}'], flows: [{ from: 'this!', to: 'return' }] },
      ],
    },
  ],
};
