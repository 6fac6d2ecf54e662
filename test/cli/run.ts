// Runs the built program as people do, in a directory of its own.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(REPOSITORY, 'dist/cli.js');

/** Builds when there is no bundle, or one that is older than a source. */
export function build(): void {
  const newest = Math.max(
    ...['src', 'media'].flatMap((folder) =>
      readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true }).map((entry) => (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).mtimeMs : 0)),
    ),
  );
  if (existsSync(PROGRAM) && statSync(PROGRAM).mtimeMs > newest) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: REPOSITORY, stdio: 'ignore' });
}

export interface Directory {
  readonly path: string;
  readonly put: (path: string, content?: string | Uint8Array) => void;
}

export function directory(): Directory {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip cli ö ')));
  return {
    path,
    put(name, content = '') {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
  };
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly outcome: Promise<Outcome>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly closeOutput: () => void;
}

export function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NO_COLOR' && name !== 'FORCE_COLOR'));
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
  return { outcome, kill: (signal) => child.kill(signal), closeOutput: () => child.stdout.destroy() };
}

export function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return start(cwd, args, env).outcome;
}
