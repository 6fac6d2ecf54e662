// Makes the pictures of the README from the real editor: `npm run build && node test/vscode/screenshot.mjs`. Look at them before you commit them.
import { join } from "node:path";
import { root, startWorkbench } from "./workbench.mjs";

const settings = {
  "workbench.colorTheme": "Default Dark Modern",
  "typescript.validate.enable": false,
  "workbench.startupEditor": "none",
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "chat.commandCenter.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};
const workbench = await startWorkbench({ fixture: join(import.meta.dirname, "fixtures/shop"), settings, viewport: { width: 1360, height: 860 } });
try {
  const { page, workspace } = workbench;
  await workbench.open([["openFile", workbench.remote(join(workspace, "src/orders.ts"))]]);
  await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 60_000 });
  await page.keyboard.press("Control+Alt+B");
  // The Problems panel, with the steps of the first finding unfolded.
  await page.keyboard.press("Control+Shift+M");
  await page.waitForSelector(".markers-panel .monaco-list-row", { timeout: 20_000 });
  await page.waitForTimeout(1500);
  for (const row of await page.$$(".markers-panel .monaco-tl-twistie.collapsed")) await row.click().catch(() => undefined);
  await page.waitForTimeout(800);
  for (const row of await page.$$(".markers-panel .monaco-tl-twistie.collapsed")) await row.click().catch(() => undefined);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(root, "media/screenshot.png") });
} finally {
  await workbench.stop();
}
