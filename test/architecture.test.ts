// Keeps the rooms of src apart: each may import only what stands behind it in this table. README.md ("How it works") explains the
// order; this test is what makes it true. When it fails, the mend is nearly always to move code, not to widen the table.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

interface Room {
  /** Rooms whose values and types it may import. Its own files are always allowed. */
  readonly imports: readonly string[];
  /** Rooms from which it may only `import type`. */
  readonly types?: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  base: { imports: [] },
  ir: { imports: ["base"] },
  languages: { imports: ["base", "ir"] },
  flow: { imports: ["base", "ir"] },
  taxonomy: { imports: ["base"] },
  catalog: { imports: ["taxonomy"], types: ["flow"] },
  schemas: { imports: ["base", "ir", "taxonomy"] },
  findings: { imports: ["base"] },
  rules: { imports: ["base", "flow", "taxonomy", "findings"] },
  fixes: { imports: ["base", "ir", "findings"], types: ["rules"] },
  project: { imports: ["base", "ir", "languages", "flow", "taxonomy", "catalog", "schemas", "findings", "rules", "fixes"] },
  report: { imports: ["base", "findings", "rules", "taxonomy"] },
  cli: { imports: ["base", "project", "report", "rules", "taxonomy", "findings", "fixes"] },
  server: { imports: ["base", "project", "report", "rules", "taxonomy", "findings", "fixes"] },
  vscode: { imports: [], types: ["server"] },
};

/** Where code may touch the machine. Everything else gets its files and its clock handed in, so that it also runs in a browser. */
const MAY_IMPORT_NODE = [/^src\/cli\//, /^src\/project\/node-host[^/]*\.ts$/, /^src\/server\/node\.ts$/, /^src\/vscode\//];

const MAY_IMPORT_VSCODE = [/^src\/vscode\//];

/** Data may be long: a vendor or a data kind stays in one file. */
const MAY_BE_LONG = [/^src\/catalog\//, /^src\/taxonomy\//];
const LONGEST = 600;

const NODE_BUILTINS = /^(?:node:|(?:assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|tty|url|util|v8|vm|worker_threads|zlib)(?:\/|$))/;

const root = fileURLToPath(new URL("..", import.meta.url));

interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typesOnly: boolean;
}

function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).split(sep).join("/");
      return { path, room: roomOf(path), text: readFileSync(file, "utf8") };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `src/flow/summary.ts` → `flow`; a file straight in src is in the room of its own name, which no table lists. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return !node.isTypeOf;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** Every way to name another module: import and export declarations, `import()`, `import("x").T`, `import x = require()`, `require()`. */
function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal : undefined;
  }
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
    return isImport || isRequire ? node.arguments[0] : undefined;
  }
  return undefined;
}

