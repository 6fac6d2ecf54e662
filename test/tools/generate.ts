/**
 * Rewrites everything in the repository that is made from something else, so that no table is kept by hand: blocks between
 * `<!-- generated: NAME -->` and `<!-- /generated -->` in README.md and the pages, and the schema of the configuration. `npm run gen` runs it twice
 * with the same result; CI runs it and looks whether anything changed.
 *
 * Names: `rules`, the table of rules; `kinds`, the table of data kinds; `reasons`, the table of what a confidence is made from; `matrix`, what the
 * engine understands in which language; `severities`, `destinations` and `purposes`, what the page about audiences tells; `ir FILE`, the intermediate form of the named code block before it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PURPOSES } from '../../src/catalog/purposes.js';
import { REASONS, reasonEffect, reasonText } from '../../src/findings/confidence.js';
import { AUDIENCES } from '../../src/findings/finding.js';
import { CATEGORIES, CHANNELS, DESTINATIONS } from '../../src/project/destinations.js';
import { configSchemaText } from '../../src/project/config-schema.js';
import { printModule } from '../../src/ir/printer.js';
import type { Languages } from '../../src/languages/index.js';
import { RULES } from '../../src/rules/index.js';
import { SEVERITY_TABLE } from '../../src/rules/severity.js';
import { KINDS } from '../../src/taxonomy/index.js';
import { readPages, ROOT } from '../pages/all.js';
import type { Page, Section } from '../pages/page.js';
import { loadLanguages } from '../pages/runner.js';
import { supportMatrix } from './matrix.js';

const BLOCK = /^(<!-- generated: (.+?) -->\n)([\s\S]*?)(^<!-- \/generated -->$)/gm;

type Generator = (name: string, line: number) => string;

function rewrite(path: string, generate: Generator): void {
  const file = join(ROOT, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = before.replaceAll(BLOCK, (_all, open: string, name: string, _old: string, close: string, offset: number) => {
    const line = before.slice(0, offset).split('\n').length;
    return `${open}${generate(name, line).trimEnd()}\n${close}`;
  });
  write(path, before, after);
}

function write(path: string, before: string, after: string): void {
  if (after === before) return;
  writeFileSync(join(ROOT, path), after);
  console.log(`rewrote ${path}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ruleTable(): string {
  const rows = RULES.map(({ metadata }) => [`[\`${metadata.id}\`](src/rules/${metadata.id}.md)`, metadata.audience, metadata.summary, metadata.fixable ? 'yes' : '']);
  return table(['Rule', 'Who sees it', 'What it finds', 'Quick fix'], rows);
}

function kindTable(): string {
  return table(
    ['Kind', 'What it is', 'Sensitivity'],
    KINDS.map((kind) => [`\`${kind.id}\``, kind.title, String(kind.sensitivity)]),
  );
}

function reasonTable(): string {
  return table(
    ['Reason', 'Because', 'Confidence'],
    REASONS.map((reason) => [`\`${reason}\``, reasonText(reason), reasonEffect(reason)]),
  );
}

function sectionsOf(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section.children)]);
}

/** The intermediate form of the last block of that name before the given line. */
function irOf(page: Page, fileName: string, line: number, languages: Languages): string {
  const files = sectionsOf(page.sections).flatMap((section) => section.files);
  const file = files.findLast((each) => each.name === fileName && each.line < line);
  if (file === undefined) throw new Error(`${page.path}:${line}: there is no block "${fileName}" above this one`);
  return `\`\`\`text\n${printModule(languages.lower(file.name, file.text).module).trimEnd()}\n\`\`\``;
}

const languages = await loadLanguages();

rewrite('README.md', (name, line) => {
  if (name === 'rules') return ruleTable();
  if (name === 'kinds') return kindTable();
  if (name === 'reasons') return reasonTable();
  if (name === 'matrix') return supportMatrix(readPages().filter((page) => page.path.startsWith('test/pages/flow/')), table);
  throw new Error(`README.md:${line}: nothing generates "${name}"`);
});

function severityTable(): string {
  const seen = AUDIENCES.filter((audience) => audience !== 'self');
  return table(['Sensitivity of the data', ...seen], ([1, 2, 3, 4] as const).map((sensitivity) => [String(sensitivity), ...seen.map((audience) => SEVERITY_TABLE[sensitivity][audience])]));
}

function destinationTable(): string {
  const vendors = DESTINATIONS.filter((word) => !CHANNELS.includes(word) && !CATEGORIES.includes(word));
  return table(['Words', 'Which'], [['channels', CHANNELS], ['categories', CATEGORIES], ['vendors', vendors]].map(([what, words]) => [String(what), [words].flat().map((word) => `\`${word}\``).join(' ')]));
}

function purposeTable(): string {
  return table(['Why', 'Where', 'What'], PURPOSES.map(({ reason, to, kinds }) => [reason, ...[to, kinds].map((words) => words.map((word) => `\`${word}\``).join(' '))]));
}

for (const page of readPages()) {
  rewrite(page.path, (name, line) => {
    if (name === 'severities') return severityTable();
    if (name === 'destinations') return destinationTable();
    if (name === 'purposes') return purposeTable();
    const fileName = /^ir (\S+)$/.exec(name)?.[1];
    if (fileName === undefined) throw new Error(`${page.path}:${line}: nothing generates "${name}"`);
    return irOf(page, fileName, line, languages);
  });
}

const schema = 'media/tightlip.schema.json';
write(schema, existsSync(join(ROOT, schema)) ? readFileSync(join(ROOT, schema), 'utf8') : '', configSchemaText());
