/**
 * Calls: who is called, and what that does here. A summary, computed or modelled, is put in place of the call: its syms become
 * the values that are passed, its effects are written to them, its sinks are looked at with them, and the callbacks that it calls are
 * called. An argument never taints a result by itself.
 */
import type { Range } from '../base/text.js';
import type { Instruction, IrFunction, IrGuard, Reg } from '../ir/types.js';
import { ALL_NAMES, nameIn, passed, type Passed } from './arguments.js';
import { bindCall, collectorsAt, foreign, isCallback, isCollector, keyed, madeBy, promiseOf, takenFor, withoutFirst, type Binding, type CallSite } from './binding.js';
import { missesOf, shownBy } from './hiding.js';
import { MADE_OFTEN, MADE_ONCE } from './kept.js';
import { settled } from './lasting.js';
import { cut, exceeds } from './limits.js';
import { deferred } from './conditions.js';
import type { Machine } from './machine.js';
import type { PolicyDescription, PolicyModel, PolicyPlace } from './policy.js';
import { containerOf, Providing, type Invoke } from './providing.js';
import { describedCell, functionKey, keptCell, madeCell, type ModuleFacts } from './program.js';
import { flatten, reduced, withPath, withStep } from './shape.js';
import { toldOf } from './refinement.js';
import { register } from './registering.js';
import { leakReturned } from './returned.js';
import { run } from './running.js';
import { serialisedBy } from './serialised.js';
import { skeletonOfParts } from './skeleton.js';
import { Stored } from './stored.js';
import { Substitution } from './substitution.js';
import { doesNothing, NO_SUMMARY, type Summary, type SummarySink } from './summary.js';
import { carriesData, join, joinAll } from './lattice.js';
import { CLEAN, fieldsValue, literalValue, OPAQUE, rootSym, type ApiRef, type ClassRef, type FunctionRef, type Made, type Sym, type TypeRef, type Value } from './value.js';

type CallInstruction = Extract<Instruction, { op: 'call' }>;

/** Callbacks that call callbacks. */
const MAX_NESTING = 3;
/** Callbacks of callbacks that one call may set off: chains of libraries' callbacks multiply. */
const MAX_CALLBACKS = 24;
/** Properties that one read or call may compute: those that read others of their parents, which do the same, multiply. */
const MAX_GETTERS = 96;
/** Base classes that a constructor calls. */
const MAX_SUPERCLASSES = 8;

/** Roots that stand for arguments of the call. */
const isArgument = (root: string): boolean => root.startsWith('p') || root.startsWith('a') || root.startsWith('n');

