/**
 * The program as the engine sees it: modules, what they export to each other, and the shared state of the analysis, which is
 * cells (variables of modules, exports, fields of classes) and summaries of functions. Everything that one function's
 * analysis reads from here is noted, so that a change re-analyses its readers and nobody else.
 */
import type { FunctionIndex, Instruction, IrFunction, IrModule, IrTypeDeclaration, IrTypeImport, Slot } from '../ir/types.js';
import { functionsHandedOut, type HandedOut } from './handed-out.js';
import { NO_SUMMARY, type Summary } from './summary.js';
import { join, sameValue } from './lattice.js';
import { sameWay } from './ways.js';
import { CLEAN, type Value } from './value.js';

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
  /** Variables of the module that hold what it imports. */
  readonly importedSlots: ReadonlySet<Slot>;
  /** Several declarations of one name are one type. */
  readonly types: ReadonlyMap<string, readonly IrTypeDeclaration[]>;
  readonly exportedTypes: ReadonlyMap<string, readonly IrTypeDeclaration[]>;
  /** Variables of the module that functions use, or types ask for. */
  readonly shared: readonly Slot[];
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
/** Where the instances of a class are made. */
export const madeCell = (path: string, classIndex: number): string => `i:${path}:${String(classIndex)}`;
export const superCell = (path: string, classIndex: number): string => `x:${path}:${String(classIndex)}`;
/** Classes that extend a class directly, as fields: more of them than one value may be. */
export const subclassCell = (path: string, classIndex: number): string => `b:${path}:${String(classIndex)}`;

