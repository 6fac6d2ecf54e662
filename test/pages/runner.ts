/**
 * Runs one section of a page: its blocks are the files of a project, what the engine finds in them is compared with what the claims say, and
 * what differs is told with the line of the page and the code it is about.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { applyEdits } from '../../src/fixes/fix.js';
import { fixesFor } from '../../src/fixes/index.js';
import type { Finding, FlowStep, Location } from '../../src/findings/finding.js';
import { createLanguages, type Languages } from '../../src/languages/index.js';
import type { Config } from '../../src/project/config.js';
import { describeMistake, parseConfig } from '../../src/project/config-file.js';
import { createProject } from '../../src/project/create.js';
import { isClaimLine, type Claim, type FindingClaim, type PathClaim } from './claims.js';
import type { CodeFile, Page, Section } from './page.js';

/** Pages say what holds on this day, whenever they are run. */
const TODAY = '2026-01-01';

const MANIFESTS = /(?:^|\/)(?:package|tsconfig|jsconfig)[\w.-]*\.json$/;

export async function loadLanguages(): Promise<Languages> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
  const languages = await createLanguages((name) => readFile(join(folder, name)));
  for (const extension of ['js', 'ts', 'tsx', 'py']) await languages.ready(`index.${extension}`, '');
  return languages;
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

export function scan(languages: Languages, files: readonly NamedText[], config: Readonly<Record<string, unknown>>): readonly Finding[] {
  const project = createProject({ config: configOf(config), languages, interactive: false, surroundings: { today: TODAY, base: '', whole: false } });
  for (const file of files) {
    if (MANIFESTS.test(file.name)) project.setManifest(file.name, file.text);
    else project.setFile(file.name, file.text);
  }
  const analysis = project.analyse();
  if (analysis === undefined) throw new Error('the analysis was cancelled, though nobody asked for it');
  const [skipped] = analysis.skipped;
  if (skipped !== undefined) throw new Error(`${skipped.path} was skipped: ${skipped.detail}`);
  return analysis.findings;
}

/** Pages show configurations as users write them, so they are read as those are. */
function configOf(merged: Readonly<Record<string, unknown>>): Config {
  const { config, mistakes } = parseConfig('the configuration of this heading', JSON.stringify(merged));
  if (config === undefined) throw new Error(mistakes.map(describeMistake).join('\n'));
  return config;
}

/** What is wrong with a section, as a text for people; '' when all is as claimed. */
export function check(page: Page, section: Section, findings: readonly Finding[]): string {
  const problems: Problem[] = [];
  const claimed = new Set<Finding>();
  for (const file of section.files) {
    for (const claim of file.claims) {
      if (claim.what !== 'finding') continue;
      const met = findings.filter((finding) => isAt(finding.location, file, claim) && meets(finding, claim, page.rule));
      for (const finding of met) claimed.add(finding);
      if (claim.verdict === 'missed') {
        if (met.length > 0) problems.push({ file, line: claim.claimLine, title: 'found at last: take "missed:" off this claim', marks: [] });
      } else if (met.length === 0) {
        const title = claim.verdict === 'false' ? 'the false finding is gone: remove this claim' : 'claimed, but not found';
        problems.push({ file, line: claim.claimLine, title, marks: [{ line: claim.line, column: claim.column, width: claim.width, text: described(claim, page.rule) }] });
      }
    }
  }
  problems.push(...pathProblems(section, findings), ...findings.filter((finding) => !claimed.has(finding)).map((finding) => unclaimed(section, finding)));
  return problems.map((problem) => format(page, problem)).join('\n\n');
}

/** Path claims are of any finding of the section: examples are small, and a place on a path says whose path it is. */
function pathProblems(section: Section, findings: readonly Finding[]): readonly Problem[] {
  const steps = findings.flatMap((finding) => finding.flow);
  return section.files.flatMap((file) =>
    file.claims.flatMap((claim): readonly Problem[] => {
      if (claim.what === 'finding') return [];
      const met = steps.some((step) => step.role === claim.what && isAt(step.location, file, claim));
      if (met === (claim.verdict === 'expected')) return [];
      const title = met ? 'on the path at last: take "missed:" off this claim' : `claimed as a ${claim.what} of a path, but on none`;
      const there = steps.filter((step) => step.location.path === file.name);
      return [{ file, line: claim.claimLine, title, marks: [markOf(claim), ...(met ? [] : there.map((step) => stepMark(file, step)))] }];
    }),
  );
}

