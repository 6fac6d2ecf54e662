/**
 * Together AI runs open models behind an interface like OpenAI's.
 */
import type { Vendor } from './model.js';

export const together: Vendor = {
  id: 'together',
  name: 'Together AI',
  category: 'llm',
  documentation: 'https://docs.together.ai/reference/chat-completions-1',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['together-ai'],
      versions: '>=0.6',
      types: { Together: '()' },
      sinks: [
        { id: 'together.chat', calls: ['{(),Together()}.{chat.completions,completions,embeddings}.create', '{(),Together()}.images.generate'], leaks: ['arg0.messages', 'arg0.prompt', 'arg0.input'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['together'],
      versions: '>=1',
      types: { Together: 'Together()' },
      sinks: [
        { id: 'together.python-chat', calls: ['{Together,AsyncTogether}().{chat.completions,completions,embeddings}.create'], leaks: ['arg:messages', 'arg:prompt', 'arg:input'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
