/**
 * Downloads the packages of the corpus as published, by name and version, into `.corpus/`, and checks each against the integrity that is kept
 * here. What is there already is left alone. Nothing of a package is ever run.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.corpus');

const PACKAGES = [
  { name: 'ghost', version: '5.130.6', sha512: 'CAWqPKt+7ws+/1NrVmvuiWiDZDEtutiu7niVMTku9uM29MjfNFFUVKM3giQBpZGZrUORXkWiXSlqbry4QGVrBw==' },
  { name: 'nodebb', version: '1.4.0', sha512: 'G/QGMcGx4pg57Pl/ZxAjimHsP4GN/6IwyV22Mha0utPqMs3vD6OTAHpYWgXtimrbkbhppFV9RMZ/5MNFQ+tj9w==' },
];

export function fetchCorpus() {
  for (const { name, version, sha512 } of PACKAGES) {
    const directory = join(root, `${name}-${version}`);
    if (existsSync(join(directory, 'package', 'package.json'))) continue;
    process.stderr.write(`corpus: ${name}@${version}\n`);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const printed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', directory], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const archive = join(directory, printed.trim().split('\n').at(-1) ?? '');
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (found !== sha512) {
      rmSync(directory, { recursive: true, force: true });
      throw new Error(`${name}@${version} is not the package it was: sha512-${found} instead of sha512-${sha512}`);
    }
    execFileSync('tar', ['xzf', archive, '-C', directory]);
    rmSync(archive);
  }
  return root;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${fetchCorpus()}\n`);
