/**
 * The leaks of one function: the sinks it reaches with personal data, at the expression that leaks, and the sinks that its
 * callers' data would reach, which become part of its summary. A leak belongs where the data are first known for what they
 * are: at the sink, at the call of a wrapper, or, if the callee leaks that very kind by itself, still at the callee's sink.
 */
import type { Range } from '../base/text.js';
import type { Instruction, Reg, Slot } from '../ir/types.js';
import type { CallSite } from './binding.js';
import { keeperOfField, keeperOfSlot, type Keeper } from './kept.js';
import { cut } from './limits.js';
import type { Machine } from './machine.js';
import { deferred, hold } from './conditions.js';
import type { ApiNode, SinkInfo } from './policy.js';
import { functionKey } from './program.js';
import type { SinkPlace, SummarySink } from './summary.js';
import { originOf } from './reading.js';
import { join } from './lattice.js';
import { CLEAN, taintKey, type FlatDepth, type Taint, type Value } from './value.js';

export interface EngineLeak {
  readonly info: SinkInfo;
  readonly place: SinkPlace;
  readonly taints: readonly Taint[];
  readonly guessed: boolean;
  /** The real sink, when `place` is the call of a function that reaches it. */
  readonly through: SinkPlace | undefined;
}

/** A sink with what is still to be asked of callers. */
type OpenSink = Pick<SummarySink, 'info' | 'guessed' | 'unless'>;

/** Sinks that one function reaches with what it is given. */
const MAX_SINKS = 64;
/**
 * Calls that a sink may be away to be told at the call: the log function of a project, and one around it. What gets to it through more is told at the
 * sink, once, where it can be mended for all who come that way.
 */
const MAX_WRAPPERS = 2;
/** Literals in literals that are gone down into for the place of a leak; it is only less exact then. */
const MAX_NARROWING = 12;

export class Leaks {
  readonly #machine: Machine;
  readonly #found = new Map<string, EngineLeak>();
  readonly #sinks = new Map<string, SummarySink>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  get found(): readonly EngineLeak[] {
    return [...this.#found.values()];
  }

