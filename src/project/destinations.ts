/**
 * The words in which a policy speaks: where data may go (a channel, a category of vendors, a vendor) and which data (a kind, a family of kinds, all).
 * How closely a word names what it means is what makes one entry of a policy narrower than another.
 */
import { VENDORS } from '../catalog/index.js';
import type { Vendor } from '../catalog/model.js';
import { RULES } from '../rules/index.js';
import { KINDS } from '../taxonomy/index.js';

/** Where somebody's literal data are: in the source itself. */
export const SOURCE_CHANNEL = 'source';

/** About settings, not about where data go. */
const CONFIG_CHANNEL = 'config';

/** Vendors that are companies; the others are libraries, whose data go by a channel of the program itself. */
const SERVICES: ReadonlySet<string> = new Set<Vendor['category']>(['analytics', 'chat', 'cloud', 'crm', 'identity', 'llm', 'mail', 'observability', 'payment', 'push', 'sms']);

export const CHANNELS: readonly string[] = [...RULES.flatMap(({ metadata }) => metadata.channels).filter((channel) => channel !== CONFIG_CHANNEL), SOURCE_CHANNEL];

const SERVICE_VENDORS = VENDORS.filter(({ category, surfaces }) => SERVICES.has(category) && surfaces.some(({ sinks = [] }) => sinks.length > 0));

export const CATEGORIES: readonly string[] = [...new Set(SERVICE_VENDORS.map(({ category }) => category))].filter((category) => !CHANNELS.includes(category)).sort();

export const DESTINATIONS: readonly string[] = [...new Set([...CHANNELS, ...CATEGORIES, ...SERVICE_VENDORS.map(({ id }) => id)])];

const CATEGORY_OF: ReadonlyMap<string, string> = new Map(VENDORS.map(({ id, category }) => [id, category]));

export const KIND_PATTERNS: readonly string[] = ['*', ...[...new Set(KINDS.map(({ id }) => `${familyOf(id)}.*`))], ...KINDS.map(({ id }) => id)];

function familyOf(kind: string): string {
  return kind.slice(0, kind.indexOf('.'));
}

/** What a sink is called in a policy, the closest word first: its vendor, the vendor's category, its channel. */
export interface Destination {
  /** Id of the sink; '' if there is none. */
  readonly sink: string;
  readonly vendor: string;
  readonly category: string;
  readonly channel: string;
}

export function destinationOf(sink: string, channel: string): Destination {
  const vendor = sink.slice(0, Math.max(0, sink.indexOf('.')));
  return { sink, vendor, category: CATEGORY_OF.get(vendor) ?? '', channel };
}

/** Words for a destination, from the closest to the widest. */
export function wordsFor({ vendor, category, channel }: Destination): readonly string[] {
  return [vendor, category, channel];
}

/** How closely the best of some words names a destination; 0: it is not named at all, though no word at all names everything. */
export function closeness(words: readonly string[], destination: Destination): number {
  if (words.length === 0) return 1;
  const at = wordsFor(destination).findIndex((word) => words.includes(word));
  return at < 0 ? 0 : 4 - at;
}

/** The same for a kind: itself, its family, all. */
export function kindCloseness(patterns: readonly string[], kind: string): number {
  const at = [kind, `${familyOf(kind)}.*`, '*'].findIndex((pattern) => patterns.includes(pattern));
  return at < 0 ? 0 : 3 - at;
}
