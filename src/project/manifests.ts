/**
 * What manifests say of where imports lead: packages by name with what they export and import, and the aliases of TypeScript's
 * configurations. No workspace file is needed to find packages, since every `package.json` of the project that has a name is one. Whatever the
 * order in which manifests come, the tables are the same: they are made anew from all of them, sorted by path.
 */
import { parse } from 'jsonc-parser';

const MANIFEST = /(?:^|\/)(?:package|(?:ts|js)config(?:\.[\w.-]+)?)\.json$/;

/** Files that say how modules are found: `package.json`, `tsconfig.json`, `tsconfig.build.json`. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

export interface Package {
  readonly name: string;
  readonly directory: string;
  /** `exports` by subpath (`.`, `./mask`, `./sinks/*`): targets in the order in which they are tried. */
  readonly exports: readonly Target[];
  /** `imports` by what is written: `#logger`, `#models/*`. */
  readonly imports: readonly Target[];
  /** What the whole of it may be when `exports` says nothing. */
  readonly entries: readonly string[];
  /** Other names of packages: dependency -> name or directory, for `workspace:`, `file:`, `link:` and `npm:`. */
  readonly renamed: ReadonlyMap<string, { readonly name: string } | { readonly directory: string }>;
}

/** A pattern with at most one star and what it stands for, in order. */
export interface Target {
  readonly prefix: string;
  readonly suffix: string;
  readonly exact: boolean;
  readonly targets: readonly string[];
}

interface Aliases {
  readonly directory: string;
  readonly base: string | undefined;
  readonly paths: readonly Target[];
}

export interface Manifests {
  readonly packages: ReadonlyMap<string, readonly Package[]>;
  readonly packageOf: ReadonlyMap<string, Package>;
  /** By directory: `tsconfig.json` first, others of the directory behind it. */
  readonly aliases: ReadonlyMap<string, readonly Aliases[]>;
}

type Content = Readonly<Record<string, unknown>>;

/** Configurations that extend configurations. */
const MAX_EXTENDS = 8;
/** What is tried when a manifest names no entry, or one that only a build makes. */
const USUAL_ENTRIES = ['src/index', 'index', 'lib/index', 'src/main'];

/** Joins and normalises paths with `/`; a result outside of the start keeps its `..`. */
export function joinPath(...parts: readonly string[]): string {
  const absolute = parts[0]?.startsWith('/') === true;
  const result: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && result.length > 0 && result.at(-1) !== '..') result.pop();
    else if (part !== '..' || !absolute) result.push(part);
  }
  return (absolute ? '/' : '') + result.join('/');
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

/** The directory and all above it, nearest first. */
export function directoriesAbove(directory: string): readonly string[] {
  const found: string[] = [directory];
  for (let at = directory; at !== '' && at !== '/'; ) found.push((at = directoryOf(at)));
  return found;
}

function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : typeof value === 'string' ? [value] : []);

/** The content of a `package.json` or a `tsconfig*.json`/`jsconfig.json`; undefined if it cannot be read. */
export function readManifest(text: string): Content | undefined {
  const content: unknown = parse(text, [], { allowTrailingComma: true });
  return isRecord(content) ? content : undefined;
}

export function manifestTables(contents: ReadonlyMap<string, Content>): Manifests {
  const packages = new Map<string, Package[]>();
  const packageOfDirectory = new Map<string, Package>();
  const aliases = new Map<string, Aliases[]>();
  for (const [path, content] of [...contents].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const directory = directoryOf(path);
    if (path.endsWith('package.json')) {
      if (`/${path}`.includes('/node_modules/')) continue;
      const read = packageOf(directory, content);
      packageOfDirectory.set(directory, read);
      if (read.name === '') continue;
      const known = packages.get(read.name);
      if (known === undefined) packages.set(read.name, [read]);
      else known.push(read);
      continue;
    }
    const read = aliasesOf(path, contents, 0);
    if (read.base === undefined && read.paths.length === 0) continue;
    const known = aliases.get(directory);
    if (known === undefined) aliases.set(directory, [{ ...read, directory }]);
    else known.push({ ...read, directory });
  }
  return { packages, packageOf: packageOfDirectory, aliases };
}

/** A directory's own configuration goes before those for builds and tests. */
const rank = (path: string): number => (path.endsWith('tsconfig.json') ? 0 : path.endsWith('jsconfig.json') ? 1 : 2);

