/**
 * The server's other end: starts it at most once, restarts it, and speaks the few words that are not in the language server protocol.
 */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ScanProgress, ScanProgressMethod, ScanResult, ScanWorkspaceMethod } from '../server/protocol.js';
import { LANGUAGES } from './languages.js';

const SCAN: ScanWorkspaceMethod = 'tightlip/scanWorkspace';
const SCAN_PROGRESS: ScanProgressMethod = 'tightlip/scanProgress';

export class Client {
  readonly #client: LanguageClient;
  #starting: Promise<void> | undefined;

  constructor(context: vscode.ExtensionContext, output: vscode.LogOutputChannel) {
    const module = context.asAbsolutePath('dist/server.cjs');
    this.#client = new LanguageClient(
      'tightlip',
      'Tightlip',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
      },
      {
        // The configuration too: its mistakes show as they are typed.
        documentSelector: [...LANGUAGES.map((language) => ({ scheme: 'file', language })), { scheme: 'file', pattern: '**/tightlip.{json,jsonc}' }],
        outputChannel: output,
      },
    );
  }

  /** Resolves once the server answers; a failure is told and may be tried again. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch((error: unknown) => {
      this.#starting = undefined;
      void vscode.window.showErrorMessage(`Tightlip could not start: ${error instanceof Error ? error.message : String(error)}`);
    });
    return this.#starting;
  }

  async restart(): Promise<void> {
    if (this.#starting === undefined) {
      await this.start();
      return;
    }
    await this.#starting;
    await this.#client.restart();
  }

  async stop(): Promise<void> {
    if (this.#starting === undefined) return;
    await this.#starting;
    this.#starting = undefined;
    await this.#client.dispose();
  }

  /** Undefined when it was cancelled. */
  async scan(progress: (progress: ScanProgress) => void, token: vscode.CancellationToken): Promise<ScanResult | undefined> {
    await this.start();
    const listener = this.#client.onNotification(SCAN_PROGRESS, progress);
    try {
      const result = await this.#client.sendRequest<ScanResult | null>(SCAN, null, token);
      return result ?? undefined;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  }
}
