/** Everything the server asks of the machine it runs on; `node.ts` answers it for Node.js, and a worker in a browser could as well. */
import type { FolderAccess } from '../project/node-host-editor.js';
import type { ProjectOptions } from '../project/project.js';

export type Languages = ProjectOptions['languages'];

export interface ServerHost extends FolderAccess {
  readonly version: string;
  languages(): Promise<Languages>;
}
