/**
 * One folder of the workspace: the project that belongs to it, which documents of it are open, and when to analyse. Open documents come first and at
 * once; the rest of the folder is read in short pieces in the background, so that data that cross files are found a little later. Every
 * edit makes the running analysis stop at the next piece.
 */
import { DEFAULT_CONFIG, withThreshold, type Config } from '../project/config.js';
import type { ConfigMistake } from '../project/config-file.js';
import type { FoundConfig } from '../project/node-host-editor.js';
import { createProject, isAnalysed } from '../project/create.js';
import { isManifest } from '../project/manifests.js';
import type { Analysis, Project } from '../project/project.js';
import type { Languages, ServerHost } from './host.js';
import type { Settings } from './protocol.js';
import { breathe, Pace, slice } from './time-slice.js';
import { fileSystemPath } from './uri.js';

export interface OpenDocument {
  readonly text: string;
  readonly version: number;
}

export interface FolderEvents {
  /** Everything below is up to date. */
  analysed(folder: Folder, analysis: Analysis): void;
  configRead(folder: Folder, mistakes: readonly ConfigMistake[]): void;
  failed(error: unknown): void;
}

export interface LoadObserver {
  progress(done: number, total: number): void;
  cancelled(): boolean;
}

export type LoadState = 'not started' | 'loading' | 'loaded' | 'cancelled';

const WITHOUT_FILES: LoadObserver = { progress: () => undefined, cancelled: () => false };

export class Folder {
  /** Decoded path, as `uri.ts` has it. */
  readonly path: string;
  readonly #host: ServerHost;
  readonly #languages: Languages;
  readonly #settings: Settings;
  readonly #events: FolderEvents;
  /** Documents as they count: with "onSave", as they were saved last. */
  readonly #open = new Map<string, OpenDocument>();
  /** What a save will make count. */
  readonly #unsaved = new Map<string, OpenDocument>();
  /** Paths whose text the project does not know yet. */
  readonly #stale = new Set<string>();
  /** Sources on the disk, once they have been listed. */
  #listed: ReadonlySet<string> = new Set();
  #project: Project;
  #found: FoundConfig;
  #analysis: Analysis | undefined;
  /** Versions of open documents: as the project has them, and as the last analysis saw them. */
  #taken = new Map<string, number>();
  #analysed: ReadonlyMap<string, number> = new Map();
  #state: LoadState = 'not started';
  /** Grows with everything that makes a running analysis out of date. */
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #disposed = false;

  constructor(path: string, host: ServerHost, languages: Languages, settings: Settings, events: FolderEvents) {
    this.path = path;
    this.#host = host;
    this.#languages = languages;
    this.#settings = settings;
    this.#events = events;
    this.#found = { config: DEFAULT_CONFIG, directory: fileSystemPath(path) };
    this.#readConfig();
    this.#project = this.#newProject();
  }

  get state(): LoadState {
    return this.#state;
  }

  get analysis(): Analysis | undefined {
    return this.#analysis;
  }

  /** The version of an open document that the last analysis saw. */
  analysedVersion(path: string): number | undefined {
    return this.#analysed.get(path);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  openPaths(): Iterable<string> {
    return this.#open.keys();
  }

  get project(): Project {
    return this.#project;
  }

  opened(path: string, document: OpenDocument): void {
    this.#open.set(path, document);
    this.#touch([path], 0);
  }

  /** `delay` in milliseconds; undefined: not until the file is saved. */
  changed(path: string, document: OpenDocument, delay: number | undefined): void {
    if (delay === undefined) {
      this.#unsaved.set(path, document);
      return;
    }
    this.#open.set(path, document);
    this.#touch([path], delay);
  }

  saved(path: string): void {
    const document = this.#unsaved.get(path);
    if (document === undefined) return;
    this.#unsaved.delete(path);
    this.#open.set(path, document);
    this.#touch([path], 0);
  }

  /** What is on the disk counts again. */
  closed(path: string): void {
    this.#open.delete(path);
    this.#unsaved.delete(path);
    this.#taken.delete(path);
    this.#touch([path], 0);
  }

