// Runs the suite in a real VS Code workbench, served locally and driven through Chromium (workbench.mjs). Ends with the suite's exit code; the last
// line says how many tests passed and failed.
import { join } from "node:path";
import { bundleSuite } from "./bundle-suite.mjs";
import { root, startWorkbench } from "./workbench.mjs";

const timeout = 180_000;
const verbose = process.argv.includes("--verbose");
const noise = [];
const suite = await bundleSuite(root);
const workbench = await startWorkbench({ fixture: join(import.meta.dirname, "fixtures/workspace"), settings: { "files.autoSave": "off", "typescript.validate.enable": false } });

let ended = false;
async function finish(code, why) {
  if (ended) return;
  ended = true;
  if (why !== undefined) console.error(why);
  await workbench.stop();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void finish(130, `stopped by ${signal}`));
setTimeout(() => void finish(1, `no result after ${timeout / 1000} s\n${workbench.log.join("")}\n${noise.join("\n")}`), timeout).unref();

try {
  const { page } = workbench;
  // The contract of VS Code's own runner for web tests: the workbench calls these two.
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const line = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    // The workbench talks a lot; what the suite says is marked.
    const mark = line.indexOf("[suite] ");
    if (mark >= 0) console.log(line.slice(mark + "[suite] ".length));
    else if (verbose) console.error(`[${type}] ${line}`);
    else noise.push(`[${type}] ${line}`);
  });
  await page.exposeFunction("codeAutomationExit", (code) => void finish(code));
  await workbench.open([["extensionTestsPath", workbench.remote(suite)]]);
} catch (error) {
  await finish(1, error);
}
