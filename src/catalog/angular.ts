/**
 * Angular's HTTP client and router: addresses, their parameters and queries stay in logs and histories.
 */
import type { Vendor } from './model.js';

export const angular: Vendor = {
  id: 'angular',
  name: 'Angular',
  category: 'framework',
  documentation: 'https://angular.dev/api/common/http/HttpClient',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@angular/common/http'],
      versions: '>=12',
      types: { HttpClient: 'HttpClient()' },
      propagators: [
        {
          calls: ['HttpParams().{set,append}'],
          flows: [{ from: 'arg1', to: 'this[]' }, { from: 'this', to: 'return' }, { from: 'arg1', to: 'return[]' }],
        },
        {
          calls: ['HttpParams'],
          flows: [
            { from: 'arg0.fromObject.*', to: 'return[]' },
            { from: 'arg0.fromString', to: 'return', depth: 'text' },
          ],
        },
      ],
      sinks: [
        {
          id: 'angular.url',
          calls: ['HttpClient().{get,delete,head,options,post,put,patch,jsonp}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'angular.params',
          calls: ['HttpClient().{get,delete,head,options}'],
          leaks: ['arg1.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'angular.body-params',
          calls: ['HttpClient().{post,put,patch}'],
          leaks: ['arg2.params'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@angular/router'],
      versions: '>=12',
      types: { Router: 'Router()' },
      sinks: [
        {
          id: 'angular.navigate',
          calls: ['Router().{navigate,createUrlTree}'],
          leaks: ['arg0', 'arg1.queryParams'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'angular.navigate-url',
          calls: ['Router().navigateByUrl'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
  ],
};
