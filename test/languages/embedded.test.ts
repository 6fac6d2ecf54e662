// Code among markup: it is found wherever it stands, at its own offsets, and no markup is too broken to be read.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { printModule } from "../../src/ir/printer.js";
import type { IrModule } from "../../src/ir/types.js";
import { readHost } from "../../src/languages/embedded/index.js";
import type { HostLanguage } from "../../src/languages/embedded/index.js";
import { functionNamed, lowerFile } from "./setup.js";

const HOSTS: readonly HostLanguage[] = ["vue", "svelte", "astro", "html"];
const PATHS = HOSTS.map((host) => `a.${host}`);
const fixtures = new URL("fixtures/", import.meta.url);
const programs = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), "utf8"));

const TOKENS = "<template> </template> <script> </script> <script setup lang='ts'> <style> <div <p> </p> > /> <br> <UserCard :user='u' @save=\"save(u)\" v-for=\"(u, i) in users\" #item='{ u }' {#each users as { name }, i (id)} {/each} {#if a} {:else} {/if} {#await p} {:then u} {/await} {#snippet row(u)} {/snippet} {@const x = y} {@html z} {{ user.email }} {{ {{ }} { } {user.email} {...props} {'}'} `${ ` ' \" --- <!-- --> // /* */ &amp; = ( ) [ ] => \\ 😀 \n \r\n".split(" ");

/** Where the IR says that a name stands, it stands. */
function namesAreInPlace(module: IrModule, text: string): void {
  for (const fn of module.functions) {
    for (const { instructions } of fn.blocks) {
      for (const instruction of instructions) {
        if (instruction.op !== "get" || instruction.keyRange.start === instruction.keyRange.end) continue;
        const there = text.slice(instruction.keyRange.start, instruction.keyRange.end);
        if (/^[\w$]+$/.test(instruction.key)) assert.ok(there.includes(instruction.key), `'${there}' is not '${instruction.key}'`);
      }
    }
  }
}

function gets(module: IrModule): readonly string[] {
  return module.functions.flatMap((fn) => fn.blocks.flatMap(({ instructions }) => instructions.flatMap((instruction) => (instruction.op === "get" ? [`${instruction.key}@${instruction.range.start}`] : []))));
}

