// The verifier must object to what is wrong, or all tests that rely on it are worth nothing; the builder must keep its promises.
import assert from "node:assert/strict";
import { tidyBlocks } from "../src/ir/blocks.js";
import { ModuleBuilder } from "../src/ir/builder.js";
import type { FunctionBuilder } from "../src/ir/builder.js";
import { printModule } from "../src/ir/printer.js";
import type { IrBlock, IrModule } from "../src/ir/types.js";
import { verifyModule } from "../src/ir/verifier.js";

const AT = { start: 0, end: 1 };
const HEAD = { name: "", kind: "module", range: { start: 0, end: 10 }, nameRange: { start: 0, end: 0 }, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] } as const;

function build(body: (fn: FunctionBuilder, builder: ModuleBuilder) => void): IrModule {
  const builder = new ModuleBuilder("a.ts", "typescript");
  body(builder.function(HEAD, undefined), builder);
  return builder.finish([], []);
}

/** The module with its body's blocks replaced. */
function withBlocks(module: IrModule, blocks: readonly IrBlock[], registers = 5): IrModule {
  const [body] = module.functions;
  assert.ok(body);
  return { ...module, functions: [{ ...body, blocks, registers }] };
}

function problems(blocks: readonly IrBlock[]): string {
  return verifyModule(withBlocks(build(() => undefined), blocks)).join("\n");
}

const RETURN = { op: "return", src: -1, range: AT } as const;
const one = { op: "const", dst: 0, value: 1, range: AT } as const;

describe("IR", () => {
  it("drops what is emitted where control never comes", () => {
    const module = build((fn) => {
      fn.return(AT, fn.const(AT, 1));
      fn.const(AT, 2);
      const after = fn.block();
      fn.jump(after);
      fn.begin(after);
      fn.const(AT, 3);
    });
    assert.deepEqual(verifyModule(module), []);
    assert.equal(module.functions[0]?.blocks.length, 1);
    assert.equal(module.functions[0].blocks[0]?.instructions.length, 1);
  });

  it("knows a variable assigned once from one assigned twice, however it is reached", () => {
    const module = build((fn, builder) => {
      const once = fn.slot("once", AT);
      const twice = fn.slot("twice", AT);
      fn.store(AT, once, fn.const(AT, 1));
      fn.store(AT, twice, fn.const(AT, 1));
      const inner = builder.function({ ...HEAD, kind: "arrow" }, fn);
      const innermost = builder.function({ ...HEAD, kind: "arrow" }, inner);
      innermost.store(AT, innermost.capture(fn, twice), innermost.load(AT, innermost.capture(fn, once)));
    });
    assert.deepEqual(verifyModule(module), []);
    for (const fn of module.functions) assert.deepEqual(new Map(fn.slots.map((slot) => [slot.name, slot.constant])), new Map([["once", true], ["twice", false]]));
  });

  it("joins blocks that only continue one another and jumps over empty ones", () => {
    const blocks = tidyBlocks([
      { instructions: [one], end: { op: "jump", to: 1 }, handler: -1 },
      { instructions: [{ ...one, dst: 1 }], end: { op: "branch", condition: 0, then: 2, else: 3 }, handler: -1 },
      { instructions: [], end: { op: "jump", to: 3 }, handler: -1 },
      { instructions: [], end: RETURN, handler: -1 },
    ]);
    assert.deepEqual(blocks.map((block) => block.end), [{ op: "branch", condition: 0, then: 1, else: 1 }, RETURN]);
    assert.equal(blocks[0]?.instructions.length, 2);
  });

  it("keeps an endless loop of nothing", () => {
    const blocks = tidyBlocks([
      { instructions: [], end: { op: "jump", to: 1 }, handler: -1 },
      { instructions: [], end: { op: "jump", to: 1 }, handler: -1 },
    ]);
    assert.ok(blocks.length >= 1);
    assert.equal(problems(blocks), "");
  });

  it("objects to a register that nothing defines", () => {
    assert.match(problems([{ instructions: [], end: { ...RETURN, src: 3 }, handler: -1 }]), /uses %3, which nothing defines/);
  });

  it("objects to a register defined twice", () => {
    assert.match(problems([{ instructions: [one, one], end: RETURN, handler: -1 }]), /defined twice/);
  });

  it("objects to a register defined on one path only", () => {
    const blocks: IrBlock[] = [
      { instructions: [one], end: { op: "branch", condition: 0, then: 1, else: 2 }, handler: -1 },
      { instructions: [{ ...one, dst: 1 }], end: { op: "jump", to: 2 }, handler: -1 },
      { instructions: [], end: { ...RETURN, src: 1 }, handler: -1 },
    ];
    assert.match(problems(blocks), /uses %1 before it is defined/);
  });

  it("objects to a handler that relies on what its block would have done", () => {
    const blocks: IrBlock[] = [
      { instructions: [one], end: RETURN, handler: 1 },
      { instructions: [], end: { ...RETURN, src: 0 }, handler: -1 },
    ];
    assert.match(problems(blocks), /uses %0 before it is defined/);
  });

  it("objects to blocks that are unreachable or missing", () => {
    assert.match(problems([{ instructions: [], end: RETURN, handler: -1 }, { instructions: [], end: RETURN, handler: -1 }]), /block 1 is unreachable/);
    assert.match(problems([{ instructions: [], end: { op: "jump", to: 7 }, handler: -1 }]), /leads to 7/);
  });

  it("objects to bad ranges, slots, functions, specifiers and templates", () => {
    const check = (instruction: IrBlock["instructions"][number]): string => problems([{ instructions: [one, instruction], end: RETURN, handler: -1 }]);
    assert.match(check({ op: "const", dst: 1, value: 1, range: { start: 5, end: 99 } }), /bad range 5\.\.99/);
    assert.match(check({ op: "load", dst: 1, slot: 4, range: AT }), /no slot 4/);
    assert.match(check({ op: "function", dst: 1, function: 9, range: AT }), /no function 9/);
    assert.match(check({ op: "import", dst: 1, specifier: "x", name: "*", range: AT }), /'x' is not among the imports/);
    assert.match(check({ op: "template", dst: 1, parts: [0], pieces: [""], range: AT }), /template with 1 pieces/);
  });

  it("prints places when it is given the text", () => {
    const module = build((fn) => void fn.const({ start: 3, end: 5 }, "x"));
    assert.match(printModule(module, { source: "a\nbcdefghi" }), /%0 = const "x" {2}; 2:2-2:4/);
  });
});
