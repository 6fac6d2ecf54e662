/**
 * Reads what a configuration says of audiences and of the policy, out of a tree that has been checked against the schema. Entries of the policy keep
 * the place where they stand: what they deny, and what they no longer do, is told with it.
 */
import { findNodeAtLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { LineMap } from '../base/text.js';
import { AUDIENCES } from '../findings/finding.js';
import type { AudienceSetting, Config, PolicyEntry } from './config.js';

const wordsAt = (node: Node, key: string): readonly string[] => findNodeAtLocation(node, [key])?.children?.map(({ value }) => String(value)) ?? [];

/** What people write over several lines is said in one. */
function textAt(node: Node, key: string): string {
  const value: unknown = findNodeAtLocation(node, [key])?.value;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

export function audiencesOf(root: Node): Config['audiences'] {
  const settings = findNodeAtLocation(root, ['audiences'])?.children ?? [];
  return Object.fromEntries(settings.map(({ children: [name, value] = [] }) => [String(name?.value), value === undefined ? NOTHING : settingOf(value)]));
}

const NOTHING: AudienceSetting = { audience: undefined, access: undefined, kinds: [] };

function settingOf(node: Node): AudienceSetting {
  const access = textAt(node, 'access');
  return {
    audience: AUDIENCES.find((audience) => audience === textAt(node, 'audience')),
    access: access === 'open' || access === 'restricted' ? access : undefined,
    kinds: wordsAt(node, 'kinds'),
  };
}

export function policyOf(root: Node, path: string, lines: LineMap): readonly PolicyEntry[] {
  return (findNodeAtLocation(root, ['policy'])?.children ?? []).map((node): PolicyEntry => {
    const effect = findNodeAtLocation(node, ['deny']) === undefined ? 'allow' : 'deny';
    const range = { start: node.offset, end: node.offset + node.length };
    return {
      effect,
      kinds: wordsAt(node, effect),
      to: wordsAt(node, 'to'),
      paths: wordsAt(node, 'paths'),
      reason: textAt(node, 'reason'),
      owner: textAt(node, 'owner'),
      expires: textAt(node, 'expires'),
      location: { path, range, start: lines.position(range.start), end: lines.position(range.end) },
    };
  });
}
