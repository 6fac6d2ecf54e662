/**
 * OpenRouter hands prompts on to many providers of models, each with terms of its own.
 */
import type { Vendor } from './model.js';

export const openrouter: Vendor = {
  id: 'openrouter',
  name: 'OpenRouter',
  category: 'llm',
  documentation: 'https://openrouter.ai/docs/sdks/typescript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@openrouter/sdk'],
      versions: '>=0.1',
      types: { OpenRouter: 'OpenRouter()' },
      sinks: [
        { id: 'openrouter.chat', calls: ['OpenRouter().chat.send'], leaks: ['arg0.messages', 'arg0.user', 'arg0.chatRequest.messages', 'arg0.chatRequest.user'], channel: 'llm', depth: 'deep' },
        { id: 'openrouter.model', calls: ['OpenRouter().callModel'], leaks: ['arg0.input', 'arg0.instructions'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
