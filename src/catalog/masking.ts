/**
 * Libraries that leave a harmless part of a value, or take fields out of an object.
 */
import type { Vendor } from './model.js';

export const masking: Vendor = {
  id: 'masking',
  name: 'Masking libraries',
  category: 'utility',
  documentation: 'https://github.com/Sumukha1496/maskdata#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['maskdata'],
      versions: '>=1',
      sanitizers: [
        {
          calls: [
            '{maskPassword,maskPhone,maskEmail,maskEmail2,maskString,maskStringV2,maskCard,maskUuid,maskJwt,maskJSON,maskJSON2,maskJSONFields,getMaskedJSON}',
          ],
          effect: 'mask',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['fast-redact', '@pinojs/redact', 'slow-redact'],
      versions: '>=3',
      sanitizers: [{ calls: ['()'], effect: 'mask' }],
    },
    {
      ecosystem: 'npm',
      packages: ['redact-pii', 'redact-pii-light'],
      versions: '>=3',
      sanitizers: [{ calls: ['{SyncRedactor,AsyncRedactor,Redactor}().{redact,redactAsync}'], effect: 'mask' }],
    },
  ],
};
