/**
 * The one definition of what a configuration may say. It is JSON Schema, so that editors complete and check `tightlip.json` while it is typed
 * (`media/tightlip.schema.json` is written from it), and it is small enough that `config-file.ts` checks against it itself, with exact positions
 * and without the code generation that a browser's content security policy forbids.
 */
import { AUDIENCES, CONFIDENCES, SEVERITIES } from '../findings/finding.js';
import { RULES } from '../rules/index.js';
import { KINDS } from '../taxonomy/index.js';
import { DEFAULT_CONFIG } from './config.js';
import type { Config } from './config.js';
import { DESTINATIONS, KIND_PATTERNS } from './destinations.js';

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
  /** The names that properties may have that are not listed, where one schema holds for all of them. */
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly required?: readonly string[];
  /** Of these properties, exactly one must be there. */
  readonly oneOf?: readonly { readonly required: readonly [string] }[];
}

interface ArraySchema extends Described {
  readonly type: 'array';
  readonly items: Schema;
  readonly minItems?: 1;
}

interface StringSchema extends Described {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  /** As JSON Schema has it: `2026-12-31`. */
  readonly format?: 'date';
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
const KIND_PATTERN: StringSchema = { type: 'string', enum: KIND_PATTERNS, description: 'A kind of personal data, a family of kinds such as health.*, or * for all.' };
const KINDS_LIST: ArraySchema = { type: 'array', items: KIND_PATTERN, minItems: 1, description: 'Kinds of personal data.' };

const AUDIENCE: ObjectSchema = {
  type: 'object',
  description: 'Who sees what goes there, as far as this project knows it better.',
  properties: {
    audience: { type: 'string', enum: AUDIENCES.filter((audience) => audience !== 'self'), description: 'Who sees it, in place of what Tightlip assumes: operators, if you run it yourself.' },
    access: { type: 'string', enum: ['open', 'restricted'], default: 'open', description: 'restricted: it is kept encrypted and only named people may read it, so findings are one grade less severe.' },
    kinds: { ...KINDS_LIST, description: 'Kinds of personal data that it is meant to get: a processor under contract, for example. They are no finding.' },
  },
  additionalProperties: false,
};

const ENTRY: ObjectSchema = {
  type: 'object',
  description: 'Allows or denies kinds of data. A denial holds unless an allowance is narrower: no wider in kinds, destination or paths, and narrower in one of them.',
  properties: {
    allow: { ...KINDS_LIST, description: 'Kinds that are no finding there.' },
    deny: { ...KINDS_LIST, description: 'Kinds whose flow there is an error, told in the words of the reason.' },
    to: { type: 'array', minItems: 1, items: { type: 'string', enum: DESTINATIONS, description: 'A channel, a category of vendors, or a vendor.' }, description: 'Where the data go: channels, categories of vendors, or vendors. Left out: wherever they go.' },
    paths: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, description: 'A pattern as in .gitignore, relative to this file.' }, description: 'Files in which the data get out. Left out: everywhere.' },
    reason: { type: 'string', minLength: 1, description: 'Why. The message of a denied flow says it.' },
    owner: { type: 'string', minLength: 1, description: 'Who answers for this entry.' },
    expires: { type: 'string', format: 'date', description: 'The last day on which the entry holds: 2026-12-31. Afterwards it does nothing but remind of itself.' },
  },
  additionalProperties: false,
  required: ['reason'],
  oneOf: [{ required: ['allow'] }, { required: ['deny'] }],
};

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
  audiences: {
    type: 'object',
    description: 'Who sees what goes by a channel, to a category of vendors or to a vendor, where this project knows it better than Tightlip.',
    propertyNames: { enum: DESTINATIONS },
    additionalProperties: AUDIENCE,
  },
  policy: { type: 'array', items: ENTRY, description: 'Which data may go where, and which may not.' },
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
