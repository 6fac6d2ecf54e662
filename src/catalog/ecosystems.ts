/**
 * Ecosystems: which languages take their libraries from where, and what the words of each one's type system, its global objects and
 * its reflection mean. A model of one ecosystem never applies to a file of another: `print` and `Array` mean something there, or nothing.
 * A language that is not listed (a schema, a template) has no libraries at all.
 */
import type { TypeOperator } from '../flow/policy.js';

export type Ecosystem = 'npm' | 'pypi' | 'maven' | 'gem' | 'composer' | 'nuget' | 'go';

export interface EcosystemSemantics {
  readonly ecosystem: Ecosystem;
  /** Ids of the languages (see src/languages) whose files import from it. */
  readonly languages: readonly string[];
  /** What stands between the parts of a specifier: `lodash/map`, `os.path`. */
  readonly separator: string;
  /** What standard generic types do with their arguments; `none` is a plain value such as a date. */
  readonly typeOperators: Readonly<Record<string, TypeOperator>>;
  /** What specifiers of the project's own files begin with, besides `.`. */
  readonly ownPrefixes: readonly string[];
  /** Objects whose members the global variables are. */
  readonly globalObjects: readonly string[];
  /** Fields that tell how much there is, not what. */
  readonly cleanFields: readonly string[];
  /** Fields under which boxes keep what they are named after: `email.value` of a reference or an input. */
  readonly boxFields: readonly string[];
  /** Methods of functions that call them: with the arguments behind the first, with those of a list, or later. */
  readonly reflective: Readonly<Record<string, 'arguments' | 'list' | 'later'>>;
  /** The field of a class that has what its instances share; '' if there is none. */
  readonly prototype: string;
  /** Methods by which an object says what of it is shown when it is serialised or inspected. */
  readonly serialisers: readonly string[];
  /** What a value is where a text is made of it: itself and the items of a list, or what a printer shows of it. */
  readonly text: 'text' | 'shown';
  /** Methods by which a class says what a printer shows of its instances, the first that it has. */
  readonly printers: readonly string[];
}

const NPM: EcosystemSemantics = {
  ecosystem: 'npm',
  languages: ['javascript', 'typescript', 'tsx'],
  separator: '/',
  typeOperators: {
    Promise: 'same', PromiseLike: 'same', Awaited: 'same', Partial: 'same', Required: 'same', Readonly: 'same', NonNullable: 'same', Observable: 'same',
    Ref: 'same', Signal: 'same', DeepPartial: 'same', Document: 'same', HydratedDocument: 'same', WithId: 'same', NoInfer: 'same',
    Array: 'items', ReadonlyArray: 'items', Set: 'items', ReadonlySet: 'items', Map: 'items', ReadonlyMap: 'items', WeakMap: 'items', Record: 'record',
    Iterable: 'items', AsyncIterable: 'items', IterableIterator: 'items', AsyncIterableIterator: 'items',
    Pick: 'pick', Omit: 'omit', Exclude: 'exclude', Extract: 'extract', ReturnType: 'returns', Parameters: 'parameters', ConstructorParameters: 'parameters',
    FC: 'taker', FunctionComponent: 'taker', ComponentType: 'taker', NextPage: 'taker',
    Date: 'none', String: 'none', Number: 'none', InstanceType: 'described', Uppercase: 'none', Lowercase: 'none', Capitalize: 'none', Uncapitalize: 'none',
  },
  ownPrefixes: ['@/', '~', '#', '$'],
  globalObjects: ['window', 'globalThis', 'self', 'global'],
  cleanFields: ['length', 'size', 'byteLength', 'constructor'],
  boxFields: ['value', 'current'],
  reflective: { call: 'arguments', apply: 'list', bind: 'later' },
  prototype: 'prototype',
  serialisers: ['toJSON', 'inspect.custom', 'util.inspect.custom', "Symbol.for('nodejs.util.inspect.custom')"],
  text: 'text',
  printers: [],
};

const PYPI: EcosystemSemantics = {
  ecosystem: 'pypi',
  languages: ['python'],
  separator: '.',
  typeOperators: {
    dict: 'items', Mapped: 'same', QuerySet: 'items', DynamicMapped: 'items', WriteOnlyMapped: 'items',
    date: 'none', datetime: 'none', timedelta: 'none', UUID: 'none', EmailStr: 'none', SecretStr: 'none', HttpUrl: 'none', AnyUrl: 'none',
  },
  ownPrefixes: [],
  boxFields: [],
  globalObjects: [],
  cleanFields: ['__class__', '__name__', '__module__', '__doc__', '__qualname__'],
  reflective: {},
  serialisers: [],
  text: 'shown',
  printers: ['__str__', '__repr__'],
  prototype: '',
};

export const ECOSYSTEMS: readonly EcosystemSemantics[] = [NPM, PYPI];
