// Builds everything that is shipped into dist: the extension, the language server, the command line tool, the grammars, the rules' pages,
// and the licences of what is bundled. `--dev` keeps the output readable and adds source maps.
import { build } from "esbuild";
import { chmod, copyFile, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const dev = process.argv.includes("--dev");
const root = import.meta.dirname;
const dist = join(root, "dist");

const bundles = [
  // VS Code loads the extension itself; CommonJS works in every version that we support.
  { from: "src/vscode/extension.ts", to: "extension.cjs", format: "cjs", external: ["vscode"] },
  { from: "src/server/node.ts", to: "server.cjs", format: "cjs", external: [] },
  { from: "src/cli/main.ts", to: "cli.js", format: "esm", external: [], executable: true },
];

const grammars = ["tree-sitter.wasm", "tree-sitter-javascript.wasm", "tree-sitter-typescript.wasm", "tree-sitter-tsx.wasm", "tree-sitter-python.wasm"];

// CommonJS packages inside an ES module still ask for `require` and `__filename` (tree-sitter's runtime does, to find itself).
const esmShim =
  'import{createRequire as __createRequire}from"node:module";import{fileURLToPath as __fileURLToPath}from"node:url";' +
  "const require=__createRequire(import.meta.url),__filename=__fileURLToPath(import.meta.url);";

// And the other way round: our sources find their neighbours through import.meta.url, which CommonJS has not.
const cjsShim = 'const __importMetaUrl=require("node:url").pathToFileURL(__filename).href;';

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function bundle({ from, to, format, external, executable = false }) {
  const shebang = executable && !(await readFile(join(root, from), "utf8")).startsWith("#!") ? "#!/usr/bin/env node\n" : "";
  const outfile = join(dist, to);
  const result = await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format,
    external,
    // "module" first: the "main" of jsonc-parser is a UMD file whose inner requires cannot be followed.
    mainFields: ["module", "main"],
    banner: { js: format === "esm" ? shebang + esmShim : cjsShim },
    define: format === "cjs" ? { "import.meta.url": "__importMetaUrl" } : {},
    minify: !dev,
    sourcemap: dev,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  if (executable) await chmod(outfile, 0o755);
  const { bytes } = Object.values(result.metafile.outputs).reduce((a, b) => (a.bytes > b.bytes ? a : b));
  console.log(`dist/${to}  ${(bytes / 1024).toFixed(0)} kB`);
  return Object.keys(result.metafile.inputs);
}

async function copyGrammars() {
  const from = dirname(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm"));
  await mkdir(join(dist, "grammars"), { recursive: true });
  for (const name of grammars) await copyFile(join(from, name), join(dist, "grammars", name));
  console.log(`dist/grammars  ${grammars.length} files`);
}

async function copyPages() {
  const from = join(root, "src/rules");
  const pages = (await exists(from)) ? (await readdir(from)).filter((name) => name.endsWith(".md")) : [];
  await mkdir(join(dist, "rules"), { recursive: true });
  for (const name of pages) await copyFile(join(from, name), join(dist, "rules", name));
  console.log(`dist/rules  ${pages.length} pages`);
}

// The licences of bundled packages ask that their text goes along with the code.
async function writeNotices(inputs) {
  const folders = new Set(["node_modules/@vscode/tree-sitter-wasm"]);
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (folder) folders.add(folder[0]);
  }
  const notices = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(basename(entry)));
    const text = file ? await readFile(join(root, folder, file), "utf8") : "";
    notices.push(`${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`);
  }
  await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
  console.log(`dist/THIRD-PARTY-NOTICES.txt  ${notices.length} packages`);
}

await mkdir(dist, { recursive: true });
const inputs = [];
for (const entry of bundles) {
  if (await exists(join(root, entry.from))) inputs.push(...(await bundle(entry)));
  else console.warn(`skipped dist/${entry.to}: there is no ${entry.from} yet`);
}
await copyGrammars();
await copyPages();
await writeNotices(inputs);
