/**
 * Which diagnostics the client has of which file, so that it is told of changes only: those of open documents, and those of all files once the
 * whole workspace has been asked for.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../findings/finding.js';
import type { ConfigMistake } from '../project/config-file.js';
import type { Analysis } from '../project/project.js';
import { diagnosticOf, idleEntry, mistakeInConfig, unknownMark, unusedSuppression } from './diagnostics.js';
import type { Folder } from './folder.js';
import { join, pathOfUri, uriOfPath } from './uri.js';

type Send = (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;

export interface PublishedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

export class Publisher {
  readonly #send: Send;
  readonly #documentAt: (path: string) => TextDocument | undefined;
  /** URI -> what the client was sent last, with the version it was for, as text. */
  readonly #sent = new Map<string, string>();
  /** Files with mistakes in their configuration, by folder. */
  readonly #mistaken = new Map<Folder, readonly string[]>();
  /** Configurations with entries that do nothing, by folder. */
  readonly #idle = new Map<Folder, readonly string[]>();
  /** Folders whose closed files show their findings as well. */
  readonly #all = new WeakSet<Folder>();

  constructor(send: Send, documentAt: (path: string) => TextDocument | undefined) {
    this.#send = send;
    this.#documentAt = documentAt;
  }

  /** The findings of the last analysis in one file. */
  findings(folder: Folder, path: string): readonly PublishedFinding[] {
    const uriOf = this.#uriOf(folder);
    const own = folder.analysis?.findings.filter((finding) => finding.location.path === path) ?? [];
    return own.map((finding) => ({ finding, diagnostic: diagnosticOf(finding, uriOf) }));
  }

  publish(folder: Folder, analysis: Analysis): void {
    const uriOf = this.#uriOf(folder);
    const byPath = new Map<string, Diagnostic[]>();
    const add = (path: string, diagnostic: Diagnostic): void => {
      const list = byPath.get(path);
      if (list === undefined) byPath.set(path, [diagnostic]);
      else list.push(diagnostic);
    };
    const shown = (path: string): boolean => folder.isOpen(path) || this.#all.has(folder);
    for (const finding of analysis.findings) if (shown(finding.location.path)) add(finding.location.path, diagnosticOf(finding, uriOf));
    // Before all files are known, what a comment suppresses may not have been seen yet.
    if (folder.state === 'loaded') for (const comment of analysis.unusedSuppressions) if (folder.isOpen(comment.path)) add(comment.path, unusedSuppression(comment));
    for (const mark of analysis.unknownMarks) if (shown(mark.location.path)) add(mark.location.path, unknownMark(mark));
    for (const path of folder.openPaths()) if (!byPath.has(path)) byPath.set(path, []);
    for (const [path, diagnostics] of byPath) {
      const document = this.#documentAt(join(folder.path, path));
      // An edit came while the analysis ran: its own analysis is on the way.
      if (document !== undefined && document.version !== folder.analysedVersion(path)) continue;
      this.#tell(document?.uri ?? uriOf(path), document?.version, diagnostics);
    }
    this.#publishIdle(folder, analysis);
    if (this.#all.has(folder)) this.#withdraw(folder, new Set([...byPath.keys()].map((path) => this.#documentAt(join(folder.path, path))?.uri ?? uriOf(path))));
  }

  /** Mistakes of a configuration go before what it says in vain; before all files are known, that cannot be told. */
  #publishIdle(folder: Folder, { idleEntries }: Analysis): void {
    const mistaken = new Set(this.#mistaken.get(folder));
    const byUri = new Map<string, Diagnostic[]>((this.#idle.get(folder) ?? []).map((uri) => [uri, []]));
    for (const entry of idleEntries) {
      if (entry.why === 'unused' && folder.state !== 'loaded') continue;
      const uri = this.#uriOf(folder)(entry.location.path);
      byUri.set(uri, [...(byUri.get(uri) ?? []), idleEntry(entry)]);
    }
    for (const [uri, diagnostics] of byUri) if (!mistaken.has(uri)) this.#tell(uri, undefined, diagnostics);
    this.#idle.set(folder, [...byUri].flatMap(([uri, diagnostics]) => (diagnostics.length > 0 ? [uri] : [])));
  }

  /** From now on the findings of closed files are shown as well. */
  showAll(folder: Folder, analysis: Analysis): void {
    this.#all.add(folder);
    this.publish(folder, analysis);
  }

  publishMistakes(folder: Folder, mistakes: readonly ConfigMistake[]): void {
    const byUri = new Map<string, Diagnostic[]>((this.#mistaken.get(folder) ?? []).map((uri) => [uri, []]));
    for (const mistake of mistakes) {
      const uri = uriOfPath(join(folder.path, mistake.path));
      byUri.set(uri, [...(byUri.get(uri) ?? []), mistakeInConfig(mistake)]);
    }
    for (const [uri, diagnostics] of byUri) this.#tell(uri, undefined, diagnostics);
    this.#mistaken.set(
      folder,
      [...byUri].filter(([, diagnostics]) => diagnostics.length > 0).map(([uri]) => uri),
    );
  }

  /** A closed file shows nothing more, unless all files do. */
  closed(uri: string, folder: Folder): void {
    if (!this.#all.has(folder)) this.#tell(uri, undefined, []);
  }

  clear(): void {
    for (const uri of [...this.#sent.keys()]) this.#tell(uri, undefined, []);
    this.#mistaken.clear();
    this.#idle.clear();
  }

  #uriOf(folder: Folder): (path: string) => string {
    return (path) => uriOfPath(join(folder.path, path));
  }

  #withdraw(folder: Folder, kept: ReadonlySet<string>): void {
    const configurations = new Set([...(this.#mistaken.get(folder) ?? []), ...(this.#idle.get(folder) ?? [])]);
    const prefix = uriOfPath(join(folder.path, ''));
    for (const uri of [...this.#sent.keys()]) {
      const path = pathOfUri(uri);
      const open = path !== undefined && this.#documentAt(path) !== undefined;
      if (uri.startsWith(`${prefix}/`) && !kept.has(uri) && !configurations.has(uri) && !open) this.#tell(uri, undefined, []);
    }
  }

  #tell(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify([version, diagnostics]);
    const before = this.#sent.get(uri);
    if (before === text || (before === undefined && diagnostics.length === 0 && version === undefined)) return;
    if (diagnostics.length === 0 && version === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, text);
    this.#send(uri, version, diagnostics);
  }
}
