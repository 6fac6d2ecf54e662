/**
 * The language-neutral form of a program, and the only thing that the engine ever sees of one. A front end lowers each
 * function to basic blocks of three-address instructions; every instruction keeps the range of the expression it came
 * from, so that a finding can point at it. Whatever a language cannot express here becomes `unknown`, never an error.
 *
 * Registers (`Reg`) are assigned once in the text of a function and name the value of one expression. Slots (`Slot`) are the
 * variables of a function: parameters, locals, captured variables. Offsets are UTF-16 code units.
 */
import type { Range } from '../base/text.js';

export type Reg = number;
export type Slot = number;
export type BlockId = number;
/** Index in `IrModule.functions`. */
export type FunctionIndex = number;

export interface IrModule {
  /** The project-relative or absolute path as the host gave it, with `/` between the parts. */
  readonly path: string;
  readonly language: string;
  /** `functions[0]` is the body of the module itself. A function stands behind the function that contains it. */
  readonly functions: readonly IrFunction[];
  readonly classes: readonly IrClass[];
  readonly types: readonly IrTypeDeclaration[];
  /** Every specifier that an `import` or `reexport` instruction or a type import names, once each, in textual order. */
  readonly imports: readonly IrImport[];
  /** Names in the type space that come from other files: local name -> where from. */
  readonly typeImports: readonly IrTypeImport[];
  /** Names that this module exports but that come from other files, so that a type is found through an index file. */
  readonly typeExports: readonly IrTypeExport[];
  /** Variables whose types are asked for by a `query`. */
  readonly typeQueries: readonly string[];
  /** All marks in it, those that stand at nothing included. */
  readonly marks: readonly IrMark[];
  readonly comments: readonly IrComment[];
  /** Ranges that the parser could not make sense of; the rest of the file is analysed all the same. */
  readonly syntaxErrors: readonly Range[];
}

export interface IrImport {
  readonly specifier: string;
  readonly range: Range;
}

export interface IrTypeImport {
  readonly local: string;
  readonly specifier: string;
  /** `*` for a namespace, `default` for the default export. */
  readonly name: string;
  /** As in the `import` instruction. */
  readonly submodule?: string;
}

export interface IrTypeExport {
  readonly exported: string;
  readonly specifier: string;
  /** As in `IrTypeImport`. */
  readonly name: string;
  readonly submodule?: string;
}

/** A comment with its delimiters; its text is `source.slice(range.start, range.end)`. */
export interface IrComment {
  readonly range: Range;
  readonly text: string;
}

/** What a comment says outright of a declaration: `@pii KIND` or `@notpii`. It stands above names and types. */
export interface IrMark {
  /** A data kind as it is written; '' for what is not personal. */
  readonly kind: string;
  readonly range: Range;
}

export type FunctionKind = 'module' | 'function' | 'arrow' | 'method' | 'constructor' | 'getter' | 'setter';

export interface IrFunction {
  readonly index: FunctionIndex;
  /** The best name there is: its own, that of the variable or property it is bound to, else ''. */
  readonly name: string;
  readonly kind: FunctionKind;
  readonly range: Range;
  readonly nameRange: Range;
  /** The function that lexically contains this one; -1 for the module. */
  readonly parent: FunctionIndex;
  /** The class this is a method of; -1 otherwise. Index in `IrModule.classes`. */
  readonly classIndex: number;
  readonly params: readonly IrParam[];
  readonly slots: readonly IrSlot[];
  /**
   * The slot that holds the receiver, in functions that have one of their own; arrows capture it like any variable. -1 if never used. Its name is `this`,
   * whatever the language calls it; a slot that is named `super` holds the superclass, and what is read off it is the superclass's member.
   */
  readonly thisSlot: Slot;
  readonly registers: number;
  /** `blocks[0]` is the entry. Every block is reachable from it or is the handler of one that is. */
  readonly blocks: readonly IrBlock[];
  readonly async: boolean;
  readonly generator: boolean;
  readonly returnType: IrType | undefined;
  /** It tells that the parameter of that index is of the type: where its result is true, or, if it asserts that, wherever it comes back. */
  readonly guard?: IrGuard;
  /** Types that a call may choose: `T` of `get<T>(url)`. */
  readonly typeParams?: readonly IrTypeParam[];
  /** Of what it returns. */
  readonly mark?: IrMark | undefined;
  /** Decorators or annotations of the function, with the dotted name they are called by: `Get`, `app.route`. */
  readonly decorators: readonly IrDecorator[];
  /** Bare strings at its head that say how it is run: `use strict`, `use server`. Those of a module are of its body. */
  readonly directives: readonly string[];
}

