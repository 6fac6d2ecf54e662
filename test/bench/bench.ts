/**
 * The budgets, measured as ratios inside one run: a cold scan against parsing and walking the same files, all files against half of them, and
 * the time from a keystroke to findings. Prints a table and writes `result.json`; nothing is ever asserted on a time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLanguages } from '../../src/languages/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';
import { loadGrammar } from '../../src/project/node-host-assets.js';
import { discover } from '../../src/project/node-host-files.js';
import { fetchCorpus } from '../corpus/fetch.mjs';
import { startClient } from '../server/client.js';

const RUNS = 3;
const KEYSTROKES = 60;
/** 995 lines, imported by others. */
const EDITED = 'core/server/services/members/members-api/repositories/EventRepository.js';
const here = dirname(fileURLToPath(import.meta.url));
const root = join(fetchCorpus(), 'ghost-5.130.6', 'package');
const languages = await createLanguages(loadGrammar);

const found = discover(['core/server', 'core/frontend', 'core/shared'], { root, ignore: [], ignoreBase: root, isSource: (path) => languages.languageOf(path) !== undefined });
const files = found.files.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const).filter(([path, text]) => !path.includes('.min.') && text.length < 400_000);
for (const [path, text] of files) await languages.ready(path, text);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

function coldScan(part: typeof files): number {
  return timed(() => {
    const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: false });
    for (const [path, text] of part) project.setFile(path, text);
    project.analyse();
  });
}

const walks: number[] = [];
const scans: number[] = [];
const halves: number[] = [];
for (let run = 0; run < RUNS; run++) {
  walks.push(timed(() => {
    for (const [path, text] of files) languages.walk(path, text);
  }));
  scans.push(coldScan(files));
  halves.push(coldScan(files.filter((_, index) => index % 2 === 0)));
}

const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: true });
for (const [path, text] of files) project.setFile(path, text);
project.analyse();
let edited = project.text(EDITED) ?? '';
const at = edited.indexOf('\n', edited.length >> 1);
const keystrokes = Array.from({ length: KEYSTROKES }, () => {
  edited = `${edited.slice(0, at)}x${edited.slice(at)}`;
  return timed(() => {
    project.setFile(EDITED, edited);
    project.analyse();
  });
});

/** The same through the language server, which waits this long for the next keystroke. */
const DEBOUNCE = 150;
const client = await startClient(Object.fromEntries(files));
const original = files.find(([path]) => path === EDITED)?.[1] ?? '';
await client.open(EDITED, original);
await client.diagnostics(EDITED);
// The rest of the workspace is loaded in the background.
await new Promise((done) => setTimeout(done, 12_000));
const middle = { line: original.split('\n').length >> 1, character: 0 };
const served: number[] = [];
for (let version = 2; version < 22; version++) {
  const start = performance.now();
  await client.edit(EDITED, { start: middle, end: middle }, 'x');
  await client.diagnostics(EDITED, (_diagnostics, seen) => seen === version);
  served.push(performance.now() - start - DEBOUNCE);
}
await client.stop();

const startOf = (args: readonly string[]): number => median(Array.from({ length: 9 }, () => timed(() => execFileSync(process.execPath, args))));
const cli = join(here, '..', '..', 'dist', 'cli.js');
const startUp = existsSync(cli) ? startOf([cli, '--version']) - startOf(['-e', '0']) : Number.NaN;

const result = {
  files: files.length,
  lines: files.reduce((sum, [, text]) => sum + text.split('\n').length, 0),
  coldScanToWalk: round(median(scans) / median(walks)),
  firstScanToWalk: round((scans[0] ?? 0) / (walks[0] ?? 1)),
  allToHalf: round(median(scans) / median(halves)),
  keystrokeP50: round(percentile(keystrokes, 0.5)),
  keystrokeP95: round(percentile(keystrokes, 0.95)),
  serverP50: round(percentile(served, 0.5)),
  serverP95: round(percentile(served, 0.95)),
  heapMegabytes: Math.round(process.memoryUsage().heapUsed / 1e6),
  startUp: round(startUp),
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

console.table({
  'cold scan / parse and walk, median of 3': { measured: result.coldScanToWalk, 'budget now': 4, 'later budget': 2.5 },
  'the same, first run of the process': { measured: result.firstScanToWalk, 'budget now': 4, 'later budget': 2.5 },
  'all files / half of them': { measured: result.allToHalf, 'budget now': 2.1, 'later budget': 2.1 },
  'keystroke to findings, p50, ms': { measured: result.keystrokeP50, 'budget now': 100, 'later budget': 50 },
  'keystroke to findings, p95, ms': { measured: result.keystrokeP95, 'budget now': 100, 'later budget': 50 },
  'the same in the server, without its debounce, p50, ms': { measured: result.serverP50, 'budget now': 100, 'later budget': 50 },
  'the same in the server, without its debounce, p95, ms': { measured: result.serverP95, 'budget now': 100, 'later budget': 50 },
  'heap, MB': { measured: result.heapMegabytes, 'budget now': 1500, 'later budget': 1500 },
  'tightlip --version above node, ms': { measured: result.startUp, 'budget now': 80, 'later budget': 80 },
  'two threads / one thread': { measured: 'no threads yet', 'budget now': '-', 'later budget': 1.7 },
});
writeFileSync(join(here, 'result.json'), `${JSON.stringify(result, undefined, 2)}\n`);
process.stdout.write(`${String(result.files)} files, ${String(result.lines)} lines; written to out/bench/result.json\n`);
