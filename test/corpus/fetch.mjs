/**
 * Downloads the packages of the corpus as published, by name and version, into `.corpus/`, and checks each against the integrity that is kept
 * here. What is there already is left alone. Nothing of a package is ever run: wheels and npm tarballs are archives without a build.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.corpus');

const PACKAGES = [
  { registry: 'npm', name: 'ghost', version: '5.130.6', sha512: 'CAWqPKt+7ws+/1NrVmvuiWiDZDEtutiu7niVMTku9uM29MjfNFFUVKM3giQBpZGZrUORXkWiXSlqbry4QGVrBw==' },
  { registry: 'npm', name: 'nodebb', version: '1.4.0', sha512: 'G/QGMcGx4pg57Pl/ZxAjimHsP4GN/6IwyV22Mha0utPqMs3vD6OTAHpYWgXtimrbkbhppFV9RMZ/5MNFQ+tj9w==' },
  { registry: 'pypi', name: 'django-oscar', version: '4.2.1', sha512: '8nSEFgrYRv42cR90CzdChhkhQtdfRfpoIvL92ty0h0HGJUnO3P/a3lEE4V+aWX6phZ/Oxka6k234dQZn+riJCQ==' },
  { registry: 'pypi', name: 'flask-appbuilder', version: '5.3.0', sha512: 'MAGFkppR7/Ey6fmtY5p3MWO1PrR4hyBOQuT/jElAws4YPT9pkUI2TdtKTZfFy+stlUWogcGIX4CN7uNnYcuiZQ==' },
  { registry: 'pypi', name: 'pretix', version: '2026.8.0', sha512: '3WPxy7Moa8yFPe8cFFVIKHJEC3Lib/ubSacfVbBDgc0fH8vJoigbuuqhp6jLAgW24g99pjgMB07EtSpCE0s8lw==' },
];

/** How the archive of a registry is fetched into a directory, and unpacked there into `package/`. */
const REGISTRIES = {
  npm: {
    fetch: ({ name, version }, directory) => execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', directory], { stdio: 'ignore' }),
    unpack: (archive, directory) => execFileSync('tar', ['xzf', archive, '-C', directory]),
  },
  pypi: {
    fetch: ({ name, version }, directory) => execFileSync('python3', ['-m', 'pip', 'download', `${name}==${version}`, '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', directory], { stdio: 'ignore' }),
    unpack: (archive, directory) => execFileSync('python3', ['-m', 'zipfile', '-e', archive, join(directory, 'package')]),
  },
};

/** Fetches one package, or all of them, and answers the directory that holds `NAME-VERSION/package`. */
export function fetchCorpus(only) {
  for (const wanted of PACKAGES) {
    const id = `${wanted.name}-${wanted.version}`;
    const directory = join(root, id);
    const done = join(directory, '.complete');
    if ((only !== undefined && only !== id) || existsSync(done)) continue;
    process.stderr.write(`corpus: ${id}\n`);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const registry = REGISTRIES[wanted.registry];
    registry.fetch(wanted, directory);
    const archive = join(directory, readdirSync(directory)[0] ?? '');
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (found !== wanted.sha512) {
      rmSync(directory, { recursive: true, force: true });
      throw new Error(`${id} is not the package it was: sha512-${found} instead of sha512-${wanted.sha512}`);
    }
    registry.unpack(archive, directory);
    rmSync(archive);
    writeFileSync(done, '');
  }
  return root;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${fetchCorpus()}\n`);