export interface IrGuard {
  readonly param: number;
  readonly type: IrType;
  readonly asserts: boolean;
}

/** A method of a class that is being made, and what its decorator is. */
export interface DecoratedMember {
  readonly function: FunctionIndex;
  readonly decorator: Reg;
}

export interface IrDecorator {
  readonly name: string;
  readonly range: Range;
  /** What it is called with, as far as that is written out; undefined when it is not called. */
  readonly args?: readonly IrWritten[];
}

/** A value as it is written in the source, where nothing need be run to know it. */
export type IrWritten =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'list'; readonly items: readonly IrWritten[] }
  | { readonly kind: 'object'; readonly entries: readonly { readonly key: string; readonly value: IrWritten }[] }
  /** A dotted name; for a function that only returns one, that name. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'other' };

export interface IrParam {
  /** Where the argument arrives. A destructured parameter arrives in a nameless slot that the entry block takes apart. */
  readonly slot: Slot;
  /** It takes what no other parameter takes: a list of the arguments in order, or, if it is `named`, one object of the named ones. */
  readonly rest: boolean;
  /** It never takes an argument by its place. */
  readonly named: boolean;
  readonly decorators: readonly IrDecorator[];
}

export interface IrSlot {
  /** '' for one the front end made up. */
  readonly name: string;
  readonly range: Range;
  readonly type: IrType | undefined;
  readonly mark?: IrMark | undefined;
  /** Assigned in one place only (declared constant or never reassigned), so that its value at capture is its value. */
  readonly constant: boolean;
  /** The slot of the parent function that this one is an alias of; -1 for a variable of this function's own. */
  readonly capture: Slot;
}

export interface IrBlock {
  readonly instructions: readonly Instruction[];
  readonly end: Terminator;
  /** Where control goes when something in this block throws and an enclosing `try` of the function catches it; -1 if none. */
  readonly handler: BlockId;
}

export type Terminator =
  | { readonly op: 'jump'; readonly to: BlockId }
  | { readonly op: 'branch'; readonly condition: Reg; readonly then: BlockId; readonly else: BlockId }
  | { readonly op: 'return'; readonly src: Reg; readonly range: Range }
  | { readonly op: 'throw'; readonly src: Reg; readonly range: Range };

/**
 * An argument of a call or an item of an array. Arguments with a `name` go to the parameter whose slot has this name, all others by their
 * place. `spread`: all items of a list; with `name`, all fields of an object, each by its own name.
 */
export interface Argument {
  readonly src: Reg;
  readonly spread: boolean;
  readonly name?: string;
}

export type Entry =
  | { readonly kind: 'field'; readonly key: string; readonly keyRange: Range; readonly src: Reg; readonly mark?: IrMark | undefined }
  | { readonly kind: 'computed'; readonly key: Reg; readonly src: Reg }
  | { readonly kind: 'spread'; readonly src: Reg };

export type Literal = string | number | boolean | null | undefined;

export type BinaryClass = 'concat' | 'arithmetic' | 'comparison';

interface Base {
  readonly range: Range;
}
interface Result extends Base {
  readonly dst: Reg;
}

