/**
 * Anthropic: prompts, system text and metadata leave for a processor.
 */
import type { Vendor } from './model.js';

export const anthropic: Vendor = {
  id: 'anthropic',
  name: 'Anthropic',
  category: 'llm',
  documentation: 'https://docs.claude.com/en/api/messages',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@anthropic-ai/sdk', '@anthropic-ai/bedrock-sdk', '@anthropic-ai/vertex-sdk'],
      versions: '>=0.20',
      types: { Anthropic: '()' },
      receivers: { anthropic: '()' },
      sinks: [
        {
          id: 'anthropic.messages',
          calls: [
            '{(),Anthropic(),AnthropicBedrock(),AnthropicVertex()}.{messages,beta.messages}.{create,stream,parse,countTokens}',
          ],
          leaks: ['arg0.messages', 'arg0.system', 'arg0.metadata'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'anthropic.batch',
          calls: ['{(),Anthropic(),AnthropicBedrock(),AnthropicVertex()}.{messages,beta.messages}.batches.create'],
          leaks: ['arg0.requests'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['anthropic'],
      versions: '>=0.20',
      types: { Anthropic: 'Anthropic()', AsyncAnthropic: 'AsyncAnthropic()' },
      sinks: [
        { id: 'anthropic.python-messages', calls: ['{Anthropic,AsyncAnthropic,AnthropicBedrock,AsyncAnthropicBedrock,AnthropicVertex,AsyncAnthropicVertex,AnthropicFoundry,AsyncAnthropicFoundry}().{messages,beta.messages}.{create,stream,parse,count_tokens}'], leaks: ['arg:messages', 'arg:system', 'arg:metadata'], channel: 'llm', depth: 'deep' },
        { id: 'anthropic.python-batch', calls: ['{Anthropic,AsyncAnthropic,AnthropicBedrock,AsyncAnthropicBedrock,AnthropicVertex,AsyncAnthropicVertex,AnthropicFoundry,AsyncAnthropicFoundry}().{messages,beta.messages}.batches.create'], leaks: ['arg:requests'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
