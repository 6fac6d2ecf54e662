/**
 * The two little languages that models are written in (see model.ts) and the only parser of them, so that the policy compiler,
 * the catalog's tests and users' configuration agree on what a symbol path and a place are. Both parsers are strict: whatever they do not
 * know is an error that names the text and the column, never a silent no-match.
 */

export type Segment = { readonly member: string } | { readonly call: true } | { readonly any: true };

export type PlaceStep = { readonly field: string } | { readonly item: true } | { readonly any: true } | { readonly fields: true } | { readonly instance: true };

export interface Place {
  readonly root: 'this' | 'arg' | 'args' | 'named' | 'made' | 'program' | 'return' | 'value' | 'failure';
  /** The argument; of `args`, the first of them. Only with `arg` and `args`; `arg` may have a name in its place. */
  readonly index?: number;
  /** The name by which the argument may be passed, with `arg` and `made`; what the object of the program is called, with `program`. */
  readonly name?: string;
  /** The place is inside the callback that stands there: what it receives, what it calls that with (`given`), or what it returns. */
  readonly callback?: { readonly param: number; readonly given?: number } | 'return';
  /** Fields between the root and the callback, `[]` for items: `handler` of `arg0.handler.return`. */
  readonly via: readonly string[];
  readonly path: readonly PlaceStep[];
}

export class PathError extends Error {
  constructor(what: string, text: string, column: number) {
    super(`${what} at column ${column + 1} of "${text}"`);
    this.name = 'PathError';
  }
}

/** A name, or the index of an item: `useSearchParams().1` is what `const [params, setParams] = useSearchParams()` gives second. */
const MEMBER = /[\p{ID_Start}_$][\p{ID_Continue}$-]*[!?]?|\d+/uy;
const FIELD = /[\p{ID_Continue}$@:-]+/uy;
const ROOT = /(?:this|return|value|failure|named|made|program)(?![\p{ID_Continue}$])|(arg|args)(\d*)(?![\p{ID_Continue}$])/uy;
const NAME = /:([\p{ID_Start}_][\p{ID_Continue}]*|\d+)/uy;
const CALLBACK = /\.(?:param(\d+)(?:\.arg(\d+))?|(return))(?![\p{ID_Continue}$])/uy;

/** All the ways to read a symbol path, `{a,b}` spelled out: `createLogger().{info,warn}` has two. */
export function parseSymbolPath(path: string): readonly (readonly Segment[])[] {
  const reader = { text: path, at: 0 };
  const ways = path === '' ? [[]] : readSequence(reader);
  if (reader.at < path.length) {
    throw new PathError(`Unexpected '${path.charAt(reader.at)}'`, path, reader.at);
  }
  return ways;
}

export function parsePlace(place: string): Place {
  const root = matchAt(ROOT, place, 0);
  if (root === undefined) {
    throw new PathError('A place starts with this, argN, argN:name, arg:name, args, argsN, named, made:name, failure, return or value: unknown start', place, 0);
  }
  let at = root[0].length;
  let head: Omit<Place, 'path' | 'via'>;
  if (root[1] === undefined) {
    head = { root: root[0] as 'this' | 'return' | 'value' | 'failure' | 'named' | 'made' | 'program' };
    const hasName = head.root === 'program' || head.root === 'made';
    const name = hasName ? matchAt(NAME, place, at) : undefined;
    if (hasName) {
      if (name === undefined) throw new PathError(`${head.root} needs a name (program:jobs, made:schema)`, place, 0);
      head = { ...head, name: name[1] ?? '' };
      at += name[0].length;
    }
  } else {
    const name = root[1] === 'arg' ? matchAt(NAME, place, at) : undefined;
    if (root[1] === 'arg' && root[2] === '' && name === undefined) {
      throw new PathError('arg needs a number or a name (args is every argument)', place, 0);
    }
    head = { root: root[1] as 'arg' | 'args' };
    if (root[1] === 'args' || root[2] !== '') head = { ...head, index: Number(root[2]) };
    if (name !== undefined) {
      head = { ...head, name: name[1] ?? '' };
      at += name[0].length;
    }
  }
  let via: readonly string[] = [];
  let path: PlaceStep[] = [];
  while (at < place.length) {
    const callback = (root[1] === undefined && head.root !== 'made') || head.callback !== undefined ? undefined : matchAt(CALLBACK, place, at);
    if (callback !== undefined) {
      const given = callback[2] === undefined ? {} : { given: Number(callback[2]) };
      head = { ...head, callback: callback[1] === undefined ? 'return' : { param: Number(callback[1]), ...given } };
      via = path.map((step) => ('field' in step ? step.field : 'item' in step ? '[]' : unexpected(place, at)));
      path = [];
      at += callback[0].length;
    } else if (place.startsWith('[]', at)) {
      path.push({ item: true });
      at += 2;
    } else if (place.startsWith('.*', at)) {
      path.push({ any: true });
      at += 2;
    } else if (place.startsWith('{}', at)) {
      path.push({ fields: true });
      at += 2;
    } else if (place.charAt(at) === '!') {
      path.push({ instance: true });
      at += 1;
    } else {
      const field = place.charAt(at) === '.' ? matchAt(FIELD, place, at + 1) : undefined;
      if (field === undefined) {
        throw new PathError('Expected .field, [], .*, {} or !', place, at);
      }
      path.push({ field: field[0] });
      at += 1 + field[0].length;
    }
  }
  return { ...head, via, path };
}

function unexpected(place: string, at: number): never {
  throw new PathError('Only fields and items lead to a callback: unexpected step', place, at);
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Members and alternatives with dots between them, calls without. */
function readSequence(reader: Reader): Segment[][] {
  let ways: Segment[][] = [[]];
  for (let first = true; ; first = false) {
    const next = reader.text.charAt(reader.at);
    if (next === '(') {
      if (reader.text.charAt(reader.at + 1) !== ')') {
        throw new PathError("Expected '()'", reader.text, reader.at);
      }
      reader.at += 2;
      ways = ways.map((way) => [...way, { call: true }]);
    } else if (first || next === '.') {
      reader.at += first ? 0 : 1;
      const steps = readStep(reader);
      ways = ways.flatMap((way) => steps.map((step) => [...way, ...step]));
    } else {
      return ways;
    }
  }
}

function readStep(reader: Reader): Segment[][] {
  const { text, at } = reader;
  const next = text.charAt(at);
  if (next === '*') {
    reader.at += 1;
    return [[{ any: true }]];
  }
  if (next === '{') {
    return readAlternatives(reader);
  }
  const member = matchAt(MEMBER, text, at);
  if (member === undefined) {
    throw new PathError("Expected a name, '*' or '{'", text, at);
  }
  if (member[0] === 'await' || (member[0] === 'default' && at === 0)) {
    throw new PathError(`'${member[0]}' is left out of symbol paths: found it`, text, at);
  }
  reader.at += member[0].length;
  return [[{ member: member[0] }]];
}

function readAlternatives(reader: Reader): Segment[][] {
  const ways: Segment[][] = [];
  do {
    reader.at += 1;
    ways.push(...readSequence(reader));
  } while (reader.text.charAt(reader.at) === ',');
  if (reader.text.charAt(reader.at) !== '}') {
    throw new PathError("Expected ',' or '}'", reader.text, reader.at);
  }
  reader.at += 1;
  return ways;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
