/**
 * Libraries that write cookies: any script on the page reads them, every request carries them, unless they are set by a server
 * with `httpOnly`.
 */
import type { Vendor } from './model.js';

export const jsCookie: Vendor = {
  id: 'js-cookie',
  name: 'Cookie libraries',
  category: 'browser',
  documentation: 'https://github.com/js-cookie/js-cookie#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['js-cookie'],
      versions: '>=2',
      globals: { Cookies: '' },
      sinks: [
        {
          id: 'js-cookie.set',
          calls: ['set', 'withAttributes().set', 'withConverter().set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['cookies-next', 'cookies-next/client', 'cookies-next/server'],
      versions: '>=2',
      sinks: [
        {
          id: 'js-cookie.next',
          calls: ['setCookie', 'useSetCookie()', 'useCookiesNext().setCookie'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['universal-cookie', 'react-cookie'],
      versions: '>=4',
      types: { Cookies: 'Cookies()' },
      sinks: [
        {
          id: 'js-cookie.universal',
          calls: ['{(),Cookies()}.set', 'useCookies().1'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['nookies'],
      versions: '>=2',
      sinks: [
        {
          id: 'js-cookie.nookies',
          calls: ['{setCookie,set}'],
          leaks: ['arg2'],
          channel: 'storage',
          depth: 'text',
          unless: [{ at: 'arg3.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['vue-cookies', 'vue3-cookies'],
      versions: '>=1',
      sinks: [
        {
          id: 'js-cookie.vue',
          calls: ['set', 'useCookies().cookies.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
  ],
};
