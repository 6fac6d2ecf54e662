/**
 * The program as the engine sees it: modules, what they export to each other, and the shared state of the analysis, which is
 * cells (variables of modules, exports, fields of classes) and summaries of functions. Everything that one function's
 * analysis reads from here is noted, so that a change re-analyses its readers and nobody else.
 */
import type { FunctionIndex, Instruction, IrFunction, IrModule, IrTypeDeclaration, IrTypeImport, Slot } from '../ir/types.js';
import { functionsHandedOut, type HandedOut } from './handed-out.js';
import { NO_SUMMARY, type Summary } from './summary.js';
import { CLEAN, join, sameValue, type Value } from './value.js';

export interface ModuleFacts {
  readonly module: IrModule;
  /** `export { a as b } from './x'`: exported name -> where from. */
  readonly forwarded: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
  /** `export * from './x'` */
  readonly stars: readonly string[];
  readonly typeImports: ReadonlyMap<string, IrTypeImport>;
  readonly typeExports: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
  /** Variables of the module whose types are asked for by name. */
  readonly queried: ReadonlyMap<string, Slot>;
  readonly handedOut: ReadonlyMap<FunctionIndex, readonly HandedOut[]>;
  /** Several declarations of one name are one type. */
  readonly types: ReadonlyMap<string, readonly IrTypeDeclaration[]>;
  readonly exportedTypes: ReadonlyMap<string, readonly IrTypeDeclaration[]>;
  /** Those that are not only this file's. */
  readonly ambient: readonly IrTypeDeclaration[];
}

/** A declaration that is known beyond its file. */
export interface DeclaredType {
  readonly path: string;
  readonly facts: ModuleFacts;
  readonly declaration: IrTypeDeclaration;
}

export type Resolve = (from: string, specifier: string) => string | undefined;

export const functionKey = (path: string, index: FunctionIndex): string => `${path}#${String(index)}`;
export const exportCell = (path: string, name: string): string => `e:${path}:${name}`;
export const slotCell = (path: string, slot: number): string => `s:${path}:${String(slot)}`;
export const fieldCell = (path: string, classIndex: number, field: string): string => `f:${path}:${String(classIndex)}:${field}`;
/** What is read off something, by the function, the file or (with no place) the program that reads it. */
export const observedCell = (what: string, place: string): string => `o:${what}:${place}`;
/** What the records are like that are kept under a name, when a call says it. */
export const keptCell = (key: string): string => `r:${key}`;
/** What the instances of a class are like, when a call says it. */
export const describedCell = (path: string, classIndex: number): string => `d:${path}:${String(classIndex)}`;
export const superCell = (path: string, classIndex: number): string => `x:${path}:${String(classIndex)}`;

function factsOf(module: IrModule): ModuleFacts {
  const forwarded = new Map<string, { specifier: string; name: string }>();
  const stars: string[] = [];
  const imported = new Map<number, Extract<Instruction, { op: 'import' }>>();
  for (const block of module.functions[0]?.blocks ?? []) {
    for (const instruction of block.instructions) {
      if (instruction.op === 'import') imported.set(instruction.dst, instruction);
      else if (instruction.op === 'reexport') stars.push(instruction.specifier);
      else if (instruction.op === 'export') {
        const from = imported.get(instruction.src);
        if (from !== undefined) forwarded.set(instruction.name, { specifier: from.specifier, name: from.name });
      }
    }
  }
  const typeImports = new Map(module.typeImports.map((entry) => [entry.local, entry]));
  const typeExports = new Map(module.typeExports.map((entry) => [entry.exported, { specifier: entry.specifier, name: entry.name }]));
  const types = new Map<string, IrTypeDeclaration[]>();
  const exportedTypes = new Map<string, IrTypeDeclaration[]>();
  const add = (map: Map<string, IrTypeDeclaration[]>, name: string, declaration: IrTypeDeclaration): void => {
    const known = map.get(name);
    if (known === undefined) map.set(name, [declaration]);
    else known.push(declaration);
  };
  for (const declaration of module.types) {
    add(types, declaration.name, declaration);
    for (const name of declaration.exportedAs) add(exportedTypes, name, declaration);
  }
  const slots = module.functions[0]?.slots ?? [];
  const queried = new Map(module.typeQueries.flatMap((name) => {
    const slot = slots.findIndex((info) => info.name === name);
    return slot < 0 ? [] : [[name, slot] as const];
  }));
  const ambient = module.types.filter((declaration) => declaration.ambient !== undefined);
  return { module, forwarded, stars, typeImports, typeExports, types, exportedTypes, queried, ambient, handedOut: functionsHandedOut(module) };
}

const NONE: readonly never[] = [];

