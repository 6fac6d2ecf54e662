/**
 * Which declarations a type name means in a file: its own, those it imports, through as many re-exports as there are, and those that some
 * file declares for everybody. Several declarations of one name are one type.
 */
import { cut } from './limits.js';
import type { IrTypeDeclaration, IrTypeImport } from '../ir/types.js';
import type { ApiNode, Library, Policy } from './policy.js';
import type { DeclaredType, ModuleFacts, Program } from './program.js';

export interface FoundType {
  readonly facts: ModuleFacts;
  readonly declaration: IrTypeDeclaration;
}

/** Re-exports of re-exports that are followed; circular ones end here. */
const MAX_HOPS = 12;

export class TypeNames {
  readonly #program: Program;
  readonly #policy: Policy;
  /** Whose module (a path, the specifier of a package, '' for everybody's) and name -> declarations of other files for it. */
  #ambient: ReadonlyMap<string, readonly FoundType[]> | undefined;

  constructor(program: Program, policy: Policy) {
    this.#program = program;
    this.#policy = policy;
  }

  reset(): void {
    this.#ambient = undefined;
  }

  /** Of this file or imported by it. */
  find(path: string, name: string): readonly FoundType[] {
    const facts = this.#program.modules.get(path);
    if (facts === undefined) return [];
    const all = (facts.types.get(name) ?? []).map((declaration): FoundType => ({ facts, declaration }));
    const own = all.filter(({ declaration }) => (declaration.ambient ?? '') === '');
    if (own.length > 0) return this.#augmented(path, name, own);
    const through = importOf(facts, name);
    if (through === undefined) return all;
    const { imported, rest } = through;
    const submodule = rest === '' || imported.submodule === undefined ? undefined : this.#program.resolve(path, imported.submodule);
    if (submodule !== undefined) return this.#exported(submodule, rest, 0);
    const wanted = insideOf(imported.name, rest);
    const target = this.#program.resolve(path, imported.specifier);
    if (target !== undefined) return this.#exported(target, wanted, 0);
    this.#program.noteAmbient(path, wanted);
    return this.#declaredFor(imported.specifier, wanted);
  }

  /** Declared for everybody, without an import, or made by tools out of a declaration of the program. */
  elsewhere(path: string, name: string): readonly FoundType[] {
    this.#program.noteAmbient(path, name);
    const everybody = this.#declaredFor('', name);
    return everybody.length > 0 ? everybody : this.#generated(path, name);
  }

  #generated(path: string, name: string): readonly FoundType[] {
    const facts = this.#program.modules.get(path);
    const dot = name.indexOf('.');
    const imported = facts?.typeImports.get(dot < 0 ? name : name.slice(0, dot));
    // Files that declare such names know those of each other.
    if (imported === undefined && facts?.module.types[0]?.generates !== true) return [];
    if (imported !== undefined && (this.#program.resolve(path, imported.specifier) !== undefined || !this.#libraryOf(path).generated(imported.specifier))) return [];
    const wanted = dot >= 0 ? name.slice(name.lastIndexOf('.') + 1) : imported === undefined || imported.name === 'default' ? name : imported.name;
    return nearestTo(path, this.#program.generated(wanted));
  }

  /** A library's type that stands for what its first argument describes. */
  isDescribed(path: string, name: string): boolean {
    const facts = this.#program.modules.get(path);
    const through = facts && importOf(facts, name);
    return through !== undefined && this.#libraryOf(path).describedType(through.imported.specifier, through.rest === '' ? through.imported.name : through.rest);
  }

  #libraryOf(path: string): Library {
    return this.#policy.library(this.#program.languageOf(path));
  }

  /** Instances of a library's type of this name. */
  api(path: string, name: string): ApiNode | undefined {
    const library = this.#libraryOf(path);
    return this.#outside(path, name, (specifier, wanted) => library.typeInstance(specifier, wanted));
  }

  /** What functions of a library's type of this name are called with. */
  functionType(path: string, name: string): ReturnType<Library['functionType']> {
    const library = this.#libraryOf(path);
    return this.#outside(path, name, (specifier, wanted) => library.functionType(specifier, wanted));
  }

  #outside<T>(path: string, name: string, find: (specifier: string, name: string) => T | undefined): T | undefined {
    const facts = this.#program.modules.get(path);
    const through = facts && importOf(facts, name);
    if (through === undefined) return find('', name);
    const { imported, rest } = through;
    if (rest === '') return find(imported.specifier, imported.name === 'default' ? name : imported.name);
    return find(imported.specifier, rest) ?? (imported.submodule === undefined ? undefined : find(imported.submodule, rest));
  }

