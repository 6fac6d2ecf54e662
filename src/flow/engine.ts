/**
 * The solver: analyses every function bottom-up, and again whenever something it has read has changed, until nothing changes
 * any more. Fixpoints do not depend on the order of work, so neither file names nor edits before now change the result.
 * After an edit only the edited file and what reads from it are analysed.
 */
import { RankedWorklist } from '../base/heap.js';
import type { IrFunction, IrModule } from '../ir/types.js';
import type { EngineLeak } from './leaks.js';
import { exceeds, takeCuts } from './limits.js';
import { Machine, type World } from './machine.js';
import { importOrder, localOrder, makersOf } from './order.js';
import type { Policy } from './policy.js';
import { Positions, type TextEdit } from './positions.js';
import { functionKey, Program, type Resolve } from './program.js';
import { functionAt, Reading } from './reading.js';
import { recordFields, type RecordFields } from './records.js';
import { doesNothing, type Summary } from './summary.js';
import { Types } from './types.js';
import { circlesThrough } from './recursion.js';
import { sameValue, widened } from './lattice.js';
import { sameWays } from './ways.js';
import { CLEAN, symKey, type Value } from './value.js';

/** Analyses of one function in one run. Recursion settles in three or four; more means that values keep growing. */
const MAX_ANALYSES = 8;
/** Analyses after which a result that still grows is widened. */
const SETTLED_ROUNDS = 3;
/** Callees that are analysed inside of the analysis of their callers; the stack is finite. */
const MAX_DEMANDED = 40;
/** Functions of one file; ranks of two files never overlap. */
const FILE_STRIDE = 1 << 20;
/** Added to the ranks of functions that put objects together, and of ordinary ones. */
const MIDDLE = 2 ** 47;
const LATE = 2 ** 48;
/**
 * Added to the rank of a function for each analysis that it had: everything is looked at once before anything is looked at again, since most of what
 * methods read of their class is only filled where the program puts its objects together, which is late in any order.
 */
const ROUND = 2 ** 49;

export class Engine {
  readonly #policy: Policy;
  readonly #program: Program;
  readonly #types: Types;
  readonly #world: World;
  readonly #leaks = new Map<string, readonly EngineLeak[]>();
  /** What each function calls, and which it shows to run to answer somebody. */
  readonly #calls = new Map<string, ReadonlySet<string>>();
  readonly #serving = new Map<string, ReadonlySet<string>>();
  readonly #ranks = new Map<string, number>();
  readonly #fileRanks = new Map<string, number>();
  readonly #records = new Map<string, RecordFields>();
  readonly #imports = new Map<string, readonly (string | undefined)[]>();
  readonly #dirty = new Set<string>();
  readonly #bounds = new Map<string, number>();
  /** Of each function, since the last change from outside. */
  readonly #analyses = new Map<string, number>();
  readonly #worklist: RankedWorklist<string>;
  readonly #positions = new Positions();
  #filesChanged = false;
  #solved = false;
  #demanded = 0;

