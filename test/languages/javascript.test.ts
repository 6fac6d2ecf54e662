// What JavaScript and TypeScript mean, as IR. Each snippet's IR was read before it was written down here.
import assert from "node:assert/strict";
import { printModule, printType } from "../../src/ir/printer.js";
import type { Instruction, IrModule } from "../../src/ir/types.js";
import { functionNamed, lower } from "./setup.js";

/** The blocks of one function, without the lines that list its slots. */
function body(text: string, fn = 0, path = "a.ts"): string {
  const printed = printModule(lower(text, path)).split("\n\n")[fn + 1] ?? "";
  return printed
    .split("\n")
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("  slot "))
    .map((line) => line.trim())
    .join("\n");
}

function lines(...expected: readonly string[]): string {
  return expected.join("\n");
}

function instructions(module: IrModule): Instruction[] {
  return module.functions.flatMap((fn) => fn.blocks.flatMap((block) => [...block.instructions]));
}

/** The text that the first instruction with this operation came from. */
function textOf(text: string, op: Instruction["op"]): string {
  const found = instructions(lower(text)).find((instruction) => instruction.op === op);
  assert.ok(found, `no ${op}`);
  return text.slice(found.range.start, found.range.end);
}

describe("JavaScript expressions", () => {
  it("reads members by name and by constant string alike, optional or not", () => {
    const expected = lines("b0:", "%0 = global a", "%1 = get %0.b", "%2 = get %1.c", "%3 = global d", "%4 = index %2[%3]", "%5 = const 1", "%6 = global e", "%7 = call %4(%5, ...%6) on %2", "return");
    assert.equal(body("a.b['c'][d](1, ...e)"), expected);
    assert.equal(body("a?.b?.['c']?.[d]?.(1, ...e)"), expected);
    assert.equal(body("(a!.b)['c'][d](1, ...e)"), expected);
  });

  it("joins texts, computes, compares, tests and chooses", () => {
    assert.equal(
      body("a + 'x'; 1 + 2; a * b; a < b; a in b; !a; a && b; a || b; a ?? b; a ? b : c ? d : e", 0).replace(/%\d+ = global \w\n/g, ""),
      lines(
        "b0:",
        '%1 = const "x"', "%2 = concat %0, %1", "%3 = const 1", "%4 = const 2", "%5 = arithmetic %3, %4", "%8 = arithmetic %6, %7", "%11 = comparison %9, %10",
        "%14 = test %12, %13", "%16 = test %15", "%19 = choice %18", "%22 = choice %20, %21", "%25 = choice %23, %24", "%31 = choice %27, %29, %30",
        "return",
      ),
    );
  });

  it("keeps the text of templates and their tags", () => {
    assert.equal(body("`p\\n${q}`"), lines("b0:", "%0 = global q", '%1 = template "p\\n" %0 ""', "return"));
    assert.equal(
      body("tag`x${y}z`"),
      lines("b0:", "%0 = global tag", "%1 = global y", '%2 = const "x"', '%3 = const "z"', "%4 = array [%2, %3]", "%5 = call %0(%4, %1)", "return"),
    );
    assert.equal(body("`only`; /a\\/b/g; '\\u{1F600}\\x41\\\n'"), lines("b0:", '%0 = const "only"', "%1 = const /a\\/b/g", '%2 = const "😀A"', "return"));
  });

  it("makes objects", () => {
    assert.equal(
      body("x = { a, 'b-c': 1, [d]: 2, ...e, m() {}, get g() {}, set s(v) {} }"),
      lines(
        "b0:", "%0 = global a", "%1 = const 1", "%2 = global d", "%3 = const 2", "%4 = global e", "%5 = function f1", "%6 = function f2", "%7 = function f3",
        "%8 = object { a: %0, b-c: %1, [%2]: %3, ...%4, m: %5, g: %6 }", "setglobal x = %8", "return",
      ),
    );
  });

  it("assigns, updates and deletes", () => {
    assert.equal(
      body("n.m += 1; n[i] = 2; n['k'] = 3; delete u.email; let q; q ??= 1; q++"),
      lines(
        "b0:", "%0 = global n", "%1 = get %0.m", "%2 = const 1", "%3 = concat %1, %2", "set %0.m = %3", "%4 = global n", "%5 = global i", "%6 = const 2",
        "setindex %4[%5] = %6", "%7 = global n", "%8 = const 3", "set %7.k = %8", "%9 = global u", "%10 = const undefined", "set %9.email = %10", "%11 = test",
        "%12 = load $0q", "%13 = const 1", "%14 = choice %12, %13", "store $0q = %14", "%15 = load $0q", "%16 = const 1", "%17 = arithmetic %15, %16",
        "store $0q = %17", "return",
      ),
    );
  });

  it("casts with `as` and looks through `satisfies`, `!` and `as const`", () => {
    assert.equal(body("(x as User).name; y satisfies T; z!; [] as const"), lines("b0:", "%0 = global x", "%1 = cast %0 to User", "%2 = get %1.name", "%3 = global y", "%4 = global z", "%5 = array []", "return"));
    assert.equal(body("<User>x"), lines("b0:", "%0 = global x", "%1 = cast %0 to User", "return"));
  });

  it("makes markup of elements and calls of components", () => {
    assert.equal(
      body("x = <p title={a.b}>hi {u.email}<Card {...u} id=\"1\">{c}</Card><>{d}</></p>", 0, "a.tsx"),
      lines(
        "b0:", "%0 = global a", "%1 = get %0.b", "%2 = global u", "%3 = get %2.email", "%4 = global u", '%5 = const "1"', "%6 = global c", "%7 = global Card",
        "%8 = object { ...%4, id: %5, children: %6 }", "%9 = call %7(%8)", "%10 = global d", "%11 = array [%10]",
        "%12 = element <p> { title: %1 } [%3, %9, %11]", "setglobal x = %12", "return",
      ),
    );
  });
});

