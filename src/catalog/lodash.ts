/**
 * Lodash and Underscore: what carries items, fields and texts on. `pick` and `omit` narrow an object; tests and counts carry
 * nothing. `truncate` is not a mask: thirty characters hold most addresses.
 */
import type { Vendor } from './model.js';

export const lodash: Vendor = {
  id: 'lodash',
  name: 'Lodash',
  category: 'utility',
  documentation: 'https://lodash.com/docs/4.17.15',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['lodash', 'lodash-es', 'underscore', 'remeda', 'radash', 'es-toolkit', 'es-toolkit/compat'],
      versions: '>=1',
      globals: { _: '' },
      propagators: [
        {
          calls: ['{map,mapKeys}'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg0.*', to: 'arg1.param0' },
            { from: 'arg1.return', to: 'return[]' },
          ],
        },
        {
          calls: ['mapValues'],
          flows: [{ from: 'arg0.*', to: 'arg1.param0' }, { from: 'arg1.return', to: 'return.*' }],
        },
        {
          calls: ['flatMap'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg1.return', to: 'return[]' },
            { from: 'arg1.return[]', to: 'return[]' },
          ],
        },
        {
          calls: ['{filter,reject,takeWhile,dropWhile,uniqBy,sortBy,orderBy,remove}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return[]' }],
        },
        {
          calls: ['{find,findLast,minBy,maxBy}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return' }],
        },
        {
          calls: ['{forEach,each,forEachRight,eachRight,some,every,sumBy,countBy,findIndex}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0.*', to: 'arg1.param0' }],
        },
        { calls: ['{forOwn,forIn}'], flows: [{ from: 'arg0.*', to: 'arg1.param0' }] },
        {
          calls: ['reduce'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param1' },
            { from: 'arg2', to: 'arg1.param0' },
            { from: 'arg2', to: 'return' },
            { from: 'arg1.return', to: 'arg1.param0' },
            { from: 'arg1.return', to: 'return' },
          ],
        },
        { calls: ['groupBy'], flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return.*[]' }] },
        {
          calls: ['{keyBy,indexBy}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return.*' }],
        },
        {
          calls: ['partition'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param0' },
            { from: 'arg0[]', to: 'return.0[]' },
            { from: 'arg0[]', to: 'return.1[]' },
          ],
        },
        { calls: ['chunk'], flows: [{ from: 'arg0[]', to: 'return[][]' }] },
        {
          calls: [
            '{compact,uniq,sortedUniq,shuffle,tail,initial,take,takeRight,drop,dropRight,slice,difference,differenceBy,without,sampleSize,reverse,intersection,intersectionBy,toArray}',
          ],
          flows: [{ from: 'arg0[]', to: 'return[]' }, { from: 'arg0.*', to: 'return[]' }],
        },
        {
          calls: ['{concat,union,unionBy,flatten,flattenDeep,zip}'],
          flows: [
            { from: 'args', to: 'return' },
            { from: 'args[]', to: 'return[]' },
            { from: 'arg0[][]', to: 'return[]' },
          ],
        },
        { calls: ['{head,first,last,nth,sample}'], flows: [{ from: 'arg0[]', to: 'return' }] },
        {
          calls: ['{cloneDeep,clone,identity,tap,thru,chain,constant,defaultTo}'],
          flows: [{ from: 'arg0', to: 'return' }],
        },
        {
          calls: ['{assign,assignIn,extend,merge,defaults,defaultsDeep,mergeWith}'],
          flows: [{ from: 'args', to: 'return' }, { from: 'args1', to: 'arg0' }],
        },
        { calls: ['{set,setWith,update}'], flows: [{ from: 'arg2', to: 'arg0.*' }, { from: 'arg0', to: 'return' }] },
        {
          calls: ['{values,valuesIn}'],
          flows: [{ from: 'arg0.*', to: 'return[]' }, { from: 'arg0[]', to: 'return[]' }],
        },
        { calls: ['{toPairs,entries,toPairsIn,entriesIn}'], flows: [{ from: 'arg0.*', to: 'return[].1' }] },
        {
          calls: ['{fromPairs,zipObject}'],
          flows: [{ from: 'arg0[].1', to: 'return.*' }, { from: 'arg1[]', to: 'return.*' }],
        },
        { calls: ['join'], flows: [{ from: 'arg0[]', to: 'return', depth: 'text' }] },
        {
          calls: ['pick'],
          flows: [{ from: 'arg0', to: 'return' }],
          projections: [{ at: 'arg1', style: 'list' }, { at: 'args1', style: 'list' }],
        },
        {
          calls: ['omit'],
          flows: [{ from: 'arg0', to: 'return' }],
          projections: [{ at: 'arg1', style: 'omit' }, { at: 'args1', style: 'omit' }],
        },
        { calls: ['{pickBy,omitBy}'], flows: [{ from: 'arg0', to: 'return' }, { from: 'arg0.*', to: 'arg1.param0' }] },
        {
          calls: [
            '{toString,trim,trimStart,trimEnd,toLower,toUpper,lowerCase,upperCase,upperFirst,lowerFirst,capitalize,camelCase,snakeCase,kebabCase,startCase,deburr,escape,unescape,repeat,pad,padStart,padEnd,truncate}',
          ],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
        {
          calls: ['replace'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }, { from: 'arg2', to: 'return', depth: 'text' }],
        },
        { calls: ['{split,words}'], flows: [{ from: 'arg0', to: 'return[]', depth: 'text' }] },
        { calls: ['template()'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        {
          calls: ['{debounce,throttle,once,memoize,partial,bind,curry,wrap,ary,unary,negate}'],
          flows: [{ from: 'arg0', to: 'return' }],
        },
      ],
    },
  ],
};
