/**
 * The language itself: which built-in functions carry a text or the items of a list on, and which leave nothing of it. Precision starts here, since
 * an argument taints a result only where a model says so. What is missing is missing on purpose: `includes`, `indexOf`, `startsWith`, `test`,
 * `localeCompare`, `isArray`, `Object.keys`, `length` carry nothing.
 *
 * Methods are matched by name on any receiver, and strings and lists share some (`slice`, `at`, `concat`): what moves only `this[]` keeps the
 * items of a list but not the characters of a text.
 */
import type { Condition, Flow, Propagator, Vendor } from './model.js';

/** What a replacement has in it that is plainly a mask: `phone.replace(/\d(?=\d{4})/g, '*')`. */
const SIGNS: readonly string[] = ['*', '•', '●', '…', '#', 'xx', 'redact', 'mask', 'hidden', 'removed', 'filtered', 'omitted', 'censored', '[', '<'];

/** So many characters of an address, a name or a number may be shown. */
const FEW = 8;

const MASKED: Condition = { at: 'arg0', is: { leavesLittle: 'arg1', signs: SIGNS } };

/** Pieces of a text between two positions, of which a piece is small, nearly all of it, or nobody knows. */
function pieceOf(methods: readonly string[], length: { readonly at: string; readonly minus?: string }): { readonly few: readonly Condition[]; readonly flows: readonly Propagator[] } {
  const characters = (bounds: { readonly atLeast?: number; readonly atMost?: number }): Condition => ({ at: length.at, is: length.minus === undefined ? bounds : { ...bounds, minus: length.minus } });
  const flow = (left: Flow['left']): Flow => ({ from: 'this', to: 'return', depth: 'characters', ...(left === undefined ? {} : { left }) });
  const given: Condition = { at: 'arg1', is: 'present' };
  return {
    few: [characters({ atLeast: 0, atMost: FEW })],
    flows: [
      // From some position to the end; from the end backwards, if there are not just a few.
      { methods, flows: [flow(undefined)], when: [{ at: 'arg0', is: { atLeast: 0 } }], unless: [given] },
      { methods, flows: [flow(undefined)], when: [{ at: 'arg0', is: { atMost: -FEW - 1 } }], unless: [given] },
      { methods, flows: [flow(undefined)], when: [{ at: 'arg0', is: 'absent' }] },
      { methods, flows: [flow(undefined)], when: [given, characters({ atLeast: FEW + 1 })] },
      // All but the last ones.
      { methods, flows: [flow(undefined)], when: [given, { at: 'arg0', is: { atLeast: 0 } }, { at: 'arg1', is: { atMost: -1 } }] },
      { methods, flows: [flow('some')], when: [{ at: 'arg0', is: 'present' }], unless: [{ at: 'arg0', is: 'literal' }] },
      { methods, flows: [flow('some')], when: [given, { at: 'arg0', is: 'literal' }], unless: [{ at: 'arg1', is: 'literal' }] },
    ],
  };
}

const BETWEEN = pieceOf(['slice', 'substring'], { at: 'arg1', minus: 'arg0' });
const LONG = pieceOf(['substr'], { at: 'arg1' });

