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
      propagators: [
        { calls: ['container.resolve', 'container.createChildContainer().resolve'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
        { calls: ['container.resolveAll'], flows: [{ from: 'arg0.prototype', to: 'return[]' }] },
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
      propagators: [
        { calls: ['Container().{get,getAsync,resolve}'], flows: [{ from: 'arg0.prototype', to: 'return' }] },
        { calls: ['Container().{getAll,getAllAsync}'], flows: [{ from: 'arg0.prototype', to: 'return[]' }] },
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
