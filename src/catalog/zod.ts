/**
 * Zod: a schema says which fields a value has that it has parsed; unknown keys are stripped unless it is a loose one.
 */
import type { Vendor } from './model.js';

/** `import { z } from 'zod'` and `import * as z from 'zod'`. */
const on = (names: string): readonly string[] => [`{${names}}`, `z.{${names}}`];

export const zod: Vendor = {
  id: 'zod',
  name: 'Zod',
  category: 'utility',
  documentation: 'https://zod.dev/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['zod', 'zod/v3', 'zod/v4', 'zod/mini', 'zod/v4-mini', 'zod/v4/mini', 'nestjs-zod/z'],
      versions: '>=3',
      types: {
        ZodType: 'ZodType',
        ZodTypeAny: 'ZodType',
        ZodSchema: 'ZodType',
        Schema: 'ZodType',
        ZodObject: 'ZodType',
        ZodMiniType: 'ZodType',
        'z.ZodType': 'ZodType',
      },
      describedTypes: ['infer', 'input', 'output', 'TypeOf'],
      descriptions: [
        {
          calls: [
            ...on('string,number,int,int32,uint32,float32,float64,bigint,int64,uint64,date,guid,uuid,uuidv4,uuidv6,uuidv7,url,httpUrl,nanoid,cuid,cuid2,ulid,jwt,hex,hash,templateLiteral,stringFormat'),
            ...on('coerce.{string,number,bigint,date},iso.{date,datetime,time,duration}'),
          ],
          like: [{ text: '' }],
          makes: 'ZodType',
        },
        { calls: on('email'), like: [{ text: 'contact.email' }], makes: 'ZodType' },
        { calls: on('e164'), like: [{ text: 'contact.phone' }], makes: 'ZodType' },
        { calls: on('ipv4,ipv6'), like: [{ text: 'online.ip' }], makes: 'ZodType' },
        { calls: on('mac'), like: [{ text: 'online.mac-address' }], makes: 'ZodType' },
        { calls: on('iban'), like: [{ text: 'financial.bank-account' }], makes: 'ZodType' },
        { calls: on('creditCard'), like: [{ text: 'financial.card' }], makes: 'ZodType' },
        {
          calls: on('boolean,stringbool,coerce.boolean,literal,enum,nativeEnum,null,undefined,void,never,nan,symbol,keyof,emoji,currencyCode'),
          like: [{ clean: true }],
          makes: 'ZodType',
        },
        { calls: on('any,unknown,custom,json,instanceof,file,function'), like: [], makes: 'ZodType' },
        { calls: on('custom'), like: [{ argument: 0 }], makes: 'ZodType' },
        { calls: on('object,strictObject,interface'), like: [{ fields: 'arg0' }], makes: 'ZodType' },
        { calls: on('looseObject'), like: [{ fields: 'arg0' }, { open: true }], makes: 'ZodType' },
        { calls: on('array,set'), like: [{ items: 'arg0' }], makes: 'ZodType' },
        { calls: on('record,partialRecord,looseRecord,map'), like: [{ items: 'arg1' }], makes: 'ZodType', when: [{ at: 'arg1', is: 'present' }] },
        { calls: on('record'), like: [{ items: 'arg0' }], makes: 'ZodType', when: [{ at: 'arg1', is: 'absent' }] },
        { calls: on('union,xor'), like: [{ any: 'arg0' }], makes: 'ZodType' },
        { calls: on('discriminatedUnion'), like: [{ any: 'arg1' }], makes: 'ZodType' },
        { calls: on('intersection'), like: [{ same: 'arg0' }, { same: 'arg1' }], makes: 'ZodType' },
        { calls: on('optional,exactOptional,nullable,nullish,nonoptional,readonly,promise,success,_default,prefault,catch'), like: [{ same: 'arg0' }], makes: 'ZodType' },
        { calls: on('preprocess'), like: [{ same: 'arg1' }], makes: 'ZodType' },
        { calls: on('pipe'), like: [{ same: 'arg0' }, { same: 'arg1' }], makes: 'ZodType' },
        { calls: on('extend,safeExtend,merge'), like: [{ same: 'arg0' }, { fields: 'arg1' }], makes: 'ZodType' },
        { calls: on('partial,required'), like: [{ same: 'arg0' }], makes: 'ZodType' },
        { calls: on('pick'), like: [{ same: 'arg0' }], makes: 'ZodType', projections: [{ at: 'arg1', style: 'keys' }] },
        { calls: on('omit'), like: [{ same: 'arg0' }], makes: 'ZodType', projections: [{ at: 'arg1', style: 'omit' }] },
        {
          calls: [
            'ZodType.{optional,exactOptional,nullable,nullish,nonoptional,default,prefault,catch,describe,meta,register,brand,readonly,refine,superRefine,check,with,overwrite,transform,unwrap,removeDefault,clone,openapi,promise}',
            'ZodType.{min,max,length,nonempty,regex,includes,startsWith,endsWith,trim,toLowerCase,toUpperCase,lowercase,uppercase,normalize,slugify,url,uuid,guid,cuid,cuid2,ulid,nanoid,datetime,date,time,base64,jwt,emoji}',
            'ZodType.{gt,gte,lt,lte,int,safe,finite,positive,negative,nonpositive,nonnegative,step,multipleOf,minValue,maxValue}',
            'ZodType.{strict,strip,partial,exactPartial,deepPartial,required}',
          ],
          reads: ['ZodType.{shape,_def,def}'],
          like: [{ same: 'this' }],
          makes: 'ZodType',
        },
        { calls: ['ZodType.email'], like: [{ same: 'this' }, { text: 'contact.email' }], makes: 'ZodType' },
        { calls: ['ZodType.e164'], like: [{ same: 'this' }, { text: 'contact.phone' }], makes: 'ZodType' },
        { calls: ['ZodType.{ip,ipv4,ipv6}'], like: [{ same: 'this' }, { text: 'online.ip' }], makes: 'ZodType' },
        { calls: ['ZodType.{passthrough,loose,catchall}'], like: [{ same: 'this' }, { open: true }], makes: 'ZodType' },
        { calls: ['ZodType.{extend,safeExtend,augment,merge,and}'], like: [{ same: 'this' }, { fields: 'arg0' }], makes: 'ZodType' },
        { calls: ['ZodType.or'], like: [{ same: 'this' }, { same: 'arg0' }], makes: 'ZodType' },
        { calls: ['ZodType.pipe'], like: [{ same: 'this' }, { same: 'arg0' }], makes: 'ZodType' },
        { calls: ['ZodType.array'], like: [{ items: 'this' }], makes: 'ZodType' },
        { calls: ['ZodType.keyof'], like: [{ clean: true }], makes: 'ZodType' },
        { calls: ['ZodType.pick'], like: [{ same: 'this' }], makes: 'ZodType', projections: [{ at: 'arg0', style: 'keys' }] },
        { calls: ['ZodType.omit'], like: [{ same: 'this' }], makes: 'ZodType', projections: [{ at: 'arg0', style: 'omit' }] },
      ],
      propagators: [
        { calls: on('lazy'), flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['ZodType.{parse,parseAsync,decode,decodeAsync,encode,encodeAsync}'], flows: [{ from: 'this!', to: 'return' }] },
        { calls: ['ZodType.{safeParse,safeParseAsync,spa,safeDecode,safeDecodeAsync,safeEncode,safeEncodeAsync}'], flows: [{ from: 'this!', to: 'return.data' }] },
        { calls: on('parse,parseAsync,decode,decodeAsync,encode,encodeAsync'), flows: [{ from: 'arg0!', to: 'return' }] },
        { calls: on('safeParse,safeParseAsync,safeDecode,safeDecodeAsync'), flows: [{ from: 'arg0!', to: 'return.data' }] },
      ],
    },
  ],
};
