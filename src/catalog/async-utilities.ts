/**
 * Libraries that call functions later, for each item, or again after a failure: their items go in, and what the functions
 * return comes out.
 */
import type { Vendor } from './model.js';

/** Operators of RxJS: those that make something else of what comes, those that let it through, and those that collect. */
const MAPPING = 'map,switchMap,mergeMap,concatMap,exhaustMap,flatMap,expand';
const PASSING = 'tap,filter,take,takeWhile,takeUntil,takeLast,skip,skipWhile,skipUntil,first,last,find,single,distinct,distinctUntilChanged,debounce,debounceTime,throttle,throttleTime,audit,auditTime,delay,delayWhen,share,shareReplay,publish,refCount,retry,retryWhen,repeat,timeout,finalize,startWith,endWith,defaultIfEmpty,observeOn,subscribeOn,sample,sampleTime';
const FOLDING = 'scan,reduce';
const OBSERVABLE = '{Observable,of,from,defer,using,merge,concat,race,combineLatest,forkJoin,zip}()';
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
        { calls: ['promisify'], flows: [{ from: 'arg0', to: 'return' }], promises: true },
        { calls: ['promisifyAll'], flows: [{ from: 'arg0', to: 'return' }] },
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
      types: { Observable: 'Observable()' },
      remembers: [`{${MAPPING},${PASSING},${FOLDING},catchError}()`],
      propagators: [
        { calls: ['from'], flows: [{ from: 'arg0[]', to: 'return' }, { from: 'arg0', to: 'return' }] },
        { calls: ['of'], flows: [{ from: 'args', to: 'return' }] },
        { calls: ['{defer,using}'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['{merge,concat,race}'], flows: [{ from: 'args', to: 'return' }] },
        { calls: ['{combineLatest,forkJoin,zip}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: [`${OBSERVABLE}.pipe`], flows: [], through: 'args' },
        { calls: [`${OBSERVABLE}.{subscribe,forEach}`], flows: [{ from: 'this', to: 'arg0.param0' }, { from: 'this', to: 'arg0.next.param0' }] },
        { calls: [`{${MAPPING}}()`], flows: [{ from: 'arg0', to: 'made:0.param0' }, { from: 'made:0.return', to: 'return' }] },
        { calls: [`{${PASSING}}()`], flows: [{ from: 'arg0', to: 'made:0.param0' }, { from: 'arg0', to: 'made:0.next.param0' }, { from: 'arg0', to: 'return' }] },
        { calls: [`{${FOLDING}}()`], flows: [{ from: 'arg0', to: 'made:0.param1' }, { from: 'made:0.return', to: 'made:0.param0' }, { from: 'made:0.return', to: 'return' }] },
        { calls: ['{toArray,bufferTime,bufferCount,buffer}()'], flows: [{ from: 'arg0', to: 'return[]' }] },
        { calls: ['catchError()'], flows: [{ from: 'arg0', to: 'return' }, { from: 'made:0.return', to: 'return' }] },
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