  get sinks(): readonly SummarySink[] {
    return [...this.#sinks.values()];
  }

  /** A modelled function is called here. `register` is the argument's, -1 if unknown; `path` the selectors that the sink reads of it. */
  atCall(sink: SummarySink, value: Value, site: CallSite, index: number, register: Reg, path: readonly string[]): void {
    const range = site.args[index] ?? site.range;
    this.#here(sink, value, register, path, range, { call: site.range, args: site.args, name: site.name }, site.reader);
  }

  /** An analysed function is called here that reaches a sink with what it is given. */
  throughCall(sink: SummarySink, value: Value, site: CallSite, nested: boolean, from: { readonly index: number; readonly register: Reg; readonly path: readonly string[] }): void {
    const inner = sink.place;
    if (inner === undefined) return;
    const flat = shownBy(sink.info.channel, this.#machine.world.reading.text(value, sink.info.depth));
    const { info, guessed } = sink;
    const covered: Taint[] = [];
    const inside: Taint[] = [];
    const own: Taint[] = [];
    const again: Taint[] = [];
    for (const taint of flat.taints) {
      if (sink.covered.includes(taint.kind) || sink.covered.includes('*')) covered.push(taint);
      else if (sink.by !== undefined && sink.told.includes(taint.kind)) again.push(taint);
      else (nested || from.index < 0 || sink.calls >= MAX_WRAPPERS ? inside : own).push(taint);
    }
    // What a function in this one leaks is told where that function hands it on.
    const by = nested && sink.calls < MAX_WRAPPERS ? sink.by : undefined;
    if (covered.length > 0) this.#add({ info, place: inner, taints: covered, guessed, through: undefined });
    if (inside.length > 0) this.#add({ info, place: by ?? inner, taints: inside, guessed, through: by === undefined ? undefined : inner });
    if (again.length > 0 && sink.by !== undefined) this.#add({ info, place: sink.by, taints: again, guessed, through: inner });
    if (own.length === 0 && flat.syms.length === 0) return;
    const place = this.#callPlace(site, info.depth, from);
    if (own.length > 0) this.#add({ info, place: place(false), taints: own, guessed, through: inner });
    if (flat.syms.length > 0) this.#forward(sink, flat, inner, by ?? place(true), nested ? sink.calls : sink.calls + 1, [...sink.covered, ...coveredBy(covered), ...coveredBy(inside)], by === undefined ? coveredBy(own) : sink.told);
  }

  /** The argument of a call that leaks, or the part of it that does; `open`: as far as is known, or that may. */
  #callPlace(site: CallSite, depth: SinkInfo['depth'], from: { readonly index: number; readonly register: Reg; readonly path: readonly string[] }): (open: boolean) => SinkPlace {
    const whole = site.args[from.index] ?? site.range;
    const target = from.register < 0 ? { register: -1, range: whole } : this.#descend(from.register, from.path, whole);
    return (open) => {
      const range = target.register < 0 ? whole : this.#narrow(target.register, depth, target.range, 0, open);
      return { path: site.path, range, call: site.range, args: site.args, name: site.name, field: '', origin: originOf(this.#machine.site(range)) };
    };
  }

  /** A setting that was meant to keep data from this call, and does not. */
  unsettled(info: SinkInfo, path: string, range: Range, taints: readonly Taint[], name: string): void {
    this.#add({ info, place: { path, range, call: range, args: [], name, field: '', origin: `${path}:${String(range.start)}` }, taints, guessed: false, through: undefined });
  }

  assigned(base: Reg, key: string, source: Reg, range: Range): void {
    const machine = this.#machine;
    const value = machine.value(base);
    const name = machine.nameOf(base);
    const nodes = value.apis.map((ref) => ({ node: ref.node, guessed: ref.guessed }));
    if (nodes.length === 0 && name !== '' && (value.fields === undefined || value.opaque)) nodes.push(...machine.library.receiver(name).map((node) => ({ node, guessed: true })));
    for (const { node, guessed } of nodes) this.#assignedTo(node.member(key), guessed, source, range, name === '' ? key : `${name}.${key}`, value);
    if (nodes.every(({ node }) => node.member(key) === undefined)) this.#kept(keeperOfField(machine, base, key), source, range);
  }

  assignedGlobal(name: string, source: Reg, range: Range): void {
    const node = this.#machine.library.global(name);
    this.#assignedTo(node, false, source, range, name);
    if (node === undefined && this.#machine.fn.index !== 0) this.#kept({ name, holder: functionKey(this.#machine.path, 0) }, source, range);
  }

  stored(slot: Slot, source: Reg, range: Range): void {
    if ((this.#machine.fn.slots[slot]?.capture ?? -1) >= 0) this.#kept(keeperOfSlot(this.#machine, slot), source, range);
  }

  #kept(keeper: Keeper | undefined, source: Reg, range: Range): void {
    if (keeper === undefined) return;
    const machine = this.#machine;
    const info = machine.world.policy.kept;
    const at = machine.rangeOf(source) ?? range;
    // Of what nothing is known, the name under which it is kept says what it is: `currentUser = verify(token)`.
    const name = keeper.name.slice(keeper.name.lastIndexOf('.') + 1);
    const value = machine.world.reading.named(machine.value(source), { name, owner: '', person: undefined, as: 'variable', alone: false, param: '' }, machine.site(at));
    this.#here({ info, guessed: false, unless: [] }, value, source, [], at, { call: range, args: [], ...keeper });
  }

  /** Markup is made whose attributes a library looks at. */
  element({ tag, attributes }: Extract<Instruction, { op: 'element' }>): void {
    const node = this.#machine.library.element(tag);
    if (node === undefined) return;
    for (const entry of attributes) if (entry.kind === 'field') this.#assignedTo(node.member(entry.key), false, entry.src, entry.keyRange, `<${tag} ${entry.key}>`);
  }

  #assignedTo(node: ApiNode | undefined, guessed: boolean, source: Reg, range: Range, name: string, owner: Value = CLEAN): void {
    const machine = this.#machine;
    const value = machine.value(source);
    for (const { info, path, when, unless } of node?.assigned ?? []) {
      const at = (selectors: readonly string[]): Value => machine.world.reading.at(value, selectors, machine.site(range));
      const asked = (root: string, selectors: readonly string[]): Value => (root === 'this' ? machine.world.reading.at(owner, selectors, machine.site(range)) : at(selectors));
      if (!hold(when, true, asked) || !hold(unless, false, asked)) continue;
      const open = unless.flatMap((condition) => deferred(condition, at(condition.path)) ?? []);
      this.#here({ info, guessed, unless: open }, at(path), source, path, machine.rangeOf(source) ?? range, { call: range, args: [], name });
    }
  }

  /** The part of an argument that carries data, for a call whose sink is not known yet. */
  telling(register: Reg, range: Range): Range {
    return register < 0 ? range : this.#narrow(register, 'deep', range, 0);
  }

  /** The function returns this value; a framework may hand it out. */
  returned(source: Reg, range: Range): void {
    const { fn, path, world, handlers } = this.#machine;
    for (const { returns, guessed } of handlers) {
      for (const { info, path: selectors } of returns) {
        const value = world.reading.at(this.#machine.value(source), selectors, { path, range });
        this.#here({ info, guessed, unless: [] }, value, source, selectors, range, { call: range, args: [], name: `${fn.name}()` });
      }
    }
  }

  #here(sink: OpenSink, value: Value, register: Reg, path: readonly string[], range: Range, at: { call: Range; args: readonly Range[]; name: string; holder?: string }, reader?: string): void {
    const { info, guessed } = sink;
    const flat = shownBy(info.channel, this.#machine.world.reading.text(value, info.depth));
    if (flat.taints.length === 0 && flat.syms.length === 0) return;
    const field = path.findLast((selector) => selector.startsWith('.') && selector !== '.*' && selector !== '.?')?.slice(1) ?? '';
    const place = (narrowed: Range): SinkPlace => ({ path: this.#machine.path, range: narrowed, ...at, field, origin: reader ?? originOf(this.#machine.site(narrowed)) });
    const target = register < 0 ? { register, range } : this.#descend(register, path, range);
    if (flat.taints.length > 0) {
      const narrowed = target.register < 0 ? target.range : this.#narrow(target.register, info.depth, target.range, 0, false, flat.taints);
      this.#add({ info, place: place(narrowed), taints: flat.taints, guessed, through: undefined });
    }
    if (flat.syms.length === 0) return;
    const open = target.register < 0 ? target.range : this.#narrow(target.register, info.depth, target.range, 0, true);
    this.#forward(sink, flat, place(open), undefined, 0, coveredBy(flat.taints));
  }

  /** The expression at a path of an object literal. */
  #descend(register: Reg, path: readonly string[], range: Range): { register: Reg; range: Range } {
    const machine = this.#machine;
    let at = register;
    for (const selector of path) {
      const definition = machine.definitions[at];
      let next: Reg | undefined;
      if (definition?.op === 'object') {
        for (const entry of definition.entries) if (entry.kind === 'field' && `.${entry.key}` === selector) next = entry.src;
      } else if (definition?.op === 'array' && definition.items.length === 1) next = definition.items[0]?.src;
      if (next === undefined) break;
      at = next;
    }
    return { register: at, range: machine.rangeOf(at) ?? range };
  }

  /** Goes down to the one part of a literal, template or concatenation that leaks, as long as there is just one. */
  #narrow(register: Reg, depth: FlatDepth, range: Range, level: number, orUnknown = false, wanted?: readonly Taint[]): Range {
    const machine = this.#machine;
    const definition = machine.definitions[register];
    const parts = definition?.op === 'object' ? definition.entries.map((entry) => entry.src)
      : definition?.op === 'array' ? definition.items.map((item) => item.src)
      : definition?.op === 'template' ? definition.parts
      : definition?.op === 'binary' ? [definition.left, definition.right] : [];
    const leaking = parts.filter((part) => {
      const text = machine.world.reading.text(machine.value(part), depth);
      const telling = wanted === undefined ? text.taints : text.taints.filter((taint) => wanted.some((other) => other.origin === taint.origin));
      return telling.length > 0 || (orUnknown && text.syms.length > 0);
    });
    const [only] = leaking;
    if (leaking.length !== 1 || only === undefined) return range;
    if (level > MAX_NARROWING) {
      cut('exactness of a place');
      return range;
    }
    return this.#narrow(only, depth, machine.rangeOf(only) ?? range, level + 1, orUnknown, wanted);
  }

  #add(leak: EngineLeak): void {
    const key = `${leak.place.path}:${String(leak.place.range.start)}-${String(leak.place.range.end)}|${leak.info.id}|${leak.place.field}`;
    const present = this.#found.get(key);
    if (present === undefined) {
      this.#found.set(key, leak);
      return;
    }
    const keys = new Map(present.taints.map((taint) => [taintKey(taint), taint]));
    for (const taint of leak.taints) {
      const other = keys.get(taintKey(taint));
      keys.set(taintKey(taint), other === undefined ? taint : told(other, taint));
    }
    this.#found.set(key, { ...present, taints: [...keys.values()], guessed: present.guessed && leak.guessed });
  }

  #forward({ info, guessed, unless }: OpenSink, flat: Value, place: SinkPlace, by: SinkPlace | undefined, calls: number, covered: readonly string[], told: readonly string[] = []): void {
    if (flat.syms.length === 0) return;
    const key = `${place.path}:${String(place.range.start)}-${String(place.range.end)}|${info.id}|${place.field}|${by?.origin ?? ''}`;
    const present = this.#sinks.get(key);
    const value: Value = { ...CLEAN, syms: flat.syms };
    if (present !== undefined) {
      const united = [...new Set([...present.covered, ...covered])];
      this.#sinks.set(key, { ...present, value: join(present.value, value), covered: united, calls: Math.min(present.calls, calls), told: [...new Set([...present.told, ...told])], guessed: present.guessed && guessed });
    } else if (this.#sinks.size < MAX_SINKS) this.#sinks.set(key, { info, value, place, by, calls, covered: [...new Set(covered)], told: [...new Set(told)], when: [], unless, guessed });
    else this.#machine.world.bound('sinks of one function');
  }
}

/** Which of two ways of the same data to the same place is told: that of many people, the surer one, the shorter one. */
function told(one: Taint, other: Taint): Taint {
  if (one.many !== other.many) return one.many ? one : other;
  if (one.certainty !== other.certainty) return one.certainty > other.certainty ? one : other;
  return one.trace.length < other.trace.length ? one : other;
}

/** What of a value gets out by a channel: fields may be kept from it. */
function shownBy(channel: string, value: Value): Value {
  const hidden = value.taints.some((taint) => taint.record?.hidden.includes(channel) === true);
  return hidden ? { ...value, taints: value.taints.filter((taint) => taint.record?.hidden.includes(channel) !== true) } : value;
}

/** Kinds that are reported at this very place already, with enough certainty that a caller's evidence adds nothing. */
function coveredBy(taints: readonly Taint[]): readonly string[] {
  return taints.filter((taint) => taint.certainty > 0).map((taint) => (taint.record === undefined ? taint.kind : '*'));
}
