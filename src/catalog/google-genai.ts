/**
 * Google's SDKs for Gemini: contents, system instructions and messages of chats.
 */
import type { Vendor } from './model.js';

export const googleGenai: Vendor = {
  id: 'google-genai',
  name: 'Google Gemini',
  category: 'llm',
  documentation: 'https://googleapis.github.io/js-genai/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@google/genai'],
      versions: '>=0.10',
      types: { GoogleGenAI: 'GoogleGenAI()' },
      sinks: [
        {
          id: 'google-genai.generate',
          calls: [
            'GoogleGenAI().models.{generateContent,generateContentStream,embedContent,countTokens,generateImages}',
          ],
          leaks: ['arg0.contents', 'arg0.prompt', 'arg0.config.systemInstruction'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'google-genai.chat',
          calls: ['GoogleGenAI().chats.create().{sendMessage,sendMessageStream}'],
          leaks: ['arg0.message'],
          channel: 'llm',
          depth: 'deep',
        },
        {
          id: 'google-genai.history',
          calls: ['GoogleGenAI().chats.create'],
          leaks: ['arg0.history', 'arg0.config.systemInstruction'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@google/generative-ai', '@google-cloud/vertexai'],
      versions: '>=0.1',
      sinks: [
        {
          id: 'google-genai.old',
          calls: [
            '{GoogleGenerativeAI(),VertexAI()}.getGenerativeModel().{generateContent,generateContentStream,embedContent,startChat().sendMessage,startChat().sendMessageStream}',
          ],
          leaks: ['arg0'],
          channel: 'llm',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['google.genai'],
      versions: '>=1',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'google-genai.python', calls: ['Client().{models,aio.models}.{generate_content,generate_content_stream,embed_content,count_tokens,generate_images}'], leaks: ['arg:contents', 'arg:prompt', 'arg:config.system_instruction'], channel: 'llm', depth: 'deep' },
        { id: 'google-genai.python-chat', calls: ['Client().{chats,aio.chats}.create().{send_message,send_message_stream}'], leaks: ['arg0:message'], channel: 'llm', depth: 'deep' },
        { id: 'google-genai.python-history', calls: ['Client().{chats,aio.chats}.create'], leaks: ['arg:history', 'arg:config.system_instruction'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
