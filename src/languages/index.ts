/**
 * The one door to all languages: which language a path is, its grammar (fetched when first needed, since some weigh megabytes), and
 * from a text to its IR. The parser runs in WASM; the host hands in the bytes, so that the same code runs in Node and in a browser.
 */
import treeSitter from '@vscode/tree-sitter-wasm';
import type { Parser, Tree } from '@vscode/tree-sitter-wasm';
import type { IrModule } from '../ir/types.js';
import { JAVASCRIPT_SHAPE } from './javascript/shape.js';
import { lowerJavaScript } from './javascript/module.js';
import { editBetween } from './edit.js';
import { copyTree, treeTables, walkTree } from './syntax.js';
import type { SyntaxTree, TreeShape, TreeTables } from './syntax.js';

/** Gives the bytes of a file such as `tree-sitter.wasm` or `tree-sitter-typescript.wasm`. */
export type GrammarLoader = (fileName: string) => Promise<Uint8Array>;

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly module: IrModule;
  /** Frees the tree that was kept for the next parse; the module stays. */
  dispose(): void;
}

export interface LowerOptions {
  /** An earlier version of the same file; if its tree was kept, only what changed is parsed again. */
  readonly previous?: ParsedFile;
  /** Keep the tree for a later incremental parse (in an editor) instead of freeing it at once. */
  readonly keepTree?: boolean;
}

export interface Languages {
  /** The id of the language of a path by its extension, or undefined. */
  languageOf(path: string): string | undefined;
  /** Loads the grammar that a path needs, once. Must have been awaited before `lower` or `walk`. */
  ready(path: string): Promise<void>;
  /** Parses and lowers; any text will do. */
  lower(path: string, text: string, options?: LowerOptions): ParsedFile;
  /** Parses and visits every node with one cursor, reading type, start, end and field name: the yardstick of the bench. */
  walk(path: string, text: string): number;
}

interface LanguageDefinition {
  readonly id: string;
  readonly grammar: string;
  readonly extensions: readonly string[];
  readonly shape: TreeShape;
  readonly lower: (tree: SyntaxTree, path: string, text: string, language: string) => IrModule;
}

const LANGUAGES: readonly LanguageDefinition[] = [
  { id: 'javascript', grammar: 'javascript', extensions: ['js', 'mjs', 'cjs', 'jsx'], shape: JAVASCRIPT_SHAPE, lower: lowerJavaScript },
  { id: 'typescript', grammar: 'typescript', extensions: ['ts', 'mts', 'cts'], shape: JAVASCRIPT_SHAPE, lower: lowerJavaScript },
  { id: 'tsx', grammar: 'tsx', extensions: ['tsx'], shape: JAVASCRIPT_SHAPE, lower: lowerJavaScript },
];

const BY_EXTENSION = new Map(LANGUAGES.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)));

interface Loaded {
  readonly parser: Parser;
  readonly tables: TreeTables;
}

let runtime: Promise<void> | undefined;

async function startRuntime(load: GrammarLoader): Promise<void> {
  const options = { locateFile: (file: string): string => file, wasmBinary: await load('tree-sitter.wasm') };
  await treeSitter.Parser.init(options);
}

/** Trees kept between parses, by the file they are of. */
const keptTrees = new WeakMap<ParsedFile, Tree>();

function definitionOf(path: string): LanguageDefinition | undefined {
  return BY_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

export async function createLanguages(load: GrammarLoader): Promise<Languages> {
  runtime ??= startRuntime(load);
  await runtime;
  const pending = new Map<string, Promise<void>>();
  const loaded = new Map<string, Loaded>();

  async function loadGrammar(definition: LanguageDefinition): Promise<void> {
    const language = await treeSitter.Language.load(await load(`tree-sitter-${definition.grammar}.wasm`));
    const parser = new treeSitter.Parser();
    parser.setLanguage(language);
    loaded.set(definition.grammar, { parser, tables: treeTables(language, definition.shape) });
  }

  function grammarOf(path: string): { readonly definition: LanguageDefinition; readonly grammar: Loaded } {
    const definition = definitionOf(path);
    const grammar = definition && loaded.get(definition.grammar);
    if (definition === undefined || grammar === undefined) throw new Error(`no grammar is loaded for ${path}`);
    return { definition, grammar };
  }

  function parse(grammar: Loaded, text: string, old: Tree | null): Tree {
    const tree = grammar.parser.parse(text, old);
    if (tree === null) throw new Error('the parser gave up');
    return tree;
  }

  return {
    languageOf: (path) => definitionOf(path)?.id,

    async ready(path) {
      const definition = definitionOf(path);
      if (definition === undefined) throw new Error(`not a language: ${path}`);
      let promise = pending.get(definition.grammar);
      if (promise === undefined) pending.set(definition.grammar, (promise = loadGrammar(definition)));
      await promise;
    },

    lower(path, text, options = {}) {
      const { definition, grammar } = grammarOf(path);
      const previous = options.previous;
      // A tree of another grammar is of no use.
      const old = previous === undefined || definitionOf(previous.path) !== definition ? undefined : keptTrees.get(previous);
      if (previous !== undefined && old !== undefined) old.edit(editBetween(previous.text, text));
      const tree = parse(grammar, text, old ?? null);
      previous?.dispose();
      const module = definition.lower(copyTree(tree, grammar.tables, text), path, text, definition.id);
      const file: ParsedFile = {
        path,
        text,
        module,
        dispose() {
          keptTrees.get(file)?.delete();
          keptTrees.delete(file);
        },
      };
      if (options.keepTree === true) keptTrees.set(file, tree);
      else tree.delete();
      return file;
    },

    walk(path, text) {
      const tree = parse(grammarOf(path).grammar, text, null);
      const count = walkTree(tree);
      tree.delete();
      return count;
    },
  };
}
