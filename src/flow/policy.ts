/**
 * Everything the engine is told from outside. The engine knows no vendor, no language and no data kind: `project` joins the
 * taxonomy, the catalog and the user's configuration into one policy, and the engine asks it.
 */
import type { IrDecorator } from '../ir/types.js';
import type { HandedOut } from './handed-out.js';
import type { Summary, SummarySink } from './summary.js';
import type { FlatDepth } from './value.js';

export interface NameContext {
  /** What the thing that owns the name is called: a variable, a type; '' if unknown. */
  readonly owner: string;
  readonly person: string | undefined;
  readonly as: 'field' | 'variable';
}

export interface NamedData {
  readonly kind: string;
  readonly certainty: 0 | 1 | 2;
  readonly many: boolean;
  readonly person: string | undefined;
}

export interface NamedPerson {
  readonly person: string;
  readonly many: boolean;
  readonly certainty: 0 | 1 | 2;
}

export interface PolicyCondition {
  /** Root (`p0`, `this`) and selectors, as in a Sym. */
  readonly root: string;
  readonly path: readonly string[];
  /** Other places, any of which will do. */
  readonly also: readonly PolicyPlace[];
  readonly is: Requirement<PolicyPlace>;
}

/** What a condition asks of a value. */
export type Requirement<Place> =
  | 'present'
  | 'absent'
  | 'function'
  /** A function that declares a record with known fields as what it returns. */
  | 'returnsRecord'
  /** Something that says what a field is like, and not what a record is. */
  | 'field'
  | 'literal'
  | 'true'
  | 'false'
  | { readonly literal: string | number }
  /** One of these texts. */
  | { readonly contains: readonly string[] }
  | { readonly begins: string }
  /** A path that leads through a folder of one of these names. */
  | { readonly under: readonly string[] }
  /** A number, perhaps less the number at another place, within bounds that count themselves. */
  | { readonly atLeast?: number; readonly atMost?: number }
  | { readonly minus: Place; readonly atLeast?: number; readonly atMost?: number }
  /** A pattern that leaves a harmless part of any text once its matches are replaced by what is at the other place. The signs show that a text is a mask. */
  | { readonly leavesLittle: Place; readonly signs: readonly string[] }
  /** A pattern whose capturing group (0: the whole match) catches so many characters at most. */
  | { readonly capture: number; readonly characters: number };

/** Where a call says which fields it wants of a record, and how it says so. */
export interface PolicyProjection {
  readonly root: string;
  readonly path: readonly string[];
  readonly style: 'keys' | 'list' | 'omit' | 'words' | 'include' | 'joined';
  readonly item: PolicyIncluded | undefined;
  /** What of the fields that come is wanted. */
  readonly narrowedAt: PolicyPlace | undefined;
  /** What the fields that come are, by their names. */
  readonly records: PolicyPlace | undefined;
  /** What stands for a field is an argument like the one that the path begins at. */
  readonly nested: boolean;
  /** An argument with one of these fields is something else. */
  readonly unlessKeys: readonly string[];
}

/** How an object says which field comes, by keys. */
export interface PolicyIncluded {
  readonly name: string;
  readonly record: string | undefined;
  readonly narrow: readonly { readonly path: readonly string[]; readonly style: 'keys' | 'list' | 'omit' | 'words' }[];
  readonly again: string;
}

/** Where something is that a model speaks of: root and selectors, as in a Sym. */
export interface PolicyPlace {
  readonly root: string;
  readonly path: readonly string[];
}

/** How an object that stands for a field says what the field is, by keys. */
export interface PolicyFieldOptions {
  readonly type: string;
  readonly read: string | undefined;
  readonly refers: string | undefined;
}

export type PolicyLikeness =
  /** A text, number or date; `data` is its kind, if it is known. */
  | { readonly is: 'scalar'; readonly data: string | undefined }
  | { readonly is: 'clean' | 'open' }
  | { readonly is: 'same' | 'any' | 'items'; readonly at: PolicyPlace }
  | { readonly is: 'fields'; readonly at: PolicyPlace; readonly options: PolicyFieldOptions | undefined }
  | { readonly is: 'argument'; readonly index: number };

/** A call or read yields something that says what data are like. */
export interface PolicyDescription {
  readonly like: readonly PolicyLikeness[];
  readonly node: ApiNode | undefined;
  readonly named: PolicyPlace | undefined;
  readonly projections: readonly PolicyProjection[];
  readonly serialisers: readonly { readonly at: PolicyPlace; readonly given: 'this' | 'p1' }[];
  readonly receiver: boolean;
}

