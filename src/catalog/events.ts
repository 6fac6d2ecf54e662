/**
 * Emitters and publish/subscribe: what is emitted under a name is given to those who listen to that name on the same object. Two arguments of an event are
 * kept apart; the rest is rare.
 */
import type { Flow, Propagator, Vendor } from './model.js';

const EMITTED: readonly Flow[] = [
  { from: 'arg1', to: 'this.sent', toKey: 'arg0' },
  { from: 'arg2', to: 'this.sentSecond', toKey: 'arg0' },
];

const HEARD: readonly Flow[] = [
  { from: 'this.sent', fromKey: 'arg0', to: 'arg1.param0' },
  { from: 'this.sentSecond', fromKey: 'arg0', to: 'arg1.param1' },
  { from: 'this', to: 'return' },
];

const emitter = (object: string): readonly Propagator[] => [
  { calls: [`${object}.{emit,emitAsync}`], flows: EMITTED },
  { calls: [`${object}.{on,once,addListener,prependListener,prependOnceListener,many}`], flows: HEARD },
];

export const events: Vendor = {
  id: 'events',
  name: 'Event emitters',
  category: 'utility',
  documentation: 'https://nodejs.org/api/events.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['events'],
      types: { EventEmitter: '()' },
      receivers: { emitter: '()', 'event emitter': '()', 'event bus': '()' },
      shared: [{ symbols: ['()', 'EventEmitter()'], by: 'either' }],
      propagators: [
        ...emitter('{(),EventEmitter()}'),
        { calls: ['{once,EventEmitter.once}'], flows: [{ from: 'arg0.sent', fromKey: 'arg1', to: 'return.0' }, { from: 'arg0.sentSecond', fromKey: 'arg1', to: 'return.1' }] },
        { calls: ['{on,EventEmitter.on}'], flows: [{ from: 'arg0.sent', fromKey: 'arg1', to: 'return[].0' }, { from: 'arg0.sentSecond', fromKey: 'arg1', to: 'return[].1' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['eventemitter3', 'eventemitter2', 'emittery', 'tiny-emitter', 'component-emitter', 'mitt', 'nanoevents'],
      types: { EventEmitter: '()', EventEmitter2: 'EventEmitter2()', Emittery: '()', TinyEmitter: '()', Emitter: '()' },
      shared: [{ symbols: ['()', 'EventEmitter()', 'EventEmitter2()', 'TinyEmitter()', 'createNanoEvents()'], by: 'either' }],
      propagators: emitter('{(),EventEmitter(),EventEmitter2(),TinyEmitter(),createNanoEvents()}'),
    },
    {
      ecosystem: 'npm',
      packages: ['@nestjs/event-emitter'],
      versions: '>=1',
      types: { EventEmitter2: 'EventEmitter2()' },
      propagators: [
        { calls: ['EventEmitter2().{emit,emitAsync}'], flows: [{ from: 'arg1', to: 'program:nestEvents.sent', toKey: 'arg0' }] },
        { calls: ['EventEmitter2().{on,once,addListener}'], flows: [{ from: 'program:nestEvents.sent', fromKey: 'arg0', to: 'arg1.param0' }] },
      ],
      listeners: [{ decorated: ['OnEvent'], heard: { 0: 'program:nestEvents.sent' } }],
    },
    {
      ecosystem: 'npm',
      packages: ['pubsub-js'],
      versions: '>=1',
      propagators: [
        { calls: ['{publish,publishSync}'], flows: [{ from: 'arg1', to: 'program:pubsub.sent', toKey: 'arg0' }] },
        { calls: ['{subscribe,subscribeOnce}'], flows: [{ from: 'program:pubsub.sent', fromKey: 'arg0', to: 'arg1.param1' }] },
      ],
    },
  ],
};
