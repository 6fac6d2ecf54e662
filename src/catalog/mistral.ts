/**
 * Mistral's SDK: messages, prompts and texts that are embedded.
 */
import type { Vendor } from './model.js';

export const mistral: Vendor = {
  id: 'mistral',
  name: 'Mistral AI',
  category: 'llm',
  documentation: 'https://docs.mistral.ai/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@mistralai/mistralai'],
      versions: '>=1',
      types: { Mistral: 'Mistral()' },
      sinks: [
        { id: 'mistral.chat', calls: ['Mistral().{chat,agents}.{complete,stream,parse,parseStream}', 'Mistral().fim.{complete,stream}'], leaks: ['arg0.messages', 'arg0.prompt', 'arg0.suffix', 'arg0.metadata'], channel: 'llm', depth: 'deep' },
        { id: 'mistral.input', calls: ['Mistral().embeddings.create', 'Mistral().beta.conversations.{start,startStream,append,appendStream}'], leaks: ['arg0.inputs', 'arg0.instructions'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['mistralai', 'mistralai.client'],
      versions: '>=1',
      types: { Mistral: 'Mistral()' },
      sinks: [
        { id: 'mistral.python-chat', calls: ['Mistral().{chat,agents}.{complete,complete_async,stream,stream_async,parse,parse_async}', 'Mistral().fim.{complete,complete_async}'], leaks: ['arg:messages', 'arg:prompt', 'arg:suffix', 'arg:metadata'], channel: 'llm', depth: 'deep' },
        { id: 'mistral.python-embed', calls: ['Mistral().embeddings.{create,create_async}'], leaks: ['arg:inputs'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
