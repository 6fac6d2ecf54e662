/**
 * Elastic APM: labels, users and custom context are indexed with every transaction.
 */
import type { Vendor } from './model.js';

export const elastic: Vendor = {
  id: 'elastic',
  name: 'Elastic APM',
  category: 'observability',
  documentation: 'https://www.elastic.co/docs/reference/apm/agents/nodejs/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['elastic-apm-node'],
      versions: '>=3',
      receivers: { apm: '' },
      sinks: [
        {
          id: 'elastic.context',
          calls: [
            '{setUserContext,setCustomContext,addLabels,setGlobalLabel}',
            'start().{setUserContext,setCustomContext,addLabels}',
          ],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'elastic.label',
          calls: [
            '{setLabel,captureError}',
            '{start(),currentTransaction,currentSpan,startTransaction(),startSpan()}.{setLabel,captureError}',
          ],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@elastic/apm-rum'],
      versions: '>=5',
      types: { ApmBase: 'init()' },
      sinks: [
        {
          id: 'elastic.rum',
          calls: ['{apm,init()}.{setUserContext,setCustomContext,addLabels}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};
