// Whatever is typed into an editor, the front end gives an answer, a well-formed one, and soon.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { printModule } from "../../src/ir/printer.js";
import { functionNamed, languages, lower, lowerFile } from "./setup.js";

const PATHS = ["a.js", "a.ts", "a.tsx"];
const fixtures = new URL("fixtures/", import.meta.url);
const programs = readdirSync(fixtures).map((name) => ({ name, text: readFileSync(new URL(name, fixtures), "utf8") }));

function nested(open: string, middle: string, close: string, depth = 10_000): string {
  return open.repeat(depth) + middle + close.repeat(depth);
}

const DEEP: Readonly<Record<string, string>> = {
  parentheses: `x=${nested("(", "1", ")")}`,
  arrays: `x=${nested("[", "", "]")}`,
  objects: `x=${nested("{a:", "1", "}")}`,
  "a sum": `x=${Array(20_000).fill("a").join("+")}`,
  alternatives: `x=${Array(20_000).fill("a").join("||")}`,
  "an else-if chain": Array(10_000).fill("if(a){b()}").join(" else "),
  "a call chain": `a${".b(1)".repeat(10_000)}`,
  "a member chain": `a${".b".repeat(10_000)}`,
  conditionals: `x=${"a?b:".repeat(10_000)}c`,
  assignments: `${"a=".repeat(10_000)}1`,
  blocks: nested("{", "", "}"),
  functions: nested("function f(){", "", "}"),
  arrows: `x=${"a=>".repeat(10_000)}1`,
  classes: nested("class A{m(){", "", "}}", 5_000),
  calls: nested("f(", "", ")"),
  negations: `x=${"!".repeat(10_000)}a`,
  markup: `x=${nested("<a>", "", "</a>")}`,
  "type arguments": `type X=${nested("A<", "1", ">")}`,
  "a union": `type X=${Array(10_000).fill('"a"').join("|")}`,
  patterns: `let ${nested("[", "a", "]")}=1`,
  "unclosed parentheses": "(".repeat(10_000),
  "unclosed braces": "{".repeat(10_000),
  "unclosed templates": "`${".repeat(10_000),
  labels: `${"a:".repeat(10_000)}b`,
  "try statements": nested("try{", "", "}catch(e){}", 2_000),
  switches: nested("switch(a){case 1:", "", "}", 3_000),
  namespaces: nested("namespace A{", "", "}", 2_000),
  casts: `a${" as b".repeat(10_000)}`,
};

describe("robustness", () => {
  for (const { name, text } of programs) {
    it(`lowers ${name} to well-formed IR`, () => {
      const { module } = lowerFile(name, text);
      assert.deepEqual(module.syntaxErrors, []);
    });
  }

  for (const [what, text] of Object.entries(DEEP)) {
    it(`survives deep nesting: ${what}`, () => {
      for (const path of PATHS) lowerFile(path, text);
    }).timeout(60_000);
  }

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...PATHS), (text, path) => {
        lowerFile(path, text);
      }),
      { numRuns: 300 },
    );
  });

  it("takes any tokens", () => {
    const tokens = "( ) { } [ ] ; , . ?. => = += ... : ? + - * ! @ # < > </ /> ` ${ a b 'c' 1 /r/ if else for of in while do switch case default break continue return throw try catch finally function async await yield class extends super this new import export from as const let var static get set enum namespace declare interface type abstract module.exports require('x')".split(" ");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 60 }), fc.constantFrom(...PATHS), (parts, path) => {
        lowerFile(path, parts.join(" "));
      }),
      { numRuns: 1_500 },
    );
  }).timeout(60_000);

  it("takes programs with pieces cut out, moved and repeated", () => {
    const program = fc.constantFrom(...programs);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(program, place, place, place, ({ name, text }, a, b, c) => {
        const [from = 0, to = 0] = [Math.floor(a * text.length), Math.floor(b * text.length)].sort((x, y) => x - y);
        const at = Math.floor(c * from);
        lowerFile(name, text.slice(0, from) + text.slice(to));
        lowerFile(name, text.slice(0, at) + text.slice(from, to) + text.slice(at));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it("says the same after an edit as after reading anew", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const edit = fc.record({ from: place, length: fc.nat(20), text: fc.constantFrom("", "a", "{", "}", "(", "\n", "'", "const x = user.email;", "é😀") });
    fc.assert(
      fc.property(fc.constantFrom(...programs), fc.array(edit, { minLength: 1, maxLength: 4 }), ({ name, text }, edits) => {
        let file = lowerFile(name, text, { keepTree: true });
        for (const { from, length, text: inserted } of edits) {
          const at = Math.floor(from * file.text.length);
          const next = file.text.slice(0, at) + inserted + file.text.slice(at + length);
          file = lowerFile(name, next, { previous: file, keepTree: true });
        }
        file.dispose();
        // Where the code is broken the parser may recover another way when it builds on the old tree.
        const anew = lowerFile(name, file.text).module;
        if (anew.syntaxErrors.length === 0) assert.equal(printModule(file.module), printModule(anew));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it("still lowers the whole functions of a broken file", () => {
    const module = lower("function whole(user) { log(user.email) }\nfunction broken( { if (\nconst arrow = (u) => u.name;\n}}}\nfunction last() { return 1 }\n");
    assert.ok(module.syntaxErrors.length > 0);
    functionNamed(module, "whole");
    functionNamed(module, "last");
  });

  it("counts the nodes that it walks", () => {
    assert.equal(languages.walk("a.js", "a"), 3);
  });

  it("knows its languages by their extensions", () => {
    assert.equal(languages.languageOf("src/a.d.ts"), "typescript");
    assert.equal(languages.languageOf("a.CJS"), "javascript");
    assert.equal(languages.languageOf("a.tsx"), "tsx");
    assert.equal(languages.languageOf("src/App.vue"), "vue");
    assert.equal(languages.languageOf("index.htm"), "html");
    assert.equal(languages.languageOf("a.md"), undefined);
  });
});
