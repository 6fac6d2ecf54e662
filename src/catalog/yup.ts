/**
 * Yup: a schema says which fields a value has that it has validated or cast.
 */
import type { Vendor } from './model.js';

export const yup: Vendor = {
  id: 'yup',
  name: 'Yup',
  category: 'utility',
  documentation: 'https://github.com/jquense/yup',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['yup'],
      versions: '>=0.32',
      types: { Schema: 'Schema', ObjectSchema: 'Schema', AnySchema: 'Schema', AnyObjectSchema: 'Schema', ISchema: 'Schema' },
      describedTypes: ['InferType', 'Asserts'],
      descriptions: [
        { calls: ['{string,number,date}'], like: [{ text: '' }], makes: 'Schema' },
        { calls: ['{boolean,bool}'], like: [{ clean: true }], makes: 'Schema' },
        { calls: ['mixed'], like: [{ argument: 0 }], makes: 'Schema' },
        { calls: ['object'], like: [{ fields: 'arg0' }], makes: 'Schema' },
        { calls: ['array'], like: [{ items: 'arg0' }], makes: 'Schema' },
        {
          calls: [
            'Schema.{required,optional,defined,nullable,nonNullable,notRequired,default,label,meta,strip,strict,typeError,when,test,transform,oneOf,notOneOf,clone,describe}',
            'Schema.{min,max,length,matches,url,uuid,datetime,trim,lowercase,uppercase,ensure,lessThan,moreThan,positive,negative,integer,round,truncate,isTrue,isFalse,compact}',
            'Schema.{partial,deepPartial,noUnknown,exact,stripUnknown,camelCase,snakeCase,from}',
          ],
          reads: ['Schema.fields'],
          like: [{ same: 'this' }],
          makes: 'Schema',
        },
        { calls: ['Schema.email'], like: [{ same: 'this' }, { text: 'contact.email' }], makes: 'Schema' },
        { calls: ['Schema.{shape,concat}'], like: [{ same: 'this' }, { fields: 'arg0' }], makes: 'Schema' },
        { calls: ['Schema.of'], like: [{ items: 'arg0' }], makes: 'Schema' },
        { calls: ['Schema.pick'], like: [{ same: 'this' }], makes: 'Schema', projections: [{ at: 'arg0', style: 'list' }] },
        { calls: ['Schema.omit'], like: [{ same: 'this' }], makes: 'Schema', projections: [{ at: 'arg0', style: 'omit' }] },
      ],
      propagators: [
        { calls: ['lazy'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['Schema.{validate,validateSync,cast}'], flows: [{ from: 'this!', to: 'return' }] },
      ],
    },
  ],
};
