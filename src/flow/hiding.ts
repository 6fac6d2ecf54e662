/**
 * What an object hides of all that it is given, because it was made so: a logger that was created with a list of paths to blacken, with functions
 * that say what becomes of a field, or with functions through which every record goes. The call that made the object is remembered with it
 * (`Made`), and a model says where in that call to look. What is hidden is no leak; a path that just misses what leaks is a leak of
 * another kind, told at that path.
 */
import { distance } from '../base/nearest.js';
import type { Range } from '../base/text.js';
import type { Instruction, Reg } from '../ir/types.js';
import { exceeds } from './limits.js';
import { definitionsOf } from './blocks.js';
import type { Machine } from './machine.js';
import type { PolicyHiding } from './policy.js';
import { selectSyms } from './shape.js';
import { programObject } from './shared.js';
import { carriesData } from './lattice.js';
import { CLEAN, fieldsValue, isPlainClean, type FunctionRef, type Made, type Taint, type Value } from './value.js';

/** Functions through which a value goes one after the other, and calls inside of calls in which they are looked for. */
const MAX_TRANSFORMS = 6;
const MAX_NESTED_CALLS = 3;
/** Objects that were made out of others that were made out of others. */
const MAX_DERIVED = 4;
/** Fields in fields that paths are compared with. */
const MAX_LEVEL = 4;
/** Typing errors: two letters, in words of five or more. */
const MAX_TYPOS = 2;
const SHORTEST_WORD = 5;

type Path = readonly string[];
type Run = (ref: FunctionRef, argument: Value) => Value;

const ANY = '*';
/** In a sym: the value without what these paths lead to. */
export const HIDDEN = '~';

const SEGMENT = /\.?([^.[\]]+)|\["([^"]*)"\]|\['([^']*)'\]|\[(\*|\d+)\]/gy;

/** `user.email`, `users[*].email`, `headers["set-cookie"]`; undefined if it is no path. */
function parsePath(text: string): Path | undefined {
  const path: string[] = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < text.length) {
    const match = SEGMENT.exec(text);
    if (match === null) return undefined;
    path.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  }
  return path.length === 0 ? undefined : path;
}

const hiddenSelector = (paths: readonly Path[]): string => `${HIDDEN}${JSON.stringify(paths)}`;
export const pathsOfSelector = (selector: string): readonly Path[] => JSON.parse(selector.slice(HIDDEN.length)) as readonly Path[];

/** The value without what the paths lead to. */
export function withoutPaths(value: Value, paths: readonly Path[], field: (of: Value, key: string) => Value): Value {
  if (paths.length === 0 || !carriesData(value)) return value;
  const ends = new Set(paths.flatMap((path) => (path.length === 1 ? path : [])));
  const tails = (key: string): readonly Path[] => paths.filter((path) => path.length > 1 && (path[0] === key || path[0] === ANY)).map((path) => path.slice(1));
  const fields = new Map(value.fields ?? []);
  const open = value.entity !== undefined || value.types.length > 0;
  if (open) for (const [key = ANY, ...rest] of paths) if (rest.length > 0 && key !== ANY && !fields.has(key)) fields.set(key, field(value, key));
  for (const [key, inner] of fields) {
    if (ends.has(ANY) || ends.has(key)) fields.set(key, CLEAN);
    else fields.set(key, withoutPaths(inner, tails(key), field));
  }
  for (const key of ends) if (key !== ANY && open) fields.set(key, CLEAN);
  const element = value.element === undefined || ends.has(ANY) ? undefined : withoutPaths(value.element, tails(ANY), field);
  return { ...value, weak: false, element, fields: fields.size === 0 ? value.fields : fields, syms: selectSyms(value.syms, hiddenSelector(paths)) };
}

/** Paths that a list of texts, or the list itself, names. */
function pathsIn(value: Value): readonly { readonly text: string; readonly path: Path }[] {
  return [...(value.fields?.values() ?? [])].flatMap((item) => {
    const text = item.literal?.value;
    const path = typeof text === 'string' ? parsePath(text) : undefined;
    return typeof text === 'string' && path !== undefined ? [{ text, path }] : [];
  });
}

/** Functions at a place, and in the calls that made what is there: formats that are made of formats. */
function transformsIn(value: Value, depth = 0): readonly FunctionRef[] {
  const found = [...value.functions, ...value.apis.flatMap((ref) => transformsOf(ref.creation, depth))];
  return exceeds(found.length, MAX_TRANSFORMS, 'functions that hide data') ? found.slice(0, MAX_TRANSFORMS) : found;
}

function transformsOf(made: Made | undefined, depth: number): readonly FunctionRef[] {
  if (made === undefined || exceeds(depth, MAX_NESTED_CALLS, 'nesting of what hides data')) return [];
  return [...made.args.flatMap((arg) => transformsIn(arg, depth + 1)), ...transformsOf(made.by, depth + 1)];
}