describe("JavaScript positions", () => {
  it("are UTF-16 offsets of the whole expression, with the key apart", () => {
    const text = "const ä = '😀🎉'; log(user.email);";
    const get = instructions(lower(text)).find((instruction) => instruction.op === "get");
    assert.ok(get);
    assert.equal(text.slice(get.range.start, get.range.end), "user.email");
    assert.equal(text.slice(get.keyRange.start, get.keyRange.end), "email");
    assert.equal(get.range.start, text.indexOf("user"));
  });

  it("point at the call, the literal, the assigned name", () => {
    assert.equal(textOf("/* 😀 */ a.b(c).d", "call"), "a.b(c)");
    assert.equal(textOf("x = { a: 1 }", "object"), "{ a: 1 }");
    assert.equal(textOf("const x = 1", "store"), "x");
    assert.equal(textOf("a.b = 1", "set"), "a.b");
    assert.equal(textOf("const { email: e } = u", "get"), "email");
    assert.equal(textOf("f(u as User)", "cast"), "u as User");
  });
});

describe("JavaScript patterns", () => {
  it("take objects and lists apart like property accesses", () => {
    assert.equal(
      body("const { a, b: { c = 1 } = {}, ...r } = o; [x, , y.z, ...w] = l"),
      lines(
        "b0:", "%0 = global o", "%1 = get %0.a", "store $0a = %1", "%2 = get %0.b", "%3 = object {  }", "%4 = choice %2, %3", "%5 = get %4.c", "%6 = const 1",
        "%7 = choice %5, %6", "store $1c = %7", "%8 = rest %0 without a, b", "store $2r = %8", "%9 = global l", "%10 = const 0", "%11 = index %9[%10]",
        "setglobal x = %11", "%12 = const 2", "%13 = index %9[%12]", "%14 = global y", "set %14.z = %13", "%15 = rest %9 from 3", "setglobal w = %15", "return",
      ),
    );
  });

  it("receive parameters first and take them apart then", () => {
    const text = "function f(a: A, { b, ...c }: B = {}, [d]: D, e = 1, ...r: R[]) {}";
    assert.equal(
      body(text, 1),
      lines(
        "b0:", "%0 = load $1", "%1 = object {  }", "%2 = choice %0, %1", "store $1 = %2", "%3 = get %2.b", "store $2b = %3", "%4 = rest %2 without b", "store $3c = %4",
        "%5 = load $4", "%6 = const 0", "%7 = index %5[%6]", "store $5d = %7", "%8 = load $6e", "%9 = const 1", "%10 = choice %8, %9", "store $6e = %10", "return",
      ),
    );
    const fn = functionNamed(lower(text), "f");
    assert.deepEqual(fn.params.map(({ slot, rest }) => [fn.slots[slot]?.name, rest]), [["a", false], ["", false], ["", false], ["e", false], ["r", true]]);
    assert.deepEqual(fn.params.map(({ slot }) => { const type = fn.slots[slot]?.type; return type === undefined ? "" : printType(type); }), ["A", "B", "D", "", "R[]"]);
    assert.ok(fn.slots.every((slot) => slot.constant));
  });
});

