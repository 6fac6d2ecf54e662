/**
 * Turns what a model says in words (places, flows, leaks) into the engine's own terms, so that a modelled function and an analysed one
 * are the same thing to it: a summary over syms.
 */
import type { Condition, Description, Flow, Hiding, Likeness, Projection, Propagator, Provide, Registration, Running, Sanitizer, Sink, Source, Thrower, Vendor } from '../catalog/model.js';
import { parsePlace, type Place, type PlaceStep } from '../catalog/paths.js';
import { passed } from '../flow/arguments.js';
import { collectedRoot, collectorOf } from '../flow/binding.js';
import { programRoot } from '../flow/shared.js';
import type { ApiNode, PolicyAssignment, PolicyCondition, PolicyDescription, PolicyHiding, PolicyLikeness, PolicyModel, PolicyPlace, PolicyProjection, PolicySource, SinkInfo } from '../flow/policy.js';
import type { CallbackCall, Effect, Summary, SummarySink } from '../flow/summary.js';
import { join } from '../flow/lattice.js';
import { CLEAN, OPAQUE, rootSym, type Sym, type Value } from '../flow/value.js';

export function selectors(path: readonly PlaceStep[]): readonly string[] {
  return path.map((step) => ('field' in step ? `.${step.field}` : 'item' in step ? '[]' : 'instance' in step ? '!' : 'fields' in step ? '-' : '.*'));
}

/** The argument that a place names: see `positionsOfModel`. */
function argumentRoot({ root, index, name }: Place): string {
  if (root === 'made') return `made:${name ?? ''}`;
  return `${root === 'args' ? 'a' : 'p'}${index === undefined ? '' : String(index)}${name === undefined ? '' : `:${name}`}`;
}

/** The root of a sym for a place; results of callbacks are called by the argument that the callback is. */
export function rootOf(place: Place): string {
  switch (place.root) {
    case 'this':
    case 'return':
    case 'value':
    case 'failure':
      return place.root;
    case 'named':
      return 'n';
    case 'made':
      return place.callback === 'return' ? `k${callbackId(place)}` : `made:${place.name ?? ''}`;
    case 'program':
      return programRoot(place.name ?? '');
    case 'arg':
    case 'args':
      if (place.callback === 'return') return `k${callbackId(place)}`;
      return place.callback?.given === undefined ? argumentRoot(place) : collectedRoot(callbackId(place), place.callback.param, place.callback.given);
  }
}

/** From the argument to the callback that is in it. */
const viaOf = (place: Place): readonly string[] => place.via.map((field) => (field === '[]' ? field : `.${field}`));

const callbackId = (place: Place): string => calleeRoot(place).slice(1) + viaOf(place).join('');

const calleeRoot = (place: Place): string => argumentRoot(place.root === 'made' ? place : { ...place, root: 'arg' });

/** The call of a function that is an argument. */
function callOf(place: Place, args: readonly Value[], repeated: boolean): CallbackCall {
  const callee: Sym = { ...rootSym(calleeRoot(place)), path: viaOf(place) };
  return { id: callbackId(place), callee, receiver: undefined, given: passed(args), repeated, site: undefined };
}

function symOf(text: string, depth: Sym['depth']): Sym {
  const place = parsePlace(text);
  // Items that become a text become one text.
  const path = depth === 'value' ? selectors(place.path) : selectors(place.path).map((selector) => (selector === '[]' ? '[*]' : selector));
  return { ...rootSym(rootOf(place)), path, depth };
}

/** A field that is named by an argument: see `Calls`. */
function keySelector(text: string): string {
  const place = parsePlace(text);
  return `.@${rootOf(place)}${selectors(place.path).join('')}`;
}

/** A sym that every call answers with a value that may be anything besides: see `Binding`. */
const ANYTHING = rootSym('x');

const symValue = (sym: Sym): Value => ({ ...CLEAN, syms: [sym] });

function nest(path: readonly string[], value: Value): Value {
  return path.reduceRight<Value>((inner, selector) => (selector === '[]' || selector === '.*' ? { ...CLEAN, element: inner } : { ...CLEAN, fields: new Map([[selector.slice(1), inner]]) }), value);
}

function compileCondition(condition: Condition): PolicyCondition {
  const [first = '', ...others] = typeof condition.at === 'string' ? [condition.at] : condition.at;
  return { ...placeOf(first), also: others.map(placeOf), is: compileRequirement(condition.is) };
}

