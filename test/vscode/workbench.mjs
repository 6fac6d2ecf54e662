// A real VS Code without a display and without a download: the workbench that the npm package code-server carries, in a Chromium. Both the test
// run and the screenshot start it here. Everything it makes lies in one temporary folder and dies with `stop`.
import { spawn } from "node:child_process";
import { access, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const root = join(import.meta.dirname, "../..");
const harness = join(root, ".vscode-test/harness/node_modules");
const node24 = join(harness, "node/bin/node");
const serverMain = join(harness, "code-server/lib/vscode/out/server-main.js");

const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function needed(path, remedy) {
  await access(path).catch(() => {
    throw new Error(`${path} is missing: ${remedy}`);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url, server, log) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`the VS Code server ended with ${server.exitCode}:\n${log.join("")}`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the VS Code server does not answer on ${url}:\n${log.join("")}`);
}

/** Copies `fixture` to a fresh folder and starts the workbench for it; `settings` become the workspace's. */
export async function startWorkbench({ fixture, settings, viewport = { width: 1280, height: 800 } }) {
  await needed(serverMain, "run test/tools/setup.sh");
  await needed(node24, "run test/tools/setup.sh");
  await needed(join(root, "dist/extension.cjs"), "run npm run build");
  await needed(join(root, "dist/server.cjs"), "run npm run build");
  const scratch = await mkdtemp(join(tmpdir(), "tightlip-vscode-"));
  const workspace = join(scratch, "workspace");
  await cp(fixture, workspace, { recursive: true });
  await mkdir(join(workspace, ".vscode"), { recursive: true });
  await writeFile(join(workspace, ".vscode/settings.json"), JSON.stringify(settings));

  const port = await freePort();
  const origin = `127.0.0.1:${port}`;
  const log = [];
  // Its own process group, so that the extension hosts it forks end with it.
  const server = spawn(
    node24,
    [serverMain, "--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms", "--enable-smoke-test-driver", "--disable-workspace-trust", "--disable-telemetry", "--server-data-dir", join(scratch, "server")],
    { detached: true, stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => log.push(String(chunk)));

  let browser;
  let stopped = false;
  async function stop() {
    if (stopped) return;
    stopped = true;
    await browser?.close().catch(() => undefined);
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      for (const signal of ["SIGTERM", "SIGKILL"]) {
        try {
          process.kill(-server.pid, signal);
        } catch {
          break;
        }
        if (signal === "SIGTERM") await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
      }
    }
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  try {
    await answers(`http://${origin}/`, server, log);
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags });
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
    const page = await context.newPage();
    const remote = (path) => `vscode-remote://${origin}${path}`;
    return {
      page,
      workspace,
      log,
      stop,
      remote,
      /** Opens the workbench with the extension under development and more of VS Code's payload. */
      async open(payload) {
        const pairs = [["extensionDevelopmentPath", remote(root)], ["skipWelcome", "true"], ...payload];
        await page.goto(`http://${origin}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(pairs))}`);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