describe("JavaScript scopes", () => {
  it("hoist functions and capture through every function in between", () => {
    const module = lower("use(f); const user = get(); function f() { return () => user.email }");
    const [top, f, arrow] = module.functions;
    assert.ok(top && f && arrow);
    const inner = arrow.slots[0];
    const middle = f.slots[inner?.capture ?? -1];
    const outer = top.slots[middle?.capture ?? -1];
    assert.deepEqual([inner?.name, middle?.name, outer?.name, outer?.capture], ["user", "user", "user", -1]);
    assert.equal(body("use(f); function f() {}").split("\n")[1], "%0 = function f1");
  });

  it("tell blocks from functions", () => {
    const module = lower("let x = 1; { let x = 2; var y = x } use(x, y)");
    assert.deepEqual(module.functions[0]?.slots.map((slot) => slot.name), ["y", "x", "x"]);
    assert.match(printModule(module), /load \$2x\n {2}store \$0y/);
  });

  it("know what is assigned once", () => {
    const [top] = lower("let a = 1; let b = 1; const c = 1; function f(p, q) { b = 2; q = 1 }").functions;
    assert.deepEqual(top?.slots.map((slot) => [slot.name, slot.constant]), [["a", true], ["b", false], ["c", true], ["f", true]]);
    const f = functionNamed(lower("function f(p, q) { q = 1 }"), "f");
    assert.deepEqual(f.slots.map((slot) => slot.constant), [true, false]);
  });

  it("give `this` to functions and lend it to arrows", () => {
    const module = lower("class A { m() { return () => this.x } }");
    const method = functionNamed(module, "m");
    const arrow = module.functions.find((fn) => fn.kind === "arrow");
    assert.equal(method.slots[method.thisSlot]?.name, "this");
    assert.equal(arrow?.thisSlot, -1);
    assert.equal(arrow.slots[0]?.capture, method.thisSlot);
  });

  it("name functions after where they stand", () => {
    const module = lower("const a = () => 1; x.b = function () {}; ({ c: () => 1, d() {} }); class E { f = () => 1; static g() {} } const { h = () => 1 } = x; export default () => 1");
    assert.deepEqual(module.functions.map((fn) => fn.name), ["", "a", "b", "c", "d", "g", "constructor", "f", "h", "default"]);
  });
});

describe("JavaScript control flow", () => {
  it("branches and joins", () => {
    assert.equal(
      body("if (a) b(); else if (c) d(); e()"),
      lines(
        "b0:", "%0 = global a", "branch %0 b1 b2", "b1:", "%1 = global b", "%2 = call %1()", "jump b4", "b2:", "%3 = global c", "branch %3 b3 b4", "b3:",
        "%4 = global d", "%5 = call %4()", "jump b4", "b4:", "%6 = global e", "%7 = call %6()", "return",
      ),
    );
  });

  it("loops over items and keys, and jumps to labels", () => {
    assert.equal(
      body("outer: for (const u of users) { for (const k in u) { if (k) continue outer; break outer; } }"),
      lines(
        "b0:", "%0 = global users", "jump b1", "b1:", "%1 = iterate of %0", "branch %1 b2 b4", "b2:", "store $0u = %1", "%2 = load $0u", "%3 = iterate keys %2",
        "branch %3 b3 b1", "b3:", "store $1k = %3", "%4 = load $1k", "branch %4 b1 b4", "b4:", "return",
      ),
    );
  });

  it("falls through the cases of a switch", () => {
    assert.equal(
      body("switch (v) { case 1: a(); default: b(); break; case 2: c() }"),
      lines(
        "b0:", "%0 = global v", "%1 = const 1", "%2 = comparison %0, %1", "branch %2 b2 b1", "b1:", "%3 = const 2", "%4 = comparison %0, %3", "branch %4 b4 b3", "b2:",
        "%5 = global a", "%6 = call %5()", "jump b3", "b3:", "%7 = global b", "%8 = call %7()", "jump b5", "b4:", "%9 = global c", "%10 = call %9()", "jump b5", "b5:", "return",
      ),
    );
  });

  it("catches and finishes", () => {
    assert.equal(
      body("function f() { try { return a() } catch (e) { throw b(e) } finally { c() } }", 1),
      lines(
        "b0:", "jump b1", "b1: catch b2", "%0 = global a", "%1 = call %0()", "return %1", "b2: catch b3", "%2 = caught", "store $0e = %2", "%3 = global b",
        "%4 = load $0e", "%5 = call %3(%4)", "throw %5", "b3:", "%6 = global c", "%7 = call %6()", "%8 = unknown finally_clause()", "throw %8",
      ),
    );
  });

  it("drops what follows a return but keeps its functions", () => {
    const module = lower("function f() { return 1; dead(); function kept() {} }");
    assert.equal(instructions(module).some((instruction) => instruction.op === "global"), false);
    functionNamed(module, "kept");
  });
});

