/**
 * Where an import leads: relative paths with the endings that people leave out, aliases of tsconfig files, and the packages of a
 * workspace by their names. Works on the list of known files only; nothing is looked up on a disk.
 */
import { parse } from 'jsonc-parser';

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs'];
/** What TypeScript writes in imports -> what the file is called. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = { '.js': ['.ts', '.tsx', '.jsx', '.d.ts'], '.jsx': ['.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'] };

interface Aliases {
  readonly directory: string;
  readonly base: string | undefined;
  readonly paths: readonly { readonly prefix: string; readonly suffix: string; readonly exact: boolean; readonly targets: readonly string[] }[];
}

interface Package {
  readonly directory: string;
  readonly entries: readonly string[];
}

/** Joins and normalises paths with `/`; a result outside of the start keeps its `..`. */
function joinPath(...parts: readonly string[]): string {
  const absolute = parts[0]?.startsWith('/') === true;
  const result: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && result.length > 0 && result.at(-1) !== '..') result.pop();
    else if (part !== '..' || !absolute) result.push(part);
  }
  return (absolute ? '/' : '') + result.join('/');
}

function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : typeof value === 'string' ? [value] : []);

export class Resolver {
  readonly #has: (path: string) => boolean;
  readonly #aliases = new Map<string, Aliases>();
  readonly #packages = new Map<string, Package>();

  constructor(has: (path: string) => boolean) {
    this.#has = has;
  }

  /** Takes in a `package.json` or a `tsconfig*.json`/`jsconfig.json`; anything else is ignored, and so is what cannot be read. */
  setManifest(path: string, text: string): void {
    const content: unknown = parse(text, [], { allowTrailingComma: true });
    if (!isRecord(content)) return;
    const directory = directoryOf(path);
    if (path.endsWith('package.json')) {
      const { name } = content;
      if (typeof name !== 'string' || `/${path}`.includes('/node_modules/')) return;
      const exported = isRecord(content['exports']) ? entryOf(content['exports']['.'] ?? content['exports']) : content['exports'];
      const entries = [exported, content['source'], content['module'], content['main'], content['types']].flatMap(strings);
      this.#packages.set(name, { directory, entries: [...entries, 'src/index', 'index', 'lib/index', 'src/main'] });
      return;
    }
    const options = isRecord(content['compilerOptions']) ? content['compilerOptions'] : {};
    const base = typeof options['baseUrl'] === 'string' ? joinPath(directory, options['baseUrl']) : undefined;
    const paths = Object.entries(isRecord(options['paths']) ? options['paths'] : {}).map(([pattern, targets]) => {
      const star = pattern.indexOf('*');
      return { prefix: star < 0 ? pattern : pattern.slice(0, star), suffix: star < 0 ? '' : pattern.slice(star + 1), exact: star < 0, targets: strings(targets).map((target) => joinPath(base ?? directory, target)) };
    });
    if (base !== undefined || paths.length > 0) this.#aliases.set(directory, { directory, base, paths });
  }

  resolve(from: string, specifier: string): string | undefined {
    if (specifier.startsWith('.')) return this.#file(joinPath(directoryOf(from), specifier));
    for (let directory = directoryOf(from); ; directory = directoryOf(directory)) {
      const aliases = this.#aliases.get(directory);
      const found = aliases && this.#aliased(aliases, specifier);
      if (found !== undefined) return found;
      if (directory === '' || directory === '/') break;
    }
    return this.#workspace(specifier);
  }

  #aliased(aliases: Aliases, specifier: string): string | undefined {
    for (const { prefix, suffix, exact, targets } of aliases.paths) {
      if (exact ? specifier !== prefix : !specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
      const middle = exact ? '' : specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets) {
        const found = this.#file(target.replace('*', middle));
        if (found !== undefined) return found;
      }
    }
    return aliases.base === undefined ? undefined : this.#file(joinPath(aliases.base, specifier));
  }

  #workspace(specifier: string): string | undefined {
    const parts = specifier.split('/');
    const count = specifier.startsWith('@') ? 2 : 1;
    const found = this.#packages.get(parts.slice(0, count).join('/'));
    if (found === undefined) return undefined;
    const rest = parts.slice(count).join('/');
    if (rest !== '') return this.#file(joinPath(found.directory, rest)) ?? this.#file(joinPath(found.directory, 'src', rest));
    for (const entry of found.entries) {
      const target = this.#file(joinPath(found.directory, entry));
      if (target !== undefined) return target;
    }
    return undefined;
  }

  #file(path: string): string | undefined {
    if (this.#has(path)) return path;
    for (const extension of EXTENSIONS) if (this.#has(path + extension)) return path + extension;
    const dot = path.lastIndexOf('.');
    const stem = path.slice(0, dot);
    for (const extension of WRITTEN[path.slice(dot)] ?? []) if (this.#has(stem + extension)) return stem + extension;
    for (const extension of EXTENSIONS) if (this.#has(joinPath(path, `index${extension}`))) return joinPath(path, `index${extension}`);
    return undefined;
  }
}

/** The first path that a conditional export names. */
function entryOf(exported: unknown): unknown {
  if (!isRecord(exported)) return exported;
  for (const value of Object.values(exported)) {
    const inner = entryOf(value);
    if (typeof inner === 'string') return inner;
  }
  return undefined;
}
