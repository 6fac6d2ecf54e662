/**
 * What libraries do, by the language of the file that asks: every ecosystem has a graph of symbols of its own, built when the first file of one of
 * its languages asks, so that a project in one language does not pay for the models of the others. Languages without an ecosystem
 * have an empty library.
 */
import { remember } from '../base/remember.js';
import { ECOSYSTEMS, type EcosystemSemantics } from '../catalog/ecosystems.js';
import type { Handler, Vendor } from '../catalog/model.js';
import { parsePlace } from '../catalog/paths.js';
import type { HandlerQuery, Library, PolicyHandler } from '../flow/policy.js';
import { selectors, sinkInfo } from './compile-model.js';
import { buildSymbolGraph } from './symbol-graph.js';

/** Words of a receiver's name that are looked at: `log service`. */
const MAX_RECEIVER_WORDS = 3;

const EMPTY: Library = {
  package: () => undefined,
  global: () => undefined,
  globalObject: () => undefined,
  receiver: () => [],
  typeInstance: () => undefined,
  method: () => [],
  cleanField: () => false,
  handlers: () => [],
  typeOperator: () => undefined,
  reflective: () => undefined,
  serialiser: '',
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
  const graph = buildSymbolGraph(vendors, semantics.ecosystem);
  const globalObjects = new Set(semantics.globalObjects);
  const cleanFields = new Set(semantics.cleanFields);
  const typeOperators = new Map(Object.entries(semantics.typeOperators));
  const reflective = new Map(Object.entries(semantics.reflective));
  const surfaces = vendors.flatMap((vendor) => vendor.surfaces.map((surface) => ({ surface, vendor }))).filter(({ surface }) => surface.ecosystem === semantics.ecosystem);
  const handlers = surfaces.flatMap(({ surface, vendor }) => (surface.handlers ?? []).map((handler) => ({ handler, vendor })));
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
    typeInstance: (specifier, name) => graph.typeInstance(specifier, name),
    method: (name) => graph.methods.get(name) ?? [],
    cleanField: (name) => cleanFields.has(name),
    handlers: (query) => handlers.flatMap(({ handler, vendor }) => (handles(handler, query) ? handlerSinks(handler, vendor) : [])),
    typeOperator: (name) => typeOperators.get(name),
    reflective: (name) => reflective.get(name),
    serialiser: semantics.serialiser,
  };
}

function handles(handler: Handler, query: HandlerQuery): boolean {
  if (handler.files !== undefined && !handler.files.some((part) => `/${query.path}`.includes(part))) return false;
  if (handler.exported?.includes(query.name) === true) return true;
  return handler.decorated?.some((name) => query.decorators.some((decorator) => decorator === name || decorator.endsWith(`.${name}`))) === true;
}

function handlerSinks(handler: Handler, vendor: Vendor): readonly PolicyHandler[] {
  return handler.leaks.map((place) => ({ info: sinkInfo(handler, vendor), path: selectors(parsePlace(place).path) }));
}
