// Runs the very same suite in a desktop VS Code, which @vscode/test-electron downloads. For machines with a display and access to the internet;
// everywhere else run-web.mjs does the same job.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundle-suite.mjs";

const root = join(import.meta.dirname, "../..");
const scratch = await mkdtemp(join(tmpdir(), "tightlip-electron-"));
try {
  const workspace = join(scratch, "workspace");
  await cp(join(import.meta.dirname, "fixtures/workspace"), workspace, { recursive: true });
  process.exitCode = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(root),
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--user-data-dir", join(scratch, "user")],
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
