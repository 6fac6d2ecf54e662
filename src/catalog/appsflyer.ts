/**
 * AppsFlyer tells advertising networks which of their clicks became customers.
 */
import type { Vendor } from './model.js';

export const appsflyer: Vendor = {
  id: 'appsflyer',
  name: 'AppsFlyer',
  category: 'analytics',
  documentation: 'https://dev.appsflyer.com/hc/docs/rn_api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['react-native-appsflyer'],
      versions: '>=6',
      sinks: [
        { id: 'appsflyer.event', calls: ['logEvent'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
        { id: 'appsflyer.user', calls: ['{setCustomerUserId,setAdditionalData}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
        { id: 'appsflyer.mail', calls: ['setUserEmails'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};
