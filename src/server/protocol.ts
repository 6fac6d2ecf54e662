/**
 * What client and server say to each other beyond the language server protocol. Types and names only, so that the client can import them
 * without the server's code.
 */

/** Request: read everything and publish the findings of closed files too. */
export type ScanWorkspaceMethod = 'tightlip/scanWorkspace';

export interface ScanResult {
  readonly files: number;
  readonly findings: number;
  /** Files with findings. */
  readonly affected: number;
  readonly skipped: number;
}

/** Notification while a scan runs. */
export type ScanProgressMethod = 'tightlip/scanProgress';

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** The command by which a code action asks the client for a reason; the client inserts the comment. */
export type IgnoreCommand = 'tightlip.ignoreWithReason';

export interface IgnoreArguments {
  readonly uri: string;
  /** The version of the document that `line` counts in. */
  readonly version: number;
  readonly rule: string;
  /** Zero-based; the comment becomes a line of its own in front of it. */
  readonly line: number;
  /** What stands before and behind the reason, line end included. */
  readonly before: string;
  readonly after: string;
}

/** The command that shows the page of a rule; its argument is the rule's id. */
export type ExplainCommand = 'tightlip.explainRule';

/** The section `tightlip` of the editor's settings. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  /** `project`: what tightlip.json says. */
  readonly minConfidence: 'project' | 'low' | 'medium' | 'high';
}
