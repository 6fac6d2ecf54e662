/**
 * Which data may go where: the policy of the project, what it says of audiences, and what vendors are there for (`src/catalog/purposes.ts`), in one
 * mechanism. It is asked of each kind of data in each leak, after the engine has spoken.
 *
 * Of the project's entries that speak of a flow, a denial holds unless an allowance is narrower: no wider in kinds, destination or paths, and narrower in
 * at least one of them. So nobody undoes a denial by accident, and every exception from one is written next to it. What the project says of audiences
 * counts as allowances; purposes come last, where the project says nothing.
 */
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { remember } from '../base/remember.js';
import { PURPOSES } from '../catalog/purposes.js';
import type { Audience, IdleEntry } from '../findings/finding.js';
import type { AudienceSetting, Config, PolicyEntry } from './config.js';
import { closeness, destinationOf, kindCloseness, wordsFor, type Destination } from './destinations.js';
import { joinPath } from './manifests.js';

/** What a project must be told of where it runs, since it knows neither files nor clocks. */
export interface Surroundings {
  /** `2026-12-31`; '' if it does not matter. */
  readonly today: string;
  /** From the directory of the configuration to the root that paths are relative to; '' if they are the same. */
  readonly base: string;
  /** All that the configuration is about is looked at, so that what it allows in vain can be told. */
  readonly whole: boolean;
}

export const NOWHERE: Surroundings = { today: '', base: '', whole: false };

type Verdict =
  | { readonly effect: 'deny'; readonly entry: PolicyEntry }
  /** Without an entry it is what the vendor is there for, or what the project declares it to be. */
  | { readonly effect: 'allow'; readonly entry: PolicyEntry | undefined };

/** A flow in the terms of the policy. */
export interface PolicyFlow {
  readonly sink: string;
  readonly channel: string;
  /** Of the file where the data get out. */
  readonly path: string;
}

export interface Permissions {
  verdict(kind: string, flow: PolicyFlow): Verdict | undefined;
  /** Who sees what goes there, if the project says it. */
  audience(flow: PolicyFlow): Audience | undefined;
  /** Whether the project says that it is encrypted and read by named people only. */
  restricted(flow: PolicyFlow): boolean;
  /** An entry has kept something from being a finding. */
  used(entry: PolicyEntry): void;
  /** Forgets what was used. */
  restart(): void;
  /** Entries that do nothing, in their order. */
  idle(): readonly IdleEntry[];
}

/** How closely an entry names a flow: data, destination, place. */
type Closeness = readonly [kind: number, destination: number, path: number];

interface Speaking {
  readonly entry: PolicyEntry | undefined;
  readonly effect: PolicyEntry['effect'];
  readonly close: Closeness;
}

export function createPermissions({ audiences, policy }: Config, { today, base, whole }: Surroundings): Permissions {
  const expired = policy.filter(({ expires }) => expires !== '' && expires < today);
  const entries = policy.filter((entry) => !expired.includes(entry)).map((entry) => ({ entry, paths: pathCloseness(entry.paths, base) }));
  const declared = Object.entries(audiences).flatMap(([word, { kinds }]) => (kinds.length === 0 ? [] : [{ to: [word], kinds }]));
  const used = new Set<PolicyEntry>();

  const speaking = (kind: string, destination: Destination, path: string): readonly Speaking[] => [
    ...entries.flatMap(({ entry, paths }): readonly Speaking[] => {
      const close: Closeness = [kindCloseness(entry.kinds, kind), closeness(entry.to, destination), paths(path)];
      return close.includes(0) ? [] : [{ entry, effect: entry.effect, close }];
    }),
    ...declared.flatMap(({ to, kinds }): readonly Speaking[] => {
      const close: Closeness = [kindCloseness(kinds, kind), closeness(to, destination), 1];
      return close.includes(0) ? [] : [{ entry: undefined, effect: 'allow', close }];
    }),
  ];

  const settingFor = <T>(flow: PolicyFlow, pick: (setting: AudienceSetting) => T | undefined): T | undefined => {
    for (const word of wordsFor(destinationOf(flow.sink, flow.channel))) {
      const setting = Object.hasOwn(audiences, word) ? audiences[word] : undefined;
      const picked = setting && pick(setting);
      if (picked !== undefined) return picked;
    }
    return undefined;
  };

  return {
    verdict(kind, { sink, channel, path }) {
      const destination = destinationOf(sink, channel);
      const all = speaking(kind, destination, path);
      const allowances = all.filter(({ effect }) => effect === 'allow');
      for (const { entry, effect, close } of all) {
        if (effect === 'deny' && entry !== undefined && !allowances.some((allowance) => isNarrower(allowance.close, close))) return { effect, entry };
      }
      const [allowance] = allowances;
      if (allowance !== undefined) return { effect: 'allow', entry: allowance.entry };
      const purpose = PURPOSES.some(({ to, kinds }) => (to.includes(sink) || to.includes(channel)) && kindCloseness(kinds, kind) > 0);
      return purpose ? { effect: 'allow', entry: undefined } : undefined;
    },
    audience: (flow) => settingFor(flow, ({ audience }) => audience),
    restricted: (flow) => settingFor(flow, ({ access }) => access) === 'restricted',
    used: (entry) => void used.add(entry),
    restart: () => {
      used.clear();
    },
    idle: () =>
      policy.flatMap((entry): readonly IdleEntry[] => {
        const { location, effect, expires } = entry;
        if (expired.includes(entry)) return [{ why: 'expired', location, message: `this entry held until ${expires} and ${effect === 'deny' ? 'denies' : 'allows'} nothing any more` }];
        return whole && effect === 'allow' && !used.has(entry) ? [{ why: 'unused', location, message: 'this entry allows nothing that is found' }] : [];
      }),
  };
}

function isNarrower(left: Closeness, right: Closeness): boolean {
  return left.every((value, index) => value >= (right[index] ?? 0)) && left.some((value, index) => value > (right[index] ?? 0));
}

/** How closely the globs name a file, by how many folders they spell out; 0: not at all. */
function pathCloseness(globs: readonly string[], base: string): (path: string) => number {
  if (globs.length === 0) return () => 1;
  const all = ignore().add([...globs]);
  const single = globs.map((glob): { readonly rules: Ignore; readonly close: number } => ({ rules: ignore().add(glob), close: 2 + spelledOut(glob) }));
  return remember((path) => {
    const inner = joinPath(base, path);
    const named = ignore.isPathValid(inner) && all.ignores(inner);
    return named ? Math.max(2, ...single.flatMap(({ rules, close: near }) => (rules.ignores(inner) ? [near] : []))) : 0;
  });
}

function spelledOut(glob: string): number {
  const parts = glob.split('/').filter((part) => part !== '');
  const at = parts.findIndex((part) => /[*?[]/.test(part));
  return at < 0 ? parts.length : at;
}
