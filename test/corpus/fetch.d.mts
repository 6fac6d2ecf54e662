/** Fetches one package (`NAME-VERSION`), or all of them, and answers the directory that holds `NAME-VERSION/package`. */
export function fetchCorpus(only?: string): string;
