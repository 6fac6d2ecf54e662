/**
 * What an editor needs of the machine, beside the text it holds itself: the other files of a folder, one by one, so that the language server
 * can take them in between two keystrokes. The command line reads everything at once in `node-host.ts`; both find and read alike.
 */
import { resolve } from 'node:path';
import { createLanguages } from '../languages/index.js';
import type { Languages } from '../languages/index.js';
import { isAnalysed } from './create.js';
import { loadGrammar } from './node-host-assets.js';
import { discover } from './node-host-files.js';
import type { Discovery } from './node-host-files.js';
import { findConfig, isAbove, surroundingsOf } from './node-host.js';
import type { ConfigOutcome, FoundConfig } from './node-host.js';
import type { Surroundings } from './permissions.js';
import { readSource } from './node-host-read.js';
import type { ReadResult } from './node-host-read.js';

export type { FoundConfig };

/** The files of one folder of the workspace; `root` is its absolute path. */
export interface FolderAccess {
  findConfig(root: string): ConfigOutcome;
  /** What the policy needs to know of the machine. */
  surroundings(root: string, found: FoundConfig): Surroundings;
  list(root: string, found: FoundConfig, languages: Languages): Discovery;
  read(root: string, path: string): ReadResult;
}

export function editorLanguages(): Promise<Languages> {
  return createLanguages(loadGrammar);
}

export const folderAccess: FolderAccess = {
  findConfig: (root) => findConfig(root),
  surroundings: (root, { directory }) => surroundingsOf(root, directory, isAbove(root, directory)),
  list: (root, { config, directory }, languages) =>
    discover(['.'], { root, ignore: config.ignore, ignoreBase: directory, isSource: (path, start) => isAnalysed(path, languages, start) }),
  read: (root, path) => readSource(resolve(root, path)),
};
