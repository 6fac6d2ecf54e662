/**
 * LangChain: what models are invoked with, and the prompts and messages that are made for them.
 */
import type { Vendor } from './model.js';

export const langchain: Vendor = {
  id: 'langchain',
  name: 'LangChain',
  category: 'llm',
  documentation: 'https://js.langchain.com/docs/concepts/chat_models/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@langchain/openai',
        '@langchain/anthropic',
        '@langchain/google-genai',
        '@langchain/google-vertexai',
        '@langchain/mistralai',
        '@langchain/cohere',
        '@langchain/groq',
        '@langchain/community',
      ],
      versions: '>=0.1',
      sinks: [
        {
          id: 'langchain.model',
          calls: ['*().{invoke,stream,batch,call,predict,generate,embedQuery,embedDocuments}'],
          leaks: ['arg0'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@langchain/core', '@langchain/core/messages', '@langchain/core/prompts', 'langchain'],
      versions: '>=0.1',
      propagators: [
        {
          calls: ['{HumanMessage,SystemMessage,AIMessage,ToolMessage}'],
          flows: [{ from: 'arg0', to: 'return' }, { from: 'arg0.content', to: 'return.content' }],
        },
        {
          calls: [
            '{PromptTemplate,ChatPromptTemplate}.{fromTemplate,fromMessages}().{format,formatMessages,invoke,formatPromptValue}',
          ],
          flows: [{ from: 'arg0', to: 'return', depth: 'deep' }],
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['langchain_openai', 'langchain_anthropic', 'langchain_google_genai', 'langchain_google_vertexai', 'langchain_mistralai', 'langchain_cohere', 'langchain_groq', 'langchain_aws'],
      versions: '>=0.1',
      sinks: [
        { id: 'langchain.python-model', calls: ['*().{invoke,ainvoke,stream,astream,batch,abatch,generate,agenerate}'], leaks: ['arg0:input'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['langchain_core.messages'],
      propagators: [{ calls: ['{HumanMessage,SystemMessage,AIMessage,ToolMessage}'], flows: [{ from: 'arg0:content', to: 'return.content' }] }],
    },
  ],
};