function unclaimed(section: Section, finding: Finding): Problem {
  const file = section.files.find((each) => each.name === finding.location.path);
  const { line } = finding.location.start;
  const path = finding.flow.map((step) => `${step.location.path}:${step.location.start.line + 1}:${step.location.start.column + 1} ${step.note}`).join(' → ');
  const width = file === undefined ? 1 : widthOf(finding.location, file);
  const text = `${finding.rule}: ${finding.kinds.join(' ')} @${finding.sink} (${finding.confidence}) [${finding.audience}, ${finding.severity}]`;
  return { file, line, title: `found, but not claimed: ${finding.message}\n    path: ${path}\n    because: ${finding.reasons.join(', ')}`, marks: [{ line, column: finding.location.start.column, width, text }] };
}

function meets(finding: Finding, claim: FindingClaim, rule: string): boolean {
  return (
    finding.rule === (claim.rule ?? rule) &&
    finding.kinds.join(' ') === claim.kinds.join(' ') &&
    (claim.confidence === undefined || claim.confidence === finding.confidence) &&
    (claim.reasons === undefined || claim.reasons.join(' ') === finding.reasons.join(' ')) &&
    (claim.sink === undefined || claim.sink === finding.sink) &&
    (claim.audience === undefined || claim.audience === finding.audience) &&
    (claim.severity === undefined || claim.severity === finding.severity) &&
    finding.message.startsWith(claim.message ?? '')
  );
}

function isAt(location: Location, file: CodeFile, claim: Claim): boolean {
  return location.path === file.name && location.start.line === claim.line && location.start.column === claim.column && widthOf(location, file) === claim.width;
}

/** Marks stay on one line: what goes on is marked to the end of its first line. */
function widthOf({ start, end }: Location, file: CodeFile): number {
  if (start.line === end.line) return end.column - start.column;
  return (file.text.split('\n')[start.line] ?? '').trimEnd().length - start.column;
}

interface Mark {
  readonly line: number;
  readonly column: number;
  readonly width: number;
  readonly text: string;
}

interface Problem {
  readonly file: CodeFile | undefined;
  /** Zero-based line of the block. */
  readonly line: number;
  readonly title: string;
  readonly marks: readonly Mark[];
}

function described(claim: FindingClaim, rule: string): string {
  return [`${claim.rule ?? rule}:`, ...claim.kinds, ...(claim.sink === undefined ? [] : [`@${claim.sink}`]), ...(claim.confidence === undefined ? [] : [`(${[claim.confidence, ...(claim.reasons ?? [])].join(' ')})`]), ...(claim.audience === undefined || claim.severity === undefined ? [] : [`[${claim.audience}, ${claim.severity}]`]), ...(claim.message === undefined ? [] : [`"${claim.message}"`])].join(' ');
}

function markOf(claim: PathClaim): Mark {
  return { line: claim.line, column: claim.column, width: claim.width, text: `${claim.what} (claimed)` };
}

function stepMark(file: CodeFile, step: FlowStep): Mark {
  return { line: step.location.start.line, column: step.location.start.column, width: widthOf(step.location, file), text: `${step.role}: ${step.note}` };
}

function format(page: Page, { file, line, title, marks }: Problem): string {
  const lines = file?.text.split('\n') ?? [];
  const shown = marks.map((mark) => `    ${lines[mark.line] ?? ''}\n    ${' '.repeat(mark.column)}${'^'.repeat(Math.max(1, mark.width))} ${mark.text}`);
  return [`${page.path}:${(file?.line ?? 0) + line}: ${title}`, ...shown].join('\n');
}

/** What a `fixed` block shows: the first fix of the first finding in the file of its name, applied, and the outcome scanned. */
export function checkFixed(page: Page, section: Section, fixed: CodeFile, findings: readonly Finding[], languages: Languages): string {
  const where = `${page.path}:${fixed.line}`;
  const before = section.files.find((file) => file.name === fixed.name);
  const finding = findings.find((each) => each.location.path === fixed.name);
  if (before === undefined || finding === undefined) return `${where}: nothing was found in ${fixed.name} that could be fixed`;
  const [fix] = fixesFor(finding, { text: before.text, module: languages.lower(before.name, before.text).module });
  if (fix === undefined) return `${where}: there is no fix for the finding of ${finding.rule}`;
  const after = applyEdits(before.text, fix.edits);
  const shown = withoutClaims(after);
  if (shown !== fixed.text) return `${where}: the fix "${fix.title}" makes something else of it:\n${lineDiff(fixed.text, shown)}`;
  const files = section.files.map((file) => (file === before ? { name: file.name, text: after } : file));
  return scan(languages, files, section.config)
    .map((left) => `${where}: after "${fix.title}" this is still found in ${left.location.path}: ${left.message}`)
    .join('\n');
}

function lineDiff(expected: string, actual: string): string {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const missing = left.filter((line) => !right.includes(line)).map((line) => `  - ${line}`);
  const added = right.filter((line) => !left.includes(line)).map((line) => `  + ${line}`);
  return [...missing, ...added].join('\n');
}

/** A text without its claims, as a fix is shown. */
function withoutClaims(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isClaimLine(line))
    .join('\n');
}
