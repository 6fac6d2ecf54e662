/**
 * LangSmith keeps runs of chains with their inputs and outputs, and examples made of them.
 */
import type { Vendor } from './model.js';

export const langsmith: Vendor = {
  id: 'langsmith',
  name: 'LangSmith',
  category: 'observability',
  documentation: 'https://docs.langchain.com/langsmith/home',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['langsmith', 'langsmith/client'],
      versions: '>=0.1',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'langsmith.run', calls: ['Client().{createRun,createExample}'], leaks: ['arg0.inputs', 'arg0.outputs', 'arg0.extra', 'arg0.metadata'], channel: 'telemetry', depth: 'deep' },
        { id: 'langsmith.update', calls: ['Client().updateRun'], leaks: ['arg1.inputs', 'arg1.outputs', 'arg1.extra'], channel: 'telemetry', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['langsmith', 'langsmith.client'],
      versions: '>=0.1',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'langsmith.python', calls: ['Client().{create_run,update_run,create_example}'], leaks: ['arg:inputs', 'arg:outputs', 'arg:extra', 'arg:metadata'], channel: 'telemetry', depth: 'deep' },
      ],
    },
  ],
};