  constructor(policy: Policy, resolve: Resolve) {
    this.#policy = policy;
    this.#program = new Program(resolve, (name) => policy.entityKey(name));
    const bound = (name: string): void => void this.#bounds.set(name, (this.#bounds.get(name) ?? 0) + 1);
    this.#types = new Types(this.#program, policy, bound);
    const reading = new Reading(this.#program, policy, this.#types, bound);
    this.#world = { program: this.#program, policy, reading, demand: (key) => { this.#demand(key); }, bound };
    this.#worklist = new RankedWorklist((key) => (this.#analyses.get(key) ?? 0) * ROUND + (this.#ranks.get(key) ?? 0));
  }

  get bounds(): ReadonlyMap<string, number> {
    return this.#bounds;
  }

  /** Adds a module or replaces the one of the same path; `edit`: what has become of its text. */
  setModule(module: IrModule, edit?: TextEdit): void {
    const before = this.#program.modules.get(module.path)?.module;
    if (before !== undefined && edit !== undefined) this.#positions.replace(before, module, edit);
    if (before === undefined) this.#filesChanged = true;
    const starsBefore = this.#program.modules.get(module.path)?.stars;
    const typesChanged = before !== undefined && shapeOf(before.types) !== shapeOf(module.types);
    if (before !== undefined) this.#takeBack(before, module);
    this.#program.setModule(module);
    this.#types.reset();
    this.#records.set(module.path, recordFields(module, this.#policy));
    if (before === undefined) this.#imports.delete(module.path);
    else this.#imports.set(module.path, module.imports.map((entry) => this.#program.resolve(module.path, entry.specifier)));
    // A file that has come is given its place among the others before anything is analysed.
    if (before !== undefined) this.#rank(module);
    for (const fn of module.functions) this.#dirty.add(functionKey(module.path, fn.index));
    // Whoever reads through a file reads from what that hands on.
    const handsOnElse = starsBefore?.join() !== this.#program.modules.get(module.path)?.stars.join();
    if (typesChanged || (before !== undefined && handsOnElse)) for (const path of this.#importers(module.path)) this.#dirtyFile(path);
    if ((before === undefined || typesChanged) && module.types.some((declaration) => declaration.generates === true)) this.#dirtyAll();
    if (typesChanged || before === undefined) this.#dirtyAmbient([...(before?.types ?? []), ...module.types]);
  }

  removeModule(path: string): void {
    const facts = this.#program.modules.get(path);
    if (facts === undefined) return;
    this.#filesChanged = true;
    this.#positions.forget(path);
    if (facts.module.types.some((declaration) => declaration.generates === true)) this.#dirtyAll();
    this.#dirtyAmbient(facts.module.types);
    this.#program.removeModule(path);
    for (const fn of facts.module.functions) this.#forget(functionKey(path, fn.index));
    this.#records.delete(path);
    this.#imports.delete(path);
    this.#types.reset();
  }

  /** Imports may lead elsewhere than before, though no file has come or gone. */
  importsMoved(): void {
    this.#filesChanged = true;
  }

  /** Brings everything up to date. False when cancelled; the next call goes on from there. */
  solve(cancelled: () => boolean): boolean {
    takeCuts();
    const done = this.#settle(cancelled);
    for (const [name, count] of takeCuts()) this.#bounds.set(name, (this.#bounds.get(name) ?? 0) + count);
    return done;
  }

  #settle(cancelled: () => boolean): boolean {
    if (this.#filesChanged) this.#relink();
    // What goes on after a pause is still the same run.
    if (this.#dirty.size > 0 || this.#worklist.size === 0) this.#analyses.clear();
    for (const key of this.#dirty) this.#worklist.add(key);
    for (const key of this.#program.takeAffected()) this.#worklist.add(key);
    this.#dirty.clear();
    this.#solved = true;
    while (this.#worklist.size > 0) {
      if (cancelled()) return false;
      const key = this.#worklist.take();
      if (key === undefined) break;
      this.#analyse(key);
    }
    this.#program.showsWays = true;
    return true;
  }

  /** All leaks, by function in a fixed order. */
  *leaks(): Iterable<EngineLeak> {
    // Only where something asks for it: it looks at the calls of the whole program.
    let perRequest: ReadonlySet<string> | undefined;
    const outlives = ({ place, through }: EngineLeak): boolean => {
      perRequest ??= reachable([...this.#serving.values()].flatMap((keys) => [...keys]), this.#calls);
      const { holder } = through ?? place;
      return perRequest.has(functionAt(place.origin)) && !(holder !== undefined && perRequest.has(holder));
    };
    for (const path of [...this.#program.modules.keys()].sort()) {
      for (const fn of this.#program.modules.get(path)?.module.functions ?? []) {
        for (const leak of this.#leaks.get(functionKey(path, fn.index)) ?? []) if (!leak.info.perRequest || outlives(leak)) yield leak;
      }
    }
  }

  /** What is read off records of a person anywhere in the program. */
  fieldsOf(person: string): ReadonlySet<string> {
    const kinds = new Set<string>();
    for (const records of this.#records.values()) for (const kind of records.get(person) ?? []) kinds.add(kind);
    return kinds;
  }

  #analyse(key: string): void {
    const target = this.#program.functionOf(key);
    if (target === undefined) return;
    const round = (this.#analyses.get(key) ?? 0) + 1;
    this.#analyses.set(key, round);
    if (round > MAX_ANALYSES) {
      this.#world.bound('analyses of one function');
      return;
    }
    this.#program.enter(key);
    const result = new Machine(this.#world, target.facts, target.fn).run();
    const before = this.#program.currentSummary(key);
    const summary = before !== undefined && round > SETTLED_ROUNDS ? { ...result.summary, result: widened(before.result, result.summary.result) } : result.summary;
    const changed = before === undefined ? !isEmpty(summary) : !sameSummary(before, summary) || (this.#program.showsWays && !sameWays(before, summary));
    this.#program.setSummary(key, before === undefined || changed ? summary : before, changed);
    this.#program.finish(result.cells);
    if (result.applied.size > 0) this.#calls.set(key, result.applied);
    else this.#calls.delete(key);
    if (result.serving.size > 0) this.#serving.set(key, result.serving);
    else this.#serving.delete(key);
    if (result.leaks.length > 0) this.#leaks.set(key, result.leaks);
    else this.#leaks.delete(key);
    for (const affected of this.#program.takeAffected()) if (affected !== key || changed || result.lookedAhead) this.#worklist.add(affected);
  }

  /** A callee before its caller, when the order of the text had it the other way round. */
  #demand(key: string): void {
    if (exceeds(this.#demanded + 1, MAX_DEMANDED, 'callees analysed on the way') || !this.#worklist.remove(key)) return;
    const reader = this.#program.reader;
    this.#demanded++;
    this.#analyse(key);
    this.#demanded--;
    this.#program.enter(reader);
  }

  /** What was found out by what the functions of a file did, that could keep itself alive, or that another function has the number of now. */
  #takeBack(before: IrModule, after: IrModule): void {
    const keys = before.functions.map((fn) => functionKey(before.path, fn.index));
    for (const key of circlesThrough(keys, this.#calls)) this.#program.removeSummary(key);
    for (const [index, key] of keys.entries()) {
      if (isSameFunction(before.functions[index], after.functions[index])) this.#program.takeBack(key);
      else this.#forget(key);
    }
  }

  #forget(key: string): void {
    this.#program.removeFunction(key);
    this.#leaks.delete(key);
    this.#calls.delete(key);
    this.#serving.delete(key);
    this.#dirty.delete(key);
  }

  #rank(module: IrModule): void {
    let file = this.#fileRanks.get(module.path);
    if (file === undefined) this.#fileRanks.set(module.path, (file = this.#fileRanks.size + 1));
    const targets = this.#imports.get(module.path) ?? [];
    const makers = makersOf(module, new Set(module.imports.flatMap(({ specifier }, index) => (targets[index] === undefined ? [specifier] : []))));
    for (const [position, index] of localOrder(module).entries()) {
      const fn = module.functions[index];
      // Modules and constructors fill the cells that everything else reads.
      const early = fn?.kind === 'module' || fn?.kind === 'constructor';
      const stage = early ? 0 : makers.has(index) ? MIDDLE : LATE;
      this.#ranks.set(functionKey(module.path, index), stage + file * FILE_STRIDE + position);
    }
  }

  /** Files came or went: imports may mean something else now. */
  #relink(): void {
    this.#filesChanged = false;
    const paths = [...this.#program.modules.keys()];
    const changed: string[] = [];
    for (const path of paths) {
      const facts = this.#program.modules.get(path);
      if (facts === undefined) continue;
      const before = this.#imports.get(path);
      const after = facts.module.imports.map((entry) => this.#program.resolve(path, entry.specifier));
      this.#imports.set(path, after);
      if (before?.some((target, index) => target !== after[index]) === true) changed.push(path);
    }
    for (const path of changed) this.#dirtyFile(path);
    const importsOf = (path: string): readonly string[] => (this.#imports.get(path) ?? []).filter((target) => target !== undefined && this.#program.modules.has(target)) as string[];
    for (const [index, path] of importOrder(paths, importsOf).entries()) this.#fileRanks.set(path, index + 1);
    for (const path of paths) {
      const facts = this.#program.modules.get(path);
      if (facts !== undefined) this.#rank(facts.module);
    }
  }

  /** Files that use types which others declare for everybody, and those that see them through such a file. */
  #dirtyAmbient(types: IrModule['types']): void {
    for (const type of types) {
      if (type.ambient === undefined) continue;
      for (const reader of this.#program.ambientReaders(type.name)) for (const path of this.#importers(reader)) this.#dirtyFile(path);
    }
  }

  #dirtyFile(path: string): void {
    for (const fn of this.#program.modules.get(path)?.module.functions ?? []) this.#dirty.add(functionKey(path, fn.index));
  }

  /** Types that any file may know have changed. Before the first analysis everything is waiting anyway. */
  #dirtyAll(): void {
    if (this.#solved) for (const path of this.#program.modules.keys()) this.#dirtyFile(path);
  }

  /** Files that import a file, directly or through others. */
  #importers(path: string): ReadonlySet<string> {
    const found = new Set<string>([path]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const [from, targets] of this.#imports) {
        if (found.has(from) || !targets.some((target) => target !== undefined && found.has(target))) continue;
        found.add(from);
        grown = true;
      }
    }
    return found;
  }
}

/** Functions that are called from some, directly or through others, and these themselves. */
function reachable(from: Iterable<string>, calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set(from);
  for (const key of found) for (const callee of calls.get(key) ?? []) found.add(callee);
  return found;
}

/** Declarations without where they stand. */
function shapeOf(types: IrModule['types']): string {
  return JSON.stringify(types, (name, value: unknown) => (name === 'range' ? undefined : value));
}

/** Functions have numbers, which those behind a new one change. */
function isSameFunction(left: IrFunction | undefined, right: IrFunction | undefined): boolean {
  return left !== undefined && left.name === right?.name && left.kind === right.kind && left.parent === right.parent && left.classIndex === right.classIndex;
}

function isEmpty(summary: Summary): boolean {
  return summary.result === CLEAN && doesNothing(summary);
}

function sameSummary(left: Summary, right: Summary): boolean {
  return (
    left.sinks.length === right.sinks.length &&
    left.effects.length === right.effects.length &&
    left.calls.length === right.calls.length &&
    sameValue(left.result, right.result) &&
    sameValue(left.thrown ?? CLEAN, right.thrown ?? CLEAN) &&
    sameEnds(left.ends, right.ends) &&
    left.sinks.every((sink, index) => {
      const other = right.sinks[index];
      return other?.info === sink.info && other.place?.origin === sink.place?.origin && other.covered.length === sink.covered.length && other.calls === sink.calls && other.told.length === sink.told.length && sameSyms(sink.value, other.value);
    }) &&
    left.effects.every((effect, index) => {
      const other = right.effects[index];
      return other?.root === effect.root && other.path.join('') === effect.path.join('') && sameValue(effect.value, other.value);
    }) &&
    left.calls.every((call, index) => {
      const other = right.calls[index];
      return other !== undefined && symKey(other.callee) === symKey(call.callee) && call.given.values.every((arg, position) => sameValue(arg, other.given.values[position] ?? CLEAN));
    })
  );
}

function sameEnds(left: Summary['ends'], right: Summary['ends']): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.length === right.length && left.every((end, index) => sameValue(end, right[index] ?? CLEAN));
}

function sameSyms(left: Value, right: Value): boolean {
  return left.syms.length === right.syms.length && left.syms.every((sym, index) => symKey(sym) === symKey(right.syms[index] ?? sym));
}