function placeOf(text: string): Pick<PolicyCondition, 'root' | 'path'> {
  const place = parsePlace(text);
  return { root: rootOf(place), path: selectors(place.path) };
}

function compileRequirement(is: Condition['is']): PolicyCondition['is'] {
  if (typeof is === 'string') return is;
  if ('leavesLittle' in is) return { ...is, leavesLittle: placeOf(is.leavesLittle) };
  return 'minus' in is ? { ...is, minus: placeOf(is.minus) } : is;
}

const compileConditions = (conditions: readonly Condition[] | undefined): readonly PolicyCondition[] => (conditions ?? []).map(compileCondition);

function summaryOfFlows(flows: readonly Flow[]): Summary {
  let result = CLEAN;
  const effects: Effect[] = [];
  const calls = new Map<string, { readonly place: Place; readonly args: Value[]; repeated: boolean }>();
  const callback = (place: Place): { readonly args: Value[]; repeated: boolean } => {
    let call = calls.get(callbackId(place));
    if (call === undefined) calls.set(callbackId(place), (call = { place, args: [], repeated: false }));
    return call;
  };
  for (const flow of flows) {
    const from = parsePlace(flow.from);
    const to = parsePlace(flow.to);
    const source: Sym = { ...symOf(flow.from, flow.depth ?? 'value'), left: flow.left };
    const value = symValue(flow.fromKey === undefined ? source : { ...source, path: [...source.path, keySelector(flow.fromKey)] });
    const target = flow.toKey === undefined ? selectors(to.path) : [...selectors(to.path), keySelector(flow.toKey)];
    if (from.callback === 'return') callback(from);
    else if (from.callback?.given !== undefined) {
      const { args } = callback(from);
      for (let index = args.length; index <= from.callback.param; index++) args.push(CLEAN);
      args[from.callback.param] = join(args[from.callback.param] ?? CLEAN, collectorOf(callbackId(from), from.callback.param));
    }
    if (to.callback !== undefined && to.callback !== 'return') {
      const call = callback(to);
      for (let index = call.args.length; index <= to.callback.param; index++) call.args.push(CLEAN);
      call.args[to.callback.param] = join(call.args[to.callback.param] ?? CLEAN, nest(target, value));
      if (selectors(from.path).some((selector) => selector === '[]' || selector === '.*')) call.repeated = true;
    } else if (to.root === 'return') result = join(result, nest(target, value));
    else effects.push({ root: rootOf(to), path: target, value });
  }
  const compiled = [...calls.values()].map(({ place, args, repeated }) => callOf(place, args.map((arg) => (arg === CLEAN ? OPAQUE : arg)), repeated));
  return { result, sinks: [], effects, calls: compiled, parameters: [] };
}

export function propagatorModel(propagator: Propagator): PolicyModel {
  const flows = summaryOfFlows(propagator.flows);
  const summary = propagator.open === true ? { ...flows, result: opened(flows.result) } : flows;
  const shown = {
    ...(propagator.shownBy === undefined ? {} : { shownBy: propagator.shownBy }),
    ...(propagator.between === undefined ? {} : { between: propagator.between }),
    ...(propagator.promises === undefined ? {} : { promises: propagator.promises }),
    ...(propagator.through === undefined ? {} : { through: compilePlace(propagator.through) }),
  };
  return { when: compileConditions(propagator.when), unless: compileConditions(propagator.unless), summary, sources: [], provides: [], projections: compileProjections(propagator.projections), ...shown, sanitizes: undefined, describes: undefined };
}

export function throwerModel(thrower: Thrower): PolicyModel {
  return { when: compileConditions(thrower.when), unless: compileConditions(thrower.unless), summary: undefined, throws: summaryOfFlows(thrower.carries), sources: [], provides: [], projections: [], sanitizes: undefined, describes: undefined };
}

/** The value with something unknown in every place that something flows to. */
function opened(value: Value): Value {
  const fields = value.fields === undefined ? undefined : new Map([...value.fields].map(([key, field]) => [key, opened(field)]));
  const open: Value = { ...value, fields, element: value.element === undefined ? undefined : opened(value.element) };
  return value.syms.length === 0 ? open : { ...open, syms: [...value.syms, ANYTHING] };
}