describe("embedded code", () => {
  it("is a text of the same length with the same line ends", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 40 }), fc.constantFrom(...HOSTS), (parts, host) => {
        const text = parts.join(" ");
        const { code } = readHost(host, text);
        assert.equal(code.length, text.length);
        assert.equal(code.replace(/[^\r\n]/g, "."), text.replace(/[^\r\n]/g, "."));
      }),
      { numRuns: 1_000 },
    );
  });

  it("takes any tokens", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }), fc.constantFrom(...PATHS), (parts, path) => {
        const text = parts.join(" ");
        namesAreInPlace(lowerFile(path, text).module, text);
      }),
      { numRuns: 1_500 },
    );
  }).timeout(60_000);

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...PATHS), (text, path) => {
        lowerFile(path, text);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a script's offsets whatever stands before it", () => {
    const before = fc.array(fc.constantFrom("<p>é😀</p>", "<b>\r\n", "<!-- user.email -->", "<i title='a'>", "\n", "</div>"), { maxLength: 6 });
    fc.assert(
      fc.property(before, fc.constantFrom(...programs.filter((program) => !/<\/?script/i.test(program))), fc.constantFrom("a.svelte", "a.html", "a.vue"), (parts, program, path) => {
        const head = `${path === "a.vue" ? `<template>${parts.join("")}</template>` : parts.join("")}<script lang="tsx">`;
        const embedded = lowerFile(path, `${head}${program}</script>`).module;
        const alone = lowerFile("a.tsx", " ".repeat(head.length) + program).module;
        if (alone.syntaxErrors.length > 0) return;
        const known = new Set(gets(embedded));
        for (const place of gets(alone)) assert.ok(known.has(place), `${place} is not in ${path}`);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it("says the same after an edit as after reading anew", () => {
    const text = "<script lang=\"ts\">\nconst user = load();\n</script>\n<template><p :title=\"user.email\" @click=\"save(user)\">{{ user.name }}</p></template>\n";
    const edit = fc.record({ at: fc.nat(text.length), length: fc.nat(10), inserted: fc.constantFrom("", "a", "}}", "{{ ", "\"", "<", "</script>", "lang=\"tsx\"", "é😀", "\n") });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.constantFrom("a.vue", "a.svelte"), (edits, path) => {
        let file = lowerFile(path, text, { keepTree: true });
        for (const { at, length, inserted } of edits) file = lowerFile(path, file.text.slice(0, at) + inserted + file.text.slice(at + length), { previous: file, keepTree: true });
        file.dispose();
        const anew = lowerFile(path, file.text).module;
        if (anew.syntaxErrors.length === 0) assert.equal(printModule(file.module), printModule(anew));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  const DEEP: Readonly<Record<string, string>> = {
    elements: `<template>${"<div>".repeat(4_000)}`,
    "closing tags": "</div>".repeat(10_000),
    "unclosed tags": "<a ".repeat(10_000),
    "tags that nobody closes": `<p><b>${"<i></u>".repeat(6_000)}`,
    braces: "{".repeat(40_000),
    mustaches: `<template>${"{{".repeat(20_000)}`,
    quotes: "<a b=\"".repeat(10_000),
    blocks: "{#if a}".repeat(4_000),
    fences: "---\n".repeat(10_000),
    comments: "<!--".repeat(10_000),
    markup: `{${"<a>{".repeat(4_000)}`,
    "templates in attributes": "<a b=`".repeat(10_000),
    expressions: `<template>${"{{ a.b }}".repeat(4_000)}</template>${"{a.b}".repeat(4_000)}`,
    minified: `<template>${"<p :a=\"b.c\" @d=\"e(f)\">{{g.h}}</p>".repeat(1_500)}</template>`,
  };
  for (const [what, text] of Object.entries(DEEP)) {
    it(`survives ${what}`, () => {
      for (const path of PATHS) {
        const start = performance.now();
        lowerFile(path, text);
        assert.ok(performance.now() - start < 10_000, path);
      }
    }).timeout(60_000);
  }

  it("reads handlers as functions and components as calls", () => {
    const { module } = lowerFile("UserCard.vue", "<script setup>\nimport Card from './Card.vue';\n</script>\n<template><Card :user-name=\"user.name\" @save=\"keep(user); done()\" /></template>");
    functionNamed(module, "UserCard");
    assert.equal(functionNamed(module, "onSave").params.length, 1);
    const text = printModule(module);
    assert.match(text, /object \{ userName: %\d+, onSave: %\d+ \}/);
    assert.match(text, /export default/);
  });

  it("undoes the references of attributes", () => {
    const text = "<button onclick=\"a &amp;&amp; log(&quot;x&quot;, user.email)\"></button>";
    const { module } = lowerFile("a.html", text);
    assert.deepEqual(module.syntaxErrors, []);
    namesAreInPlace(module, text);
    assert.ok(gets(module).includes(`email@${text.indexOf("user.email")}`));
  });

  it("chooses the grammar by the richest script", () => {
    const both = (a: string, b: string): string => readHost("vue", `<script ${a}></script><script setup ${b}></script>`).grammar;
    assert.equal(both("", ""), "javascript");
    assert.equal(both("", "lang=\"ts\""), "typescript");
    assert.equal(both("lang='tsx'", "lang=ts"), "tsx");
    assert.equal(readHost("html", "<script type=\"module\">").grammar, "javascript");
    assert.equal(readHost("astro", "").grammar, "tsx");
  });

  it("leaves out code that is being typed", () => {
    const text = "<template><p>{{ user. }}</p><p>{{ save( }}</p><a :href=\"user.email\" /></template>";
    assert.ok(gets(lowerFile("a.vue", text).module).includes(`email@${text.indexOf("user.email")}`));
  });
});
