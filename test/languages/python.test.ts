// What Python means as IR where it differs from what the pages can show, and that any text whatever is lowered to something well formed, and soon.
import assert from "node:assert/strict";
import fc from "fast-check";
import { printModule } from "../../src/ir/printer.js";
import { functionNamed, lower, lowerFile } from "./setup.js";

const PATH = "a.py";

function nested(open: string, middle: string, close: string, depth = 5_000): string {
  return open.repeat(depth) + middle + close.repeat(depth);
}

function indented(head: string, depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}${head}\n`).join("") + `${" ".repeat(depth)}pass\n`;
}

const DEEP: Readonly<Record<string, string>> = {
  parentheses: `x = ${nested("(", "1", ")")}`,
  lists: `x = ${nested("[", "", "]")}`,
  dictionaries: `x = ${nested("{1:", "1", "}")}`,
  "a sum": `x = ${Array(20_000).fill("a").join("+")}`,
  alternatives: `x = ${Array(20_000).fill("a").join(" or ")}`,
  conditionals: `x = ${"a if b else ".repeat(5_000)}c`,
  "an elif chain": `if a:\n pass\n${"elif a:\n pass\n".repeat(5_000)}`,
  "a call chain": `a${".b(1)".repeat(10_000)}`,
  assignments: `${"a=".repeat(5_000)}1`,
  calls: nested("f(", "", ")"),
  negations: `x = ${"not ".repeat(5_000)}a`,
  lambdas: `x = ${"lambda a: ".repeat(5_000)}1`,
  comprehensions: `x = ${nested("[", "a", " for a in b]", 1_000)}`,
  "types in types": `x: ${nested("list[", "int", "]")} = 1`,
  patterns: `${nested("(", "a", ",)")} = b`,
  "nested ifs": indented("if a:", 90),
  functions: indented("def f():", 90),
  classes: indented("class A:", 90),
  loops: indented("for a in b:", 90),
  "unclosed parentheses": "(".repeat(10_000),
  "unclosed f-strings": 'f"{'.repeat(5_000),
  "stray indents": Array.from({ length: 300 }, (_, level) => `${" ".repeat(level % 7)}a`).join("\n"),
};

const WORDS = [
  "def", "class", "f", "(", ")", ":", "\n", "\n    ", "\n        ", "=", "x", ".", ",", "*", "**", "[", "]", "{", "}", "if", "elif", "else", "for", "in", "while", "try", "except", "finally",
  "with", "as", "return", "yield", "await", "async", "lambda", "import", "from", "match", "case", "_", "global", "nonlocal", "del", "raise", "assert", "'a'", 'f"{', '"', "%", ":=", "|", "@", "super", "self", "...", "type", "#", "\\\n", "->", "print",
];

describe("Python", () => {
  for (const [what, text] of Object.entries(DEEP)) {
    it(`survives deep nesting: ${what}`, () => {
      lowerFile(PATH, text);
    }).timeout(60_000);
  }

  it("takes any tokens", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => void lowerFile(PATH, words.join(" "))), { numRuns: 400 });
  }).timeout(60_000);

  it("takes any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void lowerFile(PATH, text)), { numRuns: 200 });
  }).timeout(60_000);

  it("says the same after an edit as after reading anew", () => {
    const text = "def show(user):\n    print(f\"{user.email}\")\n\n\nclass A(B):\n    x: int = 1\n\n    def y(self):\n        return self.x\n";
    fc.assert(fc.property(fc.nat(text.length), fc.constantFrom("", "\n", "x", "(", "    ", "'"), fc.nat(8), (at, inserted, removed) => {
      const before = lowerFile(PATH, text, { keepTree: true });
      const changed = text.slice(0, at) + inserted + text.slice(at + removed);
      const after = lowerFile(PATH, changed, { previous: before });
      assert.equal(printModule(after.module, { source: changed }), printModule(lower(changed, PATH), { source: changed }));
    }), { numRuns: 150 });
  }).timeout(60_000);

  it("keeps the functions that are whole when others are broken", () => {
    const module = lower("def whole(user):\n    return user.email\n\ndef broken(:\n    x = = 1\n\ndef other():\n    pass\n", PATH);
    assert.ok(module.syntaxErrors.length > 0);
    functionNamed(module, "whole");
  });

  it("calls the receiver this, whatever the method calls it, and passes it as none of the arguments", () => {
    const method = functionNamed(lower("class A:\n    def m(me, x, *, key=None, **more):\n        return me\n", PATH), "m");
    assert.equal(method.slots[method.thisSlot]?.name, "this");
    assert.deepEqual(method.params.map(({ slot, rest, named }) => [method.slots[slot]?.name, rest, named]), [["x", false, false], ["key", false, true], ["more", true, true]]);
  });

  it("finds a name where it is assigned, past the names of a class body", () => {
    const printed = printModule(lower("a = 1\nclass A:\n    a = 2\n    def m(self):\n        return a\ndef g():\n    global a\n    a = 3\n", PATH));
    assert.match(printed, /f\d+ method m[\s\S]*?slot \$\d+a captures \$0\n/);
    assert.match(printed, /f\d+ function g[\s\S]*?store \$\d+a = %0/);
  });

  it("passes keyword arguments by name", () => {
    assert.match(printModule(lower("send(a, *b, to=c, **d)\n", PATH)), /call %0\(%1, \.\.\.%2, to: %3, \.\.\.\*: %4\)/);
  });
});
