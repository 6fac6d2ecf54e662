/**
 * The abstract interpreter of one function: it runs the blocks until nothing changes any more, with one value per variable and
 * place in the program, and comes back with the function's summary and the leaks that it could see without its callers.
 */
import type { Range } from '../base/text.js';
import type { Instruction, IrBlock, IrFunction, Reg, Slot } from '../ir/types.js';
import { definitionsOf, joinStates } from './blocks.js';
import { handlersOf, parameterSteps, parameterValue, receiverValue } from './arrival.js';
import { Calls } from './calls.js';
import { classValue } from './class-value.js';
import { Failures } from './failures.js';
import { cut } from './limits.js';
import { settled, shallow } from './lasting.js';
import { Leaks, type EngineLeak } from './leaks.js';
import type { Library, Policy, PolicyHandler } from './policy.js';
import { exportCell, functionKey, slotCell, type ModuleFacts, type Program } from './program.js';
import { objectValue } from './objects.js';
import { ownerOf } from './owners.js';
import { originOf, type Reading, type Site } from './reading.js';
import { carriedOn, isLoopOverItems, whereFalsy, whereTruthy } from './refinement.js';
import { isKeyed, listedItems, oneText, withPath, withStep } from './shape.js';
import { States } from './states.js';
import { Writing } from './writing.js';
import type { CallbackCall, Effect, Summary } from './summary.js';
import { bounded, carriesData, join, joinAll } from './lattice.js';
import { CLEAN, COMPUTED, fieldsValue, isPlainClean, literalValue, OPAQUE, rootSym, type FunctionRef, type Value } from './value.js';

const NO_PIECES: readonly string[] = [];

/** Places outside of a function that it writes to, and callbacks that it calls: more of them are of generated code. */
const MAX_EFFECTS = 64;
/** Selectors below an argument that a function writes to. */
const MAX_EFFECT_PATH = 3;

export interface World {
  readonly program: Program;
  readonly policy: Policy;
  readonly reading: Reading;
  /** Asks for the summary of a function that nobody has analysed yet. */
  demand(key: string): void;
  /** Counts how often a bound was hit. */
  bound(name: string): void;
}

export interface FunctionResult {
  readonly summary: Summary;
  readonly leaks: readonly EngineLeak[];
  readonly cells: ReadonlyMap<string, Value>;
  /** Keys of the functions that it calls, and of those that are seen to run to answer somebody. */
  readonly applied: ReadonlySet<string>;
  readonly serving: ReadonlySet<string>;
  /** It used what it may itself find out later: it is analysed again when it did. */
  readonly lookedAhead: boolean;
}