export class Program {
  readonly #modules = new Map<string, ModuleFacts>();
  readonly #cells = new Map<string, Value>();
  /** Cell -> writer -> what it wrote: a writer that is analysed again replaces its own part only. */
  readonly #parts = new Map<string, Map<string, Value>>();
  /** The greatest writer that a cell ever had. */
  readonly #lastWriters = new Map<string, string>();
  readonly #written = new Map<string, Set<string>>();
  readonly #summaries = new Map<string, Summary>();
  readonly #readers = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();
  /** When a cell or summary was last changed. */
  readonly #touched = new Map<string, number>();
  /** What the current function has asked `unchanged` for, and when. */
  readonly #asked = new Map<ReadonlySet<string>, number>();
  readonly #watches: Set<string>[] = [];
  #clock = 0;
  /** `n:` and the key of what is stored, `t:` and the name of a type that others are made out of -> who declares it. */
  readonly #declared = new Map<string, DeclaredType[]>();
  readonly #entityKey: (name: string) => string;
  /** Paths of the modules with ambient types, and name -> the files that asked for such a type. */
  readonly #ambient = new Set<string>();
  readonly #ambientReaders = new Map<string, Set<string>>();
  #resolve: Resolve;
  #reader = '';

  constructor(resolve: Resolve, entityKey: (name: string) => string) {
    this.#resolve = resolve;
    this.#entityKey = entityKey;
  }

  get modules(): ReadonlyMap<string, ModuleFacts> {
    return this.#modules;
  }

  /** The id of the language of a file; '' if it is not there. */
  languageOf(path: string): string {
    return this.#modules.get(path)?.module.language ?? '';
  }

  resolve(from: string, specifier: string): string | undefined {
    return this.#resolve(from, specifier);
  }

  setModule(module: IrModule): void {
    this.#undeclare(module.path);
    const facts = factsOf(module);
    this.#modules.set(module.path, facts);
    if (facts.ambient.length > 0) this.#ambient.add(module.path);
    else this.#ambient.delete(module.path);
    for (const declaration of module.types) {
      for (const key of this.#keysOf(declaration)) {
        const all = this.#declared.get(key);
        if (all === undefined) this.#declared.set(key, [{ path: module.path, facts, declaration }]);
        else all.push({ path: module.path, facts, declaration });
        this.#touch(key);
      }
    }
  }

  #undeclare(path: string): void {
    const keys = new Set((this.#modules.get(path)?.module.types ?? []).flatMap((declaration) => this.#keysOf(declaration)));
    for (const key of keys) {
      this.#declared.set(key, (this.#declared.get(key) ?? []).filter((other) => other.path !== path));
      this.#touch(key);
    }
  }

  #keysOf(declaration: IrTypeDeclaration): readonly string[] {
    const keys = new Set((declaration.storedAs ?? []).map((name) => `n:${this.#entityKey(name)}`));
    if (declaration.generates === true) keys.add(`t:${declaration.name}`);
    return [...keys];
  }

  /** The types of the records that are stored under a key. */
  stored(key: string): readonly DeclaredType[] {
    this.#note(`n:${key}`);
    return this.#declared.get(`n:${key}`) ?? NONE;
  }

  /** The declarations that a type of this name is made out of. */
  generated(name: string): readonly DeclaredType[] {
    this.#note(`t:${name}`);
    return this.#declared.get(`t:${name}`) ?? NONE;
  }

