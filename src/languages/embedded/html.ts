/** Plain pages: blocks of script, which share one scope, and handlers in attributes. */
import type { Range } from '../../base/text.js';
import type { Dialect, RawAttribute, RawElement, Reader } from './reader.js';
import type { Script, TemplateAttribute } from './template.js';

const SCRIPT_TYPES = new Set(['', 'module', 'text/javascript', 'application/javascript', 'text/ecmascript', 'application/ecmascript', 'text/babel', 'text/jsx', 'text/typescript', 'text/x-typescript']);

export function attributeText(element: RawElement, name: string, { text }: Reader): string | undefined {
  const found = element.attributes.find((attribute) => attribute.name === name);
  if (found === undefined) return undefined;
  return found.value === undefined ? '' : text.slice(found.value.start, found.value.end);
}

/** A script as HTML has it; undefined when the browser would not run it. */
export function pageScript(element: RawElement, content: Range, reader: Reader, level: Script['level']): Script | undefined {
  const type = attributeText(element, 'type', reader)?.trim().toLowerCase() ?? '';
  if (!SCRIPT_TYPES.has(type)) return undefined;
  const lang = attributeText(element, 'lang', reader) ?? (type.includes('typescript') ? 'ts' : type.endsWith('babel') || type.endsWith('jsx') ? 'jsx' : '');
  return { form: 'script', level, lang, ...content };
}

/** An attribute without anything that only one framework knows. */
export function plainAttribute({ name, nameRange, value }: RawAttribute, reader: Reader): TemplateAttribute {
  if (value === undefined) return { name, nameRange, value: { kind: 'flag' } };
  if (/^on[a-z]+$/i.test(name)) {
    const code = reader.code(value.start, value.end, { form: 'statements', escaped: true });
    if (code !== undefined) return { name, nameRange, value: { kind: 'handler', code, event: 'event' } };
  }
  return { name, nameRange, value: { kind: 'text', range: value, text: reader.text.slice(value.start, value.end) } };
}

export const HTML: Dialect = {
  braces: '',
  markupInCode: false,
  section: undefined,
  frontmatter: false,
  script: (element, content, reader) => pageScript(element, content, reader, 'module'),
  element: ({ tag, tagRange, range, attributes }, children, reader) => ({
    kind: 'element',
    tag: tag.toLowerCase(),
    tagRange,
    range,
    component: false,
    attributes: attributes.map((attribute) => plainAttribute(attribute, reader)),
    children,
  }),
  braced: () => undefined,
};
