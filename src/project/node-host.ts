/**
 * The project on a machine with files: finds them, reads them, and asks the facade of `project.ts` what it thinks. The order of a scan can be
 * read off `scan`. The rest of `node-host-*.ts` are its parts; nothing else beside the command line touches the file system.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { createLanguages } from '../languages/index.js';
import type { Languages } from '../languages/index.js';
import { DEFAULT_CONFIG } from './config.js';
import type { Config } from './config.js';
import { CONFIG_NAMES, parseConfig } from './config-file.js';
import type { ConfigMistake } from './config-file.js';
import { createProject, isAnalysed } from './create.js';
import { loadGrammar } from './node-host-assets.js';
import { discover, posixRelative } from './node-host-files.js';
import type { Surroundings } from './permissions.js';
import { problemOf, readSource } from './node-host-read.js';
import type { Analysis, Cancelled, Project } from './project.js';

export { readPage, readVersion } from './node-host-assets.js';

/** A configuration that was read, and the directory that its patterns are relative to. */
export interface FoundConfig {
  readonly config: Config;
  /** Absolute. */
  readonly directory: string;
}

export type ConfigOutcome = { readonly found: FoundConfig; readonly mistakes?: never } | { readonly found?: never; readonly mistakes: readonly ConfigMistake[] };

/** Reads the named configuration, or else the nearest one at or above the root; there need not be any. */
export function findConfig(root: string, named?: string): ConfigOutcome {
  const path = named === undefined ? nearestConfig(root) : resolve(root, named);
  if (path === undefined) return { found: { config: DEFAULT_CONFIG, directory: root } };
  const shown = posixRelative(root, path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const what = `the configuration cannot be read: ${problemOf(error).detail}`;
    return { mistakes: [{ path: shown, line: 1, column: 1, what, allowed: '', nearest: undefined }] };
  }
  const { config, mistakes } = parseConfig(shown, text);
  return config === undefined ? { mistakes } : { found: { config, directory: dirname(path) } };
}

function nearestConfig(root: string): string | undefined {
  for (let directory = root; ; directory = dirname(directory)) {
    const path = CONFIG_NAMES.map((name) => join(directory, name)).find((candidate) => existsSync(candidate));
    if (path !== undefined || directory === dirname(directory)) return path;
  }
}

export interface ScanOptions {
  /** Absolute; paths in findings are relative to it. */
  readonly root: string;
  readonly config: Config;
  /** Absolute path of the directory that the configuration's patterns are relative to. */
  readonly configDirectory: string;
}

export interface ScanProgress {
  readonly phase: 'reading' | 'analysing';
  readonly done: number;
  readonly total: number;
}

export type ScanOutcome =
  | { readonly kind: 'done'; readonly analysis: Analysis; readonly text: (path: string) => string | undefined }
  | { readonly kind: 'missing'; readonly paths: readonly string[] }
  | { readonly kind: 'cancelled' };

/** How long the event loop may stand still while files are read, in milliseconds: signals and the progress line wait that long. */
const BREATH = 50;

export async function scan(
  paths: readonly string[],
  options: ScanOptions,
  progress: (progress: ScanProgress) => void = () => undefined,
  cancelled: Cancelled = () => false,
): Promise<ScanOutcome> {
  const { root, config, configDirectory } = options;
  const languages = await createLanguages(loadGrammar);
  const isSource = (path: string, start: () => string): boolean => isAnalysed(path, languages, start);
  const { files, manifests, skipped, missing } = discover(paths, { root, ignore: config.ignore, ignoreBase: configDirectory, isSource });
  if (missing.length > 0) return { kind: 'missing', paths: missing };

  const whole = paths.some((path) => isAbove(resolve(root, path), configDirectory));
  const project = createProject({ config, languages, interactive: false, surroundings: surroundingsOf(root, configDirectory, whole) });
  for (const file of skipped) project.skip(file);
  for (const path of manifests) {
    const { text } = readSource(resolve(root, path));
    if (text !== undefined) project.setManifest(path, text);
  }
  let breath = performance.now();
  for (const [index, path] of files.entries()) {
    if (performance.now() - breath > BREATH) {
      progress({ phase: 'reading', done: index, total: files.length });
      await new Promise((done) => setImmediate(done));
      breath = performance.now();
    }
    if (cancelled()) return { kind: 'cancelled' };
    await takeFile(project, languages, root, path);
  }
  progress({ phase: 'analysing', done: files.length, total: files.length });
  const analysis = project.analyse(cancelled);
  if (analysis === undefined) return { kind: 'cancelled' };
  return { kind: 'done', analysis, text: (path) => project.text(path) };
}

/** What the policy needs to know of the machine. */
export function surroundingsOf(root: string, configDirectory: string, whole: boolean): Surroundings {
  return { today: new Date().toISOString().slice(0, 10), base: posixRelative(configDirectory, root), whole };
}

export function isAbove(directory: string, path: string): boolean {
  const inner = posixRelative(directory, path);
  return inner !== '..' && !inner.startsWith('../') && !isAbsolute(inner);
}

async function takeFile(project: Project, languages: Languages, root: string, path: string): Promise<void> {
  const { text, skip } = readSource(resolve(root, path));
  if (skip !== undefined) {
    project.skip({ path, ...skip });
    return;
  }
  if (languages.languageOf(path) !== undefined) await languages.ready(path, text);
  try {
    project.setFile(path, text);
  } catch (error) {
    // One file that we cannot digest must not cost the findings of all others, nor be hidden.
    project.skip({ path, reason: 'internal-error', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The intermediate form of one file, or why there is none. */
export async function dump(root: string, path: string): Promise<{ readonly ir: string } | { readonly problem: string }> {
  const languages = await createLanguages(loadGrammar);
  if (languages.languageOf(path) === undefined) return { problem: 'not a file of a known language' };
  const { text, skip } = readSource(resolve(root, path));
  if (skip !== undefined) return { problem: `${skip.reason}: ${skip.detail}` };
  await languages.ready(path, text);
  const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: false });
  project.setFile(path, text);
  return { ir: project.dump(path) ?? '' };
}
