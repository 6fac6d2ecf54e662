/**
 * Between the URIs of the protocol and the paths of the engine. Clients encode the same file in different ways (`%3A`, `c:`), so two URIs are
 * only ever compared as decoded paths.
 */

/** The decoded path of a file URI, with `/` between the parts: `/home/me/a.ts`, `/c:/work/a.ts`; undefined for other schemes. */
export function pathOfUri(uri: string): string | undefined {
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (match === null) return undefined;
  const [, host = '', path = ''] = match;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    decoded = path;
  }
  const lowered = decoded.replace(/^\/([A-Z]):/, (_whole, drive: string) => `/${drive.toLowerCase()}:`);
  return host === '' ? lowered : `//${host}${lowered}`;
}

/** The way round; the result is what VS Code itself would write for an ordinary path. */
export function uriOfPath(path: string): string {
  const host = /^\/\/([^/]+)(\/.*)$/.exec(path);
  const encoded = (host?.[2] ?? path)
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return `file://${host?.[1] ?? ''}${encoded}`;
}

/** A decoded path as the machine's file system names it: `c:/work` without the slash in front. */
export function fileSystemPath(path: string): string {
  return /^\/[a-z]:/.test(path) ? path.slice(1) : path;
}

/** The path below a folder, or undefined when it is not below it. */
export function below(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The inverse; `inner` may begin with `../`. */
export function join(folder: string, inner: string): string {
  let joined = folder.replace(/\/+$/, '');
  for (const part of inner.split('/')) {
    if (part === '..') joined = joined.slice(0, Math.max(0, joined.lastIndexOf('/')));
    else if (part !== '.' && part !== '') joined += `/${part}`;
  }
  return joined;
}
