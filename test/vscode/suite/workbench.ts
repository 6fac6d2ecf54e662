/**
 * The few words that the suites speak with the editor: open a file of the workspace, wait for what Tightlip says of it, press the light bulb.
 */
import * as vscode from 'vscode';

export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the tests need the fixture workspace');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)), { preview: false });
}

export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tightlip');
}

/** The diagnostics of a file as soon as there are as many as wanted. */
export async function waitForDiagnostics(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  await waitFor(
    () => diagnosticsOf(uri).length === count,
    () => `${count} diagnostics of ${uri.path}; there are ${JSON.stringify(diagnosticsOf(uri))}`,
  );
  return diagnosticsOf(uri);
}

export async function waitFor(holds: () => boolean, what: () => string, timeout = 15_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** What the light bulb offers at a place. */
export async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
}

export async function pick(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((candidate) => title.test(candidate.title));
  if (action === undefined) throw new Error(`no ${String(title)} among ${actions.map((candidate) => candidate.title).join(' | ')}`);
  if (action.edit !== undefined) await vscode.workspace.applyEdit(action.edit);
  const { command } = action;
  if (command === undefined) return;
  const given: readonly unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...given);
}

/** `line:from-to`, zero-based like everything in VS Code's interface. */
export function shown({ start, end }: vscode.Range): string {
  return start.line === end.line ? `${start.line}:${start.character}-${end.character}` : `${start.line}:${start.character}-${end.line}:${end.character}`;
}