/** What a call or read of a library symbol yields. */
export interface PolicySource {
  readonly id: string;
  readonly kind: string | undefined;
  readonly person: string | undefined;
  /** Selectors under the result. */
  readonly at: readonly string[];
  /** The first type argument of the call declares it. */
  readonly typed: boolean;
  /** The type argument of the declared type that it is read from, and a member of that, declares it. */
  readonly argument: { readonly index: number; readonly member: string } | undefined;
  /** What somebody sent, as a whole: its fields are those that the program reads off it. */
  readonly payload: boolean;
  /** It is the data of whoever asks. */
  readonly own: boolean;
  /** And it is there only while they are answered. */
  readonly serves: boolean;
  /** It is what its receiver is called. */
  readonly named: boolean;
  /** Root of the argument that names the field that is asked for; '' if it is the whole. */
  readonly key: string;
  /** Fields that are known to be in it -> data kinds. */
  readonly fields: ReadonlyMap<string, string>;
  /** An instance of what the object describes that is read from. */
  readonly instance: boolean;
  readonly record: { readonly many: boolean; readonly entity: 'receiver' | 'member' | 'type' | 'arg0' | 'query'; readonly projections: readonly PolicyProjection[] } | undefined;
}

/** What one row of a query's answer consists of. */
export interface QueryColumn {
  /** What it is called in the answer; '' for all columns under their own names. */
  readonly as: string;
  /** What it is made of: columns of stored records. */
  readonly of: readonly { readonly entity: string; readonly column: string }[];
}

/** One thing that a model says of a callable; it holds when its conditions do. */
export interface PolicyModel {
  readonly when: readonly PolicyCondition[];
  readonly unless: readonly PolicyCondition[];
  readonly summary: Summary | undefined;
  /** Its result is what an error of the call carries. */
  readonly throws?: Summary;
  readonly registers?: PolicyRegistration;
  readonly runs?: PolicyRun;
  readonly sources: readonly PolicySource[];
  /** Functions among the arguments at `root` are given an instance of a library symbol. */
  readonly provides: readonly Provision[];
  /** Narrow the fields of the summary's result. */
  readonly projections: readonly PolicyProjection[];
  /** Its result is one text of the arguments, with this between them. */
  readonly between?: string;
  /** Functions in the result give back what they called back with. */
  readonly promises?: true;
  /** The receiver goes through functions here, one after the other. */
  readonly through?: PolicyPlace;
  /** What is hidden from this channel is not in the summary's result. */
  readonly shownBy?: string;
  readonly sanitizes: 'remove' | 'mask' | 'hash' | 'encrypt' | undefined;
  readonly describes: PolicyDescription | undefined;
}

/** What each item of a list says that somebody is given who asks for it by a token. */
export interface PolicyRegistration {
  readonly items: PolicyPlace;
  readonly token: string;
  readonly class: string;
  readonly factory: string;
  readonly value: string;
  readonly existing: string;
  readonly to: PolicyPlace;
}

/** Functions that the call runs, and with which of its arguments: all from one on and those that have names, or what a list and an object hold. */
export interface PolicyRun {
  readonly of: PolicyPlace;
  readonly from: number;
  readonly list: PolicyPlace | undefined;
  readonly named: PolicyPlace | undefined;
  /** The name of a first parameter that is given something else; '' if there is none. */
  readonly own: string;
}

export interface Provision {
  readonly root: string;
  /** Selectors from there to the function that is called. */
  readonly path: readonly string[];
  readonly param: number;
  /** What it is given: an instance of a symbol, or what is at a place of the program. */
  readonly given: ApiNode | PolicyPlace;
  /** Functions with so many parameters only, or all others. */
  readonly parameters: { readonly exactly: number } | { readonly not: number } | undefined;
  /** The type arguments of the call are those of what is given. */
  readonly typed: boolean;
  /** Where what they throw goes. */
  readonly fails: PolicyPlace | undefined;
}

