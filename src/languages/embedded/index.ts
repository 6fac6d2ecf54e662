/**
 * Files in which code stands among markup: single-file components and pages. The markup is read first; then the code is parsed where it stands,
 * by the grammar that the file asks for, and lowered together with what the markup makes of it.
 */
import type { IrModule } from '../../ir/types.js';
import type { SyntaxTree } from '../syntax.js';
import { ASTRO } from './astro.js';
import { codeText } from './code-text.js';
import { lowerComponent } from './component.js';
import type { ComponentStyle } from './component.js';
import { HTML } from './html.js';
import { Reader } from './reader.js';
import type { Dialect } from './reader.js';
import { SVELTE } from './svelte.js';
import { codesOf } from './template.js';
import { VUE } from './vue.js';

interface Host {
  readonly dialect: Dialect;
  readonly style: ComponentStyle;
  /** The language when no script names another. */
  readonly grammar: 'javascript' | 'tsx';
}

const NOTHING: ComponentStyle = { component: false, exportedProps: false, properties: [], members: false, events: undefined, boxes: [] };

const HOSTS = {
  vue: {
    dialect: VUE,
    grammar: 'javascript',
    style: {
      component: true,
      exportedProps: false,
      properties: ['defineProps()', 'withDefaults()'],
      members: true,
      events: { makers: ['defineEmits'], names: ['$emit'], detail: undefined },
      boxes: ['ref', 'shallowRef', 'computed', 'toRef', 'customRef', 'defineModel', 'useTemplateRef'],
    },
  },
  svelte: {
    dialect: SVELTE,
    grammar: 'javascript',
    style: { ...NOTHING, component: true, exportedProps: true, properties: ['$props()', '$$props', '$$restProps'], events: { makers: ['createEventDispatcher'], names: [], detail: 'detail' } },
  },
  astro: { dialect: ASTRO, grammar: 'tsx', style: { ...NOTHING, component: true, properties: ['Astro.props'] } },
  html: { dialect: HTML, grammar: 'javascript', style: NOTHING },
} satisfies Readonly<Record<string, Host>>;

export type HostLanguage = keyof typeof HOSTS;

export interface EmbeddedCode {
  /** The text for the parser: as long as the file, with code at its own offsets. */
  readonly code: string;
  readonly grammar: string;
  lower(tree: SyntaxTree, path: string): IrModule;
}

const TYPESCRIPT = /^(?:ts|typescript)$/i;

/** The richest language that a script of the file is written in. */
export function grammarOfHost(language: HostLanguage, text: string): string {
  const { grammar } = HOSTS[language];
  if (grammar === 'tsx') return grammar;
  let found: string = grammar;
  for (const [, attributes = ''] of text.matchAll(/<script\b([^>]*)>/gi)) {
    const lang = /\b(?:lang|type)\s*=\s*["']?([\w/.+-]+)/i.exec(attributes)?.[1]?.replace(/^(?:text|application)\/(?:x-)?/, '') ?? '';
    if (/^(?:tsx|babel|jsx)$/i.test(lang)) return 'tsx';
    if (TYPESCRIPT.test(lang)) found = 'typescript';
  }
  return found;
}

export function readHost(language: HostLanguage, text: string): EmbeddedCode {
  const { dialect, style } = HOSTS[language];
  const template = new Reader(text, dialect).read();
  const code = codeText(text, codesOf(template));
  const grammar = grammarOfHost(language, text);
  return { code, grammar, lower: (tree, path) => lowerComponent(tree, path, code, grammar, template, style) };
}
