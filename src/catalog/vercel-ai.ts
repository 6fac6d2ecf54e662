/**
 * The AI SDK: prompts, system text, messages and embedded values go to whichever model is used.
 */
import type { Vendor } from './model.js';

export const vercelAi: Vendor = {
  id: 'vercel-ai',
  name: 'Vercel AI SDK',
  category: 'llm',
  documentation: 'https://ai-sdk.dev/docs/reference/ai-sdk-core',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['ai'],
      versions: '>=3',
      sinks: [
        {
          id: 'vercel-ai.generate',
          calls: ['{generateText,streamText,generateObject,streamObject,experimental_generateImage,generateImage}'],
          leaks: ['arg0.prompt', 'arg0.system', 'arg0.messages'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'vercel-ai.embed',
          calls: ['{embed,embedMany}'],
          leaks: ['arg0.value', 'arg0.values'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
  ],
};
