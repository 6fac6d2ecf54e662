/**
 * What libraries do, by the language of the file that asks: every ecosystem has a graph of symbols of its own, built when the first file of one of
 * its languages asks, so that a project in one language does not pay for the models of the others. Languages without an ecosystem
 * have an empty library.
 */
import { remember } from '../base/remember.js';
import { ECOSYSTEMS, type EcosystemSemantics } from '../catalog/ecosystems.js';
import type { Handler, MemberDecorator, Vendor } from '../catalog/model.js';
import type { HandlerQuery, Library, PolicyHandler } from '../flow/policy.js';
import type { IrDecorator } from '../ir/types.js';
import type { SummarySink } from '../flow/summary.js';
import { buildSymbolGraph, type SymbolGraph } from './symbol-graph.js';

/** Words of a receiver's name that are looked at: `log service`. */
const MAX_RECEIVER_WORDS = 3;

const EMPTY: Library = {
  package: () => undefined,
  global: () => undefined,
  globalObject: () => undefined,
  receiver: () => [],
  element: () => undefined,
  typeInstance: () => undefined,
  functionType: () => undefined,
  tokens: () => undefined,
  heard: () => [],
  method: () => [],
  cleanField: () => false,
  boxField: () => false,
  generated: () => false,
  handlers: () => [],
  boundaries: () => [],
  parameter: () => undefined,
  entity: () => false,
  singleton: () => false,
  member: () => undefined,
  typeOperator: () => undefined,
  describedType: () => false,
  reflective: () => undefined,
  prototype: '',
  serialisers: [],
  text: 'text',
  printers: [],
};

/** The library of a language, by the language's id. `words` splits a name. */
export function createLibraries(vendors: readonly Vendor[], words: (name: string) => readonly string[]): (language: string) => Library {
  const byEcosystem = remember((ecosystem: string): Library => {
    const semantics = ECOSYSTEMS.find((known) => known.ecosystem === ecosystem);
    return semantics === undefined ? EMPTY : createLibrary(semantics, vendors, words);
  });
  const ecosystems = new Map(ECOSYSTEMS.flatMap(({ ecosystem, languages }) => languages.map((language) => [language, ecosystem] as const)));
  return (language) => byEcosystem(ecosystems.get(language) ?? '');
}

function createLibrary(semantics: EcosystemSemantics, vendors: readonly Vendor[], words: (name: string) => readonly string[]): Library {
  const graph = buildSymbolGraph(vendors, semantics.ecosystem, semantics.separator);
  const globalObjects = new Set(semantics.globalObjects);
  const cleanFields = new Set(semantics.cleanFields);
  const boxFields = new Set(semantics.boxFields);
  const typeOperators = new Map(Object.entries(semantics.typeOperators));
  const reflective = new Map(Object.entries(semantics.reflective));
  const named = new Set(graph.handlers.flatMap(({ handler }) => handler.named ?? []));
  const surfaces = vendors.flatMap((vendor) => vendor.surfaces).filter((surface) => surface.ecosystem === semantics.ecosystem);
  const generated = new Set(surfaces.flatMap((surface) => (surface.generated === true ? surface.packages : [])));
  const members = new Map<string, MemberDecorator[]>();
  for (const surface of surfaces) {
    for (const meaning of surface.members ?? []) for (const name of meaning.names) members.set(name, [...(members.get(name) ?? []), meaning]);
  }
  const entities = new Set(surfaces.flatMap((surface) => surface.entities ?? []));
  const singletons = new Set(surfaces.flatMap((surface) => surface.singletons ?? []));
  return {
    package: (specifier) => graph.package(specifier),
    global: (name) => graph.global(name),
    globalObject: (name) => (globalObjects.has(name) ? graph.globalObject : undefined),
    receiver: remember((name: string) => {
      const parts = words(name);
      for (let count = Math.min(MAX_RECEIVER_WORDS, parts.length); count > 0; count--) {
        const found = graph.receivers.get(parts.slice(-count).join(' '));
        if (found !== undefined) return found;
      }
      return [];
    }),
    tokens: (decorator) => graph.tokens.get(lastPart(decorator)),
    heard: (decorator) => graph.heard.get(decorator) ?? [],
    element: (tag) => graph.elements.get(tag) ?? graph.elements.get('*'),
    typeInstance: (specifier, name) => graph.typeInstance(specifier, name),
    functionType: (specifier, name) => graph.functionType(specifier, name),
    method: (name) => graph.methods.get(name) ?? [],
    cleanField: (name) => cleanFields.has(name),
    boxField: (name) => boxFields.has(name),
    handlers: (query) => (isPlain(query) && !named.has(query.name) ? NONE : handlersOf(graph, query)),
    singleton: (decorators) => decorators.some((decorator) => singletons.has(lastPart(decorator.name))) && !decorators.some((decorator) => hasKey(decorator, 'scope')),
    entity: (decorators) => decorators.some((decorator) => entities.has(lastPart(decorator.name))),
    member(decorator) {
      const meanings = (members.get(lastPart(decorator.name)) ?? []).filter(({ option }) => option === undefined || hasOption(decorator, option));
      if (meanings.length === 0) return undefined;
      return { kind: meanings.find(({ kind }) => kind !== undefined)?.kind, hides: meanings.flatMap(({ hides }) => hides ?? []), shows: meanings.flatMap(({ shows }) => shows ?? []) };
    },
    boundaries: (from, to) => (graph.boundaries.length === 0 ? NO_SINKS : graph.boundaries.flatMap(({ directive, sinks }) => (to.includes(directive) && !from.includes(directive) ? sinks : NO_SINKS))),
    parameter: (decorator) => graph.parameters.get(lastPart(decorator)),
    generated: (specifier) => generated.has(specifier) || specifier.startsWith('.') || semantics.ownPrefixes.some((prefix) => specifier.startsWith(prefix)),
    typeOperator: (name) => typeOperators.get(name),
    describedType: (specifier, name) => graph.describedType(specifier, name),
    reflective: (name) => reflective.get(name),
    prototype: semantics.prototype,
    serialisers: semantics.serialisers,
    text: semantics.text,
    printers: semantics.printers,
  };
}

