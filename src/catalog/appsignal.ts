/**
 * AppSignal: parameters, session data, tags and custom data of a request.
 */
import type { Vendor } from './model.js';

export const appsignal: Vendor = {
  id: 'appsignal',
  name: 'AppSignal',
  category: 'observability',
  documentation: 'https://docs.appsignal.com/nodejs/3.x/instrumentation/helpers',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@appsignal/nodejs'],
      versions: '>=3',
      sinks: [
        { id: 'appsignal.data', calls: ['{setParams,setSessionData,setCustomData}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'appsignal.tag', calls: ['{setTag,setHeader}'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@appsignal/javascript'],
      versions: '>=1',
      sinks: [
        { id: 'appsignal.browser', calls: ['().sendError'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'appsignal.breadcrumb', calls: ['().addBreadcrumb'], leaks: ['arg0.message', 'arg0.metadata'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};
