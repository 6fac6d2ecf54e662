/**
 * The smallest language client there is: plain JSON-RPC over the standard streams of a server that runs as its own process, as any editor would
 * start it. It keeps what the server pushes and lets tests wait for it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic, PublishDiagnosticsParams, Range } from 'vscode-languageserver';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Client {
  readonly folder: string;
  uri(path: string): string;
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): Promise<void>;
  open(path: string, text: string): Promise<void>;
  /** Replaces a range of an open document. */
  edit(path: string, range: Range, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** The first diagnostics of a file that fit, those that have already come included. */
  diagnostics(path: string, fits?: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean): Promise<readonly Diagnostic[]>;
  /** How often diagnostics of a file came. */
  published(path: string): number;
  actions(path: string, range: Range): Promise<readonly CodeAction[]>;
  write(path: string, text: string): void;
  /** Shuts the server down in order; its exit code. */
  stop(): Promise<number | null>;
}

export async function startClient(files: Readonly<Record<string, string>>, settings: Readonly<Record<string, unknown>> = {}): Promise<Client> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-server-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;

  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/server/node.ts'), '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const latest = new Map<string, PublishDiagnosticsParams>();
  const counts = new Map<string, number>();
  const versions = new Map<string, number>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    latest.set(params.uri, params);
    counts.set(params.uri, (counts.get(params.uri) ?? 0) + 1);
    for (const check of [...waiting]) check();
  });
  connection.onRequest('workspace/configuration', () => [settings]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();

  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    folder,
    uri,
    write,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async open(path, text) {
      versions.set(path, 1);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'typescript', version: 1, text } });
    },
    async edit(path, range, text) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(path), version }, contentChanges: [{ range, text }] });
    },
    async close(path) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } });
    },
    diagnostics: (path, fits = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`no such diagnostics of ${path}; the last were ${JSON.stringify(latest.get(uri(path)), undefined, 2)}`));
        }, 10_000);
        const check = (): void => {
          const params = latest.get(uri(path));
          if (params === undefined || !fits(params.diagnostics, params.version)) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(params.diagnostics);
        };
        waiting.add(check);
        check();
      }),
    published: (path) => counts.get(uri(path)) ?? 0,
    async actions(path, range) {
      const actions: readonly CodeAction[] | null = await connection.sendRequest('textDocument/codeAction', { textDocument: { uri: uri(path) }, range, context: { diagnostics: [] } });
      return actions ?? [];
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const killer = setTimeout(() => server.kill('SIGKILL'), 3000);
      const code = await exited;
      clearTimeout(killer);
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
