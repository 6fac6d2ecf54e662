/**
 * All rules, in the order of worth in which lists show them. The only place where a rule is registered.
 */
import { browserStorage } from './browser-storage.js';
import { errorMessage } from './error-message.js';
import { file } from './file.js';
import { hardcodedPerson } from './hardcoded-person.js';
import { llmPrompt } from './llm-prompt.js';
import { log } from './log.js';
import { markup } from './markup.js';
import { message } from './message.js';
import { overexposedEntity } from './overexposed-entity.js';
import { publicArtifact } from './public-artifact.js';
import { recipientDisclosure } from './recipient-disclosure.js';
import type { Rule } from './rule.js';
import { sharedCache } from './shared-cache.js';
import { sharedState } from './shared-state.js';
import { telemetry } from './telemetry.js';
import { thirdParty } from './third-party.js';
import { token } from './token.js';
import { unsafeConfig } from './unsafe-config.js';
import { url } from './url.js';

export type { Rule, RuleMetadata } from './rule.js';

export const RULES: readonly Rule[] = [recipientDisclosure, sharedState, sharedCache, overexposedEntity, publicArtifact, log, errorMessage, url, telemetry, thirdParty, llmPrompt, unsafeConfig, browserStorage, markup, token, file, message, hardcodedPerson];

/** Pages that are about no rule but about what all rules have in common. */
export const TOPICS: readonly string[] = ['audiences'];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.metadata.id, rule]));

const BY_CHANNEL: ReadonlyMap<string, readonly Rule[]> = new Map(
  [...new Set(RULES.flatMap((rule) => rule.metadata.channels))].map((channel) => [channel, RULES.filter((rule) => rule.metadata.channels.includes(channel))]),
);

export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}

export function rulesOfChannel(channel: string): readonly Rule[] {
  return BY_CHANNEL.get(channel) ?? [];
}
