/**
 * The support matrix: which scenarios of the engine's pages hold in which language. A heading with code is a scenario, the endings of its files say in
 * which languages it is shown, and its `missed:` and `false:` marks say what does not hold yet, so that the matrix cannot claim what no test shows.
 */
import { extname } from 'node:path';
import type { CodeFile, Page, Section } from '../pages/page.js';

const COLUMNS: readonly { readonly title: string; readonly endings: ReadonlySet<string> }[] = [
  { title: 'JavaScript, TypeScript', endings: new Set(['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx']) },
  { title: 'Python', endings: new Set(['.py', '.pyi']) },
  { title: 'Vue, Svelte, Astro, HTML', endings: new Set(['.vue', '.svelte', '.astro', '.html']) },
];

type Support = 'holds' | 'gap' | 'not shown';

interface Scenario {
  readonly title: string;
  readonly support: readonly Support[];
}

interface Group {
  readonly title: string;
  readonly path: string;
  readonly scenarios: readonly Scenario[];
}

function supportOf(files: readonly CodeFile[]): Support {
  if (files.length === 0) return 'not shown';
  return files.some((file) => file.claims.some((claim) => claim.verdict !== 'expected')) ? 'gap' : 'holds';
}

function scenariosOf(sections: readonly Section[]): readonly Scenario[] {
  return sections.flatMap((section) => {
    const support = COLUMNS.map(({ endings }) => supportOf(section.files.filter((file) => endings.has(extname(file.name)))));
    const own = support.every((each) => each === 'not shown') ? [] : [{ title: section.title, support }];
    return [...own, ...scenariosOf(section.children)];
  });
}

function groupOf(page: Page): Group {
  const [top] = page.sections;
  return { title: top?.title ?? page.path, path: page.path, scenarios: scenariosOf(page.sections) };
}

const SIGNS: Readonly<Record<Support, string>> = { holds: 'yes', gap: 'gap', 'not shown': '' };

/** Rows of the overview: how many scenarios of each page hold, of those that are shown. Then all of them. */
export function supportMatrix(pages: readonly Page[], table: (head: readonly string[], rows: readonly (readonly string[])[]) => string): string {
  const groups = pages.map(groupOf).filter((group) => group.scenarios.length > 0);
  const count = (scenarios: readonly Scenario[], column: number): string => {
    const shown = scenarios.filter((scenario) => scenario.support[column] !== 'not shown');
    return shown.length === 0 ? '' : `${String(shown.filter((scenario) => scenario.support[column] === 'holds').length)} of ${String(shown.length)}`;
  };
  const titles = COLUMNS.map((column) => column.title);
  const row = (name: string, scenarios: readonly Scenario[]): readonly string[] => [name, ...COLUMNS.map((_column, index) => count(scenarios, index))];
  const overview = groups.map((group) => row(`[${group.title}](${group.path})`, group.scenarios));
  const all = groups.flatMap((group) => group.scenarios.map((scenario) => [group.title, scenario.title, ...scenario.support.map((each) => SIGNS[each])]));
  return [
    table(['Scenarios that hold', ...titles], [...overview, row('All', groups.flatMap((group) => group.scenarios))]),
    '',
    '<details><summary>Every scenario</summary>',
    '',
    table(['Page', 'Scenario', ...titles], all),
    '',
    '</details>',
  ].join('\n');
}