function compileProjections(projections: readonly Projection[] | undefined): readonly PolicyProjection[] {
  return (projections ?? []).map((projection) => {
    const place = parsePlace(projection.at);
    const { item, narrowedAt, records } = projection;
    return {
      root: rootOf(place),
      path: selectors(place.path),
      style: projection.style,
      nested: projection.nested === true,
      unlessKeys: projection.unlessKeys ?? [],
      item: item && { name: item.name, record: item.record, narrow: item.narrow.map(({ at, style }) => ({ path: at.split('.').map((key) => `.${key}`), style })), again: item.again },
      narrowedAt: narrowedAt === undefined ? undefined : compilePlace(narrowedAt),
      records: records === undefined ? undefined : compilePlace(records),
    };
  });
}

/** Channels that are the program's own: nobody outside is named as the one who receives the data. */
const OWN_CHANNELS = new Set(['log', 'recipients', 'response', 'props', 'error', 'url', 'storage', 'file', 'markup', 'config', 'state', 'cache']);

export function sinkInfo(sink: Pick<Sink, 'id' | 'channel' | 'depth' | 'audience' | 'perRequest'>, vendor: Vendor): SinkInfo {
  return {
    id: sink.id,
    channel: sink.channel,
    // Who is written to shows whole, however the list is made.
    depth: sink.channel === 'recipients' ? 'deep' : sink.depth,
    recipient: OWN_CHANNELS.has(sink.channel) ? '' : vendor.name,
    audience: sink.audience,
    perRequest: sink.perRequest === true,
  };
}

function compileHiding(hiding: Hiding, sink: Pick<Sink, 'id' | 'channel' | 'depth' | 'audience'>, vendor: Vendor): PolicyHiding {
  const place = parsePlace(hiding.at);
  return {
    position: place.index ?? 0,
    path: selectors(place.path),
    argument: hiding.from === undefined ? undefined : parsePlace(hiding.from).index,
    style: hiding.style,
    textAs: hiding.textAs ?? '',
    as: hiding.as ?? '',
    asKey: hiding.asKey === undefined ? -1 : (parsePlace(hiding.asKey).index ?? 0),
    anew: hiding.anew === undefined ? undefined : { position: parsePlace(hiding.anew).index ?? 0, path: selectors(parsePlace(hiding.anew).path) },
    program: place.root === 'program' ? rootOf(place) : '',
    missed: hiding.missed === undefined ? undefined : sinkInfo({ ...sink, id: hiding.missed, channel: 'config' }, vendor),
  };
}

export function sinkModel(sink: Pick<Sink, 'id' | 'channel' | 'depth' | 'audience' | 'perRequest' | 'leaks' | 'when' | 'unless' | 'hides' | 'shows'>, vendor: Vendor): PolicyModel {
  const info = sinkInfo(sink, vendor);
  const when = compileConditions(sink.when);
  const without = compileConditions(sink.unless);
  const hides = (sink.hides ?? []).map((hiding) => compileHiding(hiding, sink, vendor));
  const sinks = sink.leaks.map((place): SummarySink => ({ info, value: symValue(symOf(place, 'value')), place: undefined, by: undefined, calls: 0, covered: [], told: [], when, unless: without, guessed: false, ...(hides.length === 0 ? {} : { hides }) }));
  if (sink.shows !== undefined) {
    const shows = Object.entries(sink.shows).map(([path, kind]) => ({ path: path.split('/'), kind }));
    sinks.push({ info, value: CLEAN, place: undefined, by: undefined, calls: 0, covered: [], told: [], when, unless: without, guessed: true, hides, shows });
  }
  // What a callback returns is only known once it was called.
  const returning = sink.leaks.map(parsePlace).filter((place) => place.callback === 'return');
  const calls = returning.map((place) => callOf(place, [], false));
  return { when: [], unless: [], summary: { result: OPAQUE, sinks, effects: [], calls, parameters: [] }, sources: [], provides: [], projections: [], sanitizes: undefined, describes: undefined };
}

/** What a sink says of a property that is assigned. */
export function assignments(sink: Sink, vendor: Vendor): readonly PolicyAssignment[] {
  const info = sinkInfo(sink, vendor);
  return sink.leaks.map((place) => ({ info, path: selectors(parsePlace(place).path), when: compileConditions(sink.when), unless: compileConditions(sink.unless) }));
}

function typeArgument(text: string | undefined): PolicySource['argument'] {
  if (text === undefined) return undefined;
  const [index = '', member = ''] = text.split('.');
  return { index: Number(index), member };
}

