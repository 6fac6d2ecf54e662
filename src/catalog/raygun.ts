/**
 * Raygun: users and custom data that are reported with errors.
 */
import type { Vendor } from './model.js';

export const raygun: Vendor = {
  id: 'raygun',
  name: 'Raygun',
  category: 'observability',
  documentation: 'https://raygun.com/documentation/language-guides/javascript/crash-reporting/features/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['raygun4js'],
      versions: '>=2',
      globals: { 'rg4js': '' },
      sinks: [
        { id: 'raygun.browser', calls: ['', '{setUser,withCustomData}'], leaks: ['args1', 'arg0.customData', 'arg0.tags'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['raygun'],
      versions: '>=0.10',
      sinks: [
        { id: 'raygun.node', calls: ['{Client(),Client().init()}.send'], leaks: ['arg1.customData', 'arg1.userInfo', 'arg1.tags'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};
