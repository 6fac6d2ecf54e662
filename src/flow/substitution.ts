/**
 * What the syms of a summary are at one call: what is passed, what is read from it there, with the steps of its way into the function. Also whether
 * the conditions hold under which a model says something.
 */
import { isInert, isPlainInstance, keyed, mentionsCaller, overlay, type Binding } from './binding.js';
import { hold } from './conditions.js';
import type { Machine } from './machine.js';
import type { PolicyCondition } from './policy.js';
import { functionKey } from './program.js';
import type { Site } from './reading.js';
import { concatTexts, flatten, mapTraces, reduced, withLaterTrace } from './shape.js';
import { extendTrace } from './trace.js';
import { carriesData, join } from './lattice.js';
import { CLEAN, OPAQUE, type Sym, type Value } from './value.js';

/** Nesting of values in which syms are replaced. */
const MAX_SUBSTITUTED = 6;
/**
 * Values that are put in place of syms during one analysis of a function. Real functions need one or two thousand at most; hundreds of closures over each other's
 * variables, as bundlers and decoders have them, would take all the memory there is.
 */
const MAX_WORK = 20_000;

const KEYED = /^@[pa]\d/;

export class Substitution {
  readonly #machine: Machine;
  #work = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  holds(conditions: readonly PolicyCondition[], binding: Binding, all: boolean): boolean {
    return conditions.length === 0 || hold(conditions, all, (root, path) => this.at(binding.value(root) ?? CLEAN, path, binding), (functions) => functions.some(({ key }) => this.#returnsRecord(key)));
  }

  #returnsRecord(key: string): boolean {
    const { program, reading } = this.#machine.world;
    const target = program.functionOf(key);
    if (target?.fn.returnType === undefined) return false;
    const { path } = target.facts.module;
    const returned = reading.typed(OPAQUE, path, target.fn.returnType, { path, range: target.fn.nameRange });
    const record = returned.element ?? returned;
    return record.types.length > 0 && !record.opaque;
  }

  at(value: Value, path: readonly string[], binding: Binding, place?: Site): Value {
    return this.#machine.world.reading.at(value, path, place ?? binding.site);
  }