  /** Files of the disk changed, came or went. */
  filesChanged(paths: readonly string[], listAgain: boolean): void {
    if (this.#state === 'not started') return;
    if (listAgain) this.#list();
    this.#touch(paths.filter((path) => !this.#open.has(path)), 50);
  }

  /** Starts anew; what is open stays open. */
  reload(): void {
    this.#readConfig();
    this.#project = this.#newProject();
    this.#analysis = undefined;
    this.#state = 'not started';
    this.#touch([...this.#open.keys()], 0);
  }

  dispose(): void {
    this.#disposed = true;
    this.#generation++;
    clearTimeout(this.#timer);
  }

  /** Reads the files of the folder in short pieces; then everything is analysed. False when cancelled. */
  async load(observer: LoadObserver = WITHOUT_FILES): Promise<boolean> {
    if (this.#state === 'loaded') return true;
    this.#state = 'loading';
    const project = this.#project;
    const pace = new Pace();
    const { files, manifests, skipped } = this.#list();
    await pace.rest();
    for (const path of manifests) this.#takeManifest(path);
    for (const file of skipped) project.skip(file);
    for (const [index, path] of files.entries()) {
      await pace.rest();
      if (project !== this.#project || this.#disposed) return false;
      if (observer.cancelled()) {
        this.#state = 'cancelled';
        return false;
      }
      if (!this.#open.has(path)) await this.#take(path);
      observer.progress(index + 1, files.length);
    }
    this.#state = 'loaded';
    this.#touch([], 0);
    return true;
  }

  /** Waits until everything is read and analysed; false when nobody waits any more. */
  async settled(cancelled: () => boolean): Promise<boolean> {
    while (!this.#disposed && !cancelled()) {
      if (this.#state !== 'loading' && !this.#running && this.#timer === undefined && this.#analysis !== undefined) return true;
      await new Promise((done) => setTimeout(done, 10));
    }
    return false;
  }

  #list(): ReturnType<ServerHost['list']> {
    const listing = this.#host.list(fileSystemPath(this.path), this.#found, this.#languages);
    const now = new Set(listing.files);
    const changed = [...now].filter((path) => !this.#listed.has(path));
    const gone = [...this.#listed].filter((path) => !now.has(path));
    this.#listed = now;
    if (this.#state !== 'loading') for (const path of [...changed, ...gone]) if (!this.#open.has(path)) this.#stale.add(path);
    return listing;
  }

  #readConfig(): void {
    const { found, mistakes } = this.#host.findConfig(fileSystemPath(this.path));
    // With mistakes in it, the last configuration that had none goes on.
    if (found !== undefined) this.#found = found;
    this.#events.configRead(this, mistakes ?? []);
  }

  #newProject(): Project {
    this.#generation++;
    this.#taken = new Map();
    this.#analysed = new Map();
    const { minConfidence } = this.#settings;
    const config: Config = minConfidence === 'project' ? this.#found.config : withThreshold(this.#found.config, minConfidence);
    const surroundings = this.#host.surroundings(fileSystemPath(this.path), this.#found);
    return createProject({ config, languages: this.#languages, interactive: true, surroundings });
  }

  #touch(paths: readonly string[], delay: number): void {
    for (const path of paths) this.#stale.add(path);
    this.#generation++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, delay);
  }

  async #run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      await this.#pass();
    } catch (error) {
      this.#events.failed(error);
    } finally {
      this.#running = false;
    }
    if (!this.#again) return;
    this.#again = false;
    await this.#run();
  }

  /** Takes in what changed and analyses; gives up when something newer came, whose own timer is running then. */
  async #pass(): Promise<void> {
    const generation = this.#generation;
    const project = this.#project;
    for (const path of [...this.#stale]) {
      this.#stale.delete(path);
      await this.#take(path);
    }
    const upToDate = (): boolean => generation === this.#generation && project === this.#project && !this.#disposed;
    while (upToDate()) {
      const analysis = project.analyse(slice());
      if (analysis !== undefined) {
        this.#analysis = analysis;
        this.#analysed = new Map(this.#taken);
        this.#events.analysed(this, analysis);
        return;
      }
      await breathe();
    }
  }

  async #take(path: string): Promise<void> {
    if (isManifest(path)) {
      this.#takeManifest(path);
      return;
    }
    const before = this.#open.get(path);
    const text = before?.text ?? this.#fromDisk(path);
    if (!isAnalysed(path, this.#languages, () => text ?? '') && !this.#project.hasFile(path)) return;
    if (text === undefined) {
      this.#project.removeFile(path);
      return;
    }
    if (this.#languages.languageOf(path) !== undefined) await this.#languages.ready(path, text);
    const document = this.#open.get(path);
    if (document !== before) {
      await this.#take(path);
      return;
    }
    if (document !== undefined) this.#taken.set(path, document.version);
    try {
      this.#project.setFile(path, text);
    } catch (error) {
      this.#project.skip({ path, reason: 'internal-error', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  #fromDisk(path: string): string | undefined {
    // Only what a scan would look at counts when nobody has it open.
    if (!this.#listed.has(path)) return undefined;
    const { text, skip } = this.#host.read(fileSystemPath(this.path), path);
    if (skip !== undefined) this.#project.skip({ path, ...skip });
    return text;
  }

  #takeManifest(path: string): void {
    const { text } = this.#host.read(fileSystemPath(this.path), path);
    this.#project.setManifest(path, text ?? '{}');
  }
}
