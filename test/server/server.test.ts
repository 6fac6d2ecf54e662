/**
 * The language server as an editor meets it: its own process, the real engine, nothing but the protocol in between.
 */
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { startClient } from './client.js';
import type { Client } from './client.js';

const TYPES = 'export interface Customer {\n  id: string;\n  email: string;\n}\n';
const HELPER = "export function note(text: string): void {\n  console.log('note', text);\n}\n";
const LEAK = "import type { Customer } from './types.js';\n\nexport function greet(customer: Customer): void {\n  console.log(customer.email);\n}\n";
const CALLER = "import { note } from './helper.js';\nimport type { Customer } from './types.js';\n\nexport function greet(customer: Customer): void {\n  note(customer.email);\n}\n";

const one = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length === 1;
const none = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length === 0;
/** Diagnostics may be markup in the newest protocol; ours never are. */
const textOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);
const at = (line: number, start: number, end = start): Diagnostic['range'] => ({ start: { line, character: start }, end: { line, character: end } });

describe('language server', function () {
  this.timeout(30_000);
  let client: Client;

  async function start(files: Readonly<Record<string, string>>, settings?: Readonly<Record<string, unknown>>): Promise<void> {
    client = await startClient(files, settings);
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('says what leaks, where, by which way, and links to the page of the rule', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    const [diagnostic] = await client.diagnostics('a.ts', one);
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.range, at(3, 14, 28));
    assert.equal(diagnostic.code, 'log');
    assert.equal(diagnostic.source, 'tightlip');
    assert.equal(diagnostic.severity, 2);
    assert.equal(diagnostic.codeDescription?.href, 'https://github.com/tightlip/tightlip/blob/main/src/rules/log.md');
    assert.match(textOf(diagnostic), /^E-mail address of a customer /);
    assert.equal(typeof diagnostic.data, 'string');
    assert.deepEqual(
      diagnostic.relatedInformation?.map(({ location, message }) => [location.uri, location.range, message]),
      [
        [client.uri('a.ts'), at(3, 14, 28), 'from: e-mail address of a customer'],
        [client.uri('a.ts'), at(3, 14, 28), 'to: console.log(), seen by operators (everybody who can read logs and machines: operators, support, log services)'],
      ],
    );
  });

  it('shows what the policy denies as an error with a link to the entry, and entries that do nothing where they stand', async () => {
    const policy = '{ "policy": [\n  { "deny": ["contact.email"], "to": ["log"], "reason": "not in logs" },\n  { "allow": ["health.*"], "reason": "for nothing" },\n  { "allow": ["health.*"], "reason": "too late", "expires": "2020-01-01" }\n] }';
    await start({ 'types.ts': TYPES, 'a.ts': LEAK, 'tightlip.json': policy });
    await client.open('a.ts', LEAK);
    const [diagnostic] = await client.diagnostics('a.ts', one);
    assert.equal(diagnostic?.severity, 1);
    assert.match(textOf(diagnostic), /; denied: not in logs$/);
    const entry = diagnostic.relatedInformation?.at(-1);
    assert.deepEqual([entry?.location.uri, entry?.location.range.start.line, entry?.message], [client.uri('tightlip.json'), 1, 'denied here: not in logs']);
    const idle = await client.diagnostics('tightlip.json', (all) => all.length === 2);
    assert.deepEqual(idle.map(({ range, severity, code }) => [range.start.line, severity, code]), [[2, 4, 'unused-policy'], [3, 2, 'expired-policy']]);
    client.write('tightlip.json', policy.replace(/,\n {2}\{ "allow": \["health\.\*"\], "reason": "too late", "expires": "2020-01-01" \}/, ''));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('tightlip.json'), type: 2 }] });
    await client.diagnostics('tightlip.json', (all) => all.length === 1);
  });

  it('follows data into files that are not open, once the folder has been read', async () => {
    await start({ 'types.ts': TYPES, 'helper.ts': HELPER, 'a.ts': CALLER });
    await client.open('a.ts', CALLER);
    const [diagnostic] = await client.diagnostics('a.ts', one);
    assert.deepEqual(diagnostic?.range, at(4, 7, 21));
    const files = diagnostic.relatedInformation?.map(({ location }) => location.uri);
    assert.deepEqual([...new Set(files)].sort(), [client.uri('a.ts'), client.uri('helper.ts')].sort());
  });

  it('keeps up with edits', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    await client.edit('a.ts', at(3, 23, 28), 'id');
    await client.diagnostics('a.ts', none);
    await client.edit('a.ts', at(3, 23, 25), 'email');
    const [diagnostic] = await client.diagnostics('a.ts', one);
    assert.deepEqual(diagnostic?.range, at(3, 14, 28));
  });

  it('analyses once for a burst of keystrokes', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    await new Promise((done) => setTimeout(done, 300));
    const before = client.published('a.ts');
    for (const letter of 'abcdefgh') await client.edit('a.ts', at(1, 0), letter);
    await client.diagnostics('a.ts', (_diagnostics, version) => version === 9);
    assert.equal(client.published('a.ts') - before, 1);
  });

  it('still sees the leak in a file that does not parse', async () => {
    await start({ 'types.ts': TYPES });
    await client.open('a.ts', `${LEAK}\nexport function broken( {\n  const = ;\n`);
    assert.deepEqual((await client.diagnostics('a.ts', one))[0]?.range, at(3, 14, 28));
  });

  it('offers to ignore with a reason, and to explain', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    const actions = await client.actions('a.ts', at(3, 20));
    const ignore = actions.find(({ command }) => command?.command === 'tightlip.ignoreWithReason');
    assert.deepEqual(ignore?.command?.arguments, [
      { uri: client.uri('a.ts'), version: 1, rule: 'log', line: 3, before: '  // tightlip-ignore-next-line log -- ', after: '\n' },
    ]);
    assert.deepEqual(actions.find(({ command }) => command?.command === 'tightlip.explainRule')?.command?.arguments, ['log']);
    assert.deepEqual(await client.actions('a.ts', at(0, 0)), []);
    await client.edit('a.ts', at(3, 0), '  // tightlip-ignore-next-line log -- audited\n');
    await client.diagnostics('a.ts', none);
  });

  it('puts the comment where markup takes one', async () => {
    const page = "export const Page = ({ user }: { user: { id: string; email: string } }) => (\n  <main>\n    <p onClick={() => console.log(user.email)}>Hello</p>\n  </main>\n);\n";
    await start({ 'page.tsx': page });
    await client.open('page.tsx', page);
    const [diagnostic] = await client.diagnostics('page.tsx', one);
    assert.ok(diagnostic);
    const ignore = (await client.actions('page.tsx', diagnostic.range)).find(({ command }) => command?.command === 'tightlip.ignoreWithReason');
    assert.deepEqual(ignore?.command?.arguments?.map((argument: { before: string; after: string }) => [argument.before, argument.after]), [['    {/* tightlip-ignore-next-line log -- ', ' */}\n']]);
    await client.edit('page.tsx', at(2, 0), '    {/* tightlip-ignore-next-line log -- demo */}\n');
    await client.diagnostics('page.tsx', none);
  });

  it('finds in components, fetches the grammar that they ask for, and puts comments into their markup', async () => {
    const page = '<script setup>\nconst props = defineProps({});\n</script>\n<template>\n  <button @click="console.log(user.email)">Hello</button>\n</template>\n';
    await start({ 'Page.vue': page });
    await client.open('Page.vue', page);
    assert.deepEqual((await client.diagnostics('Page.vue', one))[0]?.range, at(4, 30, 40));
    await client.edit('Page.vue', at(0, 13), ' lang="ts"');
    await client.edit('Page.vue', at(1, 25), 'as\nProps');
    const [diagnostic] = await client.diagnostics('Page.vue', (list) => list[0]?.range.start.line === 5);
    assert.ok(diagnostic);
    const ignore = (await client.actions('Page.vue', diagnostic.range)).find(({ command }) => command?.command === 'tightlip.ignoreWithReason');
    assert.deepEqual(ignore?.command?.arguments?.map((argument: { before: string; after: string }) => [argument.before, argument.after]), [['  <!-- tightlip-ignore-next-line log -- ', ' -->\n']]);
    await client.edit('Page.vue', at(5, 0), '  <!-- tightlip-ignore-next-line log -- demo -->\n');
    await client.diagnostics('Page.vue', none);
  });

  it('has no actions for a text that has not been analysed yet', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    await client.edit('a.ts', at(0, 0), '// new\n');
    assert.deepEqual(await client.actions('a.ts', at(4, 20)), []);
  });

  it('shows the mistakes of a configuration in it, and what it says once it is right', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK, 'tightlip.json': '{ "rules": { "lgo": "off" } }' });
    await client.open('a.ts', LEAK);
    const [mistake] = await client.diagnostics('tightlip.json', one);
    assert.deepEqual(mistake?.range, at(0, 13));
    assert.match(textOf(mistake), /did you mean "log"/);
    await client.diagnostics('a.ts', one);
    client.write('tightlip.json', '{ "rules": { "log": "off" } }');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('tightlip.json'), type: 2 }] });
    await client.diagnostics('tightlip.json', none);
    await client.diagnostics('a.ts', none);
  });

  it('knows the fields of records by the schemas on the disk, as they are now', async () => {
    const query = "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport async function show(): Promise<void> {\n  console.log(await prisma.parcel.findFirst());\n}\n";
    const parcel = (field: string): string => `model Parcel {\n  id Int @id\n  ${field} String\n}\n`;
    const api = 'openapi: 3.0.0\ncomponents:\n  schemas: {}\n';
    await start({ 'prisma/schema.prisma': parcel('weight'), 'api.yaml': api, 'a.ts': query });
    await client.open('a.ts', query);
    await client.diagnostics('a.ts', none);
    client.write('prisma/schema.prisma', parcel('recipientEmail'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('prisma/schema.prisma'), type: 2 }, { uri: client.uri('api.yaml'), type: 2 }] });
    await client.diagnostics('a.ts', one);
  });

  it('hears of changes on the disk', async () => {
    const silent = 'export function note(text: string): void {\n  void text;\n}\n';
    await start({ 'types.ts': TYPES, 'helper.ts': HELPER, 'a.ts': CALLER });
    await client.open('a.ts', CALLER);
    await client.diagnostics('a.ts', one);
    client.write('helper.ts', silent);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('helper.ts'), type: 2 }] });
    await client.diagnostics('a.ts', none);
  });

  it('scans the whole workspace when asked', async () => {
    await start({ 'types.ts': TYPES, 'helper.ts': HELPER, 'a.ts': CALLER, 'sub/b.ts': LEAK.replace('./types', '../types') });
    assert.deepEqual(await client.request('tightlip/scanWorkspace', null), { files: 4, findings: 2, affected: 2, skipped: 0 });
    await client.diagnostics('a.ts', one);
    await client.diagnostics('sub/b.ts', one);
  });

  it('waits for the file to be saved when told so', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK }, { run: 'onSave' });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    await client.edit('a.ts', at(3, 23, 28), 'id');
    // What else makes it analyse does not take the text that is not saved.
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('types.ts'), type: 2 }] });
    await new Promise((done) => setTimeout(done, 400));
    assert.equal((await client.diagnostics('a.ts')).length, 1);
    await client.notify('textDocument/didSave', { textDocument: { uri: client.uri('a.ts') } });
    await client.diagnostics('a.ts', none);
  });

  it('says nothing when it is switched off', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK }, { enable: false });
    await client.open('a.ts', LEAK);
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal(client.published('a.ts'), 0);
  });

  it('takes back what it said of a file that is closed', async () => {
    await start({ 'types.ts': TYPES, 'a.ts': LEAK });
    await client.open('a.ts', LEAK);
    await client.diagnostics('a.ts', one);
    await client.close('a.ts');
    await client.diagnostics('a.ts', none);
  });
});