export class Calls {
  readonly #machine: Machine;
  readonly #substitution: Substitution;
  readonly #stored: Stored;
  readonly #providing: Providing;
  #nesting = 0;
  #started = 0;
  #read = 0;
  #calling = false;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#substitution = new Substitution(machine);
    this.#stored = new Stored(machine, (value, path, binding) => this.#substitution.at(value, path, binding));
    this.#providing = new Providing(machine, this.#substitution, this.invoke);
  }

  call(instruction: CallInstruction): Value {
    this.#read = 0;
    this.#calling = true;
    const result = this.#call(instruction);
    this.#calling = false;
    return result;
  }

  #call(instruction: CallInstruction): Value {
    const machine = this.#machine;
    const { policy } = machine.world;
    const calleeName = machine.nameOf(instruction.callee);
    if (policy.sanitizer(calleeName)) return CLEAN;
    const receiverName = instruction.receiver >= 0 ? machine.nameOf(instruction.receiver) : '';
    const receiver = instruction.receiver >= 0 ? machine.value(instruction.receiver) : CLEAN;
    const how = this.#reflection(instruction, calleeName);
    const callee = machine.value(how === undefined ? instruction.callee : instruction.receiver);
    const { given, ranges } = this.#arguments(instruction, how);
    const { path, range, origin } = machine.site(instruction.range);
    const site: CallSite = { path, range, origin, args: ranges, name: receiverName === '' ? calleeName : `${receiverName}.${calleeName}`, types: instruction.types };
    const bind = (fn: IrFunction | undefined, ref: FunctionRef | undefined): Binding => bindCall(machine, { site, given, receiver, receiverRegister: instruction.receiver }, fn, ref);
    const results: Value[] = [];
    // Bound arguments are given when it is called; what it leaks of them it leaks then.
    if (how === 'later' && given.values.length === 0) return { ...CLEAN, functions: callee.functions, apis: callee.apis };
    for (const ref of callee.functions) results.push(instruction.construct ? this.#made(ref, callee.fields?.get(machine.library.prototype) ?? CLEAN, bind) : this.#chosen(instruction, ref, this.#invoke(ref, bind), given.values));
    for (const ref of callee.classes) results.push(calleeName === 'super' ? this.#constructSuper(ref, bind) : this.#construct(ref, bind, receiver, 0));
    const toLibrary = (): Binding => ({ ...bind(undefined, undefined), callee: instruction.construct || instruction.receiver < 0 ? callee : undefined, types: instruction.types ?? [] });
    for (const ref of callee.apis) results.push(this.#callApi(ref, toLibrary(), receiverName));
    // Objects of several libraries go by one name; what is a part of one of them may be a method of another.
    if (results.length > 0 && callee.apis.length === results.length && callee.apis.every(({ guessed, node }) => guessed && node.models.length === 0 && node.called() === undefined)) results.length = 0;
    const methods = results.length > 0 && callee.apis.length === results.length && callee.apis.every((ref) => ref.node.models.length === 0) ? machine.library.method(calleeName) : [];
    // A library that is known, but not for this method: it is what all such libraries call theirs.
    if (methods.length > 0 && instruction.receiver >= 0) results.push(this.#models(methods, toLibrary(), receiverName, true, ''));
    if (results.length === 0) results.push(this.#unresolved(instruction, callee, calleeName, toLibrary()));
    if (how === 'later') return { ...CLEAN, functions: callee.functions.map((ref) => ({ ...ref, shift: (ref.shift ?? 0) + given.values.length })), apis: callee.apis };
    const result = instruction.construct && instruction.types !== undefined ? containerOf(machine, instruction, calleeName, joinAll(results)) : joinAll(results);
    if (!result.opaque || result.taints.length > 0 || result.entity !== undefined || result.apis.length > 0) return result;
    const asked = policy.getter(calleeName);
    if (asked === undefined) return result;
    const person = receiver.entity?.person ?? receiver.context ?? (receiverName === '' ? undefined : policy.person(receiverName)?.person);
    return machine.world.reading.named(result, { name: asked, owner: receiverName, person: person === '' ? undefined : person, as: 'field', alone: false, param: '' }, machine.site(site.range));
  }

  /** How `say.call(…)`, `say.apply(…)` and `say.bind(…)` call `say`; undefined for any other call. */
  #reflection(instruction: CallInstruction, name: string): 'arguments' | 'list' | 'later' | undefined {
    const machine = this.#machine;
    if (instruction.receiver < 0) return undefined;
    const { functions, apis } = machine.value(instruction.receiver);
    if (functions.length === 0 && !apis.some((ref) => ref.node.models.length > 0)) return undefined;
    return machine.library.reflective(name);
  }

  /** A property is read that a function computes. */
  readGetter(key: string, receiver: Value, site: { readonly path: string; readonly range: Range }, ref: FunctionRef = { key, captured: undefined }): Value {
    if (this.#nesting === 0 && !this.#calling) this.#read = 0;
    if (this.#nesting >= MAX_NESTING || this.#read++ >= MAX_GETTERS) {
      cut('callback nesting');
      return OPAQUE;
    }
    this.#nesting++;
    const result = this.#invoke(ref, (fn, target) => bindCall(this.#machine, { site: { ...site, args: [], name: '' }, given: passed([]), receiver, receiverRegister: -1 }, fn, target));
    this.#nesting--;
    return result;
  }

  /** A function is handed to somebody unknown, who will call it with who knows what. */
  applyUnknown(ref: FunctionRef, site: CallSite): void {
    this.#invoke(ref, (fn, target) => bindCall(this.#machine, { site, given: passed([]), receiver: OPAQUE, receiverRegister: -1 }, fn, target), false, true);
  }

  #arguments(instruction: CallInstruction, how: 'arguments' | 'list' | 'later' | undefined): { readonly given: Passed; readonly ranges: readonly Range[] } {
    const machine = this.#machine;
    const values: Value[] = [];
    const registers: Reg[] = [];
    const ranges: Range[] = [];
    const names: (string | undefined)[] = [];
    const spread: boolean[] = [];
    for (const arg of how === undefined ? instruction.args : instruction.args.slice(1)) {
      const value = machine.value(arg.src);
      const range = machine.rangeOf(arg.src) ?? instruction.range;
      if (how === 'list') {
        const items = [...(value.fields?.values() ?? [])];
        const given = items.length > 0 ? items : [machine.world.reading.item(value, machine.site(instruction.range))];
        values.push(...given);
        registers.push(...given.map(() => arg.src));
        ranges.push(...given.map(() => range));
        continue;
      }
      if (arg.name !== undefined) names[values.length] = arg.name;
      if (arg.spread) spread[values.length] = true;
      values.push(value);
      registers.push(arg.spread ? -1 : arg.src);
      ranges.push(range);
    }
    return { given: { values, registers, names, spread }, ranges };
  }

  readonly invoke: Invoke = (ref, bind) => this.#invoke(ref, bind);

  /** `unseen`: nobody sees what it returns. */
  #invoke(ref: FunctionRef, bind: (fn: IrFunction, ref: FunctionRef) => Binding, repeated = false, unseen = false): Value {
    const { program } = this.#machine.world;
    if (isCollector(ref)) return this.#collect(ref, bind);
    const target = program.functionOf(ref.key);
    if (target === undefined) return OPAQUE;
    this.#machine.markApplied(ref.key);
    if (!program.hasSummary(ref.key)) this.#machine.demand(ref.key);
    const summary = program.summary(ref.key);
    if (unseen && doesNothing(summary)) return OPAQUE;
    const binding = bind(target.fn, ref);
    this.#cross(target.facts, binding);
    const result = this.apply(summary, binding, repeated);
    if (ref.promised === true) {
      const kept = this.#machine.collected(`${promiseOf(ref, binding.site)}:1`);
      return kept === CLEAN ? OPAQUE : kept;
    }
    if (target.fn.guard?.asserts === true) this.#asserted(target.fn.guard, binding);
    if (binding.nested || target.fn.name === '') return result;
    return result.taints.length > 0 || result.entity !== undefined ? withStep(result, { path: binding.site.path, range: binding.site.range, note: `returned by ${target.fn.name}()` }) : result;
  }

  /** It comes back only if the argument is of that type. */
  #asserted({ param, type }: IrGuard, binding: Binding): void {
    const register = binding.given.registers[param] ?? -1;
    if (register < 0) return;
    const before = this.#machine.value(register);
    const told = toldOf(this.#machine, before, this.#machine.world.reading.typeReference(binding.path, type), binding.site.args[param]);
    if (told !== before) this.#machine.writing.assign(register, [], told, false);
  }

  #collect(ref: FunctionRef, bind: (fn: IrFunction, ref: FunctionRef) => Binding): Value {
    for (const [index, value] of bind(this.#machine.fn, ref).args.entries()) this.#machine.collect(`${ref.key.slice(1)}:${String(index)}`, value);
    return CLEAN;
  }

  /** The result of a function whose result type depends on what the call chooses. */
  #chosen(instruction: CallInstruction, ref: FunctionRef, result: Value, args: readonly Value[]): Value {
    const machine = this.#machine;
    const target = machine.world.program.functionOf(ref.key);
    if (target?.fn.typeParams === undefined || !result.opaque || result.types.length > 0 || result.taints.length > 0 || result.entity !== undefined) return result;
    // What its parts are known to be says more than what it is declared to be.
    if (carriesData({ ...result, syms: [] })) return result;
    return machine.world.reading.signatures.generic(target.facts.module.path, target.fn, result, { types: this.#typesOf(instruction), args }, machine.site(target.fn.nameRange));
  }

  /** What is handed to code that runs elsewhere is serialised on the way. */
  #cross(facts: ModuleFacts, binding: Binding): void {
    const machine = this.#machine;
    const to = facts === machine.facts ? [] : (facts.module.functions[0]?.directives ?? []);
    if (to.length === 0) return;
    for (const sink of machine.library.boundaries(machine.facts.module.functions[0]?.directives ?? [], to)) {
      const root = sink.value.syms[0];
      if (root?.root.startsWith('p') !== true) continue;
      const index = Number(root.root.slice(1));
      machine.leaks.atCall(sink, this.#substitution.project(binding.args[index] ?? CLEAN, root, binding), binding.site, index, binding.given.registers[index] ?? -1, root.path);
    }
  }

  /** `inherited`: no class below has a constructor, which would say itself what this one is given. */
  #construct(ref: ClassRef, bind: (fn: IrFunction | undefined, ref: FunctionRef | undefined) => Binding, receiver: Value, depth: number, inherited = true): Value {
    const machine = this.#machine;
    const { program, reading } = machine.world;
    const facts = program.modules.get(ref.path);
    const declaration = facts?.module.classes[ref.index];
    if (depth > MAX_SUPERCLASSES) cut('base classes');
    if (facts === undefined || declaration === undefined || depth > MAX_SUPERCLASSES) return OPAQUE;
    let made: Value = { ...CLEAN, instances: [{ ...ref, exact: true }] };
    const type = facts.module.types[declaration.type];
    if (type !== undefined) {
      const typed = reading.declared(OPAQUE, ref.path, type, machine.site(bind(undefined, undefined).site.range));
      made = { ...made, types: typed.types, entity: typed.entity, context: typed.context };
    }
    if (depth === 0) machine.writeCell(madeCell(ref.path, ref.index), literalValue(machine.fn.index === 0 ? MADE_ONCE : MADE_OFTEN));
    const base = program.classCell(ref, 'above');
    const own = declaration.constructorFunction >= 0;
    for (const parent of base?.classes ?? []) made = join(made, { ...this.#construct(parent, bind, receiver, depth + 1, inherited && !own), entity: undefined, types: [] });
    for (const api of base?.apis ?? []) {
      const node = api.node.called();
      // What its instances share is in the cells of the class.
      if (node !== undefined) made = { ...made, apis: [...made.apis, { node, guessed: api.guessed, made: `${ref.path}#${String(ref.index)}` }] };
    }
    if (!own || !inherited) return made;
    const key = functionKey(ref.path, declaration.constructorFunction);
    const constructorRef: FunctionRef = { key, captured: undefined };
    const target = program.functionOf(key);
    if (target === undefined) return made;
    machine.markApplied(key);
    const inner = bind(target.fn, constructorRef);
    const binding: Binding = {
      ...inner,
      receiver: made,
      value: (root) => (root === 'this' ? made : inner.value(root)),
      write: (root, path, item, weak) => {
        if (root !== 'this') {
          inner.write(root, path, item, weak);
          return;
        }
        machine.writing.writeFields(made, path, item);
        // Services are found again through the class; only data differ from one instance to the next.
        if (item.instances.length === 0 && item.functions.length === 0 && item.apis.length === 0) made = withPath(made, path, item, weak);
      },
    };
    this.apply(program.summary(key), binding, false);
    return made;
  }

  /** `new` of a plain function: what it writes to its receiver is the object. */
  #made(ref: FunctionRef, prototype: Value, bind: (fn: IrFunction | undefined, ref: FunctionRef | undefined) => Binding): Value {
    // What hangs on the prototype is there before the constructor runs.
    let made = prototype;
    const result = this.#invoke(ref, (fn, target) => {
      const inner = bind(fn, target);
      return {
        ...inner,
        receiver: made,
        value: (root) => (root === 'this' ? made : inner.value(root)),
        write: (root, path, item, weak) => {
          if (root === 'this') made = withPath(made, path, item, weak);
          else inner.write(root, path, item, weak);
        },
      };
    });
    return join(made, result);
  }

  /** The constructor of the base class works on the receiver that is being made. */
  #constructSuper(ref: ClassRef, bind: (fn: IrFunction | undefined, ref: FunctionRef | undefined) => Binding): Value {
    const index = this.#machine.world.program.modules.get(ref.path)?.module.classes[ref.index]?.constructorFunction ?? -1;
    return index < 0 ? CLEAN : this.#invoke({ key: functionKey(ref.path, index), captured: undefined }, bind);
  }

  /** `receiver` is what the object is called whose method it is. */
  #callApi(ref: ApiRef, binding: Binding, receiver: string): Value {
    const result = this.#models(ref.node.models, ref.creation === undefined ? binding : madeBy(binding, ref.creation), receiver, ref.guessed, ref.node.wildcard);
    if (ref.node.derives && ref.creation !== undefined && result.apis.length > 0) {
      const creation: Made = { ...this.#remember(binding, ref.creation), derived: true };
      return { ...result, apis: result.apis.map((api) => (api.creation === ref.creation ? { ...api, creation } : api)) };
    }
    const node = ref.node.called();
    if (node === undefined) return result;
    const creation = node.remembers ? this.#remember(binding, ref.creation) : ref.creation;
    const made = node.shared === undefined || node.shared.by === 'kind' || binding.site.origin === undefined ? {} : { made: binding.site.origin };
    return { ...result, apis: [...result.apis, { node, guessed: ref.guessed, ...made, ...(creation === undefined ? {} : { creation }) }] };
  }

  #remember({ args, given, site }: Binding, by: Made | undefined): Made {
    return { args: args.map((arg) => settled(arg)), key: this.#machine.key, registers: given.registers, names: given.names, range: site.range, by };
  }

  #models(models: readonly PolicyModel[], bound: Binding, receiver: string, guessed: boolean, wildcard: string): Value {
    const machine = this.#machine;
    const flows: Value[] = [];
    const applicable = models.filter((model) => this.#substitution.holds(model.when, bound, true) && this.#substitution.holds(model.unless, bound, false));
    const provisions = applicable.flatMap((model) => model.provides);
    const binding: Binding = provisions.length === 0 ? bound : { ...bound, provisions };
    const place = ({ root, path }: PolicyPlace): Value => this.#substitution.at(binding.value(root) ?? CLEAN, path, binding);
    let called = false;
    let sanitized: Value | undefined;
    for (const model of applicable) {
      if (model.summary !== undefined) {
        const summary = guessed ? { ...model.summary, sinks: model.summary.sinks.map((sink) => ({ ...sink, guessed: true })) } : model.summary;
        called ||= summary.calls.length > 0;
        const result = this.apply(summary, binding, false, model.projections.length === 0 ? undefined : (value) => this.#stored.project(value, model.projections, binding));
        const asShown = model.shownBy === undefined ? result : machine.world.reading.describing.shownBy(result, model.shownBy);
        const shown = model.promises === true ? { ...asShown, functions: asShown.functions.map((ref) => ({ ...ref, promised: true as const })) } : asShown;
        const whole = model.between === undefined ? undefined : skeletonOfParts([], binding.args, model.between);
        if (summary.sinks.length === 0) flows.push(this.#stored.project(whole === undefined ? shown : { ...shown, skeleton: whole }, model.projections, binding));
      }
      if (model.throws !== undefined && !guessed) machine.mayThrow(this.apply(model.throws, binding, false));
      if (model.through !== undefined) flows.push(this.#through(model.through, binding));
      if (model.registers !== undefined) register(machine, this.invoke, model.registers, place(model.registers.items), binding);
      if (model.runs !== undefined) called = run(machine, this.invoke, model.runs, place, binding) || called;
      if (model.describes !== undefined) flows.push(this.#describe(model.describes, binding));
      if (model.sanitizes === 'hash') {
        const texts = [...binding.args, binding.receiver].map((arg) => flatten(arg, 'deep', machine.world.reading));
        sanitized = join(sanitized ?? CLEAN, reduced({ ...joinAll(texts), opaque: false }, 'hash'));
      } else if (model.sanitizes !== undefined) sanitized ??= CLEAN;
      for (const source of model.sources) {
        const value = this.#stored.source(source, binding, receiver, guessed, wildcard);
        if (value !== undefined) flows.push(value);
      }
    }
    if (provisions.length > 0) called = this.#providing.provide(provisions, binding) || called;
    if (!called) this.#release(binding);
    if (sanitized !== undefined) return joinAll([sanitized, ...flows]);
    return flows.length > 0 ? joinAll(flows) : OPAQUE;
  }

  /** The receiver, as functions leave it that it goes through in turn; nothing if none of them is of a library that has such. */
  #through({ root }: PolicyPlace, binding: Binding): Value {
    const { receiver, site } = binding;
    const operators = binding.positions(root).map((position) => binding.args[position] ?? CLEAN);
    if (!operators.some(({ apis }) => apis.some(({ node }) => node.models.length > 0))) return OPAQUE;
    const call = { site, receiver: OPAQUE, receiverRegister: -1 };
    let value: Value = { ...receiver, apis: [] };
    for (const operator of operators) {
      const given = passed([value]);
      const results = operator.functions.map((ref) => this.#invoke(ref, (fn, target) => bindCall(this.#machine, { ...call, given }, fn, target)));
      for (const ref of operator.apis) results.push(this.#callApi(ref, bindCall(this.#machine, { ...call, given }, undefined, undefined), ''));
      value = results.length === 0 ? OPAQUE : joinAll(results);
    }
    return { ...value, apis: [...value.apis, ...receiver.apis] };
  }

  /** What a call yields that says what data are like. */
  #describe(description: PolicyDescription, binding: Binding): Value {
    const machine = this.#machine;
    const site = machine.site(binding.site.range);
    const at = ({ root, path }: PolicyPlace): Value => {
      const value = root.startsWith('a') ? fieldsValue(new Map(binding.positions(root).map((position, index) => [String(index), binding.args[position] ?? CLEAN]))) : (binding.value(root) ?? CLEAN);
      return this.#substitution.at(value, path, binding);
    };
    const bare = machine.world.reading.describing.describe(description, { at, typeArguments: binding.types, path: machine.path, site });
    const made = description.serialisers.reduce((value, serialiser) => serialisedBy(machine, this.invoke, value, at(serialiser.at), serialiser.given, binding.site), bare);
    if (description.named !== undefined && made.describes !== undefined) {
      const name = at(description.named).literal?.value;
      if (typeof name === 'string') machine.writeCell(keptCell(machine.world.policy.entityKey(name)), { ...CLEAN, describes: made.describes });
    }
    if (description.receiver && binding.receiverRegister >= 0) {
      machine.writing.assign(binding.receiverRegister, [], { ...binding.receiver, describes: made.describes }, false);
      for (const ref of binding.receiver.classes) machine.writeCell(describedCell(ref.path, ref.index), made);
    }
    return made;
  }

  #unresolved(instruction: CallInstruction, callee: Value, calleeName: string, binding: Binding): Value {
    const machine = this.#machine;
    const { library } = machine;
    const isMethod = instruction.receiver >= 0;
    const named = isMethod ? instruction.receiver : instruction.callee;
    const objects = this.#unknownObject(machine.value(named)) ? library.receiver(machine.nameOf(named)) : [];
    const targets = objects.flatMap((object) => {
      const node = isMethod ? object.member(calleeName) : object;
      return node === undefined ? [] : [{ node, object }];
    });
    const guesses = targets.filter(({ node }) => node.models.length > 0 || node.called() !== undefined);
    const receiver = isMethod ? machine.nameOf(instruction.receiver) : '';
    const results = guesses.map(({ node, object }) => this.#callApi({ node, guessed: true }, isMethod ? takenFor(binding, object) : binding, receiver));
    const methods = isMethod ? library.method(calleeName) : [];
    if (methods.length > 0 && !guesses.some(({ node }) => node.models.some((model) => model.sources.length > 0 || model.summary?.sinks.length === 0))) results.push(this.#models(methods, binding, receiver, true, ''));
    const declared = this.#declared(instruction, callee, binding);
    if (results.length > 0) return declared ?? joinAll(results);
    this.#release(binding);
    const sym = callee.syms.find(isCallback);
    if (sym === undefined) return declared ?? OPAQUE;
    const call = { callee: sym, receiver: isMethod ? binding.receiver : undefined, given: binding.given, repeated: false, site: { ...binding.site, args: binding.site.args.map((range, index) => machine.leaks.telling(binding.given.registers[index] ?? -1, range)) } };
    const id = machine.addCallback(call, `${String(instruction.range.start)}:${sym.root}${sym.path.join('')}`);
    return id === undefined || declared?.opaque === false ? (declared ?? OPAQUE) : { ...(declared ?? OPAQUE), syms: [rootSym(`k${id}`)] };
  }

  /** What its declared type says that a call yields; functions among the arguments are called with what the type says of theirs. */
  #declared(instruction: CallInstruction, callee: Value, binding: Binding): Value | undefined {
    const { reading } = this.#machine.world;
    const site = this.#machine.site(binding.site.range);
    const signature = reading.signatures.ofCallee(callee, { types: this.#typesOf(instruction), args: binding.args });
    if (signature === undefined) return undefined;
    for (const [index, arg] of binding.args.entries()) this.expected(arg, signature.params[index] ?? [], binding.site);
    return reading.typedAs(OPAQUE, signature.returns, site);
  }

  /** The types that a call names: `User` of `get<User>(url)`. */
  #typesOf({ types }: CallInstruction): readonly TypeRef[] {
    const { world, path } = this.#machine;
    return types?.map((type) => world.reading.typeReference(path, type)) ?? [];
  }

  /** A function that stands where a function type is expected is called with what the type says of its parameters. */
  expected(value: Value, types: readonly TypeRef[], site: CallSite): void {
    const machine = this.#machine;
    if (types.length === 0 || value.functions.length === 0 || exceeds(this.#nesting + 1, MAX_NESTING, 'callback nesting')) return;
    const signature = machine.world.reading.signatures.of(types);
    // It is that function that is asked by somebody, and not the code that it is handed on in.
    const place = { ...machine.site(site.range), reader: `${value.functions[0]?.key ?? ''}:0` };
    const args = signature?.params.map((param) => machine.world.reading.typedAs(OPAQUE, param, place)) ?? [];
    if (!args.some(carriesData)) return;
    this.#nesting++;
    for (const ref of value.functions) {
      this.#invoke(ref, (fn, target) => bindCall(machine, { site, given: passed(args), receiver: OPAQUE, receiverRegister: -1 }, fn, target));
    }
    this.#nesting--;
  }

  /** Nothing better than its name is known of it. */
  #unknownObject(value: Value): boolean {
    if (value.apis.length > 0 || value.functions.length > 0 || value.element !== undefined) return false;
    // What was written to it since does not make it known.
    return value.opaque || (value.fields === undefined && (value === CLEAN || value.instances.length > 0));
  }

  /** Functions among the arguments go to somebody who will call them. */
  #release(binding: Binding): void {
    const pending = [...binding.args];
    for (const arg of binding.args) if (arg.fields !== undefined) pending.push(...arg.fields.values());
    for (const arg of pending) {
      for (const ref of arg.functions) if (ref.captured !== undefined) this.applyUnknown(ref, binding.site);
    }
  }

  /** Puts a summary in place of a call. `narrow`: what is left of what it writes. */
  apply(summary: Summary, binding: Binding, repeated: boolean, narrow?: (value: Value) => Value): Value {
    if (summary === NO_SUMMARY) return CLEAN;
    for (const call of summary.calls) {
      const results = (binding.memo.results ??= new Map<string, Value>());
      results.set(call.id, CLEAN);
      const result = this.#callback(call, binding, repeated);
      results.set(call.id, result);
      // An accumulator is given what it returned the last time.
      if (call.given.values.some((arg) => arg.syms.some((sym) => sym.root === `k${call.id}`))) results.set(call.id, join(result, this.#callback(call, binding, repeated)));
    }
    for (let round = 0; round < (repeated ? 2 : 1); round++) {
      for (const effect of summary.effects) {
        if (effect.root.startsWith('k')) continue;
        const written = this.#substitution.value(effect.value, binding);
        binding.write(effect.root, effect.path.map((selector) => keyed(selector, binding)), narrow === undefined ? written : narrow(written), repeated);
      }
    }
    for (const sink of summary.sinks) {
      if (!this.#substitution.holds(sink.when, binding, true) || !this.#substitution.holds(sink.unless, binding, false)) continue;
      const machine = this.#machine;
      const { leaks } = machine;
      const open = sink.unless.length === 0 ? sink : { ...sink, unless: sink.unless.flatMap((condition) => deferred(condition, this.#substitution.at(binding.value(condition.root) ?? CLEAN, condition.path, binding)) ?? []) };
      if (binding.fn !== undefined) {
        for (const sym of sink.value.syms) leaks.throughCall(open, this.#substitution.sym(sym, binding), binding.site, binding.nested, this.#argumentOf(sym, binding));
        continue;
      }
      const root = sink.value.syms[0];
      const asked = foreign(binding);
      if (sink.shows !== undefined) this.#byItself(open, sink.shows, binding);
      if (root === undefined) continue;
      if (root.root.startsWith('k')) leakReturned(machine, this.#substitution, open, root, summary, binding);
      else if (isArgument(root.root) && nameIn(root.root) === '') {
        for (const index of binding.positions(root.root)) leaks.atCall(open, this.#substitution.project(this.#shown(sink, binding, index), root, asked), binding.site, index, binding.given.registers[index] ?? -1, root.path);
      } else {
        const index = isArgument(root.root) ? (binding.positions(root.root)[0] ?? -1) : -1;
        leaks.atCall(open, this.#substitution.value(sink.value, asked), binding.site, index, binding.given.registers[index] ?? -1, root.path);
      }
    }
    if (summary.thrown !== undefined) this.#machine.mayThrow(this.#substitution.value(summary.thrown, binding));
    return this.#substitution.value(summary.result, binding);
  }

  /** What the call shows without being given it, as far as its arguments do not hide it. */
  #byItself(sink: SummarySink, shows: NonNullable<SummarySink['shows']>, binding: Binding): void {
    const { leaks, world } = this.#machine;
    const record = shows.reduce((at, { path, kind }) => withPath(at, path.map((key) => `.${key}`), world.reading.known(kind, binding.site), false), fieldsValue(new Map()));
    const shown = this.#shown(sink, { ...binding, args: [record], creation: this.#remember(binding, undefined) }, 0);
    leaks.atCall(sink, shown, binding.site, 0, -1, []);
  }

  /** An argument as far as the object that is called does not hide it. */
  #shown(sink: Summary['sinks'][number], { args, creation: made, site }: Binding, index: number): Value {
    const machine = this.#machine;
    const argument = args[index] ?? CLEAN;
    if (sink.hides === undefined || (made === undefined && sink.hides.every(({ program }) => program === ''))) return argument;
    const run = (ref: FunctionRef, value: Value): Value => this.#invoke(ref, (fn, target) => bindCall(machine, { site, given: passed([value]), receiver: OPAQUE, receiverRegister: -1 }, fn, target));
    const shown = shownBy(machine, sink.hides, made, { value: argument, index, others: args }, run);
    const missed = sink.hides.find((hiding) => hiding.missed !== undefined)?.missed;
    if (missed !== undefined && made !== undefined) for (const miss of missesOf(machine, sink.hides, made, shown)) machine.leaks.unsettled(missed, miss.path, miss.range, miss.taints, site.name);
    return shown;
  }

  /** The argument by which a sym's data reach a sink of the callee; index -1 if they do not come by one. */
  #argumentOf(sym: Sym, binding: Binding): { readonly index: number; readonly register: Reg; readonly path: readonly string[] } {
    const positions = sym.root.startsWith('p') ? binding.positions(sym.root) : [];
    const [first] = positions;
    if (first === undefined) return { index: -1, register: -1, path: [] };
    const param = binding.fn?.params[Number(sym.root.slice(1))];
    const told = (value: Value | undefined): boolean => value !== undefined && this.#machine.world.reading.text(value, 'deep').taints.length > 0;
    if (param?.rest === true) {
      const index = positions.find((position) => told(binding.args[position])) ?? first;
      return { index, register: binding.given.registers[index] ?? -1, path: [] };
    }
    // An object of named arguments, which may stand beside a list of others.
    const name = binding.fn?.slots[param?.slot ?? -1]?.name ?? '';
    const all = binding.given.names.indexOf(ALL_NAMES);
    if (positions.includes(all) && told(binding.args[all]?.fields?.get(name))) return { index: all, register: binding.given.registers[all] ?? -1, path: [`.${name}`, ...sym.path] };
    return { index: first, register: binding.given.registers[first] ?? -1, path: sym.path };
  }

  /** A function that was handed in is called by a method that all functions have: `handler.apply(this, args)`. */
  #reflected({ path, ...sym }: Sym, binding: Binding): { readonly callee: Value; readonly how: 'arguments' | 'list' } | undefined {
    const name = path.at(-1);
    const how = name === undefined ? undefined : this.#machine.library.reflective(name.slice(1));
    if (how === undefined || how === 'later') return undefined;
    const callee = this.#substitution.value({ ...CLEAN, syms: [{ ...sym, path: path.slice(0, -1) }] }, binding);
    return callee.functions.length === 0 ? undefined : { callee, how };
  }

  #callback(call: Summary['calls'][number], binding: Binding, repeated: boolean): Value {
    const machine = this.#machine;
    if (this.#nesting === 0) this.#started = 0;
    if (this.#nesting >= MAX_NESTING || this.#started++ >= MAX_CALLBACKS) {
      machine.world.bound('callback nesting');
      return OPAQUE;
    }
    const named = this.#substitution.value({ ...CLEAN, syms: [call.callee] }, binding);
    const reflected = named.functions.length + named.apis.length === 0 ? this.#reflected(call.callee, binding) : undefined;
    const callee = reflected?.callee ?? named;
    const stands = binding.provisions === undefined ? -1 : (binding.positions(call.callee.root)[0] ?? -1);
    const provided = binding.provisions?.filter(({ root, path }) => binding.positions(root).includes(stands) && path.join('') === call.callee.path.join('')) ?? [];
    const known = call.given.values.map((arg) => this.#substitution.value(arg, binding)).map((arg) => (binding.fn === undefined ? collectorsAt(arg, binding.site) : arg));
    const values = this.#providing.values(provided, known, binding);
    const whole: Passed = { ...call.given, values, registers: values.map(() => -1) };
    const given = reflected === undefined ? whole : reflected.how === 'list' ? { values: values.slice(1, 2), registers: [-1], names: [], spread: [true] } : withoutFirst(whole);
    const receiver = call.receiver === undefined ? OPAQUE : this.#substitution.value(call.receiver, binding);
    const results: Value[] = [];
    // Inside a nested function the call is where it stands, not where that function is handed on; so is one that is given the callee's own data.
    const inside = call.site !== undefined && (binding.nested || call.given.values.some((arg) => machine.world.reading.text(arg, 'deep').taints.length > 0));
    const site = inside ? call.site : binding.site;
    this.#nesting++;
    for (const ref of callee.functions) {
      const bind = (fn: IrFunction | undefined, target: FunctionRef | undefined): Binding => bindCall(machine, { site, given, receiver, receiverRegister: -1 }, fn, target);
      const result = this.#invoke(ref, bind, repeated || call.repeated);
      if (callee.functions.length > 1) (binding.memo.results ??= new Map<string, Value>()).set(`${call.id}@${ref.key}`, result);
      results.push(result);
    }
    for (const ref of callee.apis) {
      const inner = bindCall(machine, { site, given, receiver, receiverRegister: -1 }, undefined, undefined);
      results.push(this.#callApi(ref, inner, ''));
    }
    this.#nesting--;
    if (results.length > 0) return joinAll(results);
    const sym = callee.syms.find(isCallback);
    if (sym === undefined) return OPAQUE;
    const own = { callee: sym, receiver: undefined, given, repeated: repeated || call.repeated, site };
    const id = machine.addCallback(own, `${String(site.range.start)}:${sym.root}${sym.path.join('')}`);
    return id === undefined ? OPAQUE : { ...OPAQUE, syms: [rootSym(`k${id}`)] };
  }
}
