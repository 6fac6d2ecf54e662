/**
 * Vue: sections of script and of a template, in which `{{ }}` and the values of directives are code: `:href="url"`, `@click="save(user)"`,
 * `v-for="user in users"`, `#item="{ user }"`.
 */
import type { Range } from '../../base/text.js';
import { camel, handlerName } from './events.js';
import { attributeText, pageScript, plainAttribute } from './html.js';
import type { Dialect, RawAttribute, RawElement, Reader } from './reader.js';
import type { AttributeValue, Code, TemplateAttribute, TemplateNode } from './template.js';

const FOR = /^(\s*\(?)([^]*?)(\)?\s+(?:in|of)\s+)(?=\S)/;

export const VUE: Dialect = {
  braces: '{{',
  markupInCode: false,
  section: 'template',
  frontmatter: false,
  script: (element, content, reader) => pageScript(element, content, reader, attributeText(element, 'setup', reader) === undefined ? 'module' : 'component'),
  element: vueElement,
  braced(reader, start, end) {
    const code = reader.code(start, end);
    if (code !== undefined) reader.add({ kind: 'expression', code });
  },
};

function vueElement(raw: RawElement, children: readonly TemplateNode[], reader: Reader): TemplateNode {
  const { tag, tagRange, range } = raw;
  const component = /[A-Z-]/.test(tag);
  const attributes: TemplateAttribute[] = [];
  let loop: RawAttribute | undefined;
  let slot: RawAttribute | undefined;
  for (const attribute of raw.attributes) {
    if (attribute.name === 'v-for') loop = attribute;
    else if (/^(?:v-slot\b|#)/.test(attribute.name)) slot = attribute;
    else attributes.push(vueAttribute(attribute, component, reader));
  }
  const inner = slot === undefined ? children : [slotFunction(slot, children, reader)];
  const element: TemplateNode = { kind: 'element', tag, tagRange, range, component, attributes, children: inner };
  const slotOnly = tag === 'template' && slot !== undefined && inner[0] !== undefined ? inner[0] : element;
  return loop === undefined ? slotOnly : vueLoop(loop, slotOnly, reader);
}

function slotFunction({ name, nameRange, value }: RawAttribute, children: readonly TemplateNode[], reader: Reader): TemplateNode {
  const parameters = value === undefined ? undefined : directiveCode(value, reader, 'pattern');
  return { kind: 'function', name: name.replace(/^(?:#|v-slot:?)/, '') || 'default', nameRange, parameters, children };
}

function vueLoop({ value }: RawAttribute, child: TemplateNode, reader: Reader): TemplateNode {
  const match = value === undefined ? null : FOR.exec(reader.text.slice(value.start, value.end));
  if (value === undefined || match === null) return child;
  const [whole, opening = '', pattern = ''] = match;
  const start = value.start + opening.length;
  const items = reader.code(value.start + whole.length, value.end, { escaped: true });
  if (items === undefined) return child;
  return { kind: 'each', items, pattern: reader.code(start, start + pattern.length, { form: 'pattern' }), children: [child] };
}

function directiveCode({ start, end }: Range, reader: Reader, form: Code['form'] = 'expression'): Code | undefined {
  return reader.code(start, end, { form, escaped: true });
}

function vueAttribute(raw: RawAttribute, component: boolean, reader: Reader): TemplateAttribute {
  const { name, nameRange, value } = raw;
  const match = /^(?:v-([\w-]+)(?::|$)|[:.](?=.)|@)/.exec(name);
  if (match === null) return plainAttribute(component ? { ...raw, name: camel(name) } : raw, reader);
  const [prefix, word] = match;
  const [argument = ''] = name.slice(prefix.length).split('.');
  const shown = component ? camel(argument) : argument;
  if (prefix === '@' || word === 'on') {
    const code = value === undefined ? undefined : directiveCode(value, reader, 'statements');
    return { name: handlerName(argument), nameRange, value: code === undefined ? { kind: 'flag' } : { kind: 'handler', code, event: '$event' } };
  }
  const code = value === undefined ? undefined : directiveCode(value, reader);
  const valueOf = (known: Code | undefined): AttributeValue => (known === undefined ? { kind: 'flag' } : { kind: 'code', code: known, written: word === 'model' });
  if (word === 'model') return { name: shown === '' ? (component ? 'modelValue' : 'value') : shown, nameRange, value: valueOf(code) };
  if (word !== undefined && word !== 'bind') return { name, nameRange, value: valueOf(code) };
  if (argument === '') return { name: '', nameRange, value: code === undefined ? { kind: 'flag' } : { kind: 'spread', code } };
  // `:user` is short for `:user="user"`.
  const short = value === undefined && /^[\w$]+$/.test(argument) ? reader.code(nameRange.start + prefix.length, nameRange.start + prefix.length + argument.length) : undefined;
  return { name: shown, nameRange, value: valueOf(code ?? short) };
}
