/**
 * Libraries that call functions later, for each item, or again after a failure: their items go in, and what the functions
 * return comes out.
 */
import type { Vendor } from './model.js';

const SUBJECT = '{Subject,BehaviorSubject,ReplaySubject,AsyncSubject}()';

export const asyncUtilities: Vendor = {
  id: 'async-utilities',
  name: 'Asynchronous utilities',
  category: 'utility',
  documentation: 'https://github.com/sindresorhus/promise-fun#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['bluebird'],
      versions: '>=3',
      propagators: [
        {
          calls: ['{map,mapSeries,each}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg1.return', to: 'return[]' }],
        },
        { calls: ['filter'], flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return[]' }] },
        {
          calls: ['reduce'],
          flows: [
            { from: 'arg0[]', to: 'arg1.param1' },
            { from: 'arg2', to: 'arg1.param0' },
            { from: 'arg1.return', to: 'return' },
            { from: 'arg1.return', to: 'arg1.param0' },
          ],
        },
        { calls: ['{all,resolve,props,cast}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['{any,race}'], flows: [{ from: 'arg0[]', to: 'return' }] },
        { calls: ['{try,method,attempt}'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['{promisify,promisifyAll}'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['p-map', 'p-filter', 'p-each-series', 'p-map-series'],
      versions: '>=1',
      propagators: [
        { calls: [''], flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg1.return', to: 'return[]' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['p-all', 'p-limit', 'p-retry', 'p-queue', 'p-timeout', 'async-retry', 'promise-retry'],
      versions: '>=1',
      propagators: [
        {
          calls: ['', '()', '().add'],
          flows: [{ from: 'arg0.return', to: 'return' }, { from: 'arg0', to: 'return' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['async'],
      versions: '>=2',
      propagators: [
        {
          calls: ['{each,eachSeries,eachLimit,forEach,forEachSeries,eachOf,eachOfSeries}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }],
        },
        {
          calls: ['{map,mapSeries,concat}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg1.return', to: 'return[]' }],
        },
        {
          calls: ['{mapLimit,eachLimit,forEachLimit}'],
          flows: [{ from: 'arg0[]', to: 'arg2.param0' }, { from: 'arg2.return', to: 'return[]' }],
        },
        {
          calls: ['{filter,filterSeries}'],
          flows: [{ from: 'arg0[]', to: 'arg1.param0' }, { from: 'arg0[]', to: 'return[]' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['rxjs', 'rxjs/operators'],
      versions: '>=6',
      shared: [{ symbols: [SUBJECT], by: 'maker' }],
      propagators: [
        { calls: ['from'], flows: [{ from: 'arg0[]', to: 'return' }, { from: 'arg0', to: 'return' }] },
        { calls: ['of'], flows: [{ from: 'args', to: 'return' }] },
        { calls: ['defer'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['{lastValueFrom,firstValueFrom}'], flows: [{ from: 'arg0', to: 'return' }] },
        // Who subscribes is given what was sent; `pipe` with operators makes something else of it.
        { calls: [`${SUBJECT}.next`], flows: [{ from: 'arg0', to: 'this.sent' }] },
        { calls: ['BehaviorSubject().getValue'], flows: [{ from: 'this.sent', to: 'return' }] },
        { calls: [`${SUBJECT}.asObservable`], flows: [{ from: 'this', to: 'return' }] },
        { calls: [`${SUBJECT}.{subscribe,forEach}`], flows: [{ from: 'this.sent', to: 'arg0.param0' }, { from: 'this.sent', to: 'arg0.next.param0' }] },
      ],
    },
  ],
};
