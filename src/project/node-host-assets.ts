/**
 * What ships beside the code: grammars, the rules' pages, the version. In a bundle they stand next to it in `dist`; in development they are still
 * where they come from. Nothing else knows that there are two places.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const BUNDLED = existsSync(new URL('grammars/tree-sitter.wasm', import.meta.url));

/** The bytes of `tree-sitter.wasm` or of a grammar such as `tree-sitter-tsx.wasm`. */
export async function loadGrammar(fileName: string): Promise<Uint8Array> {
  if (BUNDLED) return readFile(new URL(`grammars/${fileName}`, import.meta.url));
  return readFile(createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/${fileName}`));
}

/** The page of a rule in Markdown; undefined when it has none. */
export function readPage(rule: string): string | undefined {
  const url = new URL(BUNDLED ? `rules/${rule}.md` : `../rules/${rule}.md`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

/** Of our own package. */
export function readVersion(): string {
  const url = new URL(BUNDLED ? '../package.json' : '../../package.json', import.meta.url);
  const description: unknown = JSON.parse(readFileSync(url, 'utf8'));
  if (typeof description === 'object' && description !== null && 'version' in description) return String(description.version);
  return 'unknown';
}