export function policySource(source: Source): PolicySource {
  const record = source.record;
  return {
    id: source.id,
    kind: source.kind,
    person: source.person,
    instance: source.instance === true,
    at: source.at === undefined ? [] : selectors(parsePlace(source.at).path),
    typed: source.typed === true,
    argument: typeArgument(source.argument),
    named: source.named === 'receiver',
    payload: source.payload === true,
    own: source.own === true,
    serves: source.own === true && source.client !== true,
    key: source.key === undefined ? '' : rootOf(parsePlace(source.key)),
    fields: new Map(Object.entries(source.fields ?? {})),
    record: record && {
      many: record.many,
      entity: record.entity,
      projections: compileProjections(record.projections),
    },
  };
}

export function sourceModel(source: Source): PolicyModel {
  return { when: compileConditions(source.when), unless: compileConditions(source.unless), summary: undefined, sources: [policySource(source)], provides: [], projections: [], sanitizes: undefined, describes: undefined };
}

export function compilePlace(text: string): PolicyPlace {
  const place = parsePlace(text);
  return { root: rootOf(place), path: selectors(place.path) };
}

function compileLikeness(likeness: Likeness): PolicyLikeness {
  if ('text' in likeness) return { is: 'scalar', data: likeness.text === '' ? undefined : likeness.text };
  if ('clean' in likeness) return { is: 'clean' };
  if ('open' in likeness) return { is: 'open' };
  if ('any' in likeness) return { is: 'any', at: compilePlace(likeness.any) };
  if ('argument' in likeness) return { is: 'argument', index: likeness.argument };
  if ('same' in likeness) return { is: 'same', at: compilePlace(likeness.same) };
  if ('items' in likeness) return { is: 'items', at: compilePlace(likeness.items) };
  const { options } = likeness;
  return { is: 'fields', at: compilePlace(likeness.fields), options: options && { type: options.type, read: options.read, refers: options.refers } };
}

export function policyDescription(description: Description, node: ApiNode | undefined): PolicyDescription {
  return {
    like: description.like.map(compileLikeness),
    node,
    named: description.named === undefined ? undefined : compilePlace(description.named),
    projections: compileProjections(description.projections),
    serialisers: (description.serialisers ?? []).map(({ at, given }) => ({ at: compilePlace(at), given: given === 'this' ? 'this' : 'p1' })),
    receiver: description.receiver === true,
  };
}

export function descriptionModel(description: Description, node: ApiNode | undefined): PolicyModel {
  const describes = policyDescription(description, node);
  return { when: compileConditions(description.when), unless: compileConditions(description.unless), summary: undefined, sources: [], provides: [], projections: [], sanitizes: undefined, describes };
}

export function registrationModel({ items, to, token, class: made, factory, value, existing }: Registration): PolicyModel {
  const registers = { items: compilePlace(items), to: compilePlace(to), token, class: made, factory, value, existing };
  return { when: [], unless: [], summary: undefined, registers, sources: [], provides: [], projections: [], sanitizes: undefined, describes: undefined };
}

export function runModel({ runs, from, list, named, own }: Running): PolicyModel {
  const run = { of: compilePlace(runs), from: from ?? 0, list: list === undefined ? undefined : compilePlace(list), named: named === undefined ? undefined : compilePlace(named), own: own ?? '' };
  return { when: [], unless: [], summary: undefined, runs: run, sources: [], provides: [], projections: [], sanitizes: undefined, describes: undefined };
}

export function provideModel({ to, as, parameters, typed, fails }: Provide, symbol: (path: string) => ApiNode): PolicyModel {
  const place = parsePlace(to);
  const given = as.startsWith('program:') ? compilePlace(as) : symbol(as);
  const param = place.callback === undefined || place.callback === 'return' ? 0 : place.callback.param;
  const root = argumentRoot(place);
  return { when: [], unless: [], summary: undefined, sources: [], provides: [{ root, path: viaOf(place), param, given, parameters, typed: typed === true, fails: fails === undefined ? undefined : compilePlace(fails) }], projections: [], sanitizes: undefined, describes: undefined };
}

export function sanitizerModel(sanitizer: Sanitizer): PolicyModel {
  return { when: compileConditions(sanitizer.when), unless: compileConditions(sanitizer.unless), summary: undefined, sources: [], provides: [], projections: [], sanitizes: sanitizer.effect, describes: undefined };
}
