/**
 * What VS Code loads. It registers commands and waits: the server starts with the first document that it can say something about, so that nobody
 * pays for it who does not need it. Everything that is known about code is known in the server.
 */
import * as vscode from 'vscode';
import { Client } from './client.js';
import { registerCommands } from './commands.js';
import { LANGUAGES } from './languages.js';

let client: Client | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Tightlip', { log: true });
  const started = new Client(context, output);
  client = started;
  context.subscriptions.push(output, ...registerCommands(context, started, output));

  const enabled = (): boolean => vscode.workspace.getConfiguration('tightlip').get('enable', true);
  const wanted = (document: vscode.TextDocument): boolean => document.uri.scheme === 'file' && LANGUAGES.includes(document.languageId);
  const startIfWanted = (): void => {
    if (enabled() && vscode.workspace.textDocuments.some(wanted)) void started.start();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startIfWanted),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('tightlip.enable')) startIfWanted();
    }),
  );
  startIfWanted();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
