/**
 * Standard output carries the report and nothing else; everything said to the person in front goes to standard error.
 */

import { isatty } from 'node:tty';

export function complain(text: string): void {
  process.stderr.write(`tightlip: ${text}\n`);
}

/** `tightlip scan . | head` closes our output early; that is no fault, and there is nobody left to tell. */
export function stopQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Whether what goes to standard output is coloured: https://no-color.org, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(flag: boolean): boolean {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env;
  if (!flag || NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  // `process.stdout.isTTY` is undefined in a pipe, whatever its type says: colour libraries would then decide for themselves, by $CI too.
  return isatty(1) && TERM !== 'dumb';
}
