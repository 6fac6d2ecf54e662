/**
 * Joins what Tightlip knows into the one policy that the engine asks: the taxonomy says what names mean, the catalog what libraries do,
 * the configuration what is different in this project.
 */
import { splitWords } from '../base/words.js';
import type { Handler, Vendor } from '../catalog/model.js';
import { parsePlace } from '../catalog/paths.js';
import type { HandlerQuery, NamedData, NamedPerson, NameContext, Policy, PolicyHandler, TypeOperator } from '../flow/policy.js';
import { classify, personNoun, type Specificity } from '../taxonomy/index.js';
import { selectors, sinkInfo } from './compile-model.js';
import type { Config } from './config.js';
import { buildSymbolGraph } from './symbol-graph.js';

const CERTAINTY: Readonly<Record<Specificity, 0 | 1 | 2>> = { low: 0, medium: 1, high: 2 };

/** What standard generic types do with their arguments; `none` is a plain value such as a date. */
const TYPE_OPERATORS: Readonly<Record<string, TypeOperator>> = {
  Promise: 'same', PromiseLike: 'same', Awaited: 'same', Partial: 'same', Required: 'same', Readonly: 'same', NonNullable: 'same', Observable: 'same',
  Ref: 'same', Signal: 'same', DeepPartial: 'same', Document: 'same', HydratedDocument: 'same', WithId: 'same',
  Array: 'items', ReadonlyArray: 'items', Set: 'items', ReadonlySet: 'items', Map: 'items', ReadonlyMap: 'items', WeakMap: 'items', Record: 'items',
  Iterable: 'items', AsyncIterable: 'items', IterableIterator: 'items', AsyncIterableIterator: 'items',
  Pick: 'pick', Omit: 'omit', Date: 'none', String: 'none', Number: 'none',
};

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

/** Fields that tell how much there is, not what. */
const CLEAN_FIELDS = new Set(['length', 'size', 'byteLength', 'prototype', 'constructor']);

/** Verbs whose functions give what the rest of their name says. */
const GETTER_VERBS = new Set(['get', 'fetch', 'find', 'load', 'read', 'retrieve', 'lookup', 'query', 'select', 'require', 'current']);
/** `getUserByEmail` gives a user, not an e-mail address. */
const GETTER_LIMITS = new Set(['by', 'for', 'from', 'with', 'in', 'of', 'or', 'where', 'and', 'async', 'sync']);
/** `getMaximumRecipients` gives a number. */
const QUANTITIES = new Set(['max', 'maximum', 'min', 'minimum', 'total', 'number', 'num', 'count', 'counts', 'size', 'limit', 'average', 'batch', 'window', 'deadline', 'amount', 'length', 'index', 'rate', 'stats', 'state', 'status']);
/** What an object that gives access to records of people is called besides the person. */
const ACCESS_WORDS = new Set(['repository', 'repo', 'model', 'dao', 'collection', 'table', 'store', 'service', 'entity', 'schema', 'db', 'database', 'api', 'client', 'manager', 'query', 'queries', 'records']);
const MAX_RECEIVER_WORDS = 3;

export function createPolicy(config: Config, vendors: readonly Vendor[]): Policy {
  const graph = buildSymbolGraph(vendors, 'npm');
  const handlers = vendors.flatMap((vendor) => vendor.surfaces.flatMap((surface) => (surface.handlers ?? []).map((handler) => ({ handler, vendor }))));
  const notPersonal = new Set(config.notPersonal);
  const sanitizers = new Set(config.sanitizers);
  const words = remember((name: string) => splitWords(name));
  const persons = remember((name: string) => findPerson(name, notPersonal));
  const classified = new Map<string, NamedData | null>();

  return {
    recordKind: 'identity.record',
    serialiser: 'toJSON',
    reflective: (name) => (name === 'call' ? 'arguments' : name === 'apply' ? 'list' : name === 'bind' ? 'later' : undefined),
    person: persons,
    classify(name: string, context: NameContext) {
      const key = `${name}|${context.person ?? ''}|${context.as}|${context.owner}`;
      const known = classified.get(key);
      if (known !== undefined) return known ?? undefined;
      const owner = context.owner === '' ? [] : words(context.owner);
      const result = classifyName(name, { owner, person: context.person, as: context.as }, config, notPersonal);
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
    package: (specifier) => graph.package(specifier),
    global: (name) => graph.global(name),
    globalObject: (name) => (GLOBAL_OBJECTS.has(name) ? graph.globalObject : undefined),
    receiver: remember((name: string) => {
      const parts = words(name);
      for (let count = Math.min(MAX_RECEIVER_WORDS, parts.length); count > 0; count--) {
        const found = graph.receivers.get(parts.slice(-count).join(' '));
        if (found !== undefined) return found;
      }
      return [];
    }),
    typeInstance: (specifier, name) => graph.typeInstance(specifier, name),
    method: (name) => graph.methods.get(name) ?? [],
    cleanField: (name) => CLEAN_FIELDS.has(name),
    handlers: (query) => handlers.flatMap(({ handler, vendor }) => (handles(handler, query) ? handlerSinks(handler, vendor) : [])),
    sanitizer: (name) => sanitizers.size > 0 && sanitizers.has(name),
    getter: remember((name: string) => {
      const parts = words(name);
      if (parts.length < 2 || !GETTER_VERBS.has(parts[0] ?? '')) return undefined;
      const limit = parts.findIndex((word) => GETTER_LIMITS.has(word));
      const rest = parts.slice(1, limit < 0 ? undefined : limit);
      return rest.length === 0 || rest.some((word) => QUANTITIES.has(word)) ? undefined : rest.join('_');
    }),
    typeOperator: (name) => (Object.hasOwn(TYPE_OPERATORS, name) ? TYPE_OPERATORS[name] : undefined),
  };
}

function remember<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name);
    if (value !== undefined || known.has(name)) return value as T;
    const computed = compute(name);
    known.set(name, computed);
    return computed;
  };
}

function findPerson(name: string, notPersonal: ReadonlySet<string>): NamedPerson | undefined {
  if (notPersonal.has(name)) return undefined;
  const noun = personNoun(name);
  return noun && { person: noun.noun, many: noun.many, certainty: CERTAINTY[noun.specificity] };
}

function classifyName(name: string, context: { readonly owner: readonly string[]; readonly person: string | undefined; readonly as: NameContext['as'] }, config: Config, notPersonal: ReadonlySet<string>): NamedData | undefined {
  if (notPersonal.has(name)) return undefined;
  const own = Object.hasOwn(config.names, name) ? config.names[name] : undefined;
  if (own !== undefined) return { kind: own, certainty: 2, many: false, person: context.person };
  const found = classify(name, context);
  return found && { kind: found.kind, certainty: CERTAINTY[found.specificity], many: found.many, person: found.person ?? context.person };
}

function handles(handler: Handler, query: HandlerQuery): boolean {
  if (handler.files !== undefined && !handler.files.some((part) => `/${query.path}`.includes(part))) return false;
  if (handler.exported?.includes(query.name) === true) return true;
  return handler.decorated?.some((name) => query.decorators.some((decorator) => decorator === name || decorator.endsWith(`.${name}`))) === true;
}

function handlerSinks(handler: Handler, vendor: Vendor): readonly PolicyHandler[] {
  return handler.leaks.map((place) => ({ info: sinkInfo(handler, vendor), path: selectors(parsePlace(place).path) }));
}
