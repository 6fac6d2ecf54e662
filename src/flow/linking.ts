/**
 * What comes from other files: what a module exports under a name, through re-exports and what it put on its exports object, and what an
 * import yields, be it from the program or from a library.
 */
import { join } from './lattice.js';
import { cut } from './limits.js';
import type { Policy } from './policy.js';
import { exportCell, slotCell, type Program } from './program.js';
import type { Reading } from './reading.js';
import { CLEAN, OPAQUE, type Value } from './value.js';

/** `export … from` of `export … from`. */
const MAX_FORWARDS = 8;

export class Linking {
  readonly #program: Program;
  readonly #policy: Policy;
  readonly #reading: Reading;

  constructor(program: Program, policy: Policy, reading: Reading) {
    this.#program = program;
    this.#policy = policy;
    this.#reading = reading;
  }

  /** What another file of the program exports under a name. */
  exported(path: string, name: string, depth = 0): Value {
    const facts = this.#program.modules.get(path);
    if (depth > MAX_FORWARDS) cut('re-exports of re-exports');
    if (facts === undefined || depth > MAX_FORWARDS) return OPAQUE;
    const whole = this.#program.cell(exportCell(path, '='));
    if (name === '*' || name === '=') return join({ ...CLEAN, modules: [path] }, whole ?? CLEAN);
    const own = this.#program.cell(exportCell(path, name));
    if (own !== undefined) return own;
    if (name === 'default' && whole !== undefined) return join({ ...CLEAN, modules: [path] }, whole);
    if (whole !== undefined && (whole.fields?.has(name) === true || whole.instances.length > 0 || whole.classes.length > 0 || whole.apis.length > 0)) {
      return this.#reading.field({ ...whole, modules: [] }, name, '', { path, range: { start: 0, end: 0 } });
    }
    for (const other of whole?.modules ?? []) {
      const value = other === path ? CLEAN : this.exported(other, name, depth + 1);
      if (value !== OPAQUE && value !== CLEAN) return value;
    }
    for (const star of facts.stars) {
      const target = this.#program.resolve(path, star);
      if (target === undefined) continue;
      const value = this.exported(target, name, depth + 1);
      if (value !== OPAQUE && value !== CLEAN) return value;
    }
    return whole?.opaque === false ? CLEAN : OPAQUE;
  }

  /** A variable of a module, by its name in the text. */
  variable(path: string, name: string): Value {
    const facts = this.#program.modules.get(path);
    const imported = facts?.typeImports.get(name);
    if (imported !== undefined) return this.imported(path, imported.specifier, imported.name, imported.submodule);
    const slot = facts?.queried.get(name);
    return (slot === undefined ? undefined : this.#program.cell(slotCell(path, slot))) ?? OPAQUE;
  }

  /** What `import` of a specifier yields, from the program or from a library. `submodule`: see the instruction. */
  imported(from: string, specifier: string, name: string, submodule?: string): Value {
    const target = this.#program.resolve(from, specifier);
    const value = target === undefined ? undefined : this.exported(target, name);
    if (value !== undefined && value !== OPAQUE && value !== CLEAN) return value;
    const file = submodule === undefined ? undefined : this.#program.resolve(from, submodule);
    if (file !== undefined) return this.exported(file, '*');
    if (value !== undefined) return value;
    const library = this.#policy.library(this.#program.languageOf(from));
    const node = library.package(specifier);
    const whole = name === '*' || name === '=' || name === 'default';
    const found = (whole ? node : node?.member(name)) ?? (submodule === undefined ? undefined : library.package(submodule));
    return found === undefined ? OPAQUE : { ...OPAQUE, apis: [{ node: found, guessed: false }] };
  }
}
