/**
 * Reads `tightlip.json` and `tightlip.jsonc`: comments and trailing commas are fine in both. Whoever writes a configuration and gets silence must
 * be able to trust it, so every mistake is told with its place and what would be right, and a text with a mistake configures nothing at all.
 */
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { nearestWord } from '../base/nearest.js';
import { LineMap } from '../base/text.js';
import { CONFIDENCES, SEVERITIES } from '../findings/finding.js';
import { audiencesOf, policyOf } from './config-policy.js';
import { DEFAULT_CONFIG } from './config.js';
import type { Config, RuleLevel, RuleSetting } from './config.js';
import { CONFIG_SCHEMA } from './config-schema.js';
import type { ObjectSchema, Schema, TypedSchema } from './config-schema.js';
import { CATEGORIES, CHANNELS, DESTINATIONS } from './destinations.js';

export interface ConfigMistake {
  readonly path: string;
  /** One-based, as editors show them. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
  /** What may stand there; '' when the mistake says it all. */
  readonly allowed: string;
  /** The right word that was probably meant. */
  readonly nearest: string | undefined;
}

export type ConfigResult = { readonly config: Config; readonly mistakes?: never } | { readonly config?: never; readonly mistakes: readonly ConfigMistake[] };

/** File names, the first that exists in a directory counts. */
export const CONFIG_NAMES: readonly string[] = ['tightlip.json', 'tightlip.jsonc'];

const LEVELS: readonly RuleLevel[] = ['off', 'on', ...SEVERITIES];

type Complain = (offset: number, what: string, allowed?: string, nearest?: string) => void;

export function parseConfig(path: string, text: string): ConfigResult {
  const lineMap = new LineMap(text);
  const mistakes: ConfigMistake[] = [];
  const complain: Complain = (offset, what, allowed = '', nearest) => {
    const { line, column } = lineMap.position(offset);
    mistakes.push({ path, line: line + 1, column: column + 1, what, allowed, nearest });
  };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { error, offset } of errors) complain(offset, `not JSON: ${syntaxProblem(printParseErrorCode(error))}`);
  if (errors.length === 0 && root !== undefined) check(root, CONFIG_SCHEMA, '', complain);
  if (mistakes.length > 0) return { mistakes };
  return { config: { ...DEFAULT_CONFIG, ...valuesOf(root), ...(root === undefined ? {} : { audiences: audiencesOf(root), policy: policyOf(root, path, lineMap) }) } };
}

/** One line, as compilers write it. */
export function describeMistake({ path, line, column, what, allowed, nearest }: ConfigMistake): string {
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  const list = allowed === '' ? '' : `${hint === '' ? ';' : ''} allowed: ${allowed}`;
  return `${path}:${line}:${column} ${what}${hint}${list}`;
}