  value(value: Value, binding: Binding, depth = 0): Value {
    if (depth > MAX_SUBSTITUTED || !mentionsCaller(value)) return value;
    if (this.#work > MAX_WORK) return OPAQUE;
    this.#work += 1 + value.syms.length;
    if (this.#work > MAX_WORK) this.#machine.world.bound('work on one function');
    let result = isBareSym(value) ? CLEAN : this.#withoutSyms(value, binding, depth);
    let texts: Value | undefined;
    for (const sym of value.syms) {
      const actual = this.sym(sym, binding);
      if (sym.depth === 'value') result = overlay(asItIs(result, sym, actual), actual);
      else texts = texts === undefined ? actual : { ...concatTexts([texts, actual]), opaque: texts.opaque || actual.opaque };
    }
    // What the function found out by itself, a sym says again.
    if (texts !== undefined) result = { ...join(result, texts) };
    return value.skeleton === undefined ? result : { ...result, skeleton: value.skeleton };
  }

  #withoutSyms(value: Value, binding: Binding, depth: number): Value {
    let { fields, functions } = value;
    if (value.fields !== undefined) {
      for (const [key, field] of value.fields) {
        const replaced = this.value(field, binding, depth + 1);
        // A field of a model's result that an argument names.
        const name = KEYED.test(key) ? keyed(`.${key}`, binding).slice(1) : key;
        if (replaced === field && name === key) continue;
        if (fields === value.fields) fields = new Map(value.fields);
        if (name !== key) (fields as Map<string, Value>).delete(key);
        (fields as Map<string, Value>).set(name, replaced);
      }
    }
    if (functions.length > 0 && functions.some((ref) => ref.captured !== undefined)) {
      functions = functions.map((ref) => (ref.captured === undefined ? ref : { ...ref, captured: new Map([...ref.captured].map(([slot, kept]) => [slot, this.value(kept, binding, depth + 2)])) }));
    }
    return {
      ...value,
      syms: CLEAN.syms,
      opaque: value.opaque && value.syms.length === 0,
      taints: value.taints.length === 0 ? value.taints : value.taints.filter((taint) => taint.param === ''),
      entity: value.entity?.param === '' ? value.entity : undefined,
      fields,
      element: value.element === undefined ? undefined : this.value(value.element, binding, depth + 1),
      functions,
    };
  }

  sym(sym: Sym, binding: Binding): Value {
    const actual = binding.value(sym.root);
    if (actual === undefined) return OPAQUE;
    // What an instance holds is in the cells of its class, where the method itself has read it.
    if (sym.root === 'this' && sym.path.length > 0 && isPlainInstance(actual, binding)) return CLEAN;
    // Arguments and receiver are what they were when the call was made; captured variables change while it goes on.
    if (sym.path.length === 0 || sym.root.startsWith('c') || sym.root.startsWith('k')) return withLaterTrace(this.project(actual, sym, binding), sym.trace);
    const projected = (binding.memo.projected ??= new Map<Sym, Value>());
    let value = projected.get(sym);
    if (value === undefined) projected.set(sym, (value = this.project(actual, sym, binding)));
    return withLaterTrace(value, sym.trace);
  }

  project(actual: Value, sym: Sym, binding: Binding): Value {
    const machine = this.#machine;
    if (sym.path.length > 0 || sym.depth !== 'value') {
      if (isInert(actual)) return CLEAN;
      if (actual === OPAQUE && sym.path.length === 0) return OPAQUE;
    }
    let value = this.#handedOver(actual, sym.root, binding);
    let many = sym.many;
    const before = sym.path.length > 1 ? { ...binding.site, reader: sym.at?.origin } : undefined;
    for (const [index, step] of sym.path.entries()) {
      const selector = keyed(step, binding);
      if (selector === '[*]') many ||= value.element !== undefined || value.entity?.many === true || value.taints.some((taint) => taint.many);
      const { instances } = value;
      value = this.at(value, [selector], binding, index === sym.path.length - 1 ? sym.at : before);
      // An object of which some fields were written is still one of its class, which says what is printed of it.
      if (sym.depth === 'shown' && instances.length > 0 && selector.startsWith('-')) value = { ...value, instances };
    }
    return sym.depth === 'value' ? value : reduced(flatten(value, sym.depth, machine.world.reading, many), sym.left);
  }

  /** An argument with the steps of its way into an analysed function. */
  #handedOver(actual: Value, root: string, binding: Binding): Value {
    const { fn, path, site, memo } = binding;
    if (fn === undefined || fn.name === '' || !root.startsWith('p') || !carriesData(actual)) return actual;
    const known = memo.handed?.get(root);
    if (known !== undefined) return known;
    const index = Number(root.slice(1));
    const position = binding.positions(root)[0] ?? -1;
    const range = site.args[position];
    if (range === undefined) return actual;
    const argument = { path: site.path, range, note: `argument ${String(position + 1)} of ${fn.name}()` };
    const parameter = this.#machine.world.program.summary(functionKey(path, fn.index)).parameters[index];
    const value = mapTraces(actual, (trace) => (parameter === undefined ? extendTrace(trace, argument) : extendTrace(extendTrace(trace, argument), parameter)));
    (memo.handed ??= new Map<string, Value>()).set(root, value);
    return value;
  }
}

/** Whose a record is, the actual one says better than the name that it was read by. */
function asItIs(value: Value, sym: Sym, actual: Value): Value {
  const { entity } = value;
  return entity?.reason === 'named' && actual.entity?.own === true && entity.origin === sym.at?.origin ? { ...value, entity: actual.entity } : value;
}

/** Nothing is known of it but where it comes from. */
function isBareSym(value: Value): boolean {
  return (
    value.syms.length > 0 && value.taints.length === 0 && value.fields === undefined && value.element === undefined && value.entity === undefined && value.functions.length === 0 &&
    value.types.length === 0 && value.instances.length === 0 && value.apis.length === 0 && value.classes.length === 0 && value.modules.length === 0 &&
    value.describes === undefined && value.literal === undefined && value.words === undefined && value.context === undefined && !value.weak
  );
}