  /** The modules that declare types for others, in a fixed order. */
  get ambient(): readonly (readonly [path: string, facts: ModuleFacts])[] {
    return [...this.#ambient].sort().flatMap((path) => {
      const facts = this.#modules.get(path);
      return facts === undefined ? [] : [[path, facts] as const];
    });
  }

  /** A file has asked for a type that another may declare for it. */
  noteAmbient(path: string, name: string): void {
    let readers = this.#ambientReaders.get(name);
    if (readers === undefined) this.#ambientReaders.set(name, (readers = new Set()));
    readers.add(path);
  }

  ambientReaders(name: string): ReadonlySet<string> {
    return this.#ambientReaders.get(name) ?? new Set();
  }

  /** Forgets a module and everything that its functions wrote; what read it is marked as changed. */
  removeModule(path: string): void {
    const facts = this.#modules.get(path);
    if (facts === undefined) return;
    this.#undeclare(path);
    this.#modules.delete(path);
    this.#ambient.delete(path);
    for (const fn of facts.module.functions) this.removeFunction(functionKey(path, fn.index));
  }

  removeFunction(key: string): void {
    for (const cell of this.#written.get(key) ?? []) this.#setPart(cell, key, undefined);
    this.#written.delete(key);
    if (this.#summaries.delete(key)) this.#touch(`m:${key}`);
  }

  /** Takes back what a function wrote to cells that it reads itself: once its text is another one, that would only keep itself alive. */
  takeBack(key: string): void {
    for (const cell of this.#written.get(key) ?? []) if (this.#readers.get(cell)?.has(key) === true) this.#setPart(cell, key, undefined);
  }

  functionOf(key: string): { facts: ModuleFacts; fn: IrFunction } | undefined {
    const hash = key.lastIndexOf('#');
    const facts = this.#modules.get(key.slice(0, hash));
    const fn = facts?.module.functions[Number(key.slice(hash + 1))];
    return facts === undefined || fn === undefined ? undefined : { facts, fn };
  }

  /** From here on reads and writes are those of this function. */
  enter(key: string): void {
    this.#reader = key;
    this.#asked.clear();
  }

  get reader(): string {
    return this.#reader;
  }

  /** Keys of functions that read something that has changed since the last call. */
  takeAffected(): ReadonlySet<string> {
    const affected = new Set<string>();
    for (const dependency of this.#changed) for (const reader of this.#readers.get(dependency) ?? []) affected.add(reader);
    this.#changed.clear();
    return affected;
  }

  summary(key: string): Summary {
    this.#note(`m:${key}`);
    return this.#summaries.get(key) ?? NO_SUMMARY;
  }

  hasSummary(key: string): boolean {
    return this.#summaries.has(key);
  }

  setSummary(key: string, summary: Summary, changed: boolean): void {
    this.#summaries.set(key, summary);
    if (changed) this.#touch(`m:${key}`);
  }

  currentSummary(key: string): Summary | undefined {
    return this.#summaries.get(key);
  }

  cell(key: string): Value | undefined {
    this.#note(key);
    return this.#cells.get(key);
  }

  /** The current function's part of a cell. Parts written in one analysis are joined; those of the last analysis go when `finish` is called. */
  write(key: string, value: Value, pending: Map<string, Value>): void {
    pending.set(key, join(pending.get(key) ?? CLEAN, value));
  }

  /** Publishes what the current function wrote in this analysis and takes back what it wrote in the last one and no longer does. */
  finish(pending: ReadonlyMap<string, Value>): void {
    const writer = this.#reader;
    const before = this.#written.get(writer);
    if (pending.size > 0) this.#written.set(writer, new Set(pending.keys()));
    else this.#written.delete(writer);
    for (const [cell, value] of pending) this.#setPart(cell, writer, value);
    if (before !== undefined) for (const cell of before) if (!pending.has(cell)) this.#setPart(cell, writer, undefined);
  }

  #setPart(cell: string, writer: string, value: Value | undefined): void {
    let parts = this.#parts.get(cell);
    if (parts === undefined) {
      if (value === undefined) return;
      parts = new Map<string, Value>();
      this.#parts.set(cell, parts);
    }
    const before = this.#cells.get(cell);
    if (value !== undefined && before !== undefined && writer > (this.#lastWriters.get(cell) ?? '')) {
      // Joined behind all others, as below, but without joining them again: some cells have hundreds of writers.
      parts.set(writer, value);
      this.#lastWriters.set(cell, writer);
      const joined = join(before, value);
      this.#cells.set(cell, joined);
      if (joined !== before && !sameValue(before, joined)) this.#touch(cell);
      return;
    }
    if (value === undefined) parts.delete(writer);
    else parts.set(writer, value);
    if (writer > (this.#lastWriters.get(cell) ?? '')) this.#lastWriters.set(cell, writer);
    let after: Value | undefined;
    for (const part of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) after = after === undefined ? part[1] : join(after, part[1]);
    if (after === undefined) this.#cells.delete(cell);
    else this.#cells.set(cell, after);
    if (before === undefined ? after !== undefined : after === undefined || !sameValue(before, after)) this.#touch(cell);
  }

  /** Computes something that is to be remembered, and tells what it has read. */
  watch<T>(compute: () => T): { readonly result: T; readonly reads: ReadonlySet<string>; readonly at: number } {
    const reads = new Set<string>();
    const at = this.#clock;
    this.#watches.push(reads);
    const result = compute();
    this.#watches.pop();
    for (const outer of this.#watches) for (const read of reads) outer.add(read);
    return { result, reads, at };
  }

  /** Whether all of this is as it was then; if so, the current function has read it too. */
  unchanged(reads: ReadonlySet<string>, at: number): boolean {
    // Types are asked for at every step, mostly for the same ones by the same function.
    if (this.#watches.length === 0 && this.#asked.get(reads) === this.#clock) return true;
    for (const read of reads) if ((this.#touched.get(read) ?? 0) > at) return false;
    for (const read of reads) this.#note(read);
    this.#asked.set(reads, this.#clock);
    return true;
  }

  #note(dependency: string): void {
    this.#watches.at(-1)?.add(dependency);
    let readers = this.#readers.get(dependency);
    if (readers === undefined) this.#readers.set(dependency, (readers = new Set()));
    readers.add(this.#reader);
  }

  #touch(dependency: string): void {
    this.#changed.add(dependency);
    this.#touched.set(dependency, ++this.#clock);
  }
}
