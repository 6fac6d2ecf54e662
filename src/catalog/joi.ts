/**
 * Joi: a schema says which keys a value has that it has validated.
 */
import type { Vendor } from './model.js';

export const joi: Vendor = {
  id: 'joi',
  name: 'Joi',
  category: 'utility',
  documentation: 'https://joi.dev/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['joi', '@hapi/joi'],
      versions: '>=16',
      types: { Schema: 'Schema', AnySchema: 'Schema', ObjectSchema: 'Schema', 'Joi.Schema': 'Schema', 'Joi.ObjectSchema': 'Schema' },
      descriptions: [
        { calls: ['{string,number,date,Joi.string,Joi.number,Joi.date}'], like: [{ text: '' }], makes: 'Schema' },
        { calls: ['{boolean,bool,valid,equal,symbol,Joi.boolean,Joi.bool,Joi.valid}'], like: [{ clean: true }], makes: 'Schema' },
        { calls: ['{any,binary,function,link,Joi.any}'], like: [], makes: 'Schema' },
        { calls: ['{object,Joi.object}'], like: [{ fields: 'arg0' }], makes: 'Schema' },
        { calls: ['{array,Joi.array}'], like: [], makes: 'Schema' },
        { calls: ['{alternatives,alt,Joi.alternatives,Joi.alt}.try', '{alternatives,alt}'], like: [{ any: 'args' }], makes: 'Schema' },
        {
          calls: [
            'Schema.{required,optional,exist,presence,allow,invalid,disallow,not,default,failover,description,label,messages,message,error,note,tag,example,meta,options,prefs,preferences,strict,strip,raw,when,custom,external,concat,empty,id,unit,warning,warn}',
            'Schema.{min,max,length,alphanum,token,regex,pattern,uri,domain,hostname,guid,uuid,hex,base64,isoDate,lowercase,uppercase,trim,truncate,replace,normalize,insensitive,integer,positive,negative,port,precision,iso,timestamp,greater,less,multiple,unsafe,cast,unique,single,sparse,has,length}',
            'Schema.{and,nand,or,xor,oxor,with,without,rename,assert,optionalKeys,requiredKeys,fork,ref}',
          ],
          like: [{ same: 'this' }],
          makes: 'Schema',
        },
        { calls: ['Schema.{valid,equal}'], like: [{ clean: true }], makes: 'Schema' },
        { calls: ['Schema.email'], like: [{ same: 'this' }, { text: 'contact.email' }], makes: 'Schema' },
        { calls: ['Schema.creditCard'], like: [{ same: 'this' }, { text: 'financial.card' }], makes: 'Schema' },
        { calls: ['Schema.ip'], like: [{ same: 'this' }, { text: 'online.ip' }], makes: 'Schema' },
        { calls: ['Schema.{keys,append}'], like: [{ same: 'this' }, { fields: 'arg0' }], makes: 'Schema' },
        { calls: ['Schema.{unknown,pattern}'], like: [{ same: 'this' }, { open: true }], makes: 'Schema' },
        { calls: ['Schema.items'], like: [{ items: 'arg0' }], makes: 'Schema' },
      ],
      propagators: [
        { calls: ['Schema.validate'], flows: [{ from: 'this!', to: 'return.value' }] },
        { calls: ['Schema.validateAsync'], flows: [{ from: 'this!', to: 'return' }] },
        { calls: ['{attempt,Joi.attempt}'], flows: [{ from: 'arg1!', to: 'return' }] },
      ],
    },
  ],
};
