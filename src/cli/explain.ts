/**
 * `tightlip explain RULE`, or a topic that all rules have in common: its page, as Markdown for programs and a little dressed up for terminals.
 */
import pc from 'picocolors';
import { readPage } from '../project/node-host-assets.js';
import { TOPICS } from '../rules/index.js';
import { EXIT } from './exit.js';
import { unknownRule } from './rules.js';
import { complain, wantsColour } from './terminal.js';

export function explainCommand(rule: string, flags: { readonly color: boolean }): number {
  const unknown = TOPICS.includes(rule) ? undefined : unknownRule(rule, TOPICS);
  const page = unknown === undefined ? readPage(rule) : undefined;
  if (page === undefined) {
    complain(unknown ?? `"${rule}" has no page in this installation`);
    return EXIT.failed;
  }
  process.stdout.write(wantsColour(flags.color) ? dressed(page) : page);
  return EXIT.clean;
}

/** The page for a terminal: headings and code stand out, and no mark-up is left in prose. */
export function dressed(markdown: string): string {
  const paint = pc.createColors(true);
  let fence: string | undefined;
  const lines = markdown.split('\n').flatMap((line) => {
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (marks !== undefined && (fence === undefined || line.trim() === fence)) {
      fence = fence === undefined ? marks : undefined;
      return [];
    }
    if (fence !== undefined) return [`    ${paint.cyan(line)}`];
    const [, heading] = /^#+\s+(.*)$/.exec(line) ?? [];
    if (heading !== undefined) return [paint.bold(paint.underline(heading.replaceAll('`', '')))];
    return [prose(line)];
  });
  return lines.join('\n');
}

function prose(line: string): string {
  const paint = pc.createColors(true);
  return line
    .replace(/`([^`]+)`/g, (_, code: string) => paint.cyan(code))
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint.bold(strong))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, text: string, target: string) => (target.startsWith('http') ? `${text} <${target}>` : text));
}
