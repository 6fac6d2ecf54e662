/**
 * The catalog as one graph of library symbols: members and calls lead from what a package exports to its functions, and what the
 * models say hangs on the nodes. The engine walks it along the program's own member reads and calls, so that aliases, wrappers and
 * re-exports of a library are found by themselves.
 */
import type { Handler, Vendor } from '../catalog/model.js';
import { parsePlace, parseSymbolPath, type Segment } from '../catalog/paths.js';
import type { ApiNode, PolicyAssignment, PolicyDescription, PolicyHandler, PolicyModel, PolicyPlace, PolicySource, Sharing } from '../flow/policy.js';
import type { SummarySink } from '../flow/summary.js';
import { assignments, compilePlace, descriptionModel, policyDescription, policySource, propagatorModel, provideModel, registrationModel, rootOf, runModel, sanitizerModel, selectors, sinkInfo, sinkModel, sourceModel, throwerModel } from './compile-model.js';

/** Handlers whose result goes back by these are called to answer somebody. */
const ANSWERS: ReadonlySet<string> = new Set(['response', 'props']);

class GraphNode implements ApiNode {
  readonly wildcard: string;
  readonly models: PolicyModel[];
  readonly reads: PolicySource[];
  readonly descriptions: PolicyDescription[];
  readonly assigned: PolicyAssignment[];
  shared: Sharing | undefined;
  #remembers = false;
  #request = false;
  #derives = false;
  #paired = false;
  readonly #members: Map<string, GraphNode>;
  readonly #views = new Map<string, ApiNode>();
  readonly #base: GraphNode | undefined;
  #any: GraphNode | undefined;
  #call: GraphNode | undefined;

  /** With `base`, the same node seen through a wildcard that matched a name. */
  constructor(base?: GraphNode, wildcard = '') {
    this.wildcard = wildcard;
    this.#base = base;
    this.models = base?.models ?? [];
    this.reads = base?.reads ?? [];
    this.descriptions = base?.descriptions ?? [];
    this.assigned = base?.assigned ?? [];
    this.shared = base?.shared;
    this.#members = base === undefined ? new Map<string, GraphNode>() : base.#members;
  }