export type Instruction =
  /** A literal. With `regex`, its flags, `value` is the source of a regular expression. */
  | (Result & { readonly op: 'const'; readonly value: Literal; readonly regex?: string })
  | (Result & { readonly op: 'load'; readonly slot: Slot })
  | (Base & { readonly op: 'store'; readonly slot: Slot; readonly src: Reg })
  /** A name that no scope declares: `console`, `process`, `undefinedThing`. */
  | (Result & { readonly op: 'global'; readonly name: string })
  | (Base & { readonly op: 'setglobal'; readonly name: string; readonly src: Reg })
  | (Result & { readonly op: 'get'; readonly base: Reg; readonly key: string; readonly keyRange: Range })
  | (Result & { readonly op: 'index'; readonly base: Reg; readonly index: Reg })
  | (Base & { readonly op: 'set'; readonly base: Reg; readonly key: string; readonly src: Reg })
  | (Base & { readonly op: 'setindex'; readonly base: Reg; readonly index: Reg; readonly src: Reg })
  | (Result & { readonly op: 'object'; readonly entries: readonly Entry[] })
  | (Result & { readonly op: 'array'; readonly items: readonly Argument[] })
  /** `receiver` is the base of the `get` or `index` that made `callee`, else -1. `construct` for `new`. */
  | (Result & {
      readonly op: 'call';
      readonly callee: Reg;
      readonly receiver: Reg;
      readonly args: readonly Argument[];
      readonly construct: boolean;
      /** Type arguments that are written at the call. */
      readonly types?: readonly IrType[];
    })
  /** A string made of literal text and values; the literal pieces are kept, `pieces.length === parts.length + 1`. */
  | (Result & { readonly op: 'template'; readonly parts: readonly Reg[]; readonly pieces: readonly string[] })
  | (Result & { readonly op: 'binary'; readonly class: BinaryClass; readonly left: Reg; readonly right: Reg })
  /** Negation, arithmetic sign, `typeof`, `void`, `delete`, `in`, `instanceof`: the result carries nothing of the operands. */
  | (Result & {
      readonly op: 'test';
      readonly operands: readonly Reg[];
      /** Where it is true, the first operand is of this type. */
      readonly is?: IrType;
    })
  /** One of several values: conditional expressions, `||`, `??`. */
  | (Result & { readonly op: 'choice'; readonly options: readonly Reg[] })
  | (Result & { readonly op: 'function'; readonly function: FunctionIndex })
  | (Result & { readonly op: 'class'; readonly classIndex: number; readonly superclass: Reg; readonly decorated?: readonly DecoratedMember[] })
  | (Result & { readonly op: 'await'; readonly src: Reg })
  | (Result & { readonly op: 'yield'; readonly src: Reg; readonly delegate: boolean })
  /** What is left of `base` once `without` has been taken out by destructuring; `from` counts the array items taken, -1 for objects. */
  | (Result & { readonly op: 'rest'; readonly base: Reg; readonly without: readonly string[]; readonly from: number })
  /** One item of a sequence, map or generator (`of`), one key of an object (`keys`), or an item of a list and a key of a dictionary (`each`). */
  | (Result & { readonly op: 'iterate'; readonly base: Reg; readonly mode: 'of' | 'keys' | 'each' })
  | (Result & { readonly op: 'cast'; readonly src: Reg; readonly type: IrType })
  /** What a `catch` clause receives. */
  | (Result & { readonly op: 'caught' })
  /**
   * `name`: an export's name; `default`; `*` the namespace; `=` the whole of what a CommonJS module exports. `submodule` is the specifier of the
   * module that `name` means if no such name is exported.
   */
  | (Result & { readonly op: 'import'; readonly specifier: string; readonly name: string; readonly submodule?: string })
  /** `name`: an export's name, `default`, or `=` for `module.exports = …`. */
  | (Base & { readonly op: 'export'; readonly name: string; readonly src: Reg })
  /** `export * from`. */
  | (Base & { readonly op: 'reexport'; readonly specifier: string })
  /** Markup made by code, such as JSX of an intrinsic element: tag, attributes, children. */
  | (Result & { readonly op: 'element'; readonly tag: string; readonly attributes: readonly Entry[]; readonly children: readonly Reg[] })
  /** Syntax that the front end does not know; `operands` were evaluated, nothing is known of the result. */
  | (Result & { readonly op: 'unknown'; readonly syntax: string; readonly operands: readonly Reg[] });