/** `CommaExpected` → `comma expected`. */
function syntaxProblem(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** What the error messages call the value at a place: `rules.log`, or the file itself. */
function called(place: string): string {
  return place === '' ? 'the configuration' : `"${place}"`;
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

const ARTICLES: Readonly<Record<TypedSchema['type'], string>> = { object: 'an object', array: 'a list', string: 'a string', boolean: 'true or false' };

function check(node: Node, wanted: Schema, place: string, complain: Complain): void {
  const forms = 'anyOf' in wanted ? wanted.anyOf : [wanted];
  const schema = forms.find((form) => form.type === node.type);
  if (schema === undefined) {
    const words = forms.flatMap((form) => (form.type === 'string' ? (form.enum ?? []) : form.type === 'object' && forms.length > 1 ? [`{ ${Object.keys(form.properties ?? {}).join(', ')} }`] : []));
    complain(node.offset, `${called(place)} must be ${forms.map((form) => ARTICLES[form.type]).join(' or ')}`, listed(words));
    return;
  }
  switch (schema.type) {
    case 'object':
      checkObject(node, schema, place, complain);
      break;
    case 'array':
      if ((node.children?.length ?? 0) < (schema.minItems ?? 0)) complain(node.offset, `${called(place)} is empty`);
      node.children?.forEach((item, index) => check(item, schema.items, `${place}[${index}]`, complain));
      break;
    case 'string': {
      const value = String(node.value);
      if (schema.enum?.includes(value) === false) {
        complain(node.offset, `${called(place)} cannot be "${value}"`, allowedWords(schema.enum), nearestWord(value, schema.enum));
      }
      if (value.length < (schema.minLength ?? 0)) complain(node.offset, `${called(place)} is empty`);
      else if (schema.format === 'date' && !isDate(value)) complain(node.offset, `${called(place)} cannot be "${value}"`, 'a day such as 2026-12-31');
      break;
    }
    case 'boolean':
      break;
  }
}

function checkObject(node: Node, schema: ObjectSchema, place: string, complain: Complain): void {
  const seen = new Set<string>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const inner = place === '' ? name : `${place}.${name}`;
    if (seen.has(name)) complain(key.offset, `${called(inner)} stands here twice`);
    seen.add(name);
    const listedNames = Object.keys(schema.properties ?? {});
    const known = schema.propertyNames?.enum ?? listedNames;
    const property = listedNames.includes(name) ? schema.properties?.[name] : undefined;
    const wanted = property ?? (schema.propertyNames === undefined || known.includes(name) ? schema.additionalProperties : false);
    if (wanted === false) complain(key.offset, `unknown ${UNKNOWN[place] ?? 'setting'} "${name}"`, allowedWords(known), nearestWord(name, known));
    else check(value, wanted, inner, complain);
  }
  for (const name of schema.required ?? []) if (!seen.has(name)) complain(node.offset, `${called(place)} has no "${name}"`);
  const alternatives = (schema.oneOf ?? []).map(({ required: [name] }) => name);
  const present = alternatives.filter((name) => seen.has(name));
  if (alternatives.length > 0 && present.length !== 1) complain(node.offset, `${called(place)} must have ${present.length === 0 ? 'one' : 'only one'} of ${alternatives.map((name) => `"${name}"`).join(' and ')}`);
}

/** What the keys of some objects are. */
const UNKNOWN: Readonly<Record<string, string | undefined>> = { rules: 'rule', audiences: 'channel or vendor' };

/** The words that may stand somewhere; vendors are too many for a line. */
function allowedWords(words: readonly string[]): string {
  if (words.length < DESTINATIONS.length || words.some((word, index) => word !== DESTINATIONS[index])) return listed(words);
  return `channels (${listed(CHANNELS)}), categories of vendors (${listed(CATEGORIES)}) and vendors by their ids`;
}

/** A day that there is. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function valuesOf(root: Node | undefined): Partial<Omit<Config, 'audiences' | 'policy'>> {
  if (root === undefined) return {};
  const object = (key: keyof Config): Readonly<Record<string, string>> | undefined => {
    const node = findNodeAtLocation(root, [key]);
    return node && Object.fromEntries((node.children ?? []).map(({ children: [name, value] = [] }) => [String(name?.value), String(value?.value)]));
  };
  const list = (key: keyof Config): readonly string[] | undefined => findNodeAtLocation(root, [key])?.children?.map(({ value }) => String(value));
  const one = <T extends string>(key: keyof Config, words: readonly T[]): T | undefined => words.find((word) => word === findNodeAtLocation(root, [key])?.value);
  return defined({
    rules: ruleSettings(findNodeAtLocation(root, ['rules'])),
    minConfidence: one('minConfidence', CONFIDENCES),
    minSeverity: one('minSeverity', SEVERITIES),
    ignore: list('ignore'),
    names: object('names'),
    notPersonal: list('notPersonal'),
    sanitizers: list('sanitizers'),
    requireReason: findNodeAtLocation(root, ['requireReason'])?.value === true ? true : undefined,
  });
}

function ruleSettings(rules: Node | undefined): Config['rules'] | undefined {
  if (rules === undefined) return undefined;
  return Object.fromEntries((rules.children ?? []).map(({ children: [name, value] = [] }) => [String(name?.value), value === undefined ? ON : ruleSetting(value)]));
}

const ON: RuleSetting = { level: 'on', minConfidence: undefined };

function ruleSetting(node: Node): RuleSetting {
  const word = <T extends string>(words: readonly T[], at: Node | undefined): T | undefined => words.find((known) => known === at?.value);
  if (node.type === 'string') return { ...ON, level: word(LEVELS, node) ?? 'on' };
  return { level: word(SEVERITIES, findNodeAtLocation(node, ['severity'])) ?? 'on', minConfidence: word(CONFIDENCES, findNodeAtLocation(node, ['minConfidence'])) };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
