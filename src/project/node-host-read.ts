/**
 * One file from the disk to a text, or the reason why not. Files that nobody wrote by hand (bundles, images with a misleading name) cost time and
 * say nothing, but they are listed, never dropped silently: a linter that skips a file without a word is trusted for what it did not look at.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { SkippedFile } from '../findings/finding.js';

/** Larger sources are generated; 2 MB. */
const LARGEST = 2_000_000;
/** A file this short is read by people whatever its lines look like. */
const SHORT = 5_000;
/** Code written by hand averages 30 to 40 characters a line. */
const LONG_AVERAGE_LINE = 500;
const LONGEST_LINE = 20_000;
/** A line as long as that is a bundle only if it is most of the file; else it is somebody's embedded data. */
const SHARE_OF_LONGEST_LINE = 0.5;

/** Dumps hold rows of data in long lines; what they say of tables stands among them. */
const DUMP_NAME = /\.sql$/i;
const LARGEST_DUMP = 16_000_000;
/** Bundles that keep their lines still shorten names. By hand, one word in ten has one or two letters, hardly ever one in three; in bundles, one in two. */
const SHARE_OF_SHORT_WORDS = 0.38;
/** Fewer words say nothing sure: tables and test data are full of short ones. */
const ENOUGH_WORDS = 5_000;
/** Where names are looked at, from the beginning. */
const SAMPLE = 200_000;

const MINIFIED_NAME = /[.-]min\.[cm]?js$/i;

type Skip = Omit<SkippedFile, 'path'>;
export type ReadResult = { readonly text: string; readonly skip?: never } | { readonly text?: never; readonly skip: Skip };

/** The text of a file without its byte order mark, which editors do not count either. */
export function readSource(path: string): ReadResult {
  try {
    const status = statSync(path);
    if (!status.isFile()) return skip('unreadable', 'not a regular file');
    const largest = DUMP_NAME.test(path) ? LARGEST_DUMP : LARGEST;
    if (status.size > largest) return skip('too-large', `${megabytes(status.size)} MB, more than ${megabytes(largest)} MB`);
    return decode(path, readFileSync(path));
  } catch (error) {
    return { skip: problemOf(error) };
  }
}

/** What a file begins with is told by that many bytes. */
const START = 2_048;

/** How a file begins; '' if that cannot be read. */
export function startOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(START);
      return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes, 0, START, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** Why a file or directory could not be read. */
export function problemOf(error: unknown): Skip {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP') return { reason: 'link-loop', detail: 'a link that leads back to itself' };
  if (code === 'ENOENT') return { reason: 'unreadable', detail: 'it is gone, or a link to nowhere' };
  if (code === 'EACCES' || code === 'EPERM') return { reason: 'unreadable', detail: 'permission denied' };
  return { reason: 'unreadable', detail: code === '' ? String(error) : code };
}

function skip(reason: SkippedFile['reason'], detail: string): ReadResult {
  return { skip: { reason, detail } };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function decode(path: string, bytes: Uint8Array): ReadResult {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return skip('binary', 'holds zero bytes');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return skip('encoding', `not ${encoding.toUpperCase()}`);
  }
  const reason = DUMP_NAME.test(path) ? undefined : minified(path, text);
  return reason === undefined ? { text } : skip('minified', reason);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function minified(path: string, text: string): string | undefined {
  if (MINIFIED_NAME.test(path)) return 'its name says so';
  if (text.length <= SHORT) return undefined;
  let lines = 0;
  let longest = 0;
  for (let start = 0; start < text.length; lines++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  if (text.length / lines > LONG_AVERAGE_LINE) return `${Math.round(text.length / lines)} characters a line`;
  if (longest > LONGEST_LINE && longest > text.length * SHARE_OF_LONGEST_LINE) return `a line of ${longest} characters`;
  return hasShortenedNames(text) ? 'its names are shortened' : undefined;
}

function hasShortenedNames(text: string): boolean {
  let words = 0;
  let short = 0;
  for (const { 0: word } of text.slice(0, SAMPLE).matchAll(/[A-Za-z_$][\w$]*/g)) {
    words++;
    if (word.length <= 2) short++;
  }
  return words >= ENOUGH_WORDS && short > words * SHARE_OF_SHORT_WORDS;
}
