/**
 * What a person does with Tightlip in VS Code, done by a machine: the whole way from the text in the editor through the server and the engine back
 * to squiggles, light bulb and pages.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, diagnosticsOf, open, pick, shown, waitFor, waitForDiagnostics } from './workbench.js';

export function defineEditorSuite(): void {
  describe('Tightlip in VS Code', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('starts with the first file of its languages', async () => {
      await open('src/clean.ts');
      await waitFor(
        () => vscode.extensions.getExtension('tightlip.tightlip')?.isActive === true,
        () => 'the extension to start',
      );
    });

    it('shows a leak at its exact range, with the way through two files and a link to the rule', async () => {
      const { document } = await open('src/welcome.ts');
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      assert.equal(document.getText(diagnostic.range), 'customer.email');
      assert.equal(shown(diagnostic.range), '4:8-22');
      assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
      assert.match(diagnostic.message, /^E-mail address of a customer /);
      const { code } = diagnostic;
      assert.ok(typeof code === 'object');
      assert.equal(code.value, 'log');
      assert.equal(code.target.path.split('/').at(-1), 'log.md');
      const way = diagnostic.relatedInformation?.map(({ location, message }) => `${location.uri.path.split('/').at(-1) ?? ''} ${shown(location.range)} ${message}`) ?? [];
      assert.ok(way.length >= 3, way.join('\n'));
      assert.match(way[0] ?? '', /^welcome\.ts 4:8-22 from: e-mail address of a customer$/);
      assert.match(way.at(-1) ?? '', /^audit\.ts 5:\S+ to: logger\.info\(\), seen by operators \(everybody who can read logs and machines: .*\)$/);
    });

    it('says nothing of a clean file', async () => {
      const clean = await open('src/clean.ts');
      const leaking = await open('src/login.ts');
      await waitForDiagnostics(leaking.document.uri, 1);
      assert.deepEqual(diagnosticsOf(clean.document.uri), []);
    });

    it('still sees the leak in code that does not parse', async () => {
      const { document } = await open('src/broken.ts');
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      assert.equal(shown(diagnostic.range), '3:14-28');
    });

    it('sees leaks of Python and among markup at their exact ranges', async () => {
      const python = await open('src/invoices.py');
      const [invoice] = await waitForDiagnostics(python.document.uri, 1);
      assert.equal(shown(invoice?.range ?? new vscode.Range(0, 0, 0, 0)), '6:49-63');
      const html = await open('src/badge.html');
      const [badge] = await waitForDiagnostics(html.document.uri, 1);
      assert.equal(shown(badge?.range ?? new vscode.Range(0, 0, 0, 0)), '3:31-41');
    });

    it('moves recipients out of sight with one fix', async () => {
      const { document } = await open('src/newsletter.ts');
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      assert.equal(document.getText(diagnostic.range), 'customers.map((customer) => customer.email)');
      assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
      await pick(await actionsAt(document.uri, diagnostic.range), /bcc/);
      assert.equal(document.lineAt(8).text, '    bcc: customers.map((customer) => customer.email),');
      await waitForDiagnostics(document.uri, 0);
      await vscode.commands.executeCommand('undo');
      await waitForDiagnostics(document.uri, 1);
    });

    it('sees a leak appear while it is typed, and disappear when it is undone', async () => {
      const editor = await open('src/clean.ts');
      const { document } = editor;
      const end = document.lineAt(3).range.end;
      editor.selection = new vscode.Selection(end, end);
      for (const text of '\nconsole.log(customer.email') await vscode.commands.executeCommand('type', { text });
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      assert.equal(document.getText(diagnostic.range), 'customer.email');
      assert.equal(diagnostic.range.start.line, 4);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await waitForDiagnostics(document.uri, 0);
    });

    it('ignores the next line with a reason', async () => {
      const { document } = await open('src/login.ts');
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      const asked = vscode.window.showInputBox;
      Object.assign(vscode.window, { showInputBox: () => Promise.resolve('audited in PRIV-12') });
      try {
        await pick(await actionsAt(document.uri, diagnostic.range), /^Ignore on the next line/);
      } finally {
        Object.assign(vscode.window, { showInputBox: asked });
      }
      assert.equal(document.lineAt(3).text, '  // tightlip-ignore-next-line log -- audited in PRIV-12');
      await waitForDiagnostics(document.uri, 0);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await waitForDiagnostics(document.uri, 1);
    });

    it('explains the rule without a network', async () => {
      const { document } = await open('src/login.ts');
      const [diagnostic] = await waitForDiagnostics(document.uri, 1);
      assert.ok(diagnostic);
      await pick(await actionsAt(document.uri, diagnostic.range), /^Explain log$/);
      const preview = (): vscode.Tab | undefined => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('log.md'));
      await waitFor(
        () => preview() !== undefined,
        () => 'the preview of the page',
      );
    });

    it('shows the mistakes of tightlip.json as they are typed, and obeys it once it is saved', async () => {
      const { document: source } = await open('src/login.ts');
      await waitForDiagnostics(source.uri, 1);
      const { document: config } = await open('tightlip.json');
      const rewrite = async (text: string): Promise<void> => {
        const edit = new vscode.WorkspaceEdit();
        edit.replace(config.uri, new vscode.Range(0, 0, config.lineCount, 0), text);
        await vscode.workspace.applyEdit(edit);
      };
      await rewrite('{\n  "rules": { "logg": "off" }\n}\n');
      const [mistake] = await waitForDiagnostics(config.uri, 1);
      assert.match(mistake?.message ?? '', /did you mean "log"/);
      assert.equal(mistake?.range.start.line, 1);
      await rewrite('{\n  "rules": { "log": "off" }\n}\n');
      await waitForDiagnostics(config.uri, 0);
      await config.save();
      await waitForDiagnostics(source.uri, 0);
      await rewrite('{}\n');
      await config.save();
      await waitForDiagnostics(source.uri, 1);
    });

    it('works on after a restart of the server', async () => {
      const { document } = await open('src/login.ts');
      await waitForDiagnostics(document.uri, 1);
      await vscode.commands.executeCommand('tightlip.restartServer');
      await waitForDiagnostics(document.uri, 1);
    });

    it('shows closed files too once the workspace has been scanned', async () => {
      void vscode.commands.executeCommand('tightlip.scanWorkspace');
      const { document } = await open('src/clean.ts');
      await waitForDiagnostics(vscode.Uri.joinPath(document.uri, '../welcome.ts'), 1);
      await waitForDiagnostics(vscode.Uri.joinPath(document.uri, '../broken.ts'), 1);
      assert.deepEqual(diagnosticsOf(document.uri), []);
    });
  });
}