/** What a call is given: one of its arguments, and all of them. */
interface Given {
  readonly value: Value;
  readonly index: number;
  readonly others: readonly Value[];
}

type Field = (of: Value, key: string) => Value;

/** What the object was told when it was made, or anew when it was made out of another. */
function settingOf({ position, path, anew }: PolicyHiding, made: Made | undefined, field: Field): { readonly setting: Value; readonly made: Made; readonly position: number; readonly path: Path } | undefined {
  let from = made;
  for (let depth = 0; from?.derived === true && depth < MAX_DERIVED; depth++) {
    const setting = anew?.path.reduce((at, selector) => field(at, selector.slice(1)), from.args[anew.position] ?? CLEAN);
    if (anew !== undefined && setting !== undefined && !isPlainClean({ ...setting, opaque: false })) return { setting, made: from, ...anew };
    from = from.by;
  }
  const given = from?.args[position];
  return from === undefined || given === undefined ? undefined : { setting: path.reduce((at, selector) => field(at, selector.slice(1)), given), made: from, position, path };
}

/** What of an argument gets past what the object was made with. */
export function shownBy(machine: Machine, hidings: readonly PolicyHiding[], made: Made | undefined, { value: argument, index, others }: Given, run: Run): Value {
  const site = machine.site(made?.range ?? machine.fn.nameRange);
  const field = (of: Value, key: string): Value => machine.world.reading.field(of, key, '', site);
  let value = argument;
  for (const hiding of hidings) {
    if (hiding.argument !== undefined && hiding.argument !== index) continue;
    const setting = hiding.program === '' ? settingOf(hiding, made, field)?.setting : hiding.path.reduce((at, selector) => field(at, selector.slice(1)), programObject(hiding.program) ?? CLEAN);
    if (setting === undefined) continue;
    if (hiding.style === 'paths') value = withoutPaths(value, pathsIn(setting).map(({ path }) => path), field);
    else if (hiding.style === 'functions') value = serialised(value, setting, field, run);
    else if (hiding.as === '') value = transformed(value, transformsIn(setting), hiding.textAs, field, run);
    else {
      const key = others[hiding.asKey]?.literal?.value;
      const path = [hiding.as, ...(hiding.asKey < 0 ? [] : [typeof key === 'string' ? key : ANY])];
      const record = path.reduceRight<Value>((inner, name) => (name === ANY ? { ...CLEAN, element: inner } : fieldsValue(new Map([[name, inner]]))), value);
      value = partLeft(transformed(record, transformsIn(setting), '', field, run), path, value, field);
    }
  }
  return value;
}

/** What is left of a part of a record; nothing of what goes nowhere. Whose it is, the name of the part does not say. */
function partLeft(record: Value, path: Path, before: Value, field: Field): Value {
  const left = record.fields === undefined ? CLEAN : path.reduce((at, key) => (key === ANY ? (at.element ?? CLEAN) : field(at, key)), record);
  return before.entity === undefined && left.entity !== undefined ? { ...left, entity: undefined } : left;
}

function serialised(value: Value, setting: Value, field: (of: Value, key: string) => Value, run: Run): Value {
  let result = value;
  for (const [key, by] of setting.fields ?? []) {
    const before = carriesData(result) ? field(result, key) : CLEAN;
    if (!carriesData(before)) continue;
    const [ref] = by.functions;
    const after = ref === undefined || before.taints.length + before.syms.length === 0 && before.entity === undefined && before.fields === undefined ? CLEAN : run(ref, before);
    const syms = selectSyms(result.syms, hiddenSelector([[key]]));
    result = { ...result, syms, fields: new Map(result.fields ?? []).set(key, after) };
  }
  return result;
}

function transformed(value: Value, functions: readonly FunctionRef[], textAs: string, field: (of: Value, key: string) => Value, run: Run): Value {
  if (functions.length === 0 || !carriesData(value)) return value;
  const isText = value.taints.length > 0 && value.fields === undefined && value.element === undefined;
  const record = isText && textAs !== '' ? fieldsValue(new Map([[textAs, value]])) : value;
  const after = functions.reduce((at, ref) => {
    const result = run(ref, at);
    // What nobody can tell of a function is no proof that it hides something.
    return result.opaque && !carriesData(result) ? at : result;
  }, record);
  return isText && textAs !== '' && after.fields !== undefined ? field(after, textAs) : after;
}

/** A path of the settings that misses what leaks by a hair: where it is written, and what leaks instead. */
export interface Miss {
  readonly path: string;
  readonly range: Range;
  readonly taints: readonly Taint[];
}

