/**
 * Personal data in what a language model is given: prompts, tool definitions, texts that are embedded. They are kept and read for abuse control, appear in
 * traces and caches, and what a model was told about one person it may tell another.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const llmPrompt: Rule = {
  metadata: {
    id: 'llm-prompt',
    title: 'Personal data in a prompt',
    summary: 'Personal data go to a language model in prompts, tools, embeddings or traces.',
    channels: ['llm'],
    audience: 'processor',
    cwe: [359, 201],
    predicate: { one: 'goes to {recipient} in a prompt', more: 'go to {recipient} in a prompt' },
    advice: 'put a placeholder there',
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds)) return undefined;
    // What somebody asks about themselves is what they want the model to know; that others get to know it is another matter.
    if (leak.own) return atMost(leak.confidence, 'low');
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};