const NONE: readonly PolicyHandler[] = [];
const NO_SINKS: readonly SummarySink[] = [];

/** Nothing but a name that most functions have: no framework looks for it. */
const isPlain = (query: HandlerQuery): boolean => query.handedOut.length === 0 && query.decorators.length === 0 && query.directives.length === 0;

/** The handlers of frameworks that find a function by its name, its decorators or a directive. */
function handlersOf(graph: SymbolGraph, query: HandlerQuery): readonly PolicyHandler[] {
  const found: PolicyHandler[] = [];
  for (const { handler, policy } of graph.handlers) {
    if (handler.files !== undefined && !handler.files.some((part) => `/${query.path}`.includes(part))) continue;
    const how = handled(handler, query);
    if (how !== undefined) found.push(how === 'wrapped' ? { ...policy, guessed: true } : policy);
  }
  return found;
}

/** A decorator with these arguments. */
function says({ name, args }: IrDecorator, wanted: NonNullable<Handler['beside']>): boolean {
  if (lastPart(name) !== wanted.name) return false;
  return (wanted.says ?? []).every((texts) => args?.some((arg) => (arg.kind === 'name' ? texts.includes(arg.name) : arg.kind === 'literal' && texts.some((text) => String(arg.value).includes(text)))));
}

function handled(handler: Handler, query: HandlerQuery): 'found' | 'wrapped' | undefined {
  const { beside } = handler;
  if (beside !== undefined && !query.written.some((decorator) => says(decorator, beside))) return undefined;
  const { directive, exported, named, decorated } = handler;
  const handedOut = query.handedOut.find(({ wrapped }) => !wrapped) ?? query.handedOut[0];
  if (directive !== undefined) {
    if (query.directives.includes(directive)) return 'found';
    if (handedOut === undefined || !query.fileDirectives.includes(directive)) return undefined;
    return handedOut.wrapped ? 'wrapped' : 'found';
  }
  if (named?.includes(query.name) === true) return 'found';
  if (decorated?.some((name) => query.decorators.some((decorator) => lastPart(decorator) === name)) === true) return 'found';
  const names = exported === undefined ? [] : query.handedOut.filter(({ name }) => exported.some((pattern) => matches(pattern, name)));
  if (names.length === 0) return undefined;
  return names.every(({ wrapped }) => wrapped) ? 'wrapped' : 'found';
}

function hasOption({ args }: IrDecorator, { key, is }: { readonly key: string; readonly is?: boolean }): boolean {
  return args?.some((arg) => arg.kind === 'object' && arg.entries.some((entry) => entry.key === key && (is === undefined || (entry.value.kind === 'literal' && entry.value.value === is)))) === true;
}

const hasKey = ({ args }: IrDecorator, key: string): boolean => args?.some((arg) => arg.kind === 'object' && arg.entries.some((entry) => entry.key === key)) === true;

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const matches = (pattern: string, name: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name);
