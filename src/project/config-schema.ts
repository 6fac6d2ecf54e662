/**
 * The one definition of what a configuration may say. It is JSON Schema, so that editors complete and check `tightlip.json` while it is typed
 * (`media/tightlip.schema.json` is written from it), and it is small enough that `config-file.ts` checks against it itself, with exact positions
 * and without the code generation that a browser's content security policy forbids.
 */
import { CONFIDENCES, SEVERITIES } from '../findings/finding.js';
import { RULES } from '../rules/index.js';
import { KINDS } from '../taxonomy/index.js';
import { DEFAULT_CONFIG } from './config.js';
import type { Config } from './config.js';

/** The part of JSON Schema that is used here. */
export type Schema = TypedSchema | AlternativeSchema;

export type TypedSchema = ObjectSchema | ArraySchema | StringSchema | BooleanSchema;

interface Described {
  readonly description: string;
  readonly default?: unknown;
}

export interface ObjectSchema extends Described {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, Schema>>;
  /** The schema of properties that are not listed, or that there are none. */
  readonly additionalProperties: Schema | false;
}

interface ArraySchema extends Described {
  readonly type: 'array';
  readonly items: Schema;
}

interface StringSchema extends Described {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
}

interface BooleanSchema extends Described {
  readonly type: 'boolean';
}

/** A short and a long form of the same; no two of the same type. */
interface AlternativeSchema extends Described {
  readonly anyOf: readonly TypedSchema[];
}

const NAME: StringSchema = { type: 'string', minLength: 1, description: 'An identifier, in any spelling: memberNo, member_no and MemberNo are the same.' };
const KIND: StringSchema = { type: 'string', enum: KINDS.map(({ id }) => id), description: 'A kind of personal data.' };

function ruleSchema(summary: string): AlternativeSchema {
  return {
    description: summary,
    default: 'on',
    anyOf: [
      { type: 'string', enum: ['off', 'on', ...SEVERITIES], description: 'Off, on, or a severity in place of the computed one.' },
      {
        type: 'object',
        description: 'A severity, a threshold, or both.',
        properties: {
          severity: { type: 'string', enum: SEVERITIES, description: 'The severity of all findings of this rule, in place of the computed one.' },
          minConfidence: { type: 'string', enum: CONFIDENCES, description: 'Findings of this rule that are less certain are not reported, whatever holds for the others.' },
        },
        additionalProperties: false,
      },
    ],
  };
}

const PROPERTIES: Readonly<Record<keyof Config, Schema>> = {
  rules: {
    type: 'object',
    description: 'Turns rules off, or gives their findings a severity or a threshold of your own. A rule that is not named is on.',
    properties: Object.fromEntries(RULES.map(({ metadata }) => [metadata.id, ruleSchema(metadata.summary)])),
    additionalProperties: false,
  },
  minConfidence: { type: 'string', enum: CONFIDENCES, default: DEFAULT_CONFIG.minConfidence, description: 'Findings that are less certain are not reported.' },
  minSeverity: { type: 'string', enum: SEVERITIES, default: DEFAULT_CONFIG.minSeverity, description: 'Findings that are less severe are not reported.' },
  ignore: {
    type: 'array',
    items: { type: 'string', minLength: 1, description: 'A pattern as in .gitignore, relative to this file.' },
    default: DEFAULT_CONFIG.ignore,
    description: 'Files that are left out, besides those that .gitignore names.',
  },
  names: {
    type: 'object',
    additionalProperties: KIND,
    default: DEFAULT_CONFIG.names,
    description: 'Names that are personal data in this project, each with the kind of data: { "memberNo": "identity.user-id" }.',
  },
  notPersonal: { type: 'array', items: NAME, default: DEFAULT_CONFIG.notPersonal, description: 'Names that are not personal here, whatever they look like.' },
  sanitizers: { type: 'array', items: NAME, default: DEFAULT_CONFIG.sanitizers, description: 'Functions, by name, whose result holds no personal data any more.' },
  requireReason: { type: 'boolean', default: DEFAULT_CONFIG.requireReason, description: 'A comment that suppresses a finding counts only with a reason: // tightlip-ignore-next-line log -- reason' },
};

export const CONFIG_SCHEMA: ObjectSchema = {
  type: 'object',
  description: 'Configuration of Tightlip, a linter for code that hands personal data to somebody who should not see them.',
  properties: { $schema: { type: 'string', description: 'Where this schema is, for editors.' }, ...PROPERTIES },
  additionalProperties: false,
};

/** The text of `media/tightlip.schema.json`. */
export function configSchemaText(): string {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'tightlip.json', allowComments: true, allowTrailingCommas: true };
  return `${JSON.stringify({ ...head, ...CONFIG_SCHEMA }, undefined, 2)}\n`;
}
