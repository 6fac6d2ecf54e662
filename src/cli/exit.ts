/** What the exit code of every command says; scripts and CI depend on it. */
export const EXIT = {
  clean: 0,
  findings: 1,
  /** The command could not be carried out: a missing path, a broken configuration, a fault of ours. */
  failed: 2,
} as const;
