/**
 * `tightlip rules`, and what is said to somebody who names a rule that there is not.
 */
import { nearestWord } from '../base/nearest.js';
import { RULES } from '../rules/index.js';
import { EXIT } from './exit.js';

/** A complaint about an id, or undefined when there is such a rule. `others`: what else may be meant. */
export function unknownRule(id: string, others: readonly string[] = []): string | undefined {
  const ids = RULES.map(({ metadata }) => metadata.id);
  if (ids.includes(id)) return undefined;
  const nearest = nearestWord(id, [...ids, ...others]);
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return `there is no rule "${id}"${hint} (all rules: ${ids.join(', ')}${others.length === 0 ? '' : `; other pages: ${others.join(', ')}`})`;
}

export function rulesCommand({ format }: { readonly format: string }): number {
  const rules = RULES.map(({ metadata }) => metadata);
  if (format === 'json') process.stdout.write(`${JSON.stringify(rules, undefined, 2)}\n`);
  else {
    const widest = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, summary } of rules) process.stdout.write(`${id.padEnd(widest)}  ${summary}\n`);
  }
  return EXIT.clean;
}
