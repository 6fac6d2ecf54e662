// VS Code loads a test suite as CommonJS; ours is TypeScript. Both runners bundle it here, into a folder that is never committed.
import { build } from "esbuild";
import { join } from "node:path";

export async function bundleSuite(root) {
  const outfile = join(root, "out/vscode-suite/index.cjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/vscode/suite/index.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
