/**
 * Vue: what is computed from data, and what is told when they change. References and reactive objects are left out on purpose: what they begin
 * as says nothing of what is put into them.
 */
import type { Vendor } from './model.js';

export const vue: Vendor = {
  id: 'vue',
  name: 'Vue',
  category: 'framework',
  documentation: 'https://vuejs.org/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['vue', '@vue/reactivity', '@vue/runtime-core', '@vue/composition-api', '#imports'],
      versions: '>=2.7',
      // Nuxt and the usual plugins import them by themselves.
      globals: { ref: 'ref', shallowRef: 'shallowRef', reactive: 'reactive', computed: 'computed', watch: 'watch', readonly: 'readonly', toRaw: 'toRaw', unref: 'unref', toValue: 'toValue' },
      // What a type argument says of state holds, whatever it begins with.
      sources: [
        { id: 'vue.ref', calls: ['{ref,shallowRef}'], typed: true, at: 'return.value' },
        { id: 'vue.reactive', calls: ['{reactive,shallowReactive}'], typed: true },
      ],
      propagators: [
        { calls: ['{ref,shallowRef}'], flows: [{ from: 'arg0', to: 'return.value' }], open: true },
        { calls: ['{reactive,shallowReactive}'], flows: [{ from: 'arg0', to: 'return' }], open: true },
        { calls: ['computed'], flows: [{ from: 'arg0.return', to: 'return.value' }] },
        {
          calls: ['watch'],
          flows: [
            { from: 'arg0.return', to: 'arg1.param0' },
            { from: 'arg0.value', to: 'arg1.param0' },
          ],
        },
        { calls: ['{readonly,shallowReadonly,toRaw,markRaw}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['{unref,toValue}'], flows: [{ from: 'arg0.value', to: 'return' }] },
      ],
    },
  ],
};
