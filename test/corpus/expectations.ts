/**
 * What is expected of the real packages of the corpus: one finding a line, `path:line rule kinds`, each with a verdict that a person gave after
 * reading the code. `npm run corpus` rewrites the files; a finding that nobody has judged is marked `?` and fails the test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { scan } from '../../src/project/node-host.js';
import { fetchCorpus } from './fetch.mjs';

export interface Corpus {
  readonly id: string;
  /** Below `.corpus/`. */
  readonly root: string;
  readonly paths: readonly string[];
}

export const CORPORA: readonly Corpus[] = [
  { id: 'ghost', root: 'ghost-5.130.6/package', paths: ['core'] },
  { id: 'nodebb', root: 'nodebb-1.4.0/package', paths: ['app.js', 'loader.js', 'minifier.js', 'install', 'public/src', 'src'] },
  { id: 'django-oscar', root: 'django-oscar-4.2.1/package', paths: ['oscar'] },
  { id: 'flask-appbuilder', root: 'flask-appbuilder-5.3.0/package', paths: ['flask_appbuilder'] },
];

interface Expectation {
  /** `path:line rule kinds` */
  readonly finding: string;
  /** `right: …`, `wrong: …` or `?`. */
  readonly verdict: string;
}

const fileOf = (corpus: Corpus): string => join(dirname(fileURLToPath(import.meta.url)), `${corpus.id}.txt`);

export async function findingsOf(corpus: Corpus): Promise<readonly string[]> {
  const [id] = corpus.root.split('/');
  const root = join(fetchCorpus(id), corpus.root);
  const outcome = await scan(corpus.paths, { root, config: DEFAULT_CONFIG, configDirectory: root });
  if (outcome.kind !== 'done') throw new Error(`${corpus.id}: the scan is ${outcome.kind}`);
  return outcome.analysis.findings.map((finding) => `${finding.location.path}:${String(finding.location.start.line + 1)} ${finding.rule} ${finding.kinds.join(',')}`);
}

export function expectationsOf(corpus: Corpus): readonly Expectation[] {
  let text: string;
  try {
    text = readFileSync(fileOf(corpus), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [finding = '', verdict = '?'] = line.split('  # ');
    return { finding, verdict };
  });
}

/** Writes what is found now; verdicts stay with findings that are the same but for their line. */
export function rewrite(corpus: Corpus, findings: readonly string[]): void {
  const known = [...expectationsOf(corpus)];
  const loose = (finding: string): string => finding.replace(/:\d+ /, ' ');
  const lines = findings.map((finding) => {
    let index = known.findIndex((expectation) => expectation.finding === finding);
    if (index < 0) index = known.findIndex((expectation) => loose(expectation.finding) === loose(finding));
    const [old] = index < 0 ? [] : known.splice(index, 1);
    return { finding, verdict: old?.verdict ?? '?' };
  });
  const header = `# ${corpus.root}: ${corpus.paths.join(' ')}\n# ${shareOf(lines)}\n# Rewritten by \`npm run corpus\`; the verdicts behind the findings are given by people who read the code.\n`;
  writeFileSync(fileOf(corpus), header + lines.map(({ finding, verdict }) => `${finding}  # ${verdict}\n`).join(''));
}

export function shareOf(expectations: readonly Expectation[]): string {
  const right = expectations.filter(({ verdict }) => verdict.startsWith('right')).length;
  return `${String(right)} of ${String(expectations.length)} findings are right`;
}