  get remembers(): boolean {
    return (this.#base ?? this).#remembers;
  }

  set remembers(value: boolean) {
    this.#remembers = value;
  }

  get derives(): boolean {
    return (this.#base ?? this).#derives;
  }

  set derives(value: boolean) {
    this.#derives = value;
  }

  get paired(): boolean {
    return (this.#base ?? this).#paired;
  }

  set paired(value: boolean) {
    this.#paired = value;
  }

  get request(): boolean {
    return (this.#base ?? this).#request;
  }

  set request(value: boolean) {
    this.#request = value;
  }

  member(name: string): ApiNode | undefined {
    const known = this.#views.get(name);
    if (known !== undefined) return known;
    // `data-` stands for all names that begin so.
    const exact = this.#members.get(name) ?? (name.includes('-') ? this.#members.get(name.slice(0, name.indexOf('-') + 1)) : undefined);
    const any = (this.#base ?? this).#any;
    if (any === undefined && this.wildcard === '') return exact;
    const found: ApiNode[] = [];
    if (exact !== undefined) found.push(this.wildcard === '' ? exact : new GraphNode(exact, this.wildcard));
    if (any !== undefined) found.push(new GraphNode(any, name));
    const view = merged(found);
    if (view !== undefined) this.#views.set(name, view);
    return view;
  }

  called(): ApiNode | undefined {
    const target = (this.#base ?? this).#call;
    if (target === undefined || this.wildcard === '') return target;
    let view = this.#views.get('()');
    if (view === undefined) this.#views.set('()', (view = new GraphNode(target, this.wildcard)));
    return view;
  }

  /** The node at the end of a path, made on the way. */
  at(path: readonly Segment[]): GraphNode {
    return path.reduce<GraphNode>((node, segment) => node.#step(segment), this);
  }

  #step(segment: Segment): GraphNode {
    if ('call' in segment) return (this.#call ??= new GraphNode());
    if ('any' in segment) return (this.#any ??= new GraphNode());
    let child = this.#members.get(segment.member);
    if (child === undefined) this.#members.set(segment.member, (child = new GraphNode()));
    return child;
  }
}

/** A symbol that several paths of models lead to: a name and a wildcard beside it. */
function merged(nodes: readonly ApiNode[]): ApiNode | undefined {
  const [first, ...others] = nodes;
  if (first === undefined || others.length === 0) return first;
  const members = new Map<string, ApiNode | undefined>();
  const step = (key: string, next: (node: ApiNode) => ApiNode | undefined): ApiNode | undefined => {
    if (!members.has(key)) members.set(key, merged(nodes.flatMap((node) => next(node) ?? [])));
    return members.get(key);
  };
  return {
    member: (name) => step(`.${name}`, (node) => node.member(name)),
    called: () => step('()', (node) => node.called()),
    wildcard: nodes.find((node) => node.wildcard !== '')?.wildcard ?? '',
    models: nodes.flatMap((node) => node.models),
    reads: nodes.flatMap((node) => node.reads),
    remembers: nodes.some((node) => node.remembers),
    derives: nodes.some((node) => node.derives),
    paired: nodes.some((node) => node.paired),
    request: nodes.some((node) => node.request),
    descriptions: nodes.flatMap((node) => node.descriptions),
    assigned: nodes.flatMap((node) => node.assigned),
    shared: nodes.find((node) => node.shared !== undefined)?.shared,
  };
}

export interface SymbolGraph {
  package(specifier: string): ApiNode | undefined;
  global(name: string): ApiNode | undefined;
  readonly globalObject: ApiNode;
  typeInstance(specifier: string, name: string): ApiNode | undefined;
  functionType(specifier: string, name: string): readonly (ApiNode | number | undefined)[] | undefined;
  /** Keyed by words, the last ones of a receiver's name, with spaces between them. */
  readonly receivers: ReadonlyMap<string, readonly ApiNode[]>;
  readonly methods: ReadonlyMap<string, readonly PolicyModel[]>;
  describedType(specifier: string, name: string): boolean;
  readonly handlers: readonly CompiledHandler[];
  /** By the name of a decorator. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  readonly boundaries: readonly { readonly directive: string; readonly sinks: readonly SummarySink[] }[];
  /** By tag. */
  readonly elements: ReadonlyMap<string, ApiNode>;
  /** By decorator. */
  readonly parameters: ReadonlyMap<string, ApiNode>;
  readonly tokens: ReadonlyMap<string, PolicyPlace>;
}

interface Heard {
  readonly param: number;
  readonly root: string;
  readonly path: readonly string[];
}

interface CompiledHandler {
  readonly handler: Handler;
  readonly policy: PolicyHandler;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** `separator` stands between the parts of a specifier. */
export function buildSymbolGraph(vendors: readonly Vendor[], ecosystem: string, separator: string): SymbolGraph {
  const packages = new Map<string, GraphNode>();
  const globals = new Map<string, GraphNode>();
  const types = new Map<string, GraphNode>();
  const functions = new Map<string, readonly (ApiNode | number | undefined)[]>();
  const receivers = new Map<string, GraphNode[]>();
  const methods = new Map<string, PolicyModel[]>();
  const handlers: CompiledHandler[] = [];
  const heard = new Map<string, Heard[]>();
  const boundaries: { directive: string; sinks: readonly SummarySink[] }[] = [];
  const elements = new Map<string, ApiNode>();
  const parameters = new Map<string, ApiNode>();
  const tokens = new Map<string, PolicyPlace>();
  const describedTypes = new Set<string>();
  for (const vendor of vendors) {
    for (const surface of vendor.surfaces) {
      if (surface.ecosystem !== ecosystem) continue;
      const root = new GraphNode();
      const nodes = (paths: readonly string[] | undefined): readonly GraphNode[] => (paths ?? []).flatMap((path) => parseSymbolPath(path).map((way) => root.at(way)));
      for (const sink of surface.sinks ?? []) {
        const model = sinkModel(sink, vendor);
        for (const node of nodes(sink.calls)) node.models.push(model);
        for (const node of nodes(sink.sets)) node.assigned.push(...assignments(sink, vendor));
      }
      for (const node of nodes(surface.remembers)) node.remembers = true;
      for (const node of nodes(surface.derives)) node.derives = true;
      for (const node of nodes(surface.paired)) node.paired = true;
      for (const propagator of surface.propagators ?? []) {
        const model = propagatorModel(propagator);
        for (const node of nodes(propagator.calls)) node.models.push(model);
        for (const method of propagator.methods ?? []) push(methods, method, model);
      }
      for (const thrower of surface.throws ?? []) for (const node of nodes(thrower.calls)) node.models.push(throwerModel(thrower));
      for (const registration of surface.registrations ?? []) for (const node of nodes(registration.calls)) node.models.push(registrationModel(registration));
      for (const running of surface.runs ?? []) for (const node of nodes(running.calls)) node.models.push(runModel(running));
      for (const [name, place] of Object.entries(surface.tokens ?? {})) tokens.set(name, compilePlace(place));
      for (const sanitizer of surface.sanitizers ?? []) {
        const model = sanitizerModel(sanitizer);
        for (const node of nodes(sanitizer.calls)) node.models.push(model);
        for (const method of sanitizer.methods ?? []) push(methods, method, model);
      }
      for (const source of surface.sources ?? []) {
        const model = sourceModel(source);
        for (const node of nodes(source.calls)) node.models.push(model);
        for (const node of nodes(source.reads)) node.reads.push(policySource(source));
        for (const method of source.methods ?? []) push(methods, method, model);
        if (source.own === true && source.client !== true) for (const path of [...(source.reads ?? []), ...(source.calls ?? [])]) for (const way of parseSymbolPath(path)) markRequests(root, way);
      }
      for (const { symbols, by } of surface.shared ?? []) {
        for (const path of symbols) for (const node of nodes([path])) node.shared = { id: `${vendor.id}:${path}`, by };
      }
      for (const name of surface.packages) packages.set(bare(name), root);
      const alias = (path: string): GraphNode => root.at(parseSymbolPath(path)[0] ?? []);
      for (const provide of surface.provides ?? []) {
        // `as` names a type of the surface, or is a symbol path itself.
        const model = provideModel(provide, (name) => alias(surface.types?.[name] ?? name));
        for (const node of nodes(provide.calls)) node.models.push(model);
      }
      for (const handler of surface.handlers ?? []) {
        const given = Object.entries(handler.given ?? {}).map(([param, as]) => ({ param: Number(param), node: alias(surface.types?.[as] ?? as) }));
        const returns = handler.leaks.map((place) => ({ info: sinkInfo(handler, vendor), path: selectors(parsePlace(place).path) }));
        handlers.push({ handler, policy: { returns, given, guessed: false, serves: ANSWERS.has(handler.channel) } });
      }
      for (const { decorated, heard: places } of surface.listeners ?? []) {
        for (const [param, text] of Object.entries(places)) {
          const place = parsePlace(text);
          for (const name of decorated) push(heard, name, { param: Number(param), root: rootOf(place), path: selectors(place.path) });
        }
      }
      for (const boundary of surface.boundaries ?? []) boundaries.push({ directive: boundary.directive, sinks: sinkModel(boundary, vendor).summary?.sinks ?? [] });
      for (const [tag, path] of Object.entries(surface.elements ?? {})) elements.set(tag, alias(path));
      for (const [name, path] of Object.entries(surface.parameters ?? {})) parameters.set(name, alias(path));
      for (const description of surface.descriptions ?? []) {
        const made = description.makes === undefined ? undefined : alias(description.makes);
        for (const node of nodes(description.calls)) node.models.push(descriptionModel(description, made));
        for (const node of nodes(description.reads)) node.descriptions.push(policyDescription(description, made));
      }
      for (const [name, path] of Object.entries(surface.globals ?? {})) globals.set(name, alias(path));
      for (const [name, path] of Object.entries(surface.receivers ?? {})) push(receivers, name, alias(path));
      for (const name of surface.describedTypes ?? []) for (const owner of surface.packages) describedTypes.add(`${bare(owner)}|${name}`);
      // Types of a surface without packages are those that everybody has without an import.
      const owners = surface.packages.length === 0 ? [''] : surface.packages.map(bare);
      for (const [name, path] of Object.entries(surface.types ?? {})) for (const owner of owners) types.set(`${owner}|${name}`, alias(path));
      for (const [name, params] of Object.entries(surface.functions ?? {})) {
        const given = params.map((param) => (param === '' ? undefined : /^\d+$/.test(param) ? Number(param) : alias(surface.types?.[param] ?? param)));
        for (const owner of owners) functions.set(`${owner}|${name}`, given);
      }
    }
  }
  const globalObject: ApiNode = { member: (name) => globals.get(name), called: () => undefined, wildcard: '', models: [], reads: [], descriptions: [], remembers: false, derives: false, paired: false, request: false, assigned: [], shared: undefined };
  return {
    package: (specifier) => packageNode(packages, bare(specifier), separator),
    global: (name) => globals.get(name),
    globalObject,
    typeInstance: (specifier, name) => types.get(`${bare(specifier)}|${name}`),
    functionType: (specifier, name) => functions.get(`${bare(specifier)}|${name}`),
    receivers,
    methods,
    handlers,
    heard,
    boundaries,
    elements,
    parameters,
    tokens,
    describedType: (specifier, name) => describedTypes.has(`${bare(specifier)}|${name}`),
  };
}

/** The objects that a path goes through: `Request()` of `Request().body.email`. */
function markRequests(root: GraphNode, path: readonly Segment[]): void {
  for (const [index, segment] of path.entries()) if ('call' in segment) root.at(path.slice(0, index + 1)).request = true;
}

const bare = (specifier: string): string => (specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier);

/** `lodash/map` is the member `map` of `lodash`, `os.path` the member `path` of `os`. */
function packageNode(packages: ReadonlyMap<string, GraphNode>, specifier: string, separator: string): ApiNode | undefined {
  const exact = packages.get(specifier);
  if (exact !== undefined) return exact;
  if (separator !== '/') {
    const end = specifier.lastIndexOf(separator);
    return end <= 0 ? undefined : packageNode(packages, specifier.slice(0, end), separator)?.member(specifier.slice(end + 1));
  }
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  if (parts.length !== length + 1) return undefined;
  const member = (parts[length] ?? '').replace(/\.[cm]?js$/, '');
  return packages.get(parts.slice(0, length).join('/'))?.member(member);
}