function importsOf(file: SourceFile): readonly Import[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      const line = tree.getLineAndCharacterOfPosition(specifier.getStart(tree)).line + 1;
      found.push({ specifier: specifier.text, line, typesOnly: isTypeOnly(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function complaintAboutRoom(file: SourceFile, what: Import): string | undefined {
  if (!what.specifier.startsWith(".")) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(file.path), what.specifier));
  const at = `${file.path}:${what.line} imports ${target.replace(/\.js$/, ".ts")}`;
  if (target === "package.json") return undefined;
  if (!target.startsWith("src/")) return `${at}, which is outside src`;
  const room = ROOMS[file.room];
  const wanted = roomOf(target);
  if (room === undefined || wanted === file.room || room.imports.includes(wanted)) return undefined;
  if (room.types?.includes(wanted) === true) {
    return what.typesOnly ? undefined : `${at}; ${file.room} may only \`import type\` from ${wanted}`;
  }
  const types = room.types === undefined ? "" : ` (and types of: ${room.types.join(", ")})`;
  return `${at}; ${file.room} may only import: ${room.imports.join(", ") || "nothing"}${types}`;
}

function complaintAboutPackage(file: SourceFile, what: Import): string | undefined {
  const at = `${file.path}:${what.line} imports ${what.specifier}`;
  const allowedIn = (list: readonly RegExp[]): boolean => list.some((pattern) => pattern.test(file.path));
  if (what.specifier === "vscode" && !allowedIn(MAY_IMPORT_VSCODE)) return `${at}; only src/vscode may`;
  if (NODE_BUILTINS.test(what.specifier) && !allowedIn(MAY_IMPORT_NODE)) {
    return `${at}; only src/cli, src/project/node-host*.ts, src/server/node.ts and src/vscode may touch the machine`;
  }
  return undefined;
}

/** A file's first comment, after a `#!` line, if it starts with one. */
function opensWithComment(text: string): boolean {
  return /^\s*(?:\/\/|\/\*)/.test(text.replace(/^#!.*\n/, ""));
}

function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function assertNone(complaints: readonly string[]): void {
  assert.equal(complaints.length, 0, `\n  ${complaints.join("\n  ")}`);
}

describe("architecture", () => {
  const files = sourceFiles();

  it("has only the rooms of the table", () => {
    assertNone(files.filter((file) => !(file.room in ROOMS)).map((file) => `${file.path} is in no room of the table in test/architecture.test.ts`));
  });

  it("lists in the table only rooms that stand further up", () => {
    const order = Object.keys(ROOMS);
    const upward = ([name, room]: readonly [string, Room]): readonly string[] =>
      [...room.imports, ...(room.types ?? [])].filter((other) => !order.slice(0, order.indexOf(name)).includes(other)).map((other) => `${name} → ${other}`);
    assertNone(Object.entries(ROOMS).flatMap(upward));
  });

  it("imports only what stands behind a room", () => {
    assertNone(files.flatMap((file) => importsOf(file).map((what) => complaintAboutRoom(file, what)).filter((text) => text !== undefined)));
  });

  it("touches the machine and VS Code only where a host stands", () => {
    assertNone(files.flatMap((file) => importsOf(file).map((what) => complaintAboutPackage(file, what)).filter((text) => text !== undefined)));
  });

  it("has no room for leftovers", () => {
    assertNone(
      files
        .filter((file) => file.path.split("/").some((part) => /^(?:utils?|helpers?|common|misc)$/.test(part)))
        .map((file) => `${file.path}: name the folder after what is in it`),
    );
  });

  it(`has no file longer than ${LONGEST} lines, data apart`, () => {
    assertNone(
      files
        .filter((file) => lineCount(file.text) > LONGEST && !MAY_BE_LONG.some((pattern) => pattern.test(file.path)))
        .map((file) => `${file.path} has ${lineCount(file.text)} lines, ${LONGEST} are allowed`),
    );
  });

  it("opens each file with a comment on why it exists", () => {
    assertNone(files.filter((file) => !opensWithComment(file.text)).map((file) => `${file.path} does not begin with a comment`));
  });

  describe("its own eyes", () => {
    const file = (path: string, text: string): SourceFile => ({ path, room: roomOf(path), text });
    const complaints = (source: SourceFile): readonly string[] =>
      importsOf(source).flatMap((what) => [complaintAboutRoom(source, what), complaintAboutPackage(source, what)].filter((text) => text !== undefined));

    it("see every way of importing", () => {
      const ways = [
        'import { a } from "../project/a.js";',
        'import "../project/a.js";',
        'export * from "../project/a.js";',
        'type A = import("../project/a.js").A;',
        'const a = await import("../project/a.js");',
        'import a = require("../project/a.js");',
        'const a = require("../project/a.js");',
      ];
      for (const way of ways) assert.equal(complaints(file("src/flow/x.ts", way)).length, 1, way);
    });

    it("tell a type from a value", () => {
      const catalog = "src/catalog/x.ts";
      assert.deepEqual(complaints(file(catalog, 'import type { A } from "../flow/a.js";')), []);
      assert.deepEqual(complaints(file(catalog, 'export type { A } from "../flow/a.js";')), []);
      assert.deepEqual(complaints(file(catalog, '// why\nimport { A } from "../flow/a.js";')), [
        "src/catalog/x.ts:2 imports src/flow/a.ts; catalog may only `import type` from flow",
      ]);
    });

    it("know the hosts", () => {
      const fs = 'import { readFileSync } from "node:fs";';
      assert.equal(complaints(file("src/project/cache.ts", fs)).length, 1);
      assert.equal(complaints(file("src/project/cache.ts", 'import fs from "fs/promises";')).length, 1);
      assert.equal(complaints(file("src/server/connection.ts", fs)).length, 1);
      for (const path of ["src/cli/main.ts", "src/project/node-host.ts", "src/project/node-host-cache.ts", "src/server/node.ts"]) {
        assert.deepEqual(complaints(file(path, fs)), [], path);
      }
      assert.equal(complaints(file("src/server/node.ts", 'import * as vscode from "vscode";')).length, 1);
      assert.deepEqual(complaints(file("src/vscode/extension.ts", 'import * as vscode from "vscode";')), []);
    });
  });
});
