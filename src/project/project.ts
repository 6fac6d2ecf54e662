/**
 * The facade that the command line and the language server share: plain data in (paths, texts), findings out. It owns the
 * parsed files and the engine's state, so that one changed file costs one changed file. It knows no file system; that is
 * `node-host.ts`.
 */
import type { Config } from './config.js';
import type { Finding, IdleEntry, SkippedFile, SuppressedFinding, UnknownMark } from '../findings/finding.js';
import type { Location } from '../findings/finding.js';
import type { IrModule } from '../ir/types.js';
import type { Languages } from '../languages/index.js';
import type { Surroundings } from './permissions.js';

export interface ProjectOptions {
  readonly config: Config;
  readonly languages: Languages;
  /** Whether parse trees are kept for fast re-parses (an editor) or dropped (a scan). */
  readonly interactive: boolean;
  /** Left out: where nothing of it matters. */
  readonly surroundings?: Surroundings;
}

export interface Analysis {
  /** Sorted by path, then position, then rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppression comments that suppress nothing. */
  readonly unusedSuppressions: readonly Location[];
  /** Marks in comments that name no kind there is, and so mark nothing. */
  readonly unknownMarks: readonly UnknownMark[];
  /** Entries of the policy that do nothing. */
  readonly idleEntries: readonly IdleEntry[];
  readonly skipped: readonly SkippedFile[];
  readonly stats: Statistics;
}

interface Statistics {
  readonly files: number;
  readonly lines: number;
  readonly functions: number;
  /** Milliseconds by phase. */
  readonly phases: Readonly<Record<string, number>>;
  /** Name of a bound of the engine -> how often it was hit. */
  readonly bounds: Readonly<Record<string, number>>;
}

/** Says `true` once the caller has lost interest; asked between functions. */
export type Cancelled = () => boolean;

export interface Project {
  /** Adds a source file or a schema, or replaces its text. The grammar of a source must be ready (`languages.ready`). Other files are ignored. */
  setFile(path: string, text: string): void;
  removeFile(path: string): void;
  hasFile(path: string): boolean;
  text(path: string): string | undefined;
  /** The intermediate form of one file, for quick fixes; it belongs to the text that `text` gives. */
  module(path: string): IrModule | undefined;
  /** Notes a file that could not be taken in, so that it is listed. */
  skip(file: SkippedFile): void;
  /** Project files that are no source but say how modules are found: `package.json`, `tsconfig.json`. */
  setManifest(path: string, text: string): void;
  /** Brings all findings up to date; undefined when cancelled (the work done so far is kept). */
  analyse(cancelled?: Cancelled): Analysis | undefined;
  /** The intermediate form of one file, for `tightlip dump --ir`. */
  dump(path: string): string | undefined;
}
