/**
 * Cohere's SDK: messages, documents that answers are made from, and texts that are embedded or ranked.
 */
import type { Vendor } from './model.js';

export const cohere: Vendor = {
  id: 'cohere',
  name: 'Cohere',
  category: 'llm',
  documentation: 'https://docs.cohere.com/reference/chat',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['cohere-ai'],
      versions: '>=7',
      types: { CohereClient: 'CohereClient()', 'CohereClientV2': 'CohereClientV2()' },
      sinks: [
        { id: 'cohere.chat', calls: ['{CohereClient(),CohereClientV2(),CohereClient().v2}.{chat,chatStream,generate,generateStream,classify}'], leaks: ['arg0.message', 'arg0.messages', 'arg0.preamble', 'arg0.chatHistory', 'arg0.documents', 'arg0.prompt', 'arg0.inputs'], channel: 'llm', depth: 'deep' },
        { id: 'cohere.input', calls: ['{CohereClient(),CohereClientV2(),CohereClient().v2}.{embed,rerank}'], leaks: ['arg0.texts', 'arg0.inputs', 'arg0.query', 'arg0.documents'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['cohere'],
      versions: '>=5',
      types: { 'ClientV2': 'ClientV2()', 'AsyncClientV2': 'AsyncClientV2()' },
      sinks: [
        { id: 'cohere.python-chat', calls: ['{Client,AsyncClient,ClientV2,AsyncClientV2}().{chat,chat_stream,generate}'], leaks: ['arg:message', 'arg:messages', 'arg:preamble', 'arg:chat_history', 'arg:documents', 'arg:prompt'], channel: 'llm', depth: 'deep' },
        { id: 'cohere.python-input', calls: ['{Client,AsyncClient,ClientV2,AsyncClientV2}().{embed,rerank}'], leaks: ['arg:texts', 'arg:inputs', 'arg:query', 'arg:documents'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