  #exported(path: string, name: string, hops: number): readonly FoundType[] {
    const facts = this.#program.modules.get(path);
    if (hops > MAX_HOPS) cut('re-exports of re-exports');
    if (facts === undefined || hops > MAX_HOPS) return [];
    const own = facts.exportedTypes.get(name);
    if (own !== undefined) return this.#augmented(path, name, own.map((declaration): FoundType => ({ facts, declaration })));
    // A namespace that is exported, or imported and exported again: `export * as Api from './api'`.
    for (let dot = name.length; dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const first = name.slice(0, dot);
      const inner = name.slice(dot + 1);
      const forwarded = facts.typeExports.get(first) ?? facts.forwarded.get(first) ?? facts.typeImports.get(first);
      if (forwarded === undefined) continue;
      const target = this.#program.resolve(path, forwarded.specifier);
      const found = target === undefined ? [] : this.#exported(target, insideOf(forwarded.name, inner), hops + 1);
      if (found.length > 0) return found;
    }
    for (const star of facts.stars) {
      const target = this.#program.resolve(path, star);
      const found = target === undefined ? [] : this.#exported(target, name, hops + 1);
      if (found.length > 0) return found;
    }
    return this.#declaredFor(path, name);
  }

  #augmented(path: string, name: string, own: readonly FoundType[]): readonly FoundType[] {
    const others = this.#declaredFor(path, name).filter(({ declaration }) => !own.some((found) => found.declaration === declaration));
    return others.length === 0 ? own : [...own, ...others];
  }

  #declaredFor(module: string, name: string): readonly FoundType[] {
    this.#ambient ??= this.#collect();
    return this.#ambient.get(`${module}|${name}`) ?? [];
  }

  #collect(): ReadonlyMap<string, readonly FoundType[]> {
    const found = new Map<string, FoundType[]>();
    for (const [path, facts] of this.#program.ambient) {
      for (const declaration of facts.ambient) {
        const specifier = declaration.ambient ?? '';
        const module = specifier === '' ? '' : (this.#program.resolve(path, specifier) ?? specifier);
        const key = `${module}|${declaration.name}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, [{ facts, declaration }]);
        else known.push({ facts, declaration });
      }
    }
    return found;
  }
}

/** The import that a dotted name starts with, the longest there is, and what of the name is left behind it. */
function importOf(facts: ModuleFacts, name: string): { readonly imported: IrTypeImport; readonly rest: string } | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const imported = facts.typeImports.get(name.slice(0, end));
    if (imported !== undefined) return { imported, rest: name.slice(end + 1) };
  }
  return undefined;
}

/** A name inside of what is imported: of a whole module, or of a namespace that it exports. */
function insideOf(imported: string, rest: string): string {
  if (rest === '') return imported;
  return imported === '*' || imported === '=' ? rest : `${imported}.${rest}`;
}

/** Directories that two paths have in common from the top. */
function nearness(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')];
  let common = 0;
  while (common < a.length - 1 && common < b.length - 1 && a[common] === b[common]) common++;
  return common;
}

/** Those declarations that stand nearest to a file: a workspace has several that are called alike. In a fixed order. */
export function nearestTo(from: string, candidates: readonly DeclaredType[]): readonly DeclaredType[] {
  if (candidates.length <= 1) return candidates;
  const most = Math.max(...candidates.map((candidate) => nearness(from, candidate.path)));
  return candidates
    .filter((candidate) => nearness(from, candidate.path) === most)
    .sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.declaration.range.start - b.declaration.range.start));
}