export const ecmascript: Vendor = {
  id: 'ecmascript',
  name: 'ECMAScript',
  category: 'language',
  documentation: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [],
      types: { Map: 'Map()', ReadonlyMap: 'Map()' },
      paired: ['Map()'],
      globals: {
        Array: 'Array',
        Symbol: 'Symbol',
        BigInt: 'BigInt',
        Boolean: 'Boolean',
        Date: 'Date',
        Error: 'Error',
        AggregateError: 'AggregateError',
        EvalError: 'Error',
        RangeError: 'Error',
        ReferenceError: 'Error',
        SyntaxError: 'Error',
        TypeError: 'Error',
        URIError: 'Error',
        DOMException: 'Error',
        Intl: 'Intl',
        Iterator: 'Iterator',
        JSON: 'JSON',
        Map: 'Map',
        Number: 'Number',
        Object: 'Object',
        Promise: 'Promise',
        Proxy: 'Proxy',
        Reflect: 'Reflect',
        Set: 'Set',
        String: 'String',
        WeakMap: 'WeakMap',
        WeakRef: 'WeakRef',
        WeakSet: 'Set',
        decodeURI: 'decodeURI',
        decodeURIComponent: 'decodeURI',
        encodeURI: 'decodeURI',
        encodeURIComponent: 'decodeURI',
        escape: 'decodeURI',
        parseFloat: 'Number',
        parseInt: 'Number',
        structuredClone: 'structuredClone',
        unescape: 'decodeURI',
      },
      // `{ email: String }`: what a constructor makes is what a field holds.
      descriptions: [
        { reads: ['{String,Number,BigInt,Date}'], like: [{ text: '' }] },
        { reads: ['Boolean'], like: [{ clean: true }] },
      ],
      // Classes of errors that are not in sight are called what they are.
      receivers: { error: 'NamedError', exception: 'NamedError' },
      sinks: [
        {
          id: 'ecmascript.named-error',
          calls: ['NamedError'],
          leaks: ['args'],
          channel: 'error',
          depth: 'text',
        },
        {
          id: 'ecmascript.error',
          calls: ['Error'],
          leaks: ['arg0'],
          channel: 'error',
          depth: 'text',
        },
        {
          id: 'ecmascript.aggregate-error',
          calls: ['AggregateError'],
          leaks: ['arg1'],
          channel: 'error',
          depth: 'text',
        },
      ],
      throws: [
        { calls: ['Promise'], carries: [{ from: 'arg0.param1.arg0', to: 'return' }] },
        { calls: ['Promise.reject'], carries: [{ from: 'arg0', to: 'return' }] },
      ],
      propagators: [
        { calls: ['Error'], flows: [{ from: 'arg1.cause', to: 'return.cause' }] },
        { calls: ['AggregateError'], flows: [{ from: 'arg0', to: 'return.errors' }, { from: 'arg2.cause', to: 'return.cause' }] },
        // Texts.
        {
          methods: [
            'trim',
            'trimStart',
            'trimEnd',
            'trimLeft',
            'trimRight',
            'toLowerCase',
            'toUpperCase',
            'toLocaleLowerCase',
            'toLocaleUpperCase',
            'normalize',
            'repeat',
            'padStart',
            'padEnd',
            'toWellFormed',
          ],
          flows: [{ from: 'this', to: 'return', depth: 'text' }],
        },
        {
          methods: ['toString', 'toLocaleString', 'toISOString', 'toDateString', 'toUTCString', 'toLocaleDateString', 'toFixed', 'toPrecision', 'getTime'],
          flows: [{ from: 'this', to: 'return', depth: 'text' }],
        },
        { methods: ['valueOf', 'toJSON'], flows: [{ from: 'this', to: 'return' }] },
        {
          methods: ['replace', 'replaceAll'],
          flows: [{ from: 'this', to: 'return', depth: 'text' }],
          unless: [MASKED],
        },
        {
          methods: ['replace', 'replaceAll'],
          flows: [
            { from: 'arg1', to: 'return', depth: 'text' },
            { from: 'arg1.return', to: 'return', depth: 'text' },
          ],
        },
        // A function is given the match and what its groups have caught.
        ...[0, 1, 2, 3].map((capture): Propagator => ({
          methods: ['replace', 'replaceAll'],
          flows: [
            { from: 'this', to: `arg1.param${capture}`, depth: 'text' },
            { from: 'arg1.return', to: 'return', depth: 'text' },
          ],
          when: [{ at: 'arg1', is: 'function' }],
          unless: [{ at: 'arg0', is: { capture, characters: FEW } }],
        })),
        ...BETWEEN.flows,
        ...LONG.flows,
        // `email.split('@')`: what stands in front of the sign is still somebody, the part behind it is a domain and says little of a person.
        {
          methods: ['split'],
          flows: [{ from: 'this', to: 'return.0', depth: 'text', left: 'part' }],
          when: [{ at: 'arg0', is: { literal: '@' } }],
        },
        {
          methods: ['split'],
          flows: [{ from: 'this', to: 'return[]', depth: 'text' }],
          unless: [{ at: 'arg0', is: { literal: '@' } }],
        },
        {
          methods: ['match'],
          flows: [{ from: 'this', to: 'return[]', depth: 'text' }],
        },
        {
          methods: ['matchAll'],
          flows: [{ from: 'this', to: 'return[][]', depth: 'text' }],
        },
        { calls: ['RegExp().exec'], flows: [{ from: 'arg0', to: 'return[]', depth: 'text' }] },
        { calls: ['String.raw'], flows: [{ from: 'args1', to: 'return', depth: 'text' }] },
        { calls: ['String', 'decodeURI'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
        {
          calls: ['Number', 'Number.{parseInt,parseFloat}', 'BigInt', 'Date', 'Date.parse'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
        {
          calls: ['Intl.{DateTimeFormat,NumberFormat}().format'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
        {
          calls: ['Intl.ListFormat().format'],
          flows: [{ from: 'arg0[]', to: 'return', depth: 'text' }],
        },

        // Lists and other collections.
        {
          methods: ['concat'],
          flows: [
            { from: 'this', to: 'return' },
            { from: 'args', to: 'return' },
          ],
        },
        {
          methods: ['map'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this', to: 'arg0.param2' },
            { from: 'arg0.return', to: 'return[]' },
          ],
        },
        {
          methods: ['flatMap'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'arg0.return', to: 'return[]' },
            { from: 'arg0.return[]', to: 'return[]' },
          ],
        },
        {
          methods: ['filter'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this[]', to: 'return[]' },
          ],
        },
        {
          methods: ['find', 'findLast'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this[]', to: 'return' },
          ],
          when: [{ at: 'arg0', is: 'function' }],
        },
        {
          methods: ['forEach', 'some', 'every', 'findIndex', 'findLastIndex'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this', to: 'arg0.param2' },
          ],
        },
        {
          methods: ['reduce', 'reduceRight'],
          flows: [
            { from: 'arg1', to: 'arg0.param0' },
            { from: 'arg1', to: 'return' },
            { from: 'this[]', to: 'arg0.param1' },
            { from: 'arg0.return', to: 'arg0.param0' },
            { from: 'arg0.return', to: 'return' },
          ],
        },
        {
          methods: ['reduce', 'reduceRight'],
          flows: [
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this[]', to: 'return' },
          ],
          when: [{ at: 'arg1', is: 'absent' }],
        },
        {
          methods: ['sort', 'toSorted'],
          flows: [
            { from: 'this', to: 'return' },
            { from: 'this[]', to: 'arg0.param0' },
            { from: 'this[]', to: 'arg0.param1' },
          ],
        },
        { methods: ['reverse', 'toReversed', 'copyWithin'], flows: [{ from: 'this', to: 'return' }] },
        { methods: ['slice', 'subarray'], flows: [{ from: 'this[]', to: 'return[]' }] },
        { methods: ['at', 'shift', 'pop'], flows: [{ from: 'this[]', to: 'return' }] },
        {
          methods: ['splice'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'args2', to: 'this[]' },
          ],
        },
        {
          methods: ['toSpliced'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'args2', to: 'return[]' },
          ],
        },
        {
          methods: ['with'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'arg1', to: 'return[]' },
          ],
        },
        { methods: ['push', 'unshift'], flows: [{ from: 'args', to: 'this[]' }] },
        {
          methods: ['fill'],
          flows: [
            { from: 'arg0', to: 'this[]' },
            { from: 'arg0', to: 'return[]' },
          ],
        },
        {
          methods: ['flat'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'this[][]', to: 'return[]' },
            { from: 'this[][][]', to: 'return[]' },
          ],
        },
        { methods: ['join'], flows: [{ from: 'this[]', to: 'return', depth: 'text' }] },
        { methods: ['entries'], flows: [{ from: 'this[]', to: 'return[].1' }] },
        { methods: ['values', 'toArray'], flows: [{ from: 'this[]', to: 'return[]' }] },
        { methods: ['next'], flows: [{ from: 'this[]', to: 'return.value' }] },
        { methods: ['deref'], flows: [{ from: 'this[]', to: 'return' }] },
        // Maps, forms, headers and records of several ORMs alike.
        { methods: ['get', 'getAll'], flows: [{ from: 'this', fromKey: 'arg0', to: 'return' }] },
        {
          methods: ['set'],
          flows: [
            { from: 'arg1', to: 'this', toKey: 'arg0' },
            { from: 'this', to: 'return' },
          ],
        },
        {
          methods: ['add'],
          flows: [
            { from: 'arg0', to: 'this[]' },
            { from: 'this', to: 'return' },
          ],
        },
        {
          methods: ['union', 'symmetricDifference'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'arg0[]', to: 'return[]' },
          ],
        },
        { methods: ['difference', 'intersection'], flows: [{ from: 'this[]', to: 'return[]' }] },
        // What tells it apart, for people and for programs that keep things under it.
        { calls: ['Symbol', 'Symbol.for'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['Array', 'Array.of'], flows: [{ from: 'args', to: 'return[]' }] },
        {
          calls: ['Array.{from,fromAsync}'],
          flows: [{ from: 'arg0[]', to: 'return[]' }],
          unless: [{ at: 'arg1', is: 'present' }],
        },
        {
          calls: ['Array.{from,fromAsync}'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg1.return', to: 'return[]' },
          ],
          when: [{ at: 'arg1', is: 'present' }],
        },
        { calls: ['Iterator.from', 'Set'], flows: [{ from: 'arg0[]', to: 'return[]' }] },
        { calls: ['{Map,WeakMap}'], flows: [{ from: 'arg0[].1', to: 'return[]' }] },
        { calls: ['WeakRef', 'Proxy'], flows: [{ from: 'arg0', to: 'return' }] },
        {
          calls: ['Map.groupBy'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg0[]', to: 'return[][]' },
          ],
        },

        // Objects.
        {
          calls: ['Object.assign'],
          flows: [
            { from: 'args1', to: 'arg0' },
            { from: 'args', to: 'return' },
          ],
        },
        {
          calls: ['Object.entries'],
          flows: [
            { from: 'arg0.*', to: 'return[].1' },
            { from: 'arg0[]', to: 'return[].1' },
          ],
        },
        {
          calls: ['Object.values'],
          flows: [
            { from: 'arg0.*', to: 'return[]' },
            { from: 'arg0[]', to: 'return[]' },
          ],
        },
        { calls: ['Object.fromEntries'], flows: [{ from: 'arg0[].1', to: 'return.*' }] },
        {
          calls: ['Object.{freeze,seal,preventExtensions,create,setPrototypeOf}', 'Object', 'structuredClone'],
          flows: [{ from: 'arg0', to: 'return' }],
        },
        {
          calls: ['Object.defineProperty'],
          flows: [
            { from: 'arg0', to: 'return' },
            { from: 'arg2.value', to: 'arg0.*' },
            { from: 'arg2.value', to: 'return.*' },
          ],
        },
        {
          calls: ['Object.groupBy'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg0[]', to: 'return.*[]' },
          ],
        },
        {
          calls: ['Reflect.apply'],
          flows: [
            { from: 'arg2.0', to: 'arg0.param0' },
            { from: 'arg2.1', to: 'arg0.param1' },
            { from: 'arg2.2', to: 'arg0.param2' },
            { from: 'arg0.return', to: 'return' },
          ],
        },
        { calls: ['Reflect.set'], flows: [{ from: 'arg2', to: 'arg0.*' }] },

        // JSON. A list of names as the second argument is an allow-list; a function sees every value and says what becomes of it.
        {
          calls: ['JSON.stringify'],
          flows: [{ from: 'arg0', to: 'return', depth: 'deep' }],
          unless: [
            { at: 'arg1[]', is: 'present' },
            { at: 'arg1', is: 'function' },
          ],
        },
        {
          calls: ['JSON.stringify'],
          flows: [
            { from: 'arg0', to: 'arg1.param1' },
            { from: 'arg0.*', to: 'arg1.param1' },
            { from: 'arg0[]', to: 'arg1.param1' },
            { from: 'arg1.return', to: 'return', depth: 'deep' },
          ],
          when: [{ at: 'arg1', is: 'function' }],
        },
        { calls: ['JSON.parse', 'JSON.rawJSON'], flows: [{ from: 'arg0', to: 'return' }] },

        // Promises. An awaited value is the value.
        {
          methods: ['then'],
          flows: [
            { from: 'this', to: 'arg0.param0' },
            { from: 'arg0.return', to: 'return' },
            { from: 'arg1.return', to: 'return' },
          ],
        },
        { methods: ['then'], flows: [{ from: 'failure', to: 'arg1.param0' }], when: [{ at: 'arg1', is: 'present' }] },
        {
          methods: ['catch'],
          flows: [
            { from: 'failure', to: 'arg0.param0' },
            { from: 'this', to: 'return' },
            { from: 'arg0.return', to: 'return' },
          ],
        },
        { methods: ['finally'], flows: [{ from: 'this', to: 'return' }] },
        // `new Promise((resolve) => resolve(data))`.
        { calls: ['Promise'], flows: [{ from: 'arg0.param0.arg0', to: 'return' }] },
        { calls: ['Promise.resolve'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['Promise.all'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['Promise.{race,any}'], flows: [{ from: 'arg0[]', to: 'return' }] },
        {
          calls: ['Promise.allSettled'],
          flows: [
            { from: 'arg0.0', to: 'return.0.value' },
            { from: 'arg0.1', to: 'return.1.value' },
            { from: 'arg0.2', to: 'return.2.value' },
            { from: 'arg0[]', to: 'return[].value' },
          ],
        },
        { calls: ['Promise.try'], flows: [{ from: 'arg0.return', to: 'return' }] },
      ],
      sanitizers: [
        // A few characters of a text.
        { methods: ['slice'], effect: 'mask', when: BETWEEN.few },
        { methods: ['substring'], effect: 'mask', when: BETWEEN.few },
        { methods: ['substr'], effect: 'mask', when: LONG.few },
        { methods: ['slice', 'substr'], effect: 'mask', when: [{ at: 'arg0', is: { atLeast: -FEW, atMost: -1 } }, { at: 'arg1', is: 'absent' }] },
        { methods: ['charAt', 'charCodeAt', 'codePointAt'], effect: 'mask' },
        // The year of a date of birth, an hour of the day.
        {
          methods: ['getFullYear', 'getUTCFullYear', 'getMonth', 'getUTCMonth', 'getDate', 'getUTCDate', 'getDay', 'getUTCDay', 'getHours', 'getUTCHours'],
          effect: 'mask',
        },
      ],
    },
  ],
};
