/**
 * The commands that people find in the palette, and the one that the light bulb uses to ask for a reason.
 */
import * as vscode from 'vscode';
import type { ExplainCommand, IgnoreArguments, IgnoreCommand } from '../server/protocol.js';
import type { Client } from './client.js';

const EXPLAIN: ExplainCommand = 'tightlip.explainRule';
const IGNORE: IgnoreCommand = 'tightlip.ignoreWithReason';

export function registerCommands(context: vscode.ExtensionContext, client: Client, output: vscode.LogOutputChannel): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(EXPLAIN, (rule?: string) => explainRule(context, rule)),
    vscode.commands.registerCommand(IGNORE, ignoreWithReason),
    vscode.commands.registerCommand('tightlip.scanWorkspace', () => scanWorkspace(client)),
    vscode.commands.registerCommand('tightlip.restartServer', () => client.restart()),
    vscode.commands.registerCommand('tightlip.showOutput', () => output.show()),
  ];
}

/** The pages are part of the extension: they open without a network, in VS Code's own preview. */
async function explainRule(context: vscode.ExtensionContext, rule: string | undefined): Promise<void> {
  const pages = vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules');
  const files = await vscode.workspace.fs.readDirectory(pages);
  const rules = files.flatMap(([name]) => (name.endsWith('.md') ? [name.slice(0, -3)] : [])).sort();
  const chosen = rule ?? (await vscode.window.showQuickPick(rules, { title: 'Explain a rule of Tightlip', placeHolder: 'Rule' }));
  if (chosen === undefined) return;
  if (!rules.includes(chosen)) {
    void vscode.window.showWarningMessage(`Tightlip has no page about ${chosen}.`);
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(pages, `${chosen}.md`));
}

async function ignoreWithReason({ uri, version, rule, line, before, after }: IgnoreArguments): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: `Ignore ${rule} on the next line`,
    prompt: 'Why is this fine? Begin with "false-positive:" when the finding is wrong.',
    placeHolder: 'audited in PRIV-12',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'A reason is what the next reader needs.' : undefined),
  });
  if (reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.version !== version) {
    void vscode.window.showWarningMessage('The file has changed in the meantime; please try again.');
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), before + asComment(reason) + after);
  await vscode.workspace.applyEdit(edit);
}

/** One line that ends no comment. */
function asComment(reason: string): string {
  return reason.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').replaceAll('-->', '-- >').trim();
}

async function scanWorkspace(client: Client): Promise<void> {
  const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Tightlip', cancellable: true }, (progress, token) => {
    let shown = 0;
    return client.scan(({ done, total }) => {
      const percent = total === 0 ? 100 : (100 * done) / total;
      progress.report({ message: `${done} of ${total} files`, increment: percent - shown });
      shown = percent;
    }, token);
  });
  if (result === undefined) return;
  const { files, findings, affected, skipped } = result;
  const found = findings === 0 ? 'no findings' : `${counted(findings, 'finding')} in ${counted(affected, 'file')}`;
  const left = skipped === 0 ? '' : `; ${counted(skipped, 'file')} skipped`;
  const choice = await vscode.window.showInformationMessage(`Tightlip: ${found}, ${counted(files, 'file')} scanned${left}.`, ...(findings === 0 ? [] : ['Show Problems']));
  if (choice !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
