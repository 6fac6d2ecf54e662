/**
 * The schemas of a project: which files are one, and the modules that the engine gets of them. Statements that build up a table over many files are
 * put together here, so that the order in which files come does not matter.
 */
import type { IrModule, IrTypeDeclaration } from '../ir/types.js';
import { schemaModule } from './declarations.js';
import { readPrisma } from './prisma.js';

type Reader = (text: string) => readonly IrTypeDeclaration[];

const READERS: ReadonlyMap<string, Reader> = new Map([['prisma', readPrisma]]);

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** True for files that hold a schema and nothing else. */
export function isSchemaFile(path: string): boolean {
  return READERS.has(extensionOf(path));
}

export interface SchemaChanges {
  readonly changed: readonly IrModule[];
  /** Paths of modules that are no more. */
  readonly removed: readonly string[];
}

export class Schemas {
  readonly #changed = new Map<string, IrModule>();
  readonly #removed = new Set<string>();

  set(path: string, text: string): void {
    const reader = READERS.get(extensionOf(path));
    if (reader === undefined) return;
    this.#removed.delete(path);
    this.#changed.set(path, schemaModule(path, reader(text)));
  }

  remove(path: string): void {
    this.#changed.delete(path);
    this.#removed.add(path);
  }

  /** What has become different since the last call. */
  takeChanges(): SchemaChanges {
    const changes = { changed: [...this.#changed.values()], removed: [...this.#removed] };
    this.#changed.clear();
    this.#removed.clear();
    return changes;
  }
}