/** What the object whose function is called was made to hide: see `hiding.ts`. */
export interface PolicyHiding {
  /** The argument, by position, of the call that made it, and selectors below. */
  readonly position: number;
  readonly path: readonly string[];
  /** The argument of this call that it is hidden from; undefined: every one. */
  readonly argument: number | undefined;
  readonly style: 'paths' | 'functions' | 'transform';
  readonly textAs: string;
  /** The field of the record that it is to a function; '' if it is the record. */
  readonly as: string;
  /** The argument that names the field below that; -1 if it is that itself. */
  readonly asKey: number;
  /** Where a call says it anew that made the object out of another. */
  readonly anew: { readonly position: number; readonly path: readonly string[] } | undefined;
  /** The object of the program that the path begins at; '' if it begins at the argument. */
  readonly program: string;
  /** Told where a path of the settings misses what leaks. */
  readonly missed: SinkInfo | undefined;
}

export interface SinkInfo {
  readonly id: string;
  readonly channel: string;
  readonly depth: Exclude<FlatDepth, 'characters'>;
  /** '' unless the data go to somebody in particular. */
  readonly recipient: string;
  readonly audience: string | undefined;
  /** It only leaks what is handled on behalf of somebody who asks: what a program keeps of itself is no leak. */
  readonly perRequest: boolean;
}

/** A property that gets out when it is assigned; conditions are of the assigned value, or (`this`) of what it is assigned to. */
export interface PolicyAssignment {
  readonly info: SinkInfo;
  /** Selectors under the value. */
  readonly path: readonly string[];
  readonly when: readonly PolicyCondition[];
  readonly unless: readonly PolicyCondition[];
}

/** A place in the graph of library symbols. Compared by identity. */
export interface ApiNode {
  member(name: string): ApiNode | undefined;
  called(): ApiNode | undefined;
  /** The member that a wildcard matched on the way here; '' if none. */
  readonly wildcard: string;
  readonly models: readonly PolicyModel[];
  readonly reads: readonly PolicySource[];
  /** Objects of this kind remember the call that made them. */
  readonly remembers: boolean;
  /** Whoever goes through it is given pairs of a key and an item. */
  readonly paired: boolean;
  /** It is a function that makes an object out of its receiver. */
  readonly derives: boolean;
  /** What a read of it yields that says what data are like. */
  readonly descriptions: readonly PolicyDescription[];
  readonly assigned: readonly PolicyAssignment[];
  /** What is read of it is of whoever asks: a request, a context. */
  readonly request: boolean;
  /** Set if the object that it stands for is the same for all who hold it: see `shared.ts`. */
  readonly shared: Sharing | undefined;
}

/** `maker`: objects made in different places are different ones; `kind`: there is one in the program, as far as anybody can tell; `either`: by maker, and by kind where nobody saw it made. */
export interface Sharing {
  readonly id: string;
  readonly by: 'maker' | 'kind' | 'either';
}

export interface HandlerQuery {
  readonly path: string;
  readonly name: string;
  readonly handedOut: readonly HandedOut[];
  readonly decorators: readonly string[];
  /** The same, and those of the class, as they are written. */
  readonly written: readonly IrDecorator[];
  /** Of the function itself, and of its file. */
  readonly directives: readonly string[];
  readonly fileDirectives: readonly string[];
}

/** What a framework does with a function of the program that it calls. */
export interface PolicyHandler {
  /** What of the returned value gets out: selectors under it. */
  readonly returns: readonly { readonly info: SinkInfo; readonly path: readonly string[] }[];
  /** What it is called with. */
  readonly given: readonly { readonly param: number; readonly node: ApiNode }[];
  /** It is wrapped in something that may change what is handed in and out. */
  readonly guessed: boolean;
  /** It is called to answer somebody. */
  readonly serves: boolean;
}

/**
 * What a generic type makes of its arguments: `same` the first, `items` a list or map of the last, `record` the same where the first says the keys,
 * `pick` and `omit` some members, `exclude` and `extract` some keys, `returns` and `parameters` of a function, `taker` a function that is given one
 * value of the first. `none`: a plain value such as a date. `described`: an instance of what the value describes whose type the first is.
 */
export type TypeOperator = 'same' | 'items' | 'record' | 'pick' | 'omit' | 'exclude' | 'extract' | 'returns' | 'parameters' | 'taker' | 'none' | 'described';

interface MemberMeaning {
  readonly kind: string | undefined;
  /** Channels; `*` stands for all. */
  readonly hides: readonly string[];
  readonly shows: readonly string[];
}

