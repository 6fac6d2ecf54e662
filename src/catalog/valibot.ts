/**
 * Valibot: a schema says which entries a value has that it has parsed.
 */
import type { Vendor } from './model.js';

export const valibot: Vendor = {
  id: 'valibot',
  name: 'Valibot',
  category: 'utility',
  documentation: 'https://valibot.dev/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['valibot'],
      versions: '>=0.31',
      types: { GenericSchema: 'Schema', BaseSchema: 'Schema', GenericSchemaAsync: 'Schema' },
      describedTypes: ['InferOutput', 'InferInput', 'Output', 'Input'],
      descriptions: [
        { calls: ['{string,number,bigint,date}'], like: [{ text: '' }], makes: 'Schema' },
        { calls: ['{boolean,literal,picklist,enum,enum_,null,null_,undefined,undefined_,void,never,symbol,nan}'], like: [{ clean: true }], makes: 'Schema' },
        { calls: ['{any,unknown,custom,customAsync,instance,blob,file,function,function_}'], like: [], makes: 'Schema' },
        { calls: ['{object,strictObject,objectAsync,strictObjectAsync}'], like: [{ fields: 'arg0' }], makes: 'Schema' },
        { calls: ['{looseObject,looseObjectAsync,objectWithRest,objectWithRestAsync}'], like: [{ fields: 'arg0' }, { open: true }], makes: 'Schema' },
        { calls: ['{array,arrayAsync,set}'], like: [{ items: 'arg0' }], makes: 'Schema' },
        { calls: ['{record,recordAsync,map}'], like: [{ items: 'arg1' }], makes: 'Schema' },
        { calls: ['{union,unionAsync,intersect,intersectAsync}'], like: [{ any: 'arg0' }], makes: 'Schema' },
        { calls: ['{variant,variantAsync}'], like: [{ any: 'arg1' }], makes: 'Schema' },
        {
          calls: [
            '{optional,optionalAsync,nullable,nullableAsync,nullish,nullishAsync,undefinedable,exactOptional,nonNullable,nonNullish,nonOptional,fallback,fallbackAsync,config,unwrap,partial,partialAsync,required,requiredAsync,message,cache}',
          ],
          like: [{ same: 'arg0' }],
          makes: 'Schema',
        },
        // A schema and what is asked of its values.
        { calls: ['{pipe,pipeAsync}'], like: [{ any: 'args' }], makes: 'Schema' },
        { calls: ['{email,rfcEmail}'], like: [{ text: 'contact.email' }] },
        { calls: ['{ip,ipv4,ipv6}'], like: [{ text: 'online.ip' }] },
        { calls: ['creditCard'], like: [{ text: 'financial.card' }] },
        { calls: ['{mac,mac48,mac64}'], like: [{ text: 'online.mac-address' }] },
        { calls: ['pick'], like: [{ same: 'arg0' }], makes: 'Schema', projections: [{ at: 'arg1', style: 'list' }] },
        { calls: ['omit'], like: [{ same: 'arg0' }], makes: 'Schema', projections: [{ at: 'arg1', style: 'omit' }] },
        { reads: ['Schema.entries'], like: [{ same: 'this' }], makes: 'Schema' },
      ],
      propagators: [
        { calls: ['{lazy,lazyAsync}'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['{parse,parseAsync}'], flows: [{ from: 'arg0!', to: 'return' }] },
        { calls: ['{safeParse,safeParseAsync}'], flows: [{ from: 'arg0!', to: 'return.output' }] },
      ],
    },
  ],
};
