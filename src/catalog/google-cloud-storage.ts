/** Google Cloud Storage: an object that is made public has an address that everybody may fetch. */
import type { Vendor } from './model.js';

export const googleCloudStorage: Vendor = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  category: 'cloud',
  documentation: 'https://cloud.google.com/nodejs/docs/reference/storage/latest',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@google-cloud/storage'],
      versions: '>=5',
      types: { Storage: 'Storage()', Bucket: 'Storage().bucket()', File: 'Storage().bucket().file()' },
      sinks: [
        {
          id: 'google-cloud-storage.public',
          calls: ['Storage().bucket().file().save'],
          leaks: ['arg0'],
          channel: 'public',
          depth: 'text',
          when: [{ at: 'arg1.public', is: 'true' }],
        },
        {
          id: 'google-cloud-storage.public-acl',
          calls: ['Storage().bucket().file().save'],
          leaks: ['arg0'],
          channel: 'public',
          depth: 'text',
          when: [{ at: 'arg1.predefinedAcl', is: { begins: 'publicRead' } }],
        },
      ],
    },
  ],
};
