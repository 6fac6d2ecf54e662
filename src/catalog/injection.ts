/** Containers that make the instance of a class for whoever asks: what is asked for by its class is an instance of it. */
import type { Vendor } from './model.js';

export const injection: Vendor = {
  id: 'injection',
  name: 'Dependency injection',
  category: 'utility',
  documentation: 'https://github.com/microsoft/tsyringe#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['tsyringe'],
      versions: '>=4',
      types: { DependencyContainer: 'container' },
      singletons: ['singleton'],
      tokens: { inject: 'program:tsyringe.injected' },
      sources: [{ id: 'injection.tsyringe', calls: ['container.resolve', 'container.createChildContainer().resolve'], typed: true, when: [{ at: 'arg0', is: 'literal' }] }],
      propagators: [
        { calls: ['container.resolve', 'container.createChildContainer().resolve'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
        { calls: ['container.resolveAll'], flows: [{ from: 'arg0.prototype', to: 'return[]' }] },
        {
          calls: ['container.register'],
          flows: [
            { from: 'arg1.useClass.prototype', to: 'program:tsyringe.injected', toKey: 'arg0' },
            { from: 'arg1.useValue', to: 'program:tsyringe.injected', toKey: 'arg0' },
            { from: 'arg1.useFactory.return', to: 'program:tsyringe.injected', toKey: 'arg0' },
            { from: 'arg1.prototype', to: 'program:tsyringe.injected', toKey: 'arg0' },
          ],
          when: [{ at: 'arg0', is: 'literal' }],
        },
        { calls: ['container.{registerSingleton,registerType}'], flows: [{ from: 'arg1.prototype', to: 'program:tsyringe.injected', toKey: 'arg0' }], when: [{ at: 'arg0', is: 'literal' }] },
        { calls: ['container.registerInstance'], flows: [{ from: 'arg1', to: 'program:tsyringe.injected', toKey: 'arg0' }], when: [{ at: 'arg0', is: 'literal' }] },
        { calls: ['container.resolve', 'container.createChildContainer().resolve'], flows: [{ from: 'program:tsyringe.injected', fromKey: 'arg0', to: 'return' }], when: [{ at: 'arg0', is: 'literal' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['awilix'],
      versions: '>=5',
      types: { AwilixContainer: 'createContainer()' },
      shared: [{ symbols: ['createContainer()'], by: 'either' }],
      // Functions are given all that is registered, by name.
      provides: [{ calls: ['asFunction'], to: 'arg0.param0', as: 'program:awilix.registered.cradle' }],
      propagators: [
        { calls: ['asClass'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
        { calls: ['asFunction'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['asValue'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['{asClass,asFunction}().{singleton,scoped,transient,inject,proxy,classic,disposer}'], flows: [{ from: 'this', to: 'return' }] },
        { calls: ['createContainer().createScope'], flows: [{ from: 'this', to: 'return' }] },
        { calls: ['createContainer().register'], flows: [{ from: 'arg0', to: 'this.cradle' }, { from: 'arg0', to: 'program:awilix.registered.cradle' }, { from: 'this', to: 'return' }], unless: [{ at: 'arg0', is: 'literal' }] },
        { calls: ['createContainer().register'], flows: [{ from: 'arg1', to: 'this.cradle', toKey: 'arg0' }, { from: 'arg1', to: 'program:awilix.registered.cradle', toKey: 'arg0' }, { from: 'this', to: 'return' }], when: [{ at: 'arg0', is: 'literal' }] },
        { calls: ['createContainer().resolve'], flows: [{ from: 'this.cradle', fromKey: 'arg0', to: 'return' }], when: [{ at: 'arg0', is: 'literal' }] },
        { calls: ['createContainer().build'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['typedi'],
      versions: '>=0.8',
      types: { ContainerInstance: 'Container' },
      propagators: [{ calls: ['{Container,Container.of()}.get'], flows: [{ from: 'arg0.prototype', to: 'return' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['inversify'],
      versions: '>=5',
      types: { Container: 'Container()' },
      remembers: ['Container().{bind,rebind}()'],
      tokens: { inject: 'program:inversify.injected' },
      sources: [{ id: 'injection.inversify', calls: ['Container().{get,getAsync}'], typed: true, when: [{ at: 'arg0', is: 'literal' }] }],
      propagators: [
        { calls: ['Container().{get,getAsync,resolve}'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
        { calls: ['Container().{getAll,getAllAsync}'], flows: [{ from: 'arg0.prototype', to: 'return[]' }] },
        { calls: ['Container().{bind,rebind}().to'], flows: [{ from: 'arg0.prototype', to: 'program:inversify.injected', toKey: 'made:0' }] },
        { calls: ['Container().{bind,rebind}().toConstantValue'], flows: [{ from: 'arg0', to: 'program:inversify.injected', toKey: 'made:0' }] },
        { calls: ['Container().{bind,rebind}().toDynamicValue'], flows: [{ from: 'arg0.return', to: 'program:inversify.injected', toKey: 'made:0' }] },
        { calls: ['Container().{get,getAsync}'], flows: [{ from: 'program:inversify.injected', fromKey: 'arg0', to: 'return' }], when: [{ at: 'arg0', is: 'literal' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@angular/core', '@angular/core/testing'],
      versions: '>=14',
      types: { Injector: 'Injector()' },
      propagators: [{ calls: ['inject', 'Injector().get', 'TestBed.inject'], flows: [{ from: 'arg0.prototype', to: 'return' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['@nestjs/core'],
      versions: '>=9',
      types: { ModuleRef: 'ModuleRef()' },
      propagators: [
        { calls: ['ModuleRef().{get,resolve,create}', 'NestFactory.{create,createApplicationContext,createMicroservice}().{get,resolve}'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
      ],
    },
  ],
};
