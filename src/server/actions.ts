/**
 * What the light bulb offers for a finding: the fixes of its rule, a comment that suppresses it with a reason, the page of the rule. Everything is
 * made from the findings of the last analysis; nothing is analysed here.
 */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Command, Diagnostic, TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LineMap } from '../base/text.js';
import type { Position } from '../base/text.js';
import type { Finding } from '../findings/finding.js';
import { ignorePlaces } from '../fixes/ignore.js';
import { fixesFor } from '../fixes/index.js';
import type { Fix, FixSource, TextEdit } from '../fixes/fix.js';
import type { Languages } from './host.js';
import type { ExplainCommand, IgnoreArguments, IgnoreCommand } from './protocol.js';

const EXPLAIN: ExplainCommand = 'tightlip.explainRule';
const IGNORE: IgnoreCommand = 'tightlip.ignoreWithReason';

export interface ActionContext {
  readonly uri: string;
  readonly version: number;
  readonly path: string;
  readonly source: FixSource;
  readonly languages: Languages;
  /** The client takes edits with the version they are for. */
  readonly versionedEdits: boolean;
}

export function actionsFor(finding: Finding, diagnostic: Diagnostic, context: ActionContext): readonly CodeAction[] {
  const diagnostics = [diagnostic];
  const fixes = fixesFor(finding, context.source).map((fix, index): CodeAction => fixAction(fix, index === 0, diagnostics, context));
  const ignore = ignoreCommand(finding, context);
  const explain: Command = { title: `Explain ${finding.rule}`, command: EXPLAIN, arguments: [finding.rule] };
  const commands = ignore === undefined ? [explain] : [ignore, explain];
  return [...fixes, ...commands.map((command): CodeAction => ({ title: command.title, kind: CodeActionKind.QuickFix, diagnostics, command }))];
}

function fixAction(fix: Fix, first: boolean, diagnostics: Diagnostic[], context: ActionContext): CodeAction {
  const lines = new LineMap(context.source.text);
  return { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: first, edit: workspaceEdit(fix.edits, lines, context) };
}

function workspaceEdit(edits: readonly TextEdit[], lines: LineMap, { uri, version, versionedEdits }: ActionContext): WorkspaceEdit {
  const place = ({ line, column }: Position): { line: number; character: number } => ({ line, character: column });
  const converted = edits.map(
    ({ range, newText }): ProtocolEdit => ({ range: { start: place(lines.position(range.start)), end: place(lines.position(range.end)) }, newText }),
  );
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] } : { changes: { [uri]: converted } };
}

/** The first place where the parser sees the comment as one, if there is any. */
function ignoreCommand(finding: Finding, { uri, version, path, source, languages }: ActionContext): Command | undefined {
  for (const { line, offset, before, after } of ignorePlaces(finding, source.text)) {
    const comment = `${before}reason${after}`;
    const file = languages.lower(path, source.text.slice(0, offset) + comment + source.text.slice(offset));
    file.dispose();
    const start = offset + comment.search(/\/[/*]|<!--/);
    const seen = file.module.comments.some(({ range }) => range.start === start && range.end < offset + comment.length);
    if (!seen || file.module.syntaxErrors.length > source.module.syntaxErrors.length) continue;
    const argument: IgnoreArguments = { uri, version, rule: finding.rule, line, before, after };
    return { title: 'Ignore on the next line with a reason…', command: IGNORE, arguments: [argument] };
  }
  return undefined;
}
