/**
 * Which files a scan is about. What is named on the command line is meant; below a named directory, what git ignores, what hides behind a dot and
 * installed packages are left out. Links are followed inside the project only and every file is taken once, under its own name if it has been
 * found under that. The result is sorted: it depends neither on the file system's order nor on the machine.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { SkippedFile } from '../findings/finding.js';
import { isInstalledDirectory } from './installed.js';
import { isManifest } from './manifests.js';
import { problemOf, startOf } from './node-host-read.js';

export interface DiscoveryOptions {
  /** Absolute path of the project's root; found paths are relative to it. */
  readonly root: string;
  /** Patterns of the configuration, and the absolute path of the directory that they are relative to. */
  readonly ignore: readonly string[];
  readonly ignoreBase: string;
  /** `start` reads how the file begins, for those whose name does not tell. */
  readonly isSource: (path: string, start: () => string) => boolean;
}

export interface Discovery {
  /** Relative to the root with `/` between the parts, sorted. */
  readonly files: readonly string[];
  /** `package.json`, `tsconfig.json` … in the directories that were looked through and above them. */
  readonly manifests: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Named paths that do not exist, as they were named. */
  readonly missing: readonly string[];
}

/** The rules of one `.gitignore`, which hold below its directory. */
interface Rules {
  readonly directory: string;
  readonly rules: Ignore;
}

/** Finds every source file in the named files and directories. */
export function discover(paths: readonly string[], options: DiscoveryOptions): Discovery {
  const walk = new Walk(options);
  const missing = paths.filter((path) => !walk.takeNamed(resolve(options.root, path)));
  return { ...walk.finish(), missing };
}

