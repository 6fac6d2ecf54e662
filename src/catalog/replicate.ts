/**
 * Replicate runs models of others: inputs are kept with each prediction, and shown in a dashboard.
 */
import type { Vendor } from './model.js';

export const replicate: Vendor = {
  id: 'replicate',
  name: 'Replicate',
  category: 'llm',
  documentation: 'https://replicate.com/docs/reference/client-libraries',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['replicate'],
      versions: '>=0.20',
      types: { Replicate: '()' },
      sinks: [
        { id: 'replicate.run', calls: ['().{run,stream}'], leaks: ['arg1.input'], channel: 'llm', depth: 'deep' },
        { id: 'replicate.prediction', calls: ['().{predictions.create}', '().deployments.predictions.create'], leaks: ['arg0.input', 'arg2.input'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['replicate'],
      versions: '>=0.20',
      sinks: [
        { id: 'replicate.python', calls: ['{run,stream,async_run,async_stream}', 'Client().{run,stream,async_run,async_stream}'], leaks: ['arg1:input'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
