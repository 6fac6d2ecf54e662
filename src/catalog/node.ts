/**
 * The modules that come with Node.js: what they print, write and request, what they carry on, and the hashes of `node:crypto`. One surface per module,
 * since the symbol paths of a surface start at what its package exports.
 */
import { keptForAll } from './caching.js';
import type { Condition, Vendor } from './model.js';

/** Where web servers and site generators find what they hand to everybody as it is. */
const PUBLISHED: Condition = { at: 'arg0', is: { under: ['public', 'static', 'www', 'htdocs', 'public_html', 'wwwroot', '_site'] } };

export const node: Vendor = {
  id: 'node',
  name: 'Node.js',
  category: 'language',
  documentation: 'https://nodejs.org/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['process'],
      globals: { process: '' },
      sinks: [
        {
          id: 'node.process-write',
          calls: ['{stdout,stderr}.write', 'emitWarning'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['util'],
      sinks: [
        {
          id: 'node.debuglog',
          calls: ['{debug,debuglog}()'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
      propagators: [
        { calls: ['inspect'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        { calls: ['format'], flows: [{ from: 'args', to: 'return', depth: 'deep' }] },
        { calls: ['formatWithOptions'], flows: [{ from: 'args1', to: 'return', depth: 'deep' }] },
        { calls: ['styleText'], flows: [{ from: 'arg1', to: 'return', depth: 'text' }] },
        { calls: ['stripVTControlCharacters', 'toUSVString'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
        { calls: ['promisify'], flows: [{ from: 'arg0', to: 'return' }], promises: true },
        { calls: ['callbackify', 'deprecate'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['buffer'],
      globals: { Buffer: 'Buffer' },
      propagators: [
        { calls: ['Buffer.from', 'Buffer'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
        { calls: ['Buffer.concat'], flows: [{ from: 'arg0[]', to: 'return', depth: 'text' }] },
        { calls: ['transcode'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['querystring'],
      propagators: [
        { calls: ['{stringify,encode}'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        { calls: ['{escape,unescape}'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['url'],
      globals: { URL: 'URL', URLSearchParams: 'URLSearchParams' },
      propagators: [
        {
          calls: ['URL', 'URL.parse', 'resolve'],
          flows: [
            { from: 'arg0', to: 'return', depth: 'text' },
            { from: 'arg1', to: 'return', depth: 'text' },
          ],
        },
        { calls: ['format'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        {
          calls: ['URLSearchParams'],
          flows: [
            { from: 'arg0', to: 'return', depth: 'text' },
            { from: 'arg0.*', to: 'return[]' },
            { from: 'arg0[].1', to: 'return[]' },
          ],
        },
        // A URL's text has its parameters in it.
        { methods: ['toString', 'toJSON'], flows: [{ from: 'this.searchParams', to: 'return', depth: 'text' }] },
        { methods: ['append'], flows: [{ from: 'arg1', to: 'this[]' }] },
        { methods: ['getAll'], flows: [{ from: 'this[]', to: 'return[]' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['path', 'path/posix', 'path/win32'],
      propagators: [
        { calls: ['{join,resolve}', '{posix,win32}.{join,resolve}'], flows: [{ from: 'args', to: 'return', depth: 'text' }], between: '/' },
        {
          calls: ['{basename,dirname,normalize,toNamespacedPath}', '{posix,win32}.{basename,dirname,normalize}'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }],
        },
        { calls: ['format', '{posix,win32}.format'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['crypto'],
      globals: { crypto: '' },
      types: { Hash: 'createHash()', Hmac: 'createHmac()' },
      propagators: [
        // The hash object remembers what it was fed, `digest` hands it out.
        {
          calls: ['{createHash,createHmac,createSign}().update'],
          flows: [{ from: 'arg0', to: 'this', depth: 'text' }],
        },
        { calls: ['createCipheriv().update'], flows: [{ from: 'arg0', to: 'this', depth: 'text' }] },
      ],
      sanitizers: [
        {
          calls: [
            '{createHash,createHmac}().{digest,update}',
            '{createHash,createHmac}().update().{digest,update}',
            '{createHash,createHmac}().update().update().digest',
            'hash',
            '{pbkdf2Sync,scryptSync,hkdfSync}',
            '{subtle,webcrypto.subtle}.{digest,sign}',
            '{sign,createSign().sign,createSign().update().sign}',
          ],
          effect: 'hash',
        },
        {
          calls: [
            'createCipheriv().{update,final}',
            '{publicEncrypt,privateEncrypt}',
            '{subtle,webcrypto.subtle}.encrypt',
          ],
          effect: 'encrypt',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['stream', 'stream/promises'],
      types: { Readable: 'Readable()', Transform: 'Transform()' },
      propagators: [
        { calls: ['Readable.from'], flows: [{ from: 'arg0', to: 'return' }] },
        // What a stream emits piece by piece.
        { methods: ['on', 'once', 'addListener'], flows: [{ from: 'this[]', to: 'arg1.param0' }], when: [{ at: 'arg0', is: { literal: 'data' } }] },
        { methods: ['pipe'], flows: [{ from: 'this[]', to: 'arg0[]' }, { from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['fs', 'fs/promises', 'fs-extra', 'graceful-fs'],
      sinks: [
        {
          id: 'node.write-file',
          calls: [
            '{writeFile,appendFile}', 'promises.{writeFile,appendFile}',
            '{writeFileSync,appendFileSync}',
            '{createWriteStream,promises.open,open}().{write,end,writeFile,appendFile}',
            '{outputFile,outputFileSync}',
          ],
          leaks: ['arg0', 'arg1'],
          channel: 'file',
          depth: 'text',
          unless: [PUBLISHED],
        },
        {
          id: 'node.publish-file',
          calls: ['{writeFile,appendFile,outputFile}', 'promises.{writeFile,appendFile}', '{writeFileSync,appendFileSync,outputFileSync}'],
          leaks: ['arg0', 'arg1'],
          channel: 'public',
          depth: 'text',
          when: [PUBLISHED],
        },
        {
          id: 'node.write-json',
          calls: ['{writeJson,writeJSON,outputJson,outputJSON,writeJsonSync,writeJSONSync,outputJsonSync,outputJSONSync}'],
          leaks: ['arg1'],
          channel: 'file',
          depth: 'deep',
          unless: [PUBLISHED],
        },
        {
          id: 'node.publish-json',
          calls: ['{writeJson,writeJSON,outputJson,outputJSON,writeJsonSync,writeJSONSync,outputJsonSync,outputJSONSync}'],
          leaks: ['arg1'],
          channel: 'public',
          depth: 'deep',
          when: [PUBLISHED],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['http', 'https', 'http2'],
      types: { ServerResponse: 'ServerResponse()', Http2ServerResponse: 'ServerResponse()' },
      provides: [
        { calls: ['{createServer,createSecureServer}'], to: 'arg0.param1', as: 'ServerResponse' },
        { calls: ['{createServer,createSecureServer}'], to: 'arg1.param1', as: 'ServerResponse' },
      ],
      propagators: [{ calls: ['ServerResponse().{setHeader,appendHeader}'], flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }] }],
      sinks: [
        {
          id: 'node.http-request',
          calls: ['{request,get}'],
          leaks: ['arg0', 'arg0.path', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'node.cached-response',
          calls: ['ServerResponse().{end,write}'],
          leaks: ['arg0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [keptForAll('this.sentHeaders')],
        },
        {
          id: 'node.http-response',
          calls: ['ServerResponse().{write,end}'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['assert', 'assert/strict'],
      sinks: [
        {
          id: 'node.assert-message',
          calls: ['', '{ok,strict}', 'strict.ok'],
          leaks: ['arg1'],
          channel: 'error',
          depth: 'text',
        },
        {
          id: 'node.assert-fail',
          calls: ['{fail,strict.fail}', 'AssertionError'],
          leaks: ['arg0', 'arg0.message'],
          channel: 'error',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['async_hooks'],
      types: { AsyncLocalStorage: 'AsyncLocalStorage()' },
      shared: [{ symbols: ['AsyncLocalStorage()'], by: 'maker' }],
      propagators: [
        {
          calls: ['AsyncLocalStorage().run'],
          flows: [
            { from: 'arg0', to: 'this.store' },
            { from: 'arg1.return', to: 'return' },
          ],
        },
        { calls: ['AsyncLocalStorage().enterWith'], flows: [{ from: 'arg0', to: 'this.store' }] },
        { calls: ['AsyncLocalStorage().getStore'], flows: [{ from: 'this.store', to: 'return' }] },
      ],
    },
  ],
};
