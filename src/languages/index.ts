/**
 * The one door to all languages: which language a path is, its grammar (fetched when first needed, since some weigh megabytes), and
 * from a text to its IR. The parser runs in WASM; the host hands in the bytes, so that the same code runs in Node and in a browser.
 */
import treeSitter from '@vscode/tree-sitter-wasm';
import type { Parser, Tree } from '@vscode/tree-sitter-wasm';
import type { IrModule } from '../ir/types.js';
import { grammarOfHost, readHost } from './embedded/index.js';
import type { HostLanguage } from './embedded/index.js';
import { JAVASCRIPT_SHAPE } from './javascript/shape.js';
import { lowerJavaScript } from './javascript/module.js';
import { lowerPython } from './python/module.js';
import { PYTHON_SHAPE } from './python/shape.js';
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
  /** Loads the grammar that a file needs, once; which one that is may depend on its text. Must have been awaited before `lower` or `walk`. */
  ready(path: string, text: string): Promise<void>;
  /** Parses and lowers; any text will do. */
  lower(path: string, text: string, options?: LowerOptions): ParsedFile;
  /** Parses and visits every node with one cursor, reading type, start, end and field name: the yardstick of the bench. */
  walk(path: string, text: string): number;
}

/** What a file says to a parser, and what becomes of the tree. */
interface Reading {
  readonly grammar: string;
  /** As long as the file's text, with the code at its own offsets. */
  readonly code: string;
  lower(tree: SyntaxTree, path: string): IrModule;
}

interface LanguageDefinition {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly shape: TreeShape;
  readonly grammarOf: (text: string) => string;
  readonly read: (text: string) => Reading;
}

type Lowering = (tree: SyntaxTree, path: string, text: string, language: string) => IrModule;

/** A language whose files are code from beginning to end. */
function plain(id: string, extensions: readonly string[], shape: TreeShape, lower: Lowering): LanguageDefinition {
  return { id, extensions, shape, grammarOf: () => id, read: (text) => ({ grammar: id, code: text, lower: (tree, path) => lower(tree, path, text, id) }) };
}

/** A language of files in which JavaScript or TypeScript stands among markup. */
function host(id: HostLanguage, extensions: readonly string[]): LanguageDefinition {
  return { id, extensions, shape: JAVASCRIPT_SHAPE, grammarOf: (text) => grammarOfHost(id, text), read: (text) => readHost(id, text) };
}

const LANGUAGES: readonly LanguageDefinition[] = [
  plain('javascript', ['js', 'mjs', 'cjs', 'jsx'], JAVASCRIPT_SHAPE, lowerJavaScript),
  plain('typescript', ['ts', 'mts', 'cts'], JAVASCRIPT_SHAPE, lowerJavaScript),
  plain('python', ['py', 'pyi'], PYTHON_SHAPE, lowerPython),
  plain('tsx', ['tsx'], JAVASCRIPT_SHAPE, lowerJavaScript),
  host('vue', ['vue']),
  host('svelte', ['svelte']),
  host('astro', ['astro']),
  host('html', ['html', 'htm']),
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

interface KeptTree {
  readonly tree: Tree;
  readonly grammar: string;
  /** The text that the tree is of. */
  readonly code: string;
}

/** Trees kept between parses, by the file they are of. */
const keptTrees = new WeakMap<ParsedFile, KeptTree>();

function definitionOf(path: string): LanguageDefinition | undefined {
  return BY_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

export async function createLanguages(load: GrammarLoader): Promise<Languages> {
  runtime ??= startRuntime(load);
  await runtime;
  const pending = new Map<string, Promise<void>>();
  const loaded = new Map<string, Loaded>();

  async function loadGrammar(name: string, shape: TreeShape): Promise<void> {
    const language = await treeSitter.Language.load(await load(`tree-sitter-${name}.wasm`));
    const parser = new treeSitter.Parser();
    parser.setLanguage(language);
    loaded.set(name, { parser, tables: treeTables(language, shape) });
  }

  function read(path: string, text: string): { readonly reading: Reading; readonly grammar: Loaded } {
    const reading = definitionOf(path)?.read(text);
    const grammar = reading && loaded.get(reading.grammar);
    if (reading === undefined || grammar === undefined) throw new Error(`no grammar is loaded for ${path}`);
    return { reading, grammar };
  }

  function parse(grammar: Loaded, text: string, old: Tree | null): Tree {
    const tree = grammar.parser.parse(text, old);
    if (tree === null) throw new Error('the parser gave up');
    return tree;
  }

  return {
    languageOf: (path) => definitionOf(path)?.id,

    async ready(path, text) {
      const definition = definitionOf(path);
      if (definition === undefined) throw new Error(`not a language: ${path}`);
      const name = definition.grammarOf(text);
      let promise = pending.get(name);
      if (promise === undefined) pending.set(name, (promise = loadGrammar(name, definition.shape)));
      await promise;
    },

    lower(path, text, options = {}) {
      const { reading, grammar } = read(path, text);
      const kept = options.previous === undefined ? undefined : keptTrees.get(options.previous);
      // A tree of another grammar is of no use.
      const old = kept?.grammar === reading.grammar ? kept.tree : undefined;
      if (kept !== undefined && old !== undefined) old.edit(editBetween(kept.code, reading.code));
      let tree = parse(grammar, reading.code, old ?? null);
      if (old !== undefined && tree.rootNode.hasError) {
        // Where code is broken, a parser that goes on from an old tree may mend it elsewhere than one that begins anew; the same text is the same module.
        tree.delete();
        tree = parse(grammar, reading.code, null);
      }
      options.previous?.dispose();
      const module = reading.lower(copyTree(tree, grammar.tables, reading.code), path);
      const file: ParsedFile = {
        path,
        text,
        module,
        dispose() {
          keptTrees.get(file)?.tree.delete();
          keptTrees.delete(file);
        },
      };
      if (options.keepTree === true) keptTrees.set(file, { tree, grammar: reading.grammar, code: reading.code });
      else tree.delete();
      return file;
    },

    walk(path, text) {
      const { reading, grammar } = read(path, text);
      const tree = parse(grammar, reading.code, null);
      const count = walkTree(tree);
      tree.delete();
      return count;
    },
  };
}
