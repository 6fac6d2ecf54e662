/** `npm run demo`: builds Tightlip if need be, downloads a real package and scans it, as the README shows. Exit code 1: there are findings. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fetchCorpus } from './fetch.mjs';

const cli = join(process.cwd(), 'dist', 'cli.js');
if (!existsSync(cli)) spawnSync(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { status } = spawnSync(process.execPath, [cli, 'scan', 'core/server', 'core/frontend', 'core/shared'], { cwd: join(fetchCorpus('ghost-5.130.6'), 'ghost-5.130.6', 'package'), stdio: 'inherit' });
process.exitCode = status ?? 2;
