/**
 * The language server: what clients ask and tell, on the one hand, and the folders that know the answers, on the other. It does not know on which
 * machine it runs; `node.ts` starts it on Node.js.
 */
import { CodeActionKind, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import type { CancellationToken, CodeAction, CodeActionParams, Connection, Diagnostic, FileEvent, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAMES, parseConfig } from '../project/config-file.js';
import { isInstalled } from '../project/installed.js';
import { actionsFor } from './actions.js';
import { Folder } from './folder.js';
import type { LoadObserver } from './folder.js';
import type { Languages, ServerHost } from './host.js';
import type { ScanProgress, ScanProgressMethod, ScanResult, ScanWorkspaceMethod } from './protocol.js';
import { Publisher } from './publisher.js';
import { DEFAULT_SETTINGS, readSettings, sameSettings } from './settings.js';
import { below, pathOfUri } from './uri.js';

const SCAN: ScanWorkspaceMethod = 'tightlip/scanWorkspace';
const SCAN_PROGRESS: ScanProgressMethod = 'tightlip/scanProgress';

/** After the last keystroke, in milliseconds. */
const DEBOUNCE = 150;
/** How long the reading of a folder may take before it is shown, in milliseconds. */
const QUIET = 1500;

const WATCHED = '**/{*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,prisma,sql,graphql,graphqls,gql,proto,json,yaml,yml},tightlip.json,tightlip.jsonc,.gitignore}';

interface Place {
  readonly folder: Folder;
  readonly path: string;
}

export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #publisher: Publisher;
  /** Decoded paths of the workspace's folders; those with an open document have a Folder. */
  #roots: string[] = [];
  readonly #folders = new Map<string, Folder>();
  #capabilities: InitializeParams['capabilities'] = {};
  #settings = DEFAULT_SETTINGS;
  #languages: Languages | undefined;
  #started: Promise<void> = Promise.resolve();

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection;
    this.#host = host;
    this.#publisher = new Publisher(
      (uri, version, diagnostics) => void connection.sendDiagnostics(version === undefined ? { uri, diagnostics } : { uri, version, diagnostics }),
      (path) => this.#documents.all().find((document) => pathOfUri(document.uri) === path),
    );
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#started = this.#start().catch((error: unknown) => this.#report(error));
    });
    connection.onDidChangeConfiguration((change) => void this.#readSettings(change.settings).catch((error: unknown) => this.#report(error)));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    connection.onCodeAction((params) => this.#codeActions(params));
    connection.onRequest(SCAN, async (_params: unknown, token: CancellationToken): Promise<ScanResult | null> => this.#scan(() => token.isCancellationRequested));
    connection.onShutdown(() => this.#dispose());
    this.#documents.onDidChangeContent(({ document }) => this.#documentChanged(document));
    this.#documents.onDidSave(({ document }) => {
      const place = this.#placeOf(document.uri);
      if (place !== undefined && isConfig(place.path)) place.folder.reload();
      else place?.folder.saved(place.path);
    });
    this.#documents.onDidClose(({ document }) => this.#documentClosed(document));
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#capabilities = params.capabilities;
    this.#settings = readSettings(params.initializationOptions);
    const folders = params.workspaceFolders ?? [];
    this.#roots = folders.flatMap(({ uri }) => pathOfUri(uri) ?? []);
    return {
      serverInfo: { name: 'tightlip', version: this.#host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #start(): Promise<void> {
    const { workspace } = this.#capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'tightlip' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    }
    if (workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.flatMap(({ uri }) => pathOfUri(uri) ?? []);
        this.#roots = [...this.#roots.filter((root) => !gone.includes(root)), ...added.flatMap(({ uri }) => pathOfUri(uri) ?? [])];
        this.#restart();
      });
    }
    this.#languages = await this.#host.languages();
    if (workspace?.configuration === true) this.#settings = readSettings(await this.#connection.workspace.getConfiguration('tightlip'));
    for (const document of this.#documents.all()) this.#documentChanged(document);
  }

  async #readSettings(pushed: unknown): Promise<void> {
    const value: unknown = this.#capabilities.workspace?.configuration === true ? await this.#connection.workspace.getConfiguration('tightlip') : sectionOf(pushed);
    const settings = readSettings(value);
    if (sameSettings(settings, this.#settings)) return;
    this.#settings = settings;
    this.#restart();
  }

  /** Forgets everything but the open documents. */
  #restart(): void {
    this.#dispose();
    this.#publisher.clear();
    for (const document of this.#documents.all()) this.#documentChanged(document);
  }

  #dispose(): void {
    for (const folder of this.#folders.values()) folder.dispose();
    this.#folders.clear();
  }

  /** The innermost folder of the workspace that a file is in; files of no folder share one that is never read as a whole. */
  #placeOf(uri: string): Place | undefined {
    const path = pathOfUri(uri);
    if (path === undefined || this.#languages === undefined || !this.#settings.enable) return undefined;
    const root = this.#roots.filter((candidate) => below(candidate, path) !== undefined).sort((a, b) => b.length - a.length)[0] ?? '/';
    const inner = below(root, path);
    return inner === undefined ? undefined : { folder: this.#folder(root, this.#languages), path: inner };
  }

  #folder(root: string, languages: Languages): Folder {
    const present = this.#folders.get(root);
    if (present !== undefined) return present;
    const folder = new Folder(root, this.#host, languages, this.#settings, {
      analysed: (sender, analysis) => {
        this.#publisher.publish(sender, analysis);
        if (root !== '/' && sender.state === 'not started') void this.#load(sender).catch((error: unknown) => this.#report(error));
      },
      configRead: (sender, mistakes) => this.#publisher.publishMistakes(sender, mistakes),
      failed: (error) => this.#report(error),
    });
    this.#folders.set(root, folder);
    return folder;
  }

  /** Reads the rest of a folder, and says so once it takes longer than anybody would wait without a word. */
  async #load(folder: Folder, observer?: LoadObserver): Promise<boolean> {
    if (observer !== undefined || this.#capabilities.window?.workDoneProgress !== true) return folder.load(observer);
    const started = performance.now();
    let shown: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
    let asked = false;
    const loaded = await folder.load({
      progress: (done, total) => {
        shown?.report(Math.round((100 * done) / total), `${done} of ${total} files`);
        if (asked || performance.now() - started < QUIET) return;
        asked = true;
        void this.#connection.window.createWorkDoneProgress().then((reporter) => {
          shown = reporter;
          reporter.begin('Tightlip: reading the workspace', 0, undefined, true);
        });
      },
      cancelled: () => shown?.token.isCancellationRequested === true,
    });
    shown?.done();
    return loaded;
  }

  #documentChanged(document: TextDocument): void {
    const place = this.#placeOf(document.uri);
    if (place === undefined || isInstalled(place.path)) return;
    const { folder, path } = place;
    if (isConfig(path)) {
      this.#publisher.publishMistakes(folder, parseConfig(path, document.getText()).mistakes ?? []);
      return;
    }
    const open = { text: document.getText(), version: document.version };
    if (!folder.isOpen(path)) folder.opened(path, open);
    else folder.changed(path, open, this.#settings.run === 'onType' ? DEBOUNCE : undefined);
  }

  #documentClosed(document: TextDocument): void {
    const place = this.#placeOf(document.uri);
    if (place === undefined || isConfig(place.path)) return;
    place.folder.closed(place.path);
    this.#publisher.closed(document.uri, place.folder);
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    const reload = new Set<Folder>();
    const touched = new Map<Folder, { paths: string[]; list: boolean }>();
    for (const { uri, type } of changes) {
      const path = pathOfUri(uri);
      for (const [root, folder] of this.#folders) {
        const inner = path === undefined ? undefined : below(root, path);
        if (inner === undefined || isInstalled(inner) || root === '/') continue;
        if (isConfig(inner) || /(?:^|\/)\.gitignore$/.test(inner)) reload.add(folder);
        const entry = touched.get(folder) ?? { paths: [], list: false };
        touched.set(folder, { paths: [...entry.paths, inner], list: entry.list || type !== FileChangeType.Changed });
      }
    }
    for (const [folder, { paths, list }] of touched) if (!reload.has(folder)) folder.filesChanged(paths, list);
    for (const folder of reload) folder.reload();
  }

  #codeActions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
    if (context.only?.some((kind) => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty) === false) return [];
    const document = this.#documents.get(textDocument.uri);
    const place = this.#placeOf(textDocument.uri);
    if (document === undefined || place === undefined || this.#languages === undefined) return [];
    const { folder, path } = place;
    const text = folder.project.text(path);
    const module = folder.project.module(path);
    // Findings of another text than the one that is shown would mend the wrong place.
    if (folder.analysedVersion(path) !== document.version || text !== document.getText() || module === undefined) return [];
    const actions = {
      uri: textDocument.uri,
      version: document.version,
      path,
      source: { text, module },
      languages: this.#languages,
      versionedEdits: this.#capabilities.workspace?.workspaceEdit?.documentChanges === true,
    };
    return this.#publisher
      .findings(folder, path)
      .filter(({ diagnostic }) => touches(diagnostic, range))
      .flatMap(({ finding, diagnostic }) => actionsFor(finding, diagnostic, actions));
  }

  async #scan(cancelled: () => boolean): Promise<ScanResult | null> {
    await this.#started;
    if (this.#languages === undefined || !this.#settings.enable) return null;
    const languages = this.#languages;
    const folders = this.#roots.map((root) => this.#folder(root, languages));
    let total = { files: 0, findings: 0, affected: 0, skipped: 0 };
    for (const folder of folders) {
      const observer: LoadObserver = { progress: (done, all) => void this.#connection.sendNotification(SCAN_PROGRESS, { done, total: all } satisfies ScanProgress), cancelled };
      if (folder.state !== 'loading') await this.#load(folder, observer);
      if (!(await folder.settled(cancelled)) || folder.analysis === undefined) return null;
      this.#publisher.showAll(folder, folder.analysis);
      const { findings, skipped, stats } = folder.analysis;
      const affected = new Set(findings.map((finding) => finding.location.path)).size;
      total = { files: total.files + stats.files, findings: total.findings + findings.length, affected: total.affected + affected, skipped: total.skipped + skipped.length };
    }
    return total;
  }

  #report(error: unknown): void {
    this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Clients that cannot be asked send their settings, whole or only our section. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'tightlip' in settings ? settings.tightlip : settings;
}

function isConfig(path: string): boolean {
  return CONFIG_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

function touches({ range: { start, end } }: Diagnostic, range: CodeActionParams['range']): boolean {
  const before = (a: typeof start, b: typeof start): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
  return !before(end, range.start) && !before(range.end, start);
}

