/**
 * React: components are functions that elements call with their attributes; here is what stands between a component and its data: wrappers of
 * components, state, memory, and contexts, whose value is one for all components below the provider. Preact copies the interface.
 */
import type { Vendor } from './model.js';

export const react: Vendor = {
  id: 'react',
  name: 'React',
  category: 'framework',
  documentation: 'https://react.dev/reference/react/hooks',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['react', 'preact/compat', 'preact/hooks'],
      versions: '>=17',
      shared: [{ symbols: ['createContext()'], by: 'maker' }],
      sources: [
        { id: 'react.state', calls: ['{useState,useReducer,useActionState,useOptimistic}'], at: 'return.0', typed: true },
        { id: 'react.ref', calls: ['useRef'], at: 'return.current', typed: true },
        { id: 'react.memo', calls: ['{useMemo,useContext,use}'], typed: true },
      ],
      propagators: [
        { calls: ['{memo,forwardRef,useCallback,useEffectEvent,useDeferredValue}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['useMemo'], flows: [{ from: 'arg0.return', to: 'return' }] },
        {
          calls: ['useState'],
          flows: [{ from: 'arg0', to: 'return.0' }, { from: 'arg0.return', to: 'return.0' }],
          open: true,
        },
        { calls: ['useOptimistic'], flows: [{ from: 'arg0', to: 'return.0' }], open: true },
        { calls: ['useReducer'], flows: [{ from: 'arg1', to: 'return.0' }, { from: 'arg0.return', to: 'return.0' }], open: true },
        {
          calls: ['useActionState'],
          flows: [{ from: 'arg1', to: 'return.0' }, { from: 'arg0.return', to: 'return.0' }],
          open: true,
        },
        { calls: ['useRef'], flows: [{ from: 'arg0', to: 'return.current' }], open: true },
        { calls: ['useSyncExternalStore'], flows: [{ from: 'arg1.return', to: 'return' }] },
        { calls: ['createContext().Provider'], flows: [{ from: 'arg0.value', to: 'this.value' }] },
        { calls: ['createContext().Consumer'], flows: [{ from: 'this.value', to: 'arg0.children.param0' }] },
        { calls: ['useContext', 'use'], flows: [{ from: 'arg0.value', to: 'return' }] },
        { calls: ['use'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['cloneElement', 'createElement'], flows: [{ from: 'arg1', to: 'arg0.param0' }] },
        { calls: ['cache'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@tanstack/react-query', '@tanstack/vue-query', '@tanstack/svelte-query', '@tanstack/solid-query', 'react-query'],
      versions: '>=4',
      sources: [{ id: 'react.query', calls: ['{useQuery,useSuspenseQuery,createQuery}'], at: 'return.data', typed: true }],
      propagators: [
        {
          calls: ['{useQuery,useSuspenseQuery,createQuery}'],
          flows: [{ from: 'arg0.queryFn.return', to: 'return.data' }],
        },
        {
          calls: ['{useMutation,createMutation}'],
          flows: [{ from: 'arg0.mutationFn.return', to: 'arg0.onSuccess.param0' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['swr'],
      versions: '>=2',
      sources: [{ id: 'react.swr', calls: ['', 'useSWR'], at: 'return.data', typed: true }],
      propagators: [{ calls: ['', 'useSWR'], flows: [{ from: 'arg1.return', to: 'return.data' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['mobx-react-lite', 'mobx-react', 'react-redux'],
      propagators: [
        { calls: ['observer'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['connect()'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
  ],
};