export class Machine {
  readonly world: World;
  readonly facts: ModuleFacts;
  /** What the file's language can use. */
  readonly library: Library;
  readonly fn: IrFunction;
  readonly path: string;
  readonly key: string;
  /** What frameworks do with this function. */
  readonly handlers: readonly PolicyHandler[];
  readonly leaks: Leaks;
  readonly writing: Writing;
  readonly registers: Value[] = [];
  readonly definitions: readonly (Instruction | undefined)[];
  readonly #calls: Calls;
  readonly #cells = new Map<string, Value>();
  /** Cells that were written since other functions were last shown what this one has written, and the variables as they were then. */
  readonly #unshown = new Set<string>();
  readonly #shown: (Value | undefined)[] = [];
  /** Remembered answers of `cellOf`; '' for none. */
  readonly #owners: (string | undefined)[] = [];
  readonly #effects: Effect[] = [];
  readonly #callbacks: CallbackCall[] = [];
  readonly #closures = new Map<string, FunctionRef>();
  readonly #applied = new Set<string>();
  readonly #serving = new Set<string>();
  readonly #collected = new Map<string, Value>();
  readonly #tooLarge = (): void => {
    this.world.bound('size of a value');
  };
  readonly #failures = new Failures(this.#tooLarge);
  #lookedAhead = false;
  #env: Value[] = [];
  #exitEnv: Value[] | undefined;
  #result: Value = CLEAN;
  /** What is given back at the end of a block, by the block. */
  readonly #ends = new Map<IrBlock, Value>();
  /** What it may throw to its callers. */
  #thrown: Value = CLEAN;

  constructor(world: World, facts: ModuleFacts, fn: IrFunction) {
    this.world = world;
    this.facts = facts;
    this.library = world.policy.library(facts.module.language);
    this.fn = fn;
    this.path = facts.module.path;
    this.key = functionKey(this.path, fn.index);
    this.definitions = definitionsOf(fn);
    this.handlers = handlersOf(this.library, facts, fn);
    if (this.handlers.some((handler) => handler.serves)) this.#serving.add(this.key);
    this.leaks = new Leaks(this);
    this.writing = new Writing(this);
    this.#calls = new Calls(this);
  }

  run(): FunctionResult {
    const { blocks } = this.fn;
    const { reading } = this.world;
    const { getter, observe, lookedAhead, asked } = reading;
    reading.getter = (key, receiver, site, ref) => this.#calls.readGetter(key, receiver, site, ref);
    reading.observe = (cell, value) => {
      this.writeCell(cell, value);
    };
    reading.lookedAhead = () => {
      this.#lookedAhead = true;
    };
    reading.asked = (key) => {
      this.#serving.add(key);
    };
    const states = new States(this.fn, this.#entryState());
    const exhausted = (): void => {
      this.world.bound('block visits');
    };
    for (let next = states.next(exhausted); next !== undefined; next = states.next(exhausted)) {
      const block = blocks[next.id];
      if (block === undefined) continue;
      this.#env = next.variables;
      if (block.handler >= 0) states.flow(block.handler, this.#env);
      for (const instruction of block.instructions) this.#execute(instruction);
      if (block.handler >= 0) states.flow(block.handler, this.#env);
      else this.#thrown = join(this.#thrown, this.#env[this.fn.slots.length] ?? CLEAN);
      this.#terminate(block, next.id, states);
    }
    const result = this.#finish();
    reading.getter = getter;
    reading.observe = observe;
    reading.lookedAhead = lookedAhead;
    reading.asked = asked;
    return result;
  }

  #entryState(): Value[] {
    // One place more than there are variables: what may have been thrown so far.
    const env: Value[] = [...this.fn.slots.map(() => CLEAN), CLEAN];
    for (const [slot, info] of this.fn.slots.entries()) {
      if (info.capture < 0 || this.cellOf(slot) !== undefined) continue;
      const base: Value = { ...OPAQUE, syms: [rootSym(`c${String(slot)}`)] };
      env[slot] = info.name === 'this' ? receiverValue(this, base) : base;
    }
    if (this.fn.thisSlot >= 0 && (this.fn.slots[this.fn.thisSlot]?.capture ?? -1) < 0) {
      env[this.fn.thisSlot] = receiverValue(this, { ...OPAQUE, syms: [rootSym('this')] });
    }
    for (const [index, param] of this.fn.params.entries()) {
      const value = parameterValue(this, index, param);
      env[param.slot] = value;
      if (value.apis.some((ref) => ref.node.request)) this.#serving.add(this.key);
    }
    return env;
  }

  /** The cell of a captured variable of the module itself; undefined for variables of functions. */
  cellOf(slot: Slot): string | undefined {
    let owner = this.#owners[slot];
    if (owner === undefined) this.#owners[slot] = owner = this.#findOwner(slot) ?? '';
    return owner === '' ? undefined : owner;
  }

  #findOwner(slot: Slot): string | undefined {
    const owner = ownerOf(this.facts.module, this.fn, slot);
    return owner?.fn.index === 0 && owner.fn !== this.fn ? slotCell(this.path, owner.slot) : undefined;
  }

  site(range: Range): Site {
    return { path: this.path, range, origin: `${this.key}:${String(range.start - this.fn.range.start)}` };
  }

  value(reg: Reg): Value {
    return this.registers[reg] ?? CLEAN;
  }

  rangeOf(reg: Reg): Range | undefined {
    return this.definitions[reg]?.range;
  }

  /** What a person would call the value of a register: its variable, its property, the function that made it. */
  nameOf(reg: Reg): string {
    const definition = this.definitions[reg];
    switch (definition?.op) {
      case 'load': {
        const slot = this.fn.slots[definition.slot];
        if (slot?.name !== 'this') return slot?.name ?? '';
        return this.value(reg).instances[0] === undefined ? '' : (this.facts.module.classes[this.value(reg).instances[0]?.index ?? -1]?.name ?? '');
      }
      case 'global':
      case 'import':
        return definition.name;
      case 'get':
        return definition.key;
      case 'call':
        return this.nameOf(definition.callee);
      case 'index':
      case 'iterate':
        return this.nameOf(definition.base);
      case 'await':
      case 'cast':
        return this.nameOf(definition.src);
      default:
        return '';
    }
  }

  /** What a variable holds here, as far as this function knows. */
  local(slot: Slot): Value {
    return this.#env[slot] ?? CLEAN;
  }

  setLocal(slot: Slot, value: Value): void {
    this.#env[slot] = bounded(value, this.#tooLarge);
  }

  slotValue(slot: Slot): Value {
    const owner = this.fn.slots[slot]?.capture === -1 ? undefined : this.cellOf(slot);
    if (owner !== undefined) {
      const local = this.#env[slot] ?? CLEAN;
      const shared = this.world.program.cell(owner);
      return local === CLEAN ? (shared ?? OPAQUE) : join(local, shared ?? CLEAN);
    }
    return this.#env[slot] ?? CLEAN;
  }

  writeCell(cell: string, item: Value): void {
    this.world.program.write(cell, bounded(settled(item), this.#tooLarge), this.#cells);
    this.#unshown.add(cell);
  }

  addEffect(given: Effect): void {
    // What is written deep inside of an argument is rarely read by the caller again, and multiplies.
    if (given.path.length > MAX_EFFECT_PATH) {
      cut('depth of what callees write');
      return;
    }
    const effect = { ...given, value: bounded(given.value, this.#tooLarge) };
    const index = this.#effects.findIndex((other) => other.root === effect.root && other.path.join('') === effect.path.join(''));
    const present = this.#effects[index];
    if (present !== undefined) this.#effects[index] = { ...present, value: bounded(join(present.value, effect.value), this.#tooLarge) };
    else if (this.#effects.length < MAX_EFFECTS) this.#effects.push(effect);
    else this.world.bound('effects');
  }

  /** Notes the call of an unknown function; answers the id of its result; undefined if there are too many. */
  addCallback(call: Omit<CallbackCall, 'id'>, identity: string): string | undefined {
    const known = this.#callbacks.findIndex((other) => `${String(other.site?.range.start)}:${other.callee.root}${other.callee.path.join('')}` === identity);
    const present = this.#callbacks[known];
    if (present !== undefined) {
      const count = Math.max(call.given.values.length, present.given.values.length);
      const values = Array.from({ length: count }, (_, index) => join(present.given.values[index] ?? CLEAN, call.given.values[index] ?? CLEAN));
      this.#callbacks[known] = { ...present, given: { ...present.given, values } };
      return present.id;
    }
    if (this.#callbacks.length >= MAX_EFFECTS) {
      this.world.bound('callbacks');
      return undefined;
    }
    const id = String(this.#callbacks.length);
    this.#callbacks.push({ ...call, id });
    return id;
  }

  /** What a function that a library handed to a callback was called with: see `collectorOf`. */
  collect(key: string, value: Value): void {
    this.#collected.set(key, join(this.#collected.get(key) ?? CLEAN, value));
  }

  collected(key: string): Value {
    return this.#collected.get(key) ?? CLEAN;
  }

  markApplied(key: string): void {
    this.#applied.add(key);
  }

  /** The slot of this function that a captured slot of a nested function stands for; undefined if it is not nested here. */
  capturedSlot(nested: IrFunction, slot: Slot): Slot | undefined {
    let at = slot;
    let fn: IrFunction | undefined = nested;
    while (fn !== undefined && fn.index !== this.fn.index) {
      const info = fn.slots[at];
      if (info === undefined || info.capture < 0 || fn.parent < 0) return undefined;
      at = info.capture;
      fn = this.facts.module.functions[fn.parent];
    }
    return fn === undefined ? undefined : at;
  }

  #execute(instruction: Instruction): void {
    switch (instruction.op) {
      case 'store':
        this.#store(instruction.slot, this.value(instruction.src), instruction.range);
        this.leaks.stored(instruction.slot, instruction.src, instruction.range);
        return;
      case 'set':
        this.leaks.assigned(instruction.base, instruction.key, instruction.src, instruction.range);
        this.writing.assign(instruction.base, [`.${instruction.key}`], this.value(instruction.src), false);
        return;
      case 'setindex': {
        const { literal, words } = this.value(instruction.index);
        const key = literal?.value;
        const keys = typeof key === 'string' || typeof key === 'number' ? [String(key)] : words;
        const item = this.value(instruction.src);
        // Each of several is written in its turn.
        for (const one of keys ?? []) this.writing.assign(instruction.base, [`.${one}`], item, keys === words && !isPlainClean(item));
        if (keys === undefined) this.writing.assign(instruction.base, ['.*'], item, true);
        return;
      }
      case 'setglobal':
        this.leaks.assignedGlobal(instruction.name, instruction.src, instruction.range);
        return;
      case 'export':
        this.writeCell(exportCell(this.path, instruction.name), this.value(instruction.src));
        return;
      case 'reexport':
        return;
      default:
        this.registers[instruction.dst] = this.#evaluate(instruction);
    }
  }

  #variable(name: string, at: () => Site): Value {
    if (/^\p{Lu}/u.test(name) || !this.world.policy.tells(name)) return OPAQUE;
    return this.world.reading.named(OPAQUE, { name, owner: '', person: undefined, as: 'variable', alone: false, param: '' }, at());
  }

  #evaluate(instruction: Exclude<Instruction, { op: 'store' | 'set' | 'setindex' | 'setglobal' | 'export' | 'reexport' }>): Value {
    const { reading } = this.world;
    // Made where it is needed: every second instruction is a load or a constant.
    const here = (): Site => this.site(instruction.range);
    switch (instruction.op) {
      case 'const':
        return literalValue(instruction.value, instruction.regex);
      case 'load':
        return this.slotValue(instruction.slot);
      case 'global': {
        const nodes = [this.library.global(instruction.name), this.library.globalObject(instruction.name)];
        const apis = nodes.flatMap((node) => (node === undefined ? [] : [{ node, guessed: false }]));
        // A variable that another script made is called like any other; what has a capital is made somewhere and is no value.
        return apis.length === 0 ? this.#variable(instruction.name, here) : { ...OPAQUE, apis };
      }
      case 'get':
        if (this.nameOf(instruction.base) === 'super') return reading.inherited(this.value(instruction.base), instruction.key, this.fn.thisSlot < 0 ? OPAQUE : this.slotValue(this.fn.thisSlot), here());
        return reading.field(this.value(instruction.base), instruction.key, this.nameOf(instruction.base), here());
      case 'index': {
        const key = this.value(instruction.index).literal?.value;
        const base = this.value(instruction.base);
        if (typeof key === 'string' || typeof key === 'number') return reading.field(base, String(key), this.nameOf(instruction.base), here());
        const { words } = this.value(instruction.index);
        return words === undefined ? reading.item(base, here(), '.?') : joinAll(words.map((word) => reading.field(base, word, this.nameOf(instruction.base), here())));
      }
      case 'object':
        return objectValue(this, instruction.entries);
      case 'array': {
        let list = fieldsValue(new Map());
        let index = 0;
        for (const item of instruction.items) {
          const known = item.spread && list.element === undefined ? listedItems(this.value(item.src)) : undefined;
          if (known !== undefined) for (const each of known) list = withPath(list, [`.${String(index++)}`], each, false);
          else if (item.spread) list = { ...list, element: join(list.element ?? CLEAN, reading.each(this.value(item.src), here())) };
          else list = withPath(list, [`.${String(index++)}`], this.value(item.src), false);
        }
        return list;
      }
      case 'call': {
        const result = this.#calls.call(instruction);
        this.#failures.settle(instruction.dst, instruction.receiver);
        return result;
      }
      case 'template':
        return oneText(instruction.pieces, instruction.parts.map((part) => this.value(part)), this.library.text, reading);
      case 'binary':
        if (instruction.class !== 'concat') return COMPUTED;
        return oneText(NO_PIECES, [this.value(instruction.left), this.value(instruction.right)], this.library.text, reading);
      case 'test':
        return COMPUTED;
      case 'choice':
        return joinAll(instruction.options.map((option) => this.value(option)));
      case 'function': {
        const ref = this.closure(instruction.function);
        return { ...CLEAN, functions: [ref] };
      }
      case 'class':
        return classValue(this, instruction, this.#calls.invoke);
      case 'await':
        return this.value(instruction.src);
      case 'yield': {
        if (instruction.src >= 0) {
          const yielded = this.value(instruction.src);
          this.#result = join(this.#result, { ...CLEAN, element: instruction.delegate ? reading.item(yielded, here()) : yielded });
        }
        return OPAQUE;
      }
      case 'rest': {
        const base = this.value(instruction.base);
        if (instruction.from < 0) return reading.describing.rest(base, instruction.without);
        return { ...CLEAN, element: reading.item(base, here()) };
      }
      case 'iterate':
        return instruction.mode === 'keys' || (instruction.mode === 'each' && isKeyed(this.value(instruction.base))) ? OPAQUE : reading.each(this.value(instruction.base), here(), instruction.mode === 'each' ? '[:]' : '[]');
      case 'cast':
        return reading.typed(this.value(instruction.src), this.path, instruction.type, here());
      case 'import':
        return reading.imported(this.path, instruction.specifier, instruction.name, instruction.submodule);
      case 'caught': {
        const thrown = this.#env[this.fn.slots.length] ?? CLEAN;
        this.#env[this.fn.slots.length] = CLEAN;
        return thrown === CLEAN ? OPAQUE : { ...thrown, opaque: true };
      }
      case 'element':
        this.leaks.element(instruction);
        return OPAQUE;
      case 'unknown':
        return OPAQUE;
    }
  }

  closure(index: number): FunctionRef {
    const key = functionKey(this.path, index);
    const nested = this.facts.module.functions[index];
    let captured: Map<number, Value> | undefined;
    for (const [slot, info] of (nested?.slots ?? []).entries()) {
      if (info.capture < 0 || nested === undefined) continue;
      if (this.fn.index === 0 || ownerOf(this.facts.module, nested, slot)?.fn.index === 0) continue;
      (captured ??= new Map()).set(slot, shallow(this.#env[info.capture] ?? CLEAN));
    }
    const ref: FunctionRef = { key, captured };
    this.#closures.set(key, ref);
    return ref;
  }

  /** Functions that leave this one take along the final values of what they captured. */
  #recapture(value: Value, depth: number): Value {
    if (depth > 2) return value;
    const stale = value.functions.some((ref) => ref.captured !== undefined && this.#closures.has(ref.key));
    const functions = stale ? value.functions.map((ref) => (ref.captured !== undefined && this.#closures.has(ref.key) ? this.closure(Number(ref.key.slice(ref.key.lastIndexOf('#') + 1))) : ref)) : value.functions;
    const fields = value.fields === undefined ? undefined : new Map([...value.fields].map(([key, field]) => [key, this.#recapture(field, depth + 1)]));
    return stale || fields !== undefined ? { ...value, functions, fields } : value;
  }

  #store(slot: Slot, source: Value, range: Range): void {
    const info = this.fn.slots[slot];
    if (info === undefined) return;
    const site = this.site(range);
    const { reading } = this.world;
    let value = reading.describing.titled(source, info.name);
    if (info.type !== undefined) {
      value = reading.typed(value, this.path, info.type, site);
      if (source.functions.length > 0) this.#calls.expected(source, [reading.typeReference(this.path, info.type)], { ...site, args: [], name: info.name });
    }
    if (info.name !== '') {
      value = reading.named(value, { name: info.name, owner: '', person: undefined, as: 'variable', alone: false, param: '' }, site);
      const fresh = value.taints[0]?.origin === originOf(site) || value.entity?.origin === originOf(site);
      if (!fresh && (value.taints.length > 0 || value.entity !== undefined)) value = withStep(value, { path: site.path, range: site.range, note: `stored in ${info.name}` });
    }
    value = reading.marked(value, info.mark, site);
    this.#env[slot] = value;
    if (info.capture >= 0) {
      const owner = this.cellOf(slot);
      if (owner !== undefined) this.writeCell(owner, value);
      else this.addEffect({ root: `c${String(slot)}`, path: [], value });
    }
  }

  /** A call may end in an error that carries data. */
  mayThrow(value: Value): void {
    if (carriesData(value)) this.#failures.add(this.#env, value);
  }

  /** What is thrown by what is called meanwhile, which goes to somebody else. */
  thrownBy(run: () => void): Value {
    return this.#failures.during(this.#env, run);
  }

  /** What the promise in a register may be refused with, which is dealt with here. */
  failureOf(receiver: Reg): Value {
    return this.#failures.handle(this.#env, receiver);
  }

  #terminate(block: IrBlock, id: number, states: States): void {
    const { end } = block;
    // Whoever comes to a block with another handler got there without an error.
    const onward = (to: number, variables: readonly Value[]): void => {
      states.flow(to, this.fn.blocks[to]?.handler === block.handler ? variables : [...variables.slice(0, -1), CLEAN]);
    };
    switch (end.op) {
      case 'jump':
        onward(end.to, this.#env);
        return;
      case 'branch': {
        onward(end.then, whereTruthy(this, end.condition, this.#env));
        // A loop over a list that has items is not left before its first round.
        const left = isLoopOverItems(this, block) ? states.afterRound(id) : whereFalsy(this, end.condition, this.#env);
        if (left !== undefined) onward(end.else, left);
        return;
      }
      case 'return':
        if (end.src >= 0) {
          this.leaks.returned(end.src, this.rangeOf(end.src) ?? end.range);
          const value = this.value(end.src);
          this.#ends.set(block, value);
          this.#result = join(this.#result, this.fn.generator ? CLEAN : value);
        }
        this.#leave();
        return;
      case 'throw':
        // An error that was caught goes on as it came; one that is made here says itself what is in it.
        if (block.handler < 0) this.#thrown = join(this.#thrown, carriedOn(this.value(end.src)));
        this.#leave();
    }
  }

  #leave(): void {
    this.#exitEnv = this.#exitEnv === undefined ? this.#env.slice() : (joinStates(this.#exitEnv, this.#env) ?? this.#exitEnv);
  }

  #finish(): FunctionResult {
    this.#env = this.#exitEnv ?? this.#env;
    for (const [key, ref] of this.#closures) {
      if (!this.#applied.has(key) && ref.captured !== undefined) this.#calls.applyUnknown(ref, { path: this.path, range: this.fn.nameRange, args: [], name: '' });
    }
    if (this.fn.index === 0) this.#publishVariables();
    let result = this.#recapture(this.#result, 0);
    if (this.fn.returnType !== undefined && result.opaque && result.syms.length === 0) {
      result = this.world.reading.typed(result, this.path, this.fn.returnType, { path: this.path, range: this.fn.nameRange });
    }
    result = bounded(this.world.reading.marked(result, this.fn.mark, this.site(this.fn.nameRange)), this.#tooLarge);
    return {
      summary: { result, sinks: this.leaks.sinks, effects: this.#effects, calls: this.#callbacks, parameters: parameterSteps(this.path, this.fn), ...(carriesData(this.#thrown) ? { thrown: bounded(this.#thrown, this.#tooLarge) } : {}), ...this.#endings() },
      leaks: this.leaks.found,
      cells: this.#cells,
      applied: this.#applied,
      serving: this.#serving,
      lookedAhead: this.#lookedAhead,
    };
  }

  #endings(): Pick<Summary, 'ends'> {
    if (this.#ends.size < 2) return {};
    const ends = this.fn.blocks.flatMap((block) => (block.end.op === 'return' && block.end.src >= 0 ? [this.#ends.get(block) ?? CLEAN] : []));
    return ends.some(carriesData) ? { ends: ends.map((end) => bounded(end, this.#tooLarge)) } : {};
  }

  /** Variables of the module that functions use, or types ask for, get their final value. */
  #publishVariables(): void {
    for (const slot of this.facts.shared) this.writeCell(slotCell(this.path, slot), this.#env[slot] ?? CLEAN);
  }

  /** Has a function analysed that nobody has looked at yet. What this one has written so far is all that the other can find. */
  demand(key: string): void {
    const written: (readonly [string, Value])[] = [];
    if (this.fn.index === 0) {
      for (const slot of this.facts.shared) {
        const value = this.#env[slot] ?? CLEAN;
        if (value !== this.#shown[slot]) written.push([slotCell(this.path, slot), bounded(settled(value), this.#tooLarge)]);
        this.#shown[slot] = value;
      }
    }
    for (const cell of this.#unshown) written.push([cell, this.#cells.get(cell) ?? CLEAN]);
    this.#unshown.clear();
    this.world.program.publish(written);
    this.world.demand(key);
  }
}