/** Paths that match nothing of what an argument holds, although they nearly name a field of it that leaks. */
export function missesOf(machine: Machine, hidings: readonly PolicyHiding[], made: Made, argument: Value): readonly Miss[] {
  if (!carriesData(argument)) return [];
  const field = (of: Value, key: string): Value => machine.world.reading.field(of, key, '', machine.site(made.range));
  return hidings.flatMap((hiding): readonly Miss[] => {
    const told = hiding.missed === undefined || hiding.style === 'functions' ? undefined : settingOf(hiding, made, field);
    if (told === undefined) return [];
    const { setting } = told;
    if (hiding.style === 'transform') return idleIn(machine, transformsIn(setting), argument);
    const written = pathsIn(setting);
    if (written.length === 0) return [];
    const leaves = leavesOf(machine, argument, []);
    return written.flatMap(({ text, path }) => {
      if (leaves.some((leaf) => matches(path, leaf.path))) return [];
      const missed = leaves.filter((leaf) => !written.some((other) => matches(other.path, leaf.path)) && nearlyMatches(path, leaf.path));
      return missed.length === 0 ? [] : [{ ...writtenAt(machine, told, text), taints: missed.flatMap((leaf) => leaf.taints) }];
    });
  });
}

/** Functions that by their names take something out of what they are given, and hand it on as it is. */
function idleIn(machine: Machine, functions: readonly FunctionRef[], argument: Value): readonly Miss[] {
  const { program, policy, reading } = machine.world;
  const { taints } = reading.text(argument, 'deep');
  if (taints.length === 0) return [];
  return functions.flatMap(({ key }) => {
    const target = program.functionOf(key);
    if (target === undefined || !policy.scrubber(target.fn.name)) return [];
    const { result, effects } = program.summary(key);
    const [only] = result.syms;
    const whole = result.syms.length === 1 && only?.root === 'p0' && only.path.length === 0 && only.depth === 'value' && result.fields === undefined;
    return whole && effects.length === 0 ? [{ path: target.facts.module.path, range: target.fn.nameRange, taints }] : [];
  });
}

interface Leaf {
  readonly path: Path;
  readonly taints: readonly Taint[];
}

/** The fields of a value that hold data, however deep. */
function leavesOf(machine: Machine, value: Value, above: Path): readonly Leaf[] {
  if (!carriesData(value) || exceeds(above.length, MAX_LEVEL, 'depth of what is hidden')) return [];
  const own = above.length > 0 && value.taints.length > 0 ? [{ path: above, taints: value.taints }] : [];
  const fields = [...(value.fields ?? [])].flatMap(([key, field]) => leavesOf(machine, field, [...above, key]));
  const items = value.element === undefined ? [] : leavesOf(machine, value.element, [...above, ANY]);
  const { reading } = machine.world;
  const declared = reading.personalKeys(value).flatMap((key) => (value.fields?.has(key) === true ? [] : leavesOf(machine, reading.field(value, key, '', machine.site(machine.fn.nameRange)), [...above, key])));
  return [...own, ...fields, ...items, ...declared];
}

function matches(path: Path, leaf: Path): boolean {
  return path.length <= leaf.length && path.every((segment, index) => segment === ANY || segment === leaf[index]);
}

/** One word is misspelt, or the field is looked for on another level. */
function nearlyMatches(path: Path, leaf: Path): boolean {
  const last = path.at(-1);
  if (last === undefined || last === ANY) return false;
  if (path.length !== leaf.length) return last === leaf.at(-1);
  const wrong = path.flatMap((segment, index) => (segment === ANY || segment === leaf[index] ? [] : [[segment, leaf[index] ?? ''] as const]));
  const [only] = wrong;
  return wrong.length === 1 && only !== undefined && only[0].length >= SHORTEST_WORD && distance(only[0].toLowerCase(), only[1].toLowerCase()) <= MAX_TYPOS;
}

/** Where a text stands in the call that made the object; the argument as a whole if it is put together elsewhere. */
function writtenAt(machine: Machine, { made, position, path: selectors }: { readonly made: Made; readonly position: number; readonly path: Path }, text: string): { readonly path: string; readonly range: Range } {
  const target = machine.world.program.functionOf(made.key);
  const path = made.key.slice(0, made.key.lastIndexOf('#'));
  let register: Reg | undefined = made.registers[position];
  if (target === undefined || register === undefined || register < 0) return { path, range: made.range };
  const definitions = definitionsOf(target.fn);
  for (const selector of selectors) {
    const definition: Instruction | undefined = definitions[register];
    const entry: Reg | undefined = definition?.op === 'object' ? definition.entries.flatMap((each) => (each.kind === 'field' && `.${each.key}` === selector ? [each.src] : []))[0] : undefined;
    if (entry === undefined) break;
    register = entry;
  }
  const list = definitions[register];
  const items = list?.op === 'array' ? list.items.map((item) => definitions[item.src]) : [];
  const item = items.find((each) => each?.op === 'const' && each.value === text);
  return { path, range: item?.range ?? list?.range ?? made.range };
}