export interface IrClass {
  readonly index: number;
  readonly name: string;
  readonly range: Range;
  readonly decorators: readonly IrDecorator[];
  /** Field initialisers and parameter properties are lowered into the constructor, which is made up when there is none; -1 if there is nothing for it to do. */
  readonly constructorFunction: FunctionIndex;
  readonly members: readonly IrClassMember[];
  /** Interfaces that it says it implements. */
  readonly implements: readonly IrType[];
  /** Where a text is made of its instances, it shows all their fields, and not only which of them it is. */
  readonly record: boolean;
  /** The type declaration of the same name, of a class or an enumeration. Index in `IrModule.types`. */
  readonly type: number;
}

export interface IrClassMember {
  readonly name: string;
  readonly function: FunctionIndex;
  readonly kind: 'method' | 'getter' | 'setter';
  readonly static: boolean;
}

export interface IrTypeDeclaration {
  readonly name: string;
  readonly kind: 'interface' | 'class' | 'alias' | 'enum';
  readonly range: Range;
  readonly params: readonly IrTypeParam[];
  readonly extends: readonly IrType[];
  readonly body: IrType;
  /** Names it is exported under; `default` counts. */
  readonly exportedAs: readonly string[];
  /** Whose it is besides this file's: '' everybody's, without an import; otherwise that of the module with this specifier. */
  readonly ambient?: string | undefined;
  readonly decorators: readonly IrDecorator[];
  /** Names under which records of this type are stored and asked for: a table, a model, a collection. */
  readonly storedAs?: readonly string[];
  /** Tools make a type of its name out of it, which other files import from where nobody can look. */
  readonly generates?: true;
  /** Of all members. */
  readonly mark?: IrMark | undefined;
}

export interface IrTypeParam {
  readonly name: string;
  readonly constraint: IrType | undefined;
  readonly default: IrType | undefined;
}

export interface IrTypeMember {
  readonly name: string;
  readonly type: IrType;
  readonly range: Range;
  readonly decorators: readonly IrDecorator[];
  /** It is no part of the record as a whole, only there for who asks for it: a column that is not selected, a field that is not serialised, a relation. */
  readonly hidden?: true;
  /** Under this name the class itself has what describes the member, and no value of it. */
  readonly described?: true;
  readonly mark?: IrMark | undefined;
}

export type IrType =
  /** `name` may be dotted (`Prisma.User`). */
  | { readonly kind: 'ref'; readonly name: string; readonly args: readonly IrType[] }
  | { readonly kind: 'object'; readonly members: readonly IrTypeMember[] }
  | { readonly kind: 'array'; readonly of: IrType }
  /** `rest`: what all further items are. */
  | { readonly kind: 'tuple'; readonly of: readonly IrType[]; readonly rest: IrType | undefined }
  | { readonly kind: 'union' | 'intersection'; readonly of: readonly IrType[] }
  /** `name` is string, number, boolean, bigint, symbol, null, undefined, void, never, any, unknown, object. */
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Literal }
  /** The type of a value: of the variable `name`, an import included, or of what is found by `path` below it. */
  | { readonly kind: 'query'; readonly name: string; readonly path: readonly string[] }
  /** `params` is undefined where nobody says what it is given. `is`: it tells whether the parameter of that index is of the type. */
  | {
      readonly kind: 'function';
      readonly returns: IrType;
      readonly params?: readonly IrType[];
      readonly typeParams?: readonly IrTypeParam[];
      readonly is?: { readonly param: number; readonly type: IrType };
    }
  /** A type parameter of the declaration or function around it; what it is bound by stands for it where nothing else is known. */
  | { readonly kind: 'param'; readonly name: string; readonly bound: IrType | undefined }
  | { readonly kind: 'keyof'; readonly of: IrType }
  /** The type of a member: `User['email']`. */
  | { readonly kind: 'member'; readonly of: IrType; readonly key: IrType }
  /** A member for every one of `keys`; `as` renames them. */
  | { readonly kind: 'mapped'; readonly param: string; readonly keys: IrType; readonly as: IrType | undefined; readonly value: IrType }
  | { readonly kind: 'unknown' };