describe("JavaScript modules", () => {
  it("import at the start and export at the end", () => {
    const module = lower("export { user as me, T }; import d, * as ns from 'a'; import { x as y, type T } from 'b'; let user = d; export default y;");
    assert.deepEqual(module.imports.map(({ specifier }) => specifier), ["a", "b"]);
    assert.deepEqual(module.typeImports.map(({ local, name }) => [local, name]), [["d", "default"], ["ns", "*"], ["y", "x"], ["T", "T"]]);
    assert.deepEqual(module.typeExports, [{ exported: "T", specifier: "b", name: "T" }, { exported: "default", specifier: "b", name: "x" }]);
    assert.equal(
      body("export { user as me, T }; import d, * as ns from 'a'; import { x as y, type T } from 'b'; let user = d; export default y;"),
      lines(
        "b0:", '%0 = import default of "a"', "store $1d = %0", '%1 = import * of "a"', "store $2ns = %1", '%2 = import x of "b"', "store $3y = %2", "%3 = load $1d",
        "store $0user = %3", "%4 = load $3y", "export default = %4", "%5 = load $0user", "export me = %5", "return",
      ),
    );
  });

  it("pass on what other modules export", () => {
    assert.equal(
      body("export * from 'a'; export * as ns from 'b'; export { c as default, type T } from 'c'; export type { U } from 'd'"),
      lines("b0:", 'reexport "a"', '%0 = import * of "b"', "export ns = %0", '%1 = import c of "c"', "export default = %1", "return"),
    );
    const module = lower("export { c as default, type T } from 'c'; export type { U } from 'd'");
    assert.deepEqual(module.typeExports.map(({ exported, name }) => [exported, name]), [["default", "c"], ["T", "T"], ["U", "U"]]);
  });

  it("know CommonJS while nobody declares its names", () => {
    assert.equal(
      body("const { find } = require('./db'); module.exports = { find }; exports.a = 1; module.exports.b(2); import('./lazy')", 0, "src/m.js"),
      lines(
        "b0:", '%0 = import = of "./db"', "%1 = get %0.find", "store $0find = %1", "%2 = load $0find", "%3 = object { find: %2 }", "export = = %3", "%4 = const 1",
        "export a = %4", '%5 = import = of "./m.js"', "%6 = get %5.b", "%7 = const 2", "%8 = call %6(%7) on %5", '%9 = import * of "./lazy"', "return",
      ),
    );
    assert.equal(body("function f(require, exports) { exports.a = require('x') }", 1, "a.js").includes("import"), false);
  });

  it("know what TypeScript adds", () => {
    assert.equal(
      body("import x = require('y'); enum E { A, B = 'b', C = x.c } namespace N { export const v = 1; const w = 2 } export = x"),
      lines(
        "b0:", '%0 = import = of "y"', "store $2x = %0", "%1 = const 0", '%2 = const "b"', "%3 = load $2x", "%4 = get %3.c", "%5 = object { A: %1, B: %2, C: %4 }",
        "store $0E = %5", "%6 = load $1N", "%7 = object {  }", "%8 = choice %6, %7", "store $1N = %8", "%9 = const 1", "store $3v = %9", "%10 = const 2", "store $4w = %10",
        "%11 = load $3v", "set %8.v = %11", "%12 = load $2x", "export = = %12", "return",
      ),
    );
  });
});

