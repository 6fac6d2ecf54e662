/**
 * Changes of a program that change nothing of what it does change nothing of what is found in it, at the place where it now stands. Tried on the
 * examples of all pages. LAWS sets how many examples each law is tried on, EXAMPLE the title of the only one.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Languages } from '../../src/languages/index.js';
import { readPages } from '../pages/all.js';
import type { CodeFile, Section } from '../pages/page.js';
import { loadLanguages, scan } from '../pages/runner.js';
import type { Rewritten, Source } from './pieces.js';
import { addBlanks, addDeadCode, extractCall, inlineFunctions, intoVariable, renameLocals, reorderFunctions, reorderImports, splitFile, throughHelper, wrapStatements, type Change, type Draw } from './scripts.js';

interface Example {
  readonly title: string;
  readonly files: readonly CodeFile[];
  readonly config: Readonly<Record<string, unknown>>;
}

/** A finding, with where it was before the change. */
interface Told {
  readonly what: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

interface Law {
  readonly title: string;
  readonly change: Change;
  /** `same` place, a place `around` it (an argument is now a variable that holds more), or `any` (the call that leaks is another one now). */
  readonly place: 'same' | 'around' | 'any';
  /** Titles of examples for which it does not hold, and why. */
  readonly except?: Readonly<Record<string, string>>;
}

const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/;
const RUNS = Number(process.env['LAWS'] ?? 25);
const ONLY = process.env['EXAMPLE'];

/** What a library does with a call may depend on settings among its arguments, which a function that calls it does not know. */
const TOLD = 'what the call depends on is known to the caller of the helper only';
const MADE = 'what an object hides, or fails to hide, is asked where it is called, not by the caller of a helper';
const GUARD = 'a guard speaks of the name that it was given, as for the compiler';
const excused = (reason: string, titles: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(titles.map((title) => [title, reason]));

const LAWS: readonly Law[] = [
  { title: 'the names of locals', change: renameLocals, place: 'same' },
  { title: 'the order of imports', change: reorderImports, place: 'same' },
  { title: 'the order of functions, methods and types', change: reorderFunctions, place: 'same' },
  { title: 'code that does nothing', change: addDeadCode, place: 'same' },
  { title: 'blanks, comments and lines', change: addBlanks, place: 'same' },
  { title: 'blocks around statements', change: wrapStatements, place: 'same', except: { 'A field of a class': 'a comment speaks of an assignment only where that is a statement of the constructor' } },
  { title: 'two files instead of one', change: splitFile, place: 'same' },
  { title: 'a variable for an argument', change: intoVariable, place: 'around', except: excused(GUARD, ['Guards that say no, guards that assert, guards in classes']) },
  {
    title: 'an argument that goes through a function',
    change: throughHelper,
    place: 'around',
    except: {
      'What comes a long way is told at the sink': 'the way is longer',
      ...excused('what a migration says is read, and not run', ['Sequelize', 'Migrations of Sequelize and TypeORM', 'Migrations of Knex']),
      ...excused(GUARD, ['A type guard', 'What a guard says holds as long as its condition', 'Guards that say no, guards that assert, guards in classes']),
    },
  },
  {
    title: 'a call that moves into a function',
    change: extractCall,
    place: 'any',
    except: {
      ...excused(TOLD, ['With the older SDK', 'Mailgun and Postmark', 'Drizzle tables', 'Sequelize models that include others', 'Relations of Drizzle', 'The columns that a query selects', 'Mailgun', 'Azure and Brevo', 'Mandrill, MailerSend, SparkPost', 'tRPC procedures with context and input', 'The name of an event in a constant', 'Who did what', 'Firebase and LaunchDarkly', 'As JSON']),
      ...excused(MADE, ['A path with a typing error', 'A path that does not fit the declared fields', 'The children of a logger, and a wrapper', 'A scrubber that scrubs nothing', 'A format that hands everything on', 'A format that prints the message only', "A path of a server's logger that is misspelt", 'Functions for fields']),
      'A callback that leaks through a wrapper': 'one wrapper more, so that it is told at the sink',
      'Required where it is used': 'what two calls leak at one place is one finding',
      'Properties of a component in another file': 'open: the record of a parameter that is handed to markup',
      ...excused('open: functions that a helper hands to a library', ['ws', 'Sentry']),
    },
  },
  { title: 'a small function written out where it is called', change: inlineFunctions, place: 'any', except: { 'A result': 'the comment that says what comes back does not move along' } },
];

/** Nothing is said of code that the parser had to guess at, and comments are no claims where others may stand between. */
const BROKEN = new Set(['Broken code']);

function examplesOf(sections: readonly Section[]): readonly Example[] {
  return sections.flatMap(({ title, files, config, children }) => [...(files.some(({ name }) => SCRIPT.test(name)) && !BROKEN.has(title) ? [{ title, files, config: { ...config, minConfidence: 'low' } }] : []), ...examplesOf(children)]);
}

const EXAMPLES = readPages().flatMap((page) => examplesOf(page.sections)).filter(({ title }) => ONLY === undefined || title === ONLY);

/** Numbers out of one number, the same ones each time. */
function drawing(seed: number): Draw {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('the same program, written another way', () => {
  let languages: Languages;
  before(async () => {
    languages = await loadLanguages();
  });

  const told = (files: readonly (Source | Rewritten)[], config: Example['config']): readonly Told[] =>
    scan(languages, files, config).map(({ location: { path, range }, rule, kinds, confidence }) => {
      const file = files.find(({ name }) => name === path);
      const before = file !== undefined && 'before' in file ? file.before(range) : { path, ...range };
      return { what: `${rule} ${kinds.join()} ${confidence}`, ...before };
    });

  const meets = (law: Law, a: Told, b: Told): boolean =>
    a.what === b.what && (law.place === 'any' || (a.path === b.path && (law.place === 'same' ? a.start === b.start && a.end === b.end : b.start <= a.start && b.end >= a.end)));

  const check = (law: Law, example: Example, draw: Draw): void => {
    const changes = example.files.map((file) => ({ file, after: SCRIPT.test(file.name) ? law.change(file, draw) : undefined }));
    if (changes.every(({ after }) => after === undefined)) return;
    const files = changes.flatMap(({ file, after }): readonly (Source | Rewritten)[] => after ?? [file]);
    const left = [...told(files, example.config)];
    const lost = told(example.files, example.config).filter((finding) => {
      const index = left.findIndex((other) => meets(law, finding, other));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    const text = files.map((file) => `// ${file.name}\n${file.text}`).join('\n');
    assert.deepEqual({ lost, found: left }, { lost: [], found: [] }, `${example.title}\n${text}`);
  };

  for (const law of LAWS) {
    it(law.title, () => {
      const examples = EXAMPLES.filter(({ title, files }) => (law.except?.[title] === undefined || title === ONLY) && files.some((file) => SCRIPT.test(file.name) && law.change(file, drawing(1)) !== undefined));
      fc.assert(fc.property(fc.constantFrom(...examples), fc.nat(), (example, seed) => check(law, example, drawing(seed))), { numRuns: RUNS });
    }).timeout(60_000 + 1000 * RUNS);
  }
});
