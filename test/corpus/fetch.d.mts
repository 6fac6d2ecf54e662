/** Answers the directory that holds `NAME-VERSION/package`. */
export function fetchCorpus(): string;
