/**
 * Hugging Face's inference clients hand prompts to whichever provider serves the model.
 */
import type { Vendor } from './model.js';

export const huggingFace: Vendor = {
  id: 'hugging-face',
  name: 'Hugging Face',
  category: 'llm',
  documentation: 'https://huggingface.co/docs/huggingface.js/inference/README',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@huggingface/inference'],
      versions: '>=2',
      types: { InferenceClient: 'InferenceClient()', HfInference: 'HfInference()' },
      sinks: [
        { id: 'hugging-face.inference', calls: ['{InferenceClient(),HfInference()}.{chatCompletion,chatCompletionStream,textGeneration,textGenerationStream,summarization,translation,textClassification,tokenClassification,featureExtraction,questionAnswering,zeroShotClassification}', '{chatCompletion,chatCompletionStream,textGeneration,textGenerationStream,summarization,featureExtraction}'], leaks: ['arg0.messages', 'arg0.inputs'], channel: 'llm', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['huggingface_hub'],
      versions: '>=0.20',
      types: { InferenceClient: 'InferenceClient()' },
      sinks: [
        { id: 'hugging-face.python', calls: ['{InferenceClient,AsyncInferenceClient}().{chat_completion,text_generation,feature_extraction,summarization,question_answering}'], leaks: ['arg0', 'arg:messages', 'arg:prompt', 'arg:text', 'arg:context', 'arg:question'], channel: 'llm', depth: 'deep' },
        { id: 'hugging-face.python-chat', calls: ['{InferenceClient,AsyncInferenceClient}().chat.completions.create'], leaks: ['arg:messages'], channel: 'llm', depth: 'deep' },
      ],
    },
  ],
};
