/**
 * Where an import of Python leads. Relative ones count directories; absolute ones start at a root of the project, which is any directory that
 * holds the first package and is no package itself (`src`, `backend`, the top), the nearest above the importing file first. What the standard
 * library calls so is never a file of the project.
 */
import { directoryOf, joinPath } from './manifests.js';

const STANDARD = new Set(
  (
    'abc argparse array ast asyncio atexit base64 bisect builtins bz2 calendar cmath cmd code codecs collections colorsys concurrent configparser contextlib contextvars copy copyreg ' +
    'csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt ' +
    'getpass gettext glob grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes ' +
    'mmap multiprocessing netrc numbers operator optparse os pathlib pdb pickle pkgutil platform plistlib poplib posixpath pprint profile pstats pty pwd pyclbr queue quopri random re ' +
    'readline reprlib resource sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess ' +
    'symtable sys sysconfig syslog tarfile tempfile termios textwrap threading time timeit tkinter token tokenize tomllib traceback tracemalloc tty turtle types typing unicodedata unittest ' +
    'urllib uuid venv warnings wave weakref webbrowser winreg wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo'
  ).split(' '),
);

const SOURCE = /\.pyi?$/;

export const isPythonFile = (path: string): boolean => SOURCE.test(path);

/** Directories in which a name is looked for; a name that more of them hold is nobody's in particular. */
const MAX_PLACES = 64;

export class PythonModules {
  readonly #has: (path: string) => boolean;
  /** Name of a module or package -> the directories that hold one, with the number of files there that say so. */
  readonly #places = new Map<string, Map<string, number>>();

  constructor(has: (path: string) => boolean) {
    this.#has = has;
  }

  add(path: string): void {
    this.#count(path, 1);
  }

  remove(path: string): void {
    this.#count(path, -1);
  }

  #count(path: string, by: number): void {
    const parts = path.replace(SOURCE, '').split('/');
    for (const [index, name] of parts.entries()) {
      if (name === '' || name === '__init__') continue;
      const place = parts.slice(0, index).join('/');
      let places = this.#places.get(name);
      if (places === undefined) this.#places.set(name, (places = new Map<string, number>()));
      const count = (places.get(place) ?? 0) + by;
      if (count > 0) places.set(place, count);
      else places.delete(place);
    }
  }

  resolve(from: string, specifier: string): string | undefined {
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
    const names = specifier.slice(dots).split('.').join('/');
    if (dots > 0) return this.#file(joinPath(directoryOf(from), '../'.repeat(dots - 1), names));
    const [first = ''] = names.split('/', 1);
    const places = this.#places.get(first);
    if (places === undefined || STANDARD.has(first)) return undefined;
    const directory = `${directoryOf(from)}/`;
    const distance = (place: string): number => (place === '' ? directory.length : directory.startsWith(`${place}/`) ? directory.length - place.length : directory.length + 1 + place.length);
    const roots = [...places.keys()].filter((place) => !this.#has(joinPath(place, '__init__.py'))).sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
    for (const root of roots.slice(0, MAX_PLACES)) {
      const found = this.#file(joinPath(root, names));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #file(path: string): string | undefined {
    return [`${path}.py`, joinPath(path, '__init__.py'), `${path}.pyi`, joinPath(path, '__init__.pyi')].find((candidate) => this.#has(candidate));
  }
}
