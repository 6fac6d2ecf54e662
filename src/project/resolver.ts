/**
 * Where an import leads: relative paths with the endings that people leave out, aliases, and packages of the project by their names and by what
 * they export. Works on the list of known files only; nothing is looked up on a disk, and what is not in the project is a library.
 */
import { directoriesAbove, directoryOf, expanded, joinPath, manifestTables, readManifest, type Manifests, type Package } from './manifests.js';
import { isPythonFile, PythonModules } from './python-modules.js';

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.vue'];
/** Aliases that build tools have by custom, so that no manifest names them: what an import begins with -> folders of the package. */
const CUSTOMARY: readonly (readonly [string, readonly string[]])[] = [
  ['$lib/', ['src/lib']],
  ['@/', ['src', 'app', '']],
  ['~/', ['', 'src', 'app']],
];
/** What is written in imports and manifests -> what the file is called. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = { '.js': ['.ts', '.tsx', '.jsx', '.mts', '.cts', '.d.ts'], '.jsx': ['.tsx'], '.mjs': ['.mts', '.ts', '.js'], '.cjs': ['.cts', '.ts', '.js'] };
/** Folders below a build's own: `dist/esm/src/index.js`. */
const MAX_BUILT_FOLDERS = 4;
/** Names that stand for names that stand for names. */
const MAX_RENAMES = 4;

export class Resolver {
  readonly #has: (path: string) => boolean;
  readonly #python: PythonModules;
  readonly #contents = new Map<string, Readonly<Record<string, unknown>>>();
  #tables: Manifests | undefined;

  constructor(has: (path: string) => boolean) {
    this.#has = has;
    this.#python = new PythonModules(has);
  }

  addFile(path: string): void {
    if (isPythonFile(path)) this.#python.add(path);
  }

  removeFile(path: string): void {
    if (isPythonFile(path)) this.#python.remove(path);
  }

  /** Takes in a `package.json` or a `tsconfig*.json`/`jsconfig.json`; what cannot be read says nothing. */
  setManifest(path: string, text: string): void {
    const content = readManifest(text);
    if (content === undefined) this.#contents.delete(path);
    else this.#contents.set(path, content);
    this.#tables = undefined;
  }

  resolve(from: string, specifier: string): string | undefined {
    if (isPythonFile(from)) return this.#python.resolve(from, specifier);
    const directory = directoryOf(from);
    if (specifier.startsWith('.')) return this.#file(joinPath(directory, specifier));
    const tables = (this.#tables ??= manifestTables(this.#contents));
    const above = directoriesAbove(directory);
    for (const place of above) {
      for (const { paths, base } of tables.aliases.get(place) ?? []) {
        const targets = [...expanded(paths, specifier), ...(base === undefined ? [] : [joinPath(base, specifier)])];
        const found = this.#first(targets, (target) => this.#file(target));
        if (found !== undefined) return found;
      }
    }
    const own = this.#first(above, (place) => tables.packageOf.get(place));
    if (specifier.startsWith('#')) {
      if (own === undefined) return undefined;
      return this.#first(expanded(own.imports, specifier), (target) => (target.startsWith('.') ? this.#inPackage(own, target) : this.#package(tables, own, above, target, 0)));
    }
    return this.#package(tables, own, above, specifier, 0) ?? this.#customary(own === undefined ? above.toReversed() : [own.directory], specifier);
  }

  #customary(places: readonly string[], specifier: string): string | undefined {
    const [prefix, folders] = CUSTOMARY.find(([written]) => specifier.startsWith(written)) ?? ['', []];
    const rest = specifier.slice(prefix.length);
    return this.#first(places, (place) => this.#first(folders, (folder) => this.#file(joinPath(place, folder, rest))));
  }

  #package(tables: Manifests, own: Package | undefined, above: readonly string[], specifier: string, depth: number): string | undefined {
    const parts = specifier.split('/');
    const count = specifier.startsWith('@') ? 2 : 1;
    const name = parts.slice(0, count).join('/');
    const rest = parts.slice(count).join('/');
    const renamed = own?.renamed.get(name);
    if (renamed !== undefined && depth < MAX_RENAMES) {
      if ('name' in renamed) {
        if (renamed.name !== name) return this.#package(tables, own, above, [renamed.name, ...parts.slice(count)].join('/'), depth + 1);
      } else {
        const meant = tables.packageOf.get(renamed.directory);
        if (meant !== undefined) return this.#exported(meant, rest);
      }
    }
    const found = nearest(tables.packages.get(name) ?? [], above);
    return found && this.#exported(found, rest);
  }

  #exported(found: Package, rest: string): string | undefined {
    const exported = expanded(found.exports, rest === '' ? '.' : `./${rest}`);
    // Bundlers and older resolutions do not ask what is exported.
    const places = [...exported, ...(rest === '' ? found.entries : [rest, `src/${rest}`])];
    return this.#first(places, (place) => this.#inPackage(found, place));
  }

  /** A file of a package, or what a build makes it from: `dist/esm/mask.mjs` stands for `src/mask.ts`. */
  #inPackage({ directory }: Package, place: string): string | undefined {
    const direct = this.#file(joinPath(directory, place));
    if (direct !== undefined) return direct;
    const parts = joinPath(place).split('/');
    for (let built = 1; built < Math.min(parts.length, MAX_BUILT_FOLDERS + 1); built++) {
      const rest = parts.slice(built).join('/');
      const found = this.#file(joinPath(directory, 'src', rest)) ?? this.#file(joinPath(directory, rest));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #first<T>(places: readonly string[], look: (place: string) => T | undefined): T | undefined {
    for (const place of places) {
      const found = look(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #file(path: string): string | undefined {
    if (this.#has(path)) return path;
    for (const extension of EXTENSIONS) if (this.#has(path + extension)) return path + extension;
    const bare = path.endsWith('.d.ts') ? `${path.slice(0, -'.d.ts'.length)}.js` : path;
    const dot = bare.lastIndexOf('.');
    const stem = bare.slice(0, dot);
    for (const extension of WRITTEN[bare.slice(dot)] ?? []) if (this.#has(stem + extension)) return stem + extension;
    for (const extension of EXTENSIONS) if (this.#has(joinPath(path, `index${extension}`))) return joinPath(path, `index${extension}`);
    return undefined;
  }
}

/** Of several packages of one name the one that shares most of its way with the importer; of those the first by path. */
function nearest(packages: readonly Package[], above: readonly string[]): Package | undefined {
  let best: Package | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of packages) {
    const shared = directoriesAbove(candidate.directory).find((directory) => above.includes(directory)) ?? '';
    const way = above.indexOf(shared);
    if (best !== undefined && way >= distance) continue;
    best = candidate;
    distance = way;
  }
  return best;
}
