// The grammars for all tests of the front ends, loaded once, and a lowering that no test can use without the verifier agreeing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { verifyModule } from "../../src/ir/verifier.js";
import type { IrFunction, IrModule } from "../../src/ir/types.js";
import { createLanguages } from "../../src/languages/index.js";
import type { LowerOptions, ParsedFile } from "../../src/languages/index.js";

const require = createRequire(import.meta.url);

export const languages = await createLanguages((file) => readFile(require.resolve(`@vscode/tree-sitter-wasm/wasm/${file}`)));
for (const path of ["a.js", "a.ts", "a.tsx", "a.py"]) await languages.ready(path, "");

export function lowerFile(path: string, text: string, options?: LowerOptions): ParsedFile {
  const file = languages.lower(path, text, options);
  assert.deepEqual(verifyModule(file.module), [], text.length < 5000 ? text : path);
  return file;
}

export function lower(text: string, path = "a.ts"): IrModule {
  return lowerFile(path, text).module;
}

export function functionNamed(module: IrModule, name: string): IrFunction {
  const found = module.functions.find((fn) => fn.name === name);
  assert.ok(found, `no function ${name}`);
  return found;
}
