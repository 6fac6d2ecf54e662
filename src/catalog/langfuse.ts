/**
 * Langfuse keeps what a model was asked and what it answered, with metadata and the user, for a team to read.
 */
import type { Vendor } from './model.js';

export const langfuse: Vendor = {
  id: 'langfuse',
  name: 'Langfuse',
  category: 'observability',
  documentation: 'https://langfuse.com/docs/observability/sdk/overview',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['langfuse', 'langfuse-node'],
      versions: '>=3',
      types: { Langfuse: 'Langfuse()' },
      sinks: [
        { id: 'langfuse.trace', calls: ['Langfuse().{trace,span,generation,event}', 'Langfuse().trace().{span,generation,event,update}', 'Langfuse().trace().{span,generation}().{span,generation,event,update,end}'], leaks: ['arg0.input', 'arg0.output', 'arg0.metadata', 'arg0.userId', 'arg0.tags'], channel: 'telemetry', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@langfuse/tracing'],
      versions: '>=4',
      sinks: [
        { id: 'langfuse.observation', calls: ['startObservation'], leaks: ['arg1.input', 'arg1.output', 'arg1.metadata'], channel: 'telemetry', depth: 'deep' },
        { id: 'langfuse.update', calls: ['updateActiveObservation', 'startObservation().update'], leaks: ['arg0.input', 'arg0.output', 'arg0.metadata'], channel: 'telemetry', depth: 'deep' },
        { id: 'langfuse.attributes', calls: ['propagateAttributes'], leaks: ['arg0.userId', 'arg0.metadata', 'arg0.tags'], channel: 'telemetry', depth: 'deep' },
      ],
    },
  ],
};
