/**
 * Libraries that escape, normalise or format text, and so keep it.
 */
import type { Vendor } from './model.js';

export const textUtilities: Vendor = {
  id: 'text-utilities',
  name: 'Text utilities',
  category: 'utility',
  documentation: 'https://github.com/validatorjs/validator.js#sanitizers',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['validator'],
      versions: '>=10',
      propagators: [
        {
          calls: ['{normalizeEmail,escape,unescape,trim,ltrim,rtrim,stripLow,blacklist,whitelist,toString}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['he', 'html-entities', 'entities', 'html-escaper'],
      versions: '>=1',
      propagators: [
        {
          calls: ['{encode,decode,escape,unescape,encodeHTML,escapeHTML,decodeHTML,encodeXML,escapeUTF8}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['escape-html', 'lodash.escape', 'escape-goat', 'strip-ansi', 'slugify', 'slug', 'xss'],
      propagators: [
        {
          calls: ['', '{htmlEscape,htmlUnescape}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }, { from: 'arg1', to: 'return', depth: 'text' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['chalk', 'kleur', 'picocolors', 'ansi-colors', 'colors', 'colorette'],
      versions: '>=1',
      propagators: [{ calls: ['*', '*.*', '*.*.*'], flows: [{ from: 'args', to: 'return', depth: 'text' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['dompurify', 'isomorphic-dompurify', 'sanitize-html'],
      versions: '>=2',
      propagators: [{ calls: ['', 'sanitize'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['qs'],
      versions: '>=6',
      propagators: [{ calls: ['stringify'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['query-string'],
      versions: '>=6',
      propagators: [{ calls: ['{stringify,stringifyUrl}'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['url-join', 'urijs', 'url-template', 'path-browserify'],
      propagators: [{ calls: ['', 'join', 'resolve'], flows: [{ from: 'args', to: 'return', depth: 'text' }] }],
    },
    {
      ecosystem: 'npm',
      packages: [
        'object-inspect',
        'pretty-format',
        'stringify-object',
        'safe-stable-stringify',
        'fast-json-stable-stringify',
        'json-stringify-safe',
        'fast-safe-stringify',
        'json-stable-stringify',
        'flatted',
        'superjson',
        'devalue',
        'serialize-javascript',
        'telejson',
        'js-yaml',
        'yaml',
      ],
      propagators: [
        {
          calls: ['', '{format,stringify,configure(),stableStringify,dump,uneval,serialize}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'deep' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['mustache', 'handlebars', 'ejs', 'pug', 'eta', 'nunjucks'],
      propagators: [
        {
          calls: ['{render,renderString}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }, { from: 'arg1', to: 'return', depth: 'deep' }],
        },
        { calls: ['{compile,template}()'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['sprintf-js', 'printf', 'util-format', 'string-format', 'format-util'],
      propagators: [
        { calls: ['', '{sprintf,format}'], flows: [{ from: 'args', to: 'return', depth: 'text' }] },
        {
          calls: ['vsprintf'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }, { from: 'arg1[]', to: 'return', depth: 'text' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['papaparse'],
      versions: '>=5',
      propagators: [{ calls: ['unparse'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['csv-stringify', 'csv-stringify/sync', 'json2csv', '@json2csv/plainjs', 'json-2-csv'],
      propagators: [
        {
          calls: ['', '{stringify,parse,Parser().parse,json2csv}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'deep' }],
        },
      ],
    },
  ],
};
