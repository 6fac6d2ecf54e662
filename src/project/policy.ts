/**
 * Joins what Tightlip knows into the one policy that the engine asks: the taxonomy says what names mean, the catalog what libraries do,
 * the configuration what is different in this project.
 */
import { remember } from '../base/remember.js';
import { singular, splitWords } from '../base/words.js';
import type { Vendor } from '../catalog/model.js';
import type { NamedData, NamedPerson, NameContext, Policy } from '../flow/policy.js';
import { readQuery } from '../schemas/index.js';
import { classify, isKind, mayBePersonal, personNoun, type Specificity } from '../taxonomy/index.js';
import type { Config } from './config.js';
import { createLibraries } from './library.js';

const CERTAINTY: Readonly<Record<Specificity, 0 | 1 | 2>> = { low: 0, medium: 1, high: 2 };

/** Verbs whose functions give what the rest of their name says. */
const GETTER_VERBS = new Set(['get', 'fetch', 'find', 'load', 'read', 'retrieve', 'lookup', 'query', 'select', 'require', 'current']);
/** `getUserByEmail` gives a user, not an e-mail address. */
const GETTER_LIMITS = new Set(['by', 'for', 'from', 'with', 'in', 'of', 'or', 'where', 'and', 'async', 'sync']);
/** `getMaximumRecipients` gives a number. */
const QUANTITIES = new Set(['max', 'maximum', 'min', 'minimum', 'total', 'number', 'num', 'count', 'counts', 'size', 'limit', 'average', 'batch', 'window', 'deadline', 'amount', 'length', 'index', 'rate', 'stats', 'state', 'status']);
/** What an object that gives access to records of people is called besides the person. */
const ACCESS_WORDS = new Set(['repository', 'repo', 'model', 'dao', 'collection', 'table', 'store', 'service', 'entity', 'schema', 'db', 'database', 'api', 'client', 'manager', 'query', 'queries', 'records']);
/** What tables are called besides what is in them: `tbl_users`. */
const TABLE_PREFIXES = new Set(['tbl', 'table', 't', 'tb']);

/** Words in names of functions that take personal data out of what they are given. */
const SCRUBBING = new Set(['scrub', 'scrubber', 'redact', 'redactor', 'redacted', 'mask', 'sanitize', 'sanitise', 'sanitizer', 'anonymize', 'anonymise', 'censor', 'obfuscate', 'strip', 'hide']);

export function createPolicy(config: Config, vendors: readonly Vendor[]): Policy {
  const notPersonal = new Set(config.notPersonal);
  const sanitizers = new Set(config.sanitizers);
  const words = remember((name: string) => splitWords(name));
  const persons = remember((name: string) => findPerson(name, notPersonal));
  const impersonal = remember((name: string) => notPersonal.has(name) || !(Object.hasOwn(config.names, name) || mayBePersonal(name)));
  const classified = new Map<string, NamedData | null>();

  return {
    recordKind: 'identity.record',
    kept: { id: 'state.kept', channel: 'state', depth: 'deep', recipient: '', audience: undefined, perRequest: true },
    isKind,
    person: persons,
    tells: remember((name: string) => !impersonal(name) || persons(name) !== undefined),
    classify(name: string, context: NameContext) {
      if (impersonal(name)) return undefined;
      const key = `${name}|${context.person ?? ''}|${context.as}|${context.owner}`;
      const known = classified.get(key);
      if (known !== undefined) return known ?? undefined;
      const owner = context.owner === '' ? [] : words(context.owner);
      const result = classifyName(name, { owner, person: context.person, as: context.as }, config);
      classified.set(key, result ?? null);
      return result;
    },
    entityOf: remember((name: string) => {
      const direct = persons(name);
      if (direct !== undefined) return direct;
      const parts = [...words(name)];
      while (parts.length > 1 && ACCESS_WORDS.has(parts.at(-1) ?? '')) parts.pop();
      return parts.length === 0 ? undefined : persons(parts.join('_'));
    }),
    entityKey: remember((name: string) => {
      const parts = [...words(name.slice(name.lastIndexOf('.') + 1))];
      while (parts.length > 1 && ACCESS_WORDS.has(parts.at(-1) ?? '')) parts.pop();
      while (parts.length > 1 && TABLE_PREFIXES.has(parts[0] ?? '')) parts.shift();
      return parts.map(singular).join(' ');
    }),
    query: remember((text: string) => readQuery(text)),
    library: createLibraries(vendors, words),
    sanitizer: (name) => sanitizers.size > 0 && sanitizers.has(name),
    scrubber: remember((name: string) => words(name).some((word) => SCRUBBING.has(word))),
    getter: remember((name: string) => {
      const parts = words(name);
      if (parts.length < 2 || !GETTER_VERBS.has(parts[0] ?? '')) return undefined;
      const limit = parts.findIndex((word) => GETTER_LIMITS.has(word));
      const rest = parts.slice(1, limit < 0 ? undefined : limit);
      return rest.length === 0 || rest.some((word) => QUANTITIES.has(word)) ? undefined : rest.join('_');
    }),
  };
}

function findPerson(name: string, notPersonal: ReadonlySet<string>): NamedPerson | undefined {
  if (notPersonal.has(name)) return undefined;
  const noun = personNoun(name);
  return noun && { person: noun.noun, many: noun.many, certainty: CERTAINTY[noun.specificity] };
}

function classifyName(name: string, context: { readonly owner: readonly string[]; readonly person: string | undefined; readonly as: NameContext['as'] }, config: Config): NamedData | undefined {
  const own = Object.hasOwn(config.names, name) ? config.names[name] : undefined;
  if (own !== undefined) return { kind: own, certainty: 2, many: false, person: context.person };
  const found = classify(name, context);
  return found && { kind: found.kind, certainty: CERTAINTY[found.specificity], many: found.many, person: found.person ?? context.person };
}