export function posixRelative(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

class Walk {
  readonly #options: DiscoveryOptions;
  readonly #excluded: Ignore;
  /** Real path -> the path it was found under. */
  readonly #files = new Map<string, string>();
  readonly #manifests = new Set<string>();
  readonly #skipped = new Map<string, SkippedFile>();
  readonly #directories = new Set<string>();
  /** Links wait until everything that is really there has been seen, so that files keep their own names. */
  readonly #links: { readonly path: string; readonly rules: readonly Rules[]; readonly top: string }[] = [];

  constructor(options: DiscoveryOptions) {
    this.#options = options;
    this.#excluded = ignore().add([...options.ignore]);
  }

  /** False when there is no such path. */
  takeNamed(path: string): boolean {
    let status;
    try {
      status = statSync(path);
    } catch (error) {
      if (problemOf(error).reason === 'unreadable' && !existsSync(path)) return false;
      this.#skip(path, error);
      return true;
    }
    this.#takeManifestsAbove(status.isDirectory() ? path : dirname(path));
    if (!status.isDirectory()) {
      if (this.#isSource(path) && !this.#isExcluded(path, false)) this.#takeFile(path, realpathSync(path));
      return true;
    }
    const above = rulesAbove(path, this.#options.root);
    // Who names an ignored directory means what is in it.
    const real = realpathSync(path);
    this.#takeDirectory(path, real, isIgnored(path, true, above) ? [] : above, real);
    return true;
  }

  finish(): Omit<Discovery, 'missing'> {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link);
    const named = (path: string): string => posixRelative(this.#options.root, path);
    return {
      files: [...this.#files.values()].map(named).sort(),
      manifests: [...this.#manifests].map(named).sort(),
      skipped: [...this.#skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }

  #isSource(path: string): boolean {
    return this.#options.isSource(path, () => startOf(path));
  }

  #takeFile(path: string, real: string): void {
    if (!this.#files.has(real)) this.#files.set(real, path);
  }

  #takeDirectory(path: string, real: string, above: readonly Rules[], top: string): void {
    if (this.#directories.has(real)) return;
    this.#directories.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#skip(path, error);
      return;
    }
    const own = entries.some((entry) => entry.name === '.gitignore') ? rulesOf(path) : undefined;
    const rules = own === undefined ? above : [...above, own];
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.isSymbolicLink()) this.#links.push({ path: inner, rules, top });
      else this.#takeEntry(inner, join(real, entry.name), entry.isDirectory(), rules, top);
    }
  }

  #takeEntry(path: string, real: string, directory: boolean, rules: readonly Rules[], top: string): void {
    const name = basename(path);
    if (!directory && isManifest(name)) this.#manifests.add(path);
    const excluded = (): boolean => isIgnored(path, directory, rules) || this.#isExcluded(path, directory);
    if (directory ? isInstalledDirectory(name) || name.startsWith('.') : !this.#options.isSource(path, () => (excluded() ? '' : startOf(path)))) return;
    if (excluded()) return;
    if (directory) this.#takeDirectory(path, real, rules, top);
    else this.#takeFile(path, real);
  }

  #follow({ path, rules, top }: { readonly path: string; readonly rules: readonly Rules[]; readonly top: string }): void {
    const wanted = !isIgnored(path, false, rules) && !this.#isExcluded(path, false);
    let real: string;
    let directory: boolean;
    try {
      real = realpathSync(path);
      directory = statSync(real).isDirectory();
    } catch (error) {
      if (wanted && this.#isSource(path)) this.#skip(path, error);
      return;
    }
    if (directory && isInside(realpathSync(dirname(path)), real)) {
      if (wanted) this.#note(path, { reason: 'link-loop', detail: 'a link to a directory that it is in' });
      return;
    }
    if (!isInside(real, top) && !isInside(real, realpathSync(this.#options.root))) {
      if (wanted && (directory || this.#isSource(path))) this.#note(path, { reason: 'outside-link', detail: 'a link that leads out of the project' });
      return;
    }
    this.#takeEntry(path, real, directory, rules, top);
  }

  #isExcluded(path: string, directory: boolean): boolean {
    return matches({ directory: this.#options.ignoreBase, rules: this.#excluded }, path, directory)?.ignored === true;
  }

  #takeManifestsAbove(from: string): void {
    const { root } = this.#options;
    for (let directory = from; ; directory = dirname(directory)) {
      const found = manifestsIn(directory);
      for (const path of found) this.#manifests.add(path);
      const last = isInside(from, root) ? directory === root : found.length > 0 || existsSync(join(directory, '.git'));
      if (last || directory === dirname(directory)) return;
    }
  }

  #skip(path: string, error: unknown): void {
    this.#note(path, problemOf(error));
  }

  #note(path: string, problem: Omit<SkippedFile, 'path'>): void {
    const named = posixRelative(this.#options.root, path);
    this.#skipped.set(named, { path: named, ...problem });
  }
}

function manifestsIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).filter(isManifest).map((name) => join(directory, name));
  } catch {
    return [];
  }
}

function rulesOf(directory: string): Rules | undefined {
  try {
    return { directory, rules: ignore().add(readFileSync(join(directory, '.gitignore'), 'utf8')) };
  } catch {
    return undefined;
  }
}

/** The `.gitignore` files above a directory, outermost first: up to the top of its repository, or else to the project's root. */
function rulesAbove(path: string, root: string): readonly Rules[] {
  const all: string[] = [];
  for (let directory = path; ; directory = dirname(directory)) {
    if (directory !== path) all.unshift(directory);
    if (existsSync(join(directory, '.git'))) return all.flatMap((above) => rulesOf(above) ?? []);
    if (directory === dirname(directory)) break;
  }
  return all.filter((directory) => isInside(path, root) && isInside(directory, root)).flatMap((above) => rulesOf(above) ?? []);
}

function matches({ directory, rules }: Rules, path: string, isDirectory: boolean): { readonly ignored: boolean; readonly unignored: boolean } | undefined {
  const inner = posixRelative(directory, path);
  if (inner === '' || inner === '..' || inner.startsWith('../') || !ignore.isPathValid(inner)) return undefined;
  return rules.test(isDirectory ? `${inner}/` : inner);
}

/** The innermost `.gitignore` that has an opinion decides. */
function isIgnored(path: string, isDirectory: boolean, all: readonly Rules[]): boolean {
  for (const rules of all.toReversed()) {
    const verdict = matches(rules, path, isDirectory);
    if (verdict?.ignored === true) return true;
    if (verdict?.unignored === true) return false;
  }
  return false;
}
