/**
 * Customer.io, Braze and Klaviyo write to people on a company's behalf: they are given data on purpose, as processors, so what
 * is in question is how much.
 */
import type { Vendor } from './model.js';

export const customerEngagement: Vendor = {
  id: 'customer-engagement',
  name: 'Customer engagement',
  category: 'crm',
  documentation: 'https://customer.io/docs/sdk/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['customerio-node'],
      versions: '>=3',
      types: { TrackClient: 'TrackClient()' },
      sinks: [
        {
          id: 'customer-engagement.customerio',
          calls: ['TrackClient().{identify,track,trackAnonymous,trackPush}'],
          leaks: ['arg1', 'arg0.attributes'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@braze/web-sdk', '@braze/react-native-sdk'],
      versions: '>=3',
      globals: { braze: '' },
      sinks: [
        {
          id: 'customer-engagement.braze',
          calls: ['{changeUser,logCustomEvent,logPurchase}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'customer-engagement.braze-user',
          calls: [
            'getUser().{setCustomUserAttribute,setDateOfBirth,setEmail,setFirstName,setLastName,setPhoneNumber,setGender,setHomeCity,setCountry,addAlias,addToCustomAttributeArray,setLastKnownLocation}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['klaviyo-api'],
      versions: '>=10',
      globals: { _learnq: '_learnq', klaviyo: '_learnq' },
      sinks: [
        {
          id: 'customer-engagement.klaviyo',
          calls: ['ProfilesApi().{createProfile,updateProfile,createOrUpdateProfile}', 'EventsApi().createEvent'],
          leaks: ['arg0.data.attributes.properties', 'arg0.data.attributes.location'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'customer-engagement.klaviyo-global',
          calls: ['_learnq.{push,identify,track}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};