describe("JavaScript classes", () => {
  it("initialise fields in the constructor and statics in place", () => {
    const text = "class A extends B { x = 1; static s = 2; constructor(private db: Db) { super(db) } }";
    assert.equal(body(text), lines("b0:", "%0 = global B", "store $1super = %0", "%1 = class c0 extends %0", "store $0A = %1", "store $2this = %1", "%2 = const 2", "set %1.s = %2", "return"));
    assert.equal(
      body(text, 1),
      lines("b0:", "%0 = load $0db", "%1 = load $1this", "set %1.db = %0", "%2 = load $1this", "%3 = const 1", "set %2.x = %3", "%4 = load $2super", "%5 = load $1this", "%6 = load $0db", "%7 = call %4(%6) on %5", "return"),
    );
  });

  it("make a constructor up only if there is something for it to do", () => {
    assert.equal(lower("class A extends B { m() {} }").classes[0]?.constructorFunction, -1);
    assert.equal(body("class A extends B { x = 1 }", 1), lines("b0:", "%0 = load $1super", "%1 = load $2this", "%2 = load $0", "%3 = call %0(...%2) on %1", "%4 = load $2this", "%5 = const 1", "set %4.x = %5", "return"));
  });

  it("list members and decorators", () => {
    const module = lower("@Ctl('x') export class C { @Col() id: number; constructor(@Inj() private s: S) {} @Get(':id') get(@Body() dto: Dto) {} static async all() {} get n() { return 1 } }");
    assert.deepEqual(module.classes[0]?.members.map(({ name, kind, static: isStatic }) => [name, kind, isStatic]), [["get", "method", false], ["all", "method", true], ["n", "getter", false]]);
    assert.deepEqual(module.classes[0].decorators.map(({ name }) => name), ["Ctl"]);
    const get = functionNamed(module, "get");
    assert.deepEqual([get.decorators[0]?.name, get.params[0]?.decorators[0]?.name], ["Get", "Body"]);
    assert.match(printModule(module), /class C exported as C @Ctl\("x"\) = \{ id: number @Col\(\); s: S @Inj\(\); get: \(Dto\) => \? @Get\(":id"\); n: \? \}/);
  });
});

describe("TypeScript types", () => {
  const type = (text: string): string => {
    const declaration = lower(`type X = ${text}`).types[0];
    assert.ok(declaration);
    return printType(declaration.body);
  };

  it("are kept as far as the engine follows them", () => {
    assert.equal(type("Pick<User, 'a' | 'b'> & Partial<X>"), 'Pick<User, "a" | "b"> & Partial<X>');
    assert.equal(type("readonly (string | -1 | true | null)[]"), "(string | -1 | true | null)[]");
    assert.equal(type("[a: A, b?: B, ...rest: C[]]"), "[A, B, ...C]");
    assert.equal(type("{ a?: string; m(x: number): User; readonly 'b-c': Date }"), "{ a: string; m: (number) => User; b-c: Date }");
    assert.equal(type("{ [key: string]: User }"), "Record<string, User>");
    assert.equal(type("{ [K in 'a' | 'b']: User[K] }"), '{ [K in "a" | "b"]: User[K] }');
    assert.equal(type("{ [K in keyof User as Name<K>]: boolean }"), "{ [K in keyof User as Name<K>]: boolean }");
    assert.equal(type("(a: string) => Promise<User>"), "(string) => Promise<User>");
    assert.equal(type("<T extends A>(value: unknown, ...rest: T[]) => value is T"), "<T extends A>(?, T) => 0 is T".replace("?", "unknown"));
    assert.equal(type("{ get(id: string): User; get(id: string[]): User[] }"), "{ get: (string) => User & (string[]) => User[] }");
    assert.equal(type("User['email']"), 'User["email"]');
    assert.equal(type("Prisma.User"), "Prisma.User");
    assert.equal(type("z.infer<typeof schema>"), "z.infer<typeof schema>");
    // A promise is what it is of.
    assert.equal(type("A extends Promise<infer U> ? U : D"), "A | D");
    assert.equal(type("A extends (infer U)[] ? U : D"), "A[number] | D");
    assert.equal(type("A extends (x: string) => infer U ? U : D"), "ReturnType<A> | D");
    assert.equal(type("A extends Box<infer U> ? U : D"), "? | D");
    assert.equal(type("`x${string}`"), "string");
  });

  it("know their parameters, bases and names of export", () => {
    const module = lower("interface Base<T> extends A, B.C<T> { a: T } export type { Base as Renamed }; export default interface Z {} export namespace Api { export interface User { boss: User } }");
    assert.deepEqual(module.types.map((declaration) => [declaration.name, declaration.exportedAs, declaration.params.map(({ name }) => name), declaration.extends.map(printType)]), [
      ["Base", ["Renamed"], ["T"], ["A", "B.C<T>"]],
      ["Z", ["default"], [], []],
      ["Api.User", ["Api.User"], [], []],
    ]);
    assert.match(printModule(module), /boss: Api\.User/);
  });

  it("are kept for declared variables and results", () => {
    const module = lower("declare const user: User; async function f(): Promise<User> {}");
    assert.equal(module.functions[0]?.slots.find((slot) => slot.name === "user")?.type?.kind, "ref");
    assert.equal(functionNamed(module, "f").returnType?.kind, "ref");
  });
});

describe("comments", () => {
  it("are kept with their text", () => {
    assert.deepEqual(lower("/** @pii */ let x; // tightlip-ignore-line\nf(/* a */)").comments.map(({ text }) => text), ["/** @pii */", "// tightlip-ignore-line", "/* a */"]);
  });
});
