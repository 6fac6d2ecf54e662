/**
 * OpenAI and services that copy its SDK: prompts, tool definitions, embeddings and metadata leave for a processor that keeps
 * them for a while.
 */
import type { Vendor } from './model.js';

export const openai: Vendor = {
  id: 'openai',
  name: 'OpenAI',
  category: 'llm',
  documentation: 'https://platform.openai.com/docs/api-reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['openai', 'groq-sdk'],
      versions: '>=4',
      types: { OpenAI: '()', AzureOpenAI: '()' },
      receivers: { openai: '()', 'open ai': '()' },
      sinks: [
        {
          id: 'openai.responses',
          calls: ['{(),OpenAI(),AzureOpenAI(),Groq()}.responses.{create,parse,stream}'],
          leaks: ['arg0.input', 'arg0.instructions', 'arg0.metadata', 'arg0.user', 'arg0.safety_identifier'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'openai.chat',
          calls: [
            '{(),OpenAI(),AzureOpenAI(),Groq()}.{chat.completions,beta.chat.completions}.{create,parse,stream,runTools}',
          ],
          leaks: ['arg0.messages', 'arg0.user', 'arg0.metadata', 'arg0.safety_identifier'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'openai.input',
          calls: [
            '{(),OpenAI(),AzureOpenAI(),Groq()}.{embeddings,moderations,completions,images,audio.speech}.{create,generate}',
          ],
          leaks: ['arg0.input', 'arg0.prompt', 'arg0.user'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'openai.thread',
          calls: ['{(),OpenAI(),AzureOpenAI(),Groq()}.{beta.threads.messages,conversations.items}.create'],
          leaks: ['arg1.content', 'arg1.items', 'arg1.metadata'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['openai'],
      versions: '>=0.27',
      types: { OpenAI: 'OpenAI()', AsyncOpenAI: 'AsyncOpenAI()', AzureOpenAI: 'AzureOpenAI()' },
      sinks: [
        { id: 'openai.python-responses', calls: ['{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}().responses.{create,parse,stream}', 'responses.create'], leaks: ['arg:input', 'arg:instructions', 'arg:metadata', 'arg:user', 'arg:safety_identifier'], channel: 'llm', depth: 'deep' },
        { id: 'openai.python-chat', calls: ['{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}().{chat.completions,beta.chat.completions}.{create,parse,stream}', 'chat.completions.create', 'ChatCompletion.{create,acreate}'], leaks: ['arg:messages', 'arg:user', 'arg:metadata', 'arg:safety_identifier'], channel: 'llm', depth: 'deep' },
        { id: 'openai.python-input', calls: ['{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}().{embeddings,moderations,completions,images,audio.speech}.{create,generate}', '{embeddings,moderations,completions,images}.{create,generate}'], leaks: ['arg:input', 'arg:prompt', 'arg:user'], channel: 'llm', depth: 'deep' },
        { id: 'openai.python-thread', calls: ['{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}().{beta.threads.messages,conversations.items}.create'], leaks: ['arg:content', 'arg:items', 'arg:metadata'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