/** What is known of the world outside of the program, as a file of one language sees it. */
export interface Library {
  /** The symbol that a package exports as a whole. */
  package(specifier: string): ApiNode | undefined;
  global(name: string): ApiNode | undefined;
  /** The object whose members the global variables are, if this is a name of it. */
  globalObject(name: string): ApiNode | undefined;
  /** What an unresolved object of this name usually is. */
  receiver(name: string): readonly ApiNode[];
  /** Markup of this tag, as an object whose properties are its attributes. */
  element(tag: string): ApiNode | undefined;
  /** Instances of a type that a package exports. */
  typeInstance(specifier: string, name: string): ApiNode | undefined;
  /** What functions of a type that a package exports are called with: instances, or the type argument of this index. */
  functionType(specifier: string, name: string): readonly (ApiNode | number | undefined)[] | undefined;
  /** What a method of this name does on a receiver that nothing is known of. */
  method(name: string): readonly PolicyModel[];
  /** Fields that say nothing about the data: lengths, sizes. */
  cleanField(name: string): boolean;
  /** Fields under which a box keeps what it is named after. */
  boxField(name: string): boolean;
  handlers(query: HandlerQuery): readonly PolicyHandler[];
  /** What methods with this decorator are called with: what is below a root under the name that the decorator is given. */
  heard(decorator: string): readonly { readonly param: number; readonly root: string; readonly path: readonly string[] }[];
  /** Where what such a decorator asks for is, under the token that it is called with. */
  tokens(decorator: string): PolicyPlace | undefined;
  /** What gets out of a call from a file with some directives to one with others. */
  boundaries(from: readonly string[], to: readonly string[]): readonly SummarySink[];
  /** What a framework hands to a parameter with these decorators. */
  parameter(decorator: string): ApiNode | undefined;
  /** There is one instance of a class with such decorators, for all who ask. */
  singleton(decorators: readonly IrDecorator[]): boolean;
  /** Instances of a class with such decorators are kept as records of their own. */
  entity(decorators: readonly IrDecorator[]): boolean;
  /** What a decorator says of a member of a class, or of all members of the class it stands at. */
  member(decorator: IrDecorator): MemberMeaning | undefined;
  /** What such a specifier leads to is made by tools out of declarations that the program has, when it is none of its files. */
  generated(specifier: string): boolean;
  typeOperator(name: string): TypeOperator | undefined;
  /** The type that a package exports stands for what the value describes whose type is its first argument. */
  describedType(specifier: string, name: string): boolean;
  /** Methods of functions that call them: with the arguments behind the first, with those of a list, or later. */
  reflective(name: string): 'arguments' | 'list' | 'later' | undefined;
  /** The field of a class that has what its instances share: read from it, an instance; '' if there is none. */
  readonly prototype: string;
  /** Methods by which an object says what of it is shown when it is serialised or inspected. */
  readonly serialisers: readonly string[];
  /** How much of a value there is in a text that is made of it. */
  readonly text: 'text' | 'shown';
  /** Methods by which a class says what is shown of its instances, the first that it has. */
  readonly printers: readonly string[];
}

export interface Policy {
  /** Whether a name may be that of data or of a person, whatever stands around it: most names are nothing anywhere. */
  tells(name: string): boolean;
  classify(name: string, context: NameContext): NamedData | undefined;
  person(name: string): NamedPerson | undefined;
  /** The person whose records an object of this name gives access to: `User`, `userRepository`, `usersCollection`. */
  entityOf(name: string): NamedPerson | undefined;
  /** One spelling for all names of what is stored: `users`, `User`, `public.users`, `userRepository` are one. */
  entityKey(name: string): string;
  /** The columns that a query asks for; undefined if the text is none. `?` stands for parts that are not known. */
  query(text: string): readonly QueryColumn[] | undefined;
  /** What the libraries that files of a language can use are and do. */
  library(language: string): Library;
  /** The project says that a function of this name returns clean data. */
  sanitizer(name: string): boolean;
  /** A function of this name is meant to take data out of what it is given. */
  scrubber(name: string): boolean;
  /** Functions of such a name give the data that the rest of the name says: `getEmail` -> `email`; undefined otherwise. */
  getter(name: string): string | undefined;
  /** Whether there is such a kind: authors may write of any. */
  isKind(kind: string): boolean;
  /** What is kept beyond the answer to whoever asked, in variables and fields. */
  readonly kept: SinkInfo;
  /** The kind that stands for a record whose fields are unknown. */
  readonly recordKind: string;
}

