/** Which directories hold code of others that was installed, so that neither a scan nor the editor judges it. */

/** Directories of installed packages and of what was compiled from them. */
const INSTALLED: ReadonlySet<string> = new Set(['node_modules', 'site-packages', 'dist-packages', '__pycache__', '__pypackages__', 'venv', 'virtualenv']);

export const isInstalledDirectory = (name: string): boolean => INSTALLED.has(name);

/** Whether a file stands in such a directory, or in a hidden environment such as `.venv` or `.tox`. */
export function isInstalled(path: string): boolean {
  const directories = path.split('/').slice(0, -1);
  return directories.some((name) => INSTALLED.has(name) || HIDDEN_ENVIRONMENTS.has(name));
}

const HIDDEN_ENVIRONMENTS: ReadonlySet<string> = new Set(['.venv', '.env', '.tox', '.nox', '.virtualenv']);
