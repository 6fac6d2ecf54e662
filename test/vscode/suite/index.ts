/**
 * What VS Code's test host calls: it runs Mocha inside the extension host over the suites that are bundled with it. Lines for people begin with a mark,
 * because the workbench prints a lot of its own; the last of them is the count that people and CI look for.
 */
import Mocha from 'mocha';
import type { Runner } from 'mocha';
import { defineEditorSuite } from './editor.js';

const MARK = '[suite] ';

function print(text: string): void {
  for (const line of text.split('\n')) console.log(MARK + line);
}

/** Mocha's own reporters print in ways that the workbench's console does not understand. */
class Marked extends Mocha.reporters.Base {
  constructor(runner: Runner) {
    super(runner);
    runner.on('suite', ({ title }) => print(title));
    runner.on('pass', ({ title, duration }) => print(`  ✔ ${title} (${duration ?? 0} ms)`));
    runner.on('fail', ({ title }, error: Error) => print(`  ✘ ${title}\n${error.stack ?? error.message}`));
  }
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Marked });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineEditorSuite();
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ passed: runner.stats?.passes ?? 0, failed: failures }));
  });
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
