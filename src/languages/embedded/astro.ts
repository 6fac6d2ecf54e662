/** Astro: a fence of code that runs on the server, and a template whose expressions may hold markup again. */
import type { Dialect } from './reader.js';
import { bracedAttribute } from './braced.js';
import { pageScript } from './html.js';

export const ASTRO: Dialect = {
  braces: '{',
  markupInCode: true,
  section: undefined,
  frontmatter: true,
  script: (element, content, reader) => pageScript(element, content, reader, 'page'),
  element: ({ tag, tagRange, range, attributes }, children, reader) => ({
    kind: 'element',
    tag,
    tagRange,
    range,
    component: /^[A-Z]|\./.test(tag),
    attributes: attributes.map((attribute) => bracedAttribute(attribute, reader)),
    children,
  }),
  braced(reader, start, end, gaps) {
    const code = reader.code(start, end, { gaps });
    if (code !== undefined) reader.add({ kind: 'expression', code });
  },
};