function factsOf(module: IrModule): ModuleFacts {
  const forwarded = new Map<string, { specifier: string; name: string }>();
  const stars: string[] = [];
  const importedSlots = new Set<Slot>();
  const imported = new Map<number, Extract<Instruction, { op: 'import' }>>();
  for (const block of module.functions[0]?.blocks ?? []) {
    for (const instruction of block.instructions) {
      if (instruction.op === 'import') imported.set(instruction.dst, instruction);
      else if (instruction.op === 'store' && imported.has(instruction.src)) importedSlots.add(instruction.slot);
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
  const shared = new Set<Slot>(queried.values());
  for (const fn of module.functions) if (fn.parent === 0) for (const slot of fn.slots) if (slot.capture >= 0) shared.add(slot.capture);
  return { module, forwarded, stars, typeImports, typeExports, types, exportedTypes, queried, shared: [...shared], ambient, importedSlots, handedOut: functionsHandedOut(module) };
}

const NONE: readonly never[] = [];

/** Something that analyses read: a cell, a summary, the declarations of a name. */
interface Dependency {
  readonly readers: Set<string>;
  /** Who asked for it last, which is mostly who asks for it next. */
  reader: string;
  /** When it was last changed. */
  touched: number;
}

interface Cell extends Dependency {
  value: Value | undefined;
  /** Writer -> what it wrote: a writer that is analysed again replaces its own part only. */
  parts: Map<string, Value> | undefined;
  /** Whether `value` is all parts in the order of their writers. */
  ordered: boolean;
  /** The greatest writer that it ever had. */
  lastWriter: string;
}

interface SummaryEntry extends Dependency {
  summary: Summary | undefined;
}

/** The cells of a class that every read of a member asks for: their keys are long, and made but once. */
interface ClassCells {
  readonly fields: Map<string, Cell>;
  readonly above: Cell;
  readonly below: Cell;
  readonly described: Cell;
}

/** What a remembered answer was made of. */
export type Reads = ReadonlySet<Dependency>;

export class Program {
  readonly #modules = new Map<string, ModuleFacts>();
  readonly #cells = new Map<string, Cell>();
  readonly #written = new Map<string, Set<string>>();
  readonly #classes = new Map<string, (ClassCells | undefined)[]>();
  readonly #summaries = new Map<string, SummaryEntry>();
  readonly #declarations = new Map<string, Dependency>();
  readonly #changed = new Set<Dependency>();
  /** What the current function has asked `unchanged` for, and when. */
  readonly #asked = new Map<Reads, number>();
  readonly #watches: Set<Dependency>[] = [];
  #clock = 0;
  /** `n:` and the key of what is stored, `t:` and the name of a type that others are made out of -> who declares it. */
  readonly #declared = new Map<string, DeclaredType[]>();
  readonly #entityKey: (name: string) => string;
  /** Paths of the modules with ambient types, and name -> the files that asked for such a type. */
  readonly #ambient = new Set<string>();
  readonly #ambientReaders = new Map<string, Set<string>>();
  /** All was found out once, and since then texts change: who reads something is told as well when it came another way. */
  showsWays = false;
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
        this.#touch(this.#declaration(key));
      }
    }
  }

  #undeclare(path: string): void {
    const keys = new Set((this.#modules.get(path)?.module.types ?? []).flatMap((declaration) => this.#keysOf(declaration)));
    for (const key of keys) {
      this.#declared.set(key, (this.#declared.get(key) ?? []).filter((other) => other.path !== path));
      this.#touch(this.#declaration(key));
    }
  }

  #keysOf(declaration: IrTypeDeclaration): readonly string[] {
    const keys = new Set((declaration.storedAs ?? []).map((name) => `n:${this.#entityKey(name)}`));
    if (declaration.generates === true) keys.add(`t:${declaration.name}`);
    return [...keys];
  }

  /** The types of the records that are stored under a key. */
  stored(key: string): readonly DeclaredType[] {
    this.#note(this.#declaration(`n:${key}`));
    return this.#declared.get(`n:${key}`) ?? NONE;
  }

  /** The declarations that a type of this name is made out of. */
  generated(name: string): readonly DeclaredType[] {
    this.#note(this.#declaration(`t:${name}`));
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
    this.removeSummary(key);
  }

  removeSummary(key: string): void {
    const entry = this.#summaries.get(key);
    if (entry?.summary === undefined) return;
    entry.summary = undefined;
    this.#touch(entry);
  }

  /** Takes back what a function wrote to cells that it reads itself: once its text is another one, that would only keep itself alive. */
  takeBack(key: string): void {
    for (const cell of this.#written.get(key) ?? []) if (this.#cells.get(cell)?.readers.has(key) === true) this.#setPart(cell, key, undefined);
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
    for (const dependency of this.#changed) for (const reader of dependency.readers) affected.add(reader);
    this.#changed.clear();
    return affected;
  }

  summary(key: string): Summary {
    const entry = this.#summary(key);
    this.#note(entry);
    return entry.summary ?? NO_SUMMARY;
  }

  hasSummary(key: string): boolean {
    return this.#summaries.get(key)?.summary !== undefined;
  }

  setSummary(key: string, summary: Summary, changed: boolean): void {
    const entry = this.#summary(key);
    entry.summary = summary;
    if (changed) this.#touch(entry);
  }

  currentSummary(key: string): Summary | undefined {
    return this.#summaries.get(key)?.summary;
  }

  cell(key: string): Value | undefined {
    return this.#read(this.#cell(key));
  }

  /** What a class extends (`above`), what extends it, what its instances are like. */
  classCell(ref: { readonly path: string; readonly index: number }, which: 'above' | 'below' | 'described'): Value | undefined {
    return this.#read(this.#cellsOf(ref.path, ref.index)[which]);
  }

  /** What was written to a field of the instances of a class. */
  fieldOf(ref: { readonly path: string; readonly index: number }, field: string): Value | undefined {
    const { fields } = this.#cellsOf(ref.path, ref.index);
    let cell = fields.get(field);
    if (cell === undefined) fields.set(field, (cell = this.#cell(fieldCell(ref.path, ref.index, field))));
    return this.#read(cell);
  }

  #cellsOf(path: string, index: number): ClassCells {
    let classes = this.#classes.get(path);
    if (classes === undefined) this.#classes.set(path, (classes = []));
    return (classes[index] ??= { fields: new Map(), above: this.#cell(superCell(path, index)), below: this.#cell(subclassCell(path, index)), described: this.#cell(describedCell(path, index)) });
  }

  #read(cell: Cell): Value | undefined {
    this.#note(cell);
    if (!cell.ordered && cell.parts !== undefined) {
      cell.value = joinParts(cell.parts);
      cell.ordered = true;
    }
    return cell.value;
  }

  /** The current function's part of a cell. Parts written in one analysis are joined; those of the last analysis go when `finish` is called. */
  write(key: string, value: Value, pending: Map<string, Value>): void {
    pending.set(key, join(pending.get(key) ?? CLEAN, value));
  }

  /** Shows others what the current function has written so far. */
  publish(pending: Iterable<readonly [cell: string, value: Value]>): void {
    let written = this.#written.get(this.#reader);
    for (const [key, value] of pending) {
      if (this.#cell(key).parts?.get(this.#reader) === value) continue;
      if (written === undefined) this.#written.set(this.#reader, (written = new Set()));
      written.add(key);
      this.#setPart(key, this.#reader, value);
    }
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

  /**
   * Parts are joined in the order of their writers, whoever wrote first. Some cells have hundreds of them, so all are joined only when somebody reads the
   * cell; whether a new part changes anything, joining it behind the others tells.
   */
  #setPart(key: string, writer: string, value: Value | undefined): void {
    const cell = this.#cell(key);
    const parts = (cell.parts ??= new Map<string, Value>());
    const replaced = parts.get(writer);
    const before = cell.value;
    const last = writer > cell.lastWriter;
    if (last) cell.lastWriter = writer;
    if (value === undefined) parts.delete(writer);
    else parts.set(writer, value);
    if (value === undefined || before === undefined || (replaced !== undefined && !sameValue(replaced, value))) {
      cell.value = joinParts(parts);
      cell.ordered = true;
      if (before === undefined || cell.value === undefined ? before !== cell.value : !sameValue(before, cell.value) || (this.showsWays && !sameWay(before, cell.value))) this.#touch(cell);
      return;
    }
    // The data are the same, but may have come another way, or stand elsewhere in the text now.
    if (replaced !== undefined) {
      cell.ordered = replaced === value && cell.ordered;
      if (this.showsWays && !sameWay(replaced, value)) this.#touch(cell);
      return;
    }
    const joined = join(before, value);
    cell.ordered &&= last;
    cell.value = joined;
    if (joined !== before && !sameValue(before, joined)) this.#touch(cell);
  }

  /** Computes something that is to be remembered, and tells what it has read. */
  watch<T>(compute: () => T): { readonly result: T; readonly reads: Reads; readonly at: number } {
    const reads = new Set<Dependency>();
    const at = this.#clock;
    this.#watches.push(reads);
    const result = compute();
    this.#watches.pop();
    const outer = this.#watches.at(-1);
    if (outer !== undefined) for (const read of reads) outer.add(read);
    return { result, reads, at };
  }

  /** Whether all of this is as it was then; if so, the current function has read it too. */
  unchanged(reads: Reads, at: number): boolean {
    // Types are asked for at every step, mostly for the same ones by the same function.
    if (this.#watches.length === 0 && this.#asked.get(reads) === this.#clock) return true;
    for (const read of reads) if (read.touched > at) return false;
    for (const read of reads) this.#note(read);
    this.#asked.set(reads, this.#clock);
    return true;
  }

  #cell(key: string): Cell {
    let cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, (cell = { readers: new Set(), reader: '', touched: 0, value: undefined, parts: undefined, ordered: true, lastWriter: '' }));
    return cell;
  }

  #summary(key: string): SummaryEntry {
    let entry = this.#summaries.get(key);
    if (entry === undefined) this.#summaries.set(key, (entry = { readers: new Set(), reader: '', touched: 0, summary: undefined }));
    return entry;
  }

  #declaration(key: string): Dependency {
    let entry = this.#declarations.get(key);
    if (entry === undefined) this.#declarations.set(key, (entry = { readers: new Set(), reader: '', touched: 0 }));
    return entry;
  }

  #note(dependency: Dependency): void {
    this.#watches.at(-1)?.add(dependency);
    if (dependency.reader === this.#reader) return;
    dependency.reader = this.#reader;
    dependency.readers.add(this.#reader);
  }

  #touch(dependency: Dependency): void {
    this.#changed.add(dependency);
    dependency.touched = ++this.#clock;
  }
}

function joinParts(parts: ReadonlyMap<string, Value>): Value | undefined {
  let result: Value | undefined;
  for (const [, part] of parts.size < 2 ? parts : [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) result = result === undefined ? part : join(result, part);
  return result;
}
