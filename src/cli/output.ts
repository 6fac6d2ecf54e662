/**
 * A report on disk is whole or not there: it is written beside its place and then renamed, and what was begun is removed when that fails.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What went wrong, or undefined. */
export function writeWhole(file: string, text: string): string | undefined {
  const path = resolve(file);
  const special = isSpecial(path);
  const unfinished = special ? path : `${path}.${process.pid}.tmp`;
  // The write blocks the event loop, so a signal that has a listener is dealt with after it.
  let signal: NodeJS.Signals | undefined;
  const later = (received: NodeJS.Signals): void => {
    signal = received;
  };
  process.on('SIGINT', later).on('SIGTERM', later);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text);
    if (!special) renameSync(unfinished, path);
    return undefined;
  } catch (error) {
    if (!special && existsSync(unfinished)) rmSync(unfinished);
    return `cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    setImmediate(() => {
      process.off('SIGINT', later).off('SIGTERM', later);
      if (signal !== undefined) process.kill(process.pid, signal);
    });
  }
}

/** A device such as /dev/stdout can be written to but not be renamed to. */
function isSpecial(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}
