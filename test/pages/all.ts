/**
 * Where pages are: beside the rules they explain, and in this folder, where they show what the engine and the front ends know.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePage, type Page } from './page.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FOLDERS = ['src/rules', 'test/pages/flow', 'test/pages/language', 'test/pages/catalog'];

export function readPages(): readonly Page[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => join(ROOT, folder, name))
      .map((file) => parsePage(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8'))),
  );
}