function packageOf(directory: string, content: Content): Package {
  const { name, exports } = content;
  const bySubpath = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  const renamed = new Map<string, { name: string } | { directory: string }>();
  for (const field of ['peerDependencies', 'devDependencies', 'dependencies']) {
    for (const [dependency, range] of Object.entries(isRecord(content[field]) ? content[field] : {})) {
      const target = typeof range === 'string' ? renaming(directory, range) : undefined;
      if (target !== undefined) renamed.set(dependency, target);
    }
  }
  return {
    name: typeof name === 'string' ? name : '',
    directory,
    exports: exports === undefined ? [] : patterns(bySubpath ? exports : { '.': exports }, (target) => target),
    imports: patterns(content['imports'], (target) => target),
    entries: [...[content['source'], content['module'], content['main'], content['types'], content['typings']].flatMap(strings), ...USUAL_ENTRIES],
    renamed,
  };
}

function renaming(directory: string, range: string): { name: string } | { directory: string } | undefined {
  const [, protocol, rest = ''] = /^(workspace|file|link|portal|npm):(.+)$/.exec(range) ?? [];
  if (protocol === undefined) return undefined;
  if (rest.startsWith('.') || protocol === 'file' || protocol === 'link' || protocol === 'portal') return { directory: joinPath(directory, rest) };
  const at = rest.lastIndexOf('@');
  return at > 0 ? { name: rest.slice(0, at) } : undefined;
}

/** Conditions are tried in the order of the text, since which of them the program runs under is not known. */
function conditional(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(conditional);
  return isRecord(value) ? Object.values(value).flatMap(conditional) : [];
}

function patterns(table: unknown, place: (target: string) => string): readonly Target[] {
  const found = Object.entries(isRecord(table) ? table : {}).map(([pattern, value]): Target => {
    const star = pattern.indexOf('*');
    const targets = conditional(value).map(place);
    return star < 0 ? { prefix: pattern, suffix: '', exact: true, targets } : { prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1), exact: false, targets };
  });
  // Exact ones first, then those that say most.
  return found.sort((a, b) => Number(b.exact) - Number(a.exact) || b.prefix.length - a.prefix.length || b.suffix.length - a.suffix.length);
}

/** What a specifier stands for by a table of patterns, the stars filled in. */
export function expanded(table: readonly Target[], specifier: string): readonly string[] {
  const found: string[] = [];
  for (const { prefix, suffix, exact, targets } of table) {
    if (exact ? specifier !== prefix : specifier.length < prefix.length + suffix.length || !specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
    const middle = exact ? '' : specifier.slice(prefix.length, specifier.length - suffix.length);
    for (const target of targets) found.push(target.replaceAll('*', middle));
  }
  return found;
}

/** Paths are relative to the configuration that says them, or to its base; what extends says nothing of its own inherits. */
function aliasesOf(path: string, contents: ReadonlyMap<string, Content>, depth: number): Omit<Aliases, 'directory'> {
  const content = contents.get(path) ?? {};
  const directory = directoryOf(path);
  const options = isRecord(content['compilerOptions']) ? content['compilerOptions'] : {};
  let base = typeof options['baseUrl'] === 'string' ? joinPath(directory, options['baseUrl']) : undefined;
  let paths = isRecord(options['paths']) ? patterns(options['paths'], (target) => joinPath(base ?? directory, target)) : undefined;
  if (depth < MAX_EXTENDS) {
    for (const parent of [...strings(content['extends'])].reverse()) {
      const from = extended(directory, parent, contents);
      const inherited = from === undefined ? undefined : aliasesOf(from, contents, depth + 1);
      base ??= inherited?.base;
      if (inherited !== undefined && inherited.paths.length > 0) paths ??= inherited.paths;
    }
  }
  return { base, paths: paths ?? [] };
}

function extended(directory: string, parent: string, contents: ReadonlyMap<string, Content>): string | undefined {
  const places = parent.startsWith('.') || parent.startsWith('/') ? [joinPath(parent.startsWith('/') ? '' : directory, parent)] : packagePlaces(parent, contents);
  return places.flatMap((place) => [place, `${place}.json`, joinPath(place, 'tsconfig.json')]).find((candidate) => contents.has(candidate));
}

/** `@acme/tsconfig/base.json` of a package in the project. */
function packagePlaces(specifier: string, contents: ReadonlyMap<string, Content>): readonly string[] {
  return [...contents].flatMap(([path, { name }]) =>
    path.endsWith('package.json') && typeof name === 'string' && (specifier === name || specifier.startsWith(`${name}/`)) ? [joinPath(directoryOf(path), specifier.slice(name.length))] : [],
  ).sort();
}
