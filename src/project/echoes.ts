/**
 * Findings that only repeat another one. A leak is found in every function that knows what leaks, so the same datum may be told at a call, at a part of
 * its argument and again by a caller further up; a person wants to read it once, where it can be mended.
 */
import { CONFIDENCES, type Finding, type Location } from '../findings/finding.js';

export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  return withoutPassers(withoutWholes(findings));
}

function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

const placeKey = ({ path, range }: Location): string => `${path}|${String(range.start)}-${String(range.end)}`;

const contains = (outer: Location, inner: Location): boolean => outer.path === inner.path && outer.range.start <= inner.range.start && outer.range.end >= inner.range.end;

/** All that `echo` says is said by `other`, and as surely. */
function says(other: Finding, echo: Finding): boolean {
  return echo.kinds.every((kind) => other.kinds.includes(kind)) && CONFIDENCES.indexOf(other.confidence) >= CONFIDENCES.indexOf(echo.confidence);
}

/**
 * One call that leaks the same data by way of an expression and of a part of it says so once, at the part: `log(`${user.email} …`)` reached with
 * a caller's user is no second leak.
 */
function withoutWholes(findings: readonly Finding[]): readonly Finding[] {
  const byCall = groupBy(findings, ({ rule, location, facts: { call } }) => (call === undefined ? '' : placeKey({ ...location, range: call }) + rule));
  return [...byCall].flatMap(([key, group]) => (key === '' || group.length === 1 ? group : group.filter((finding) => !group.some((other) => isPartOf(other, finding)))));
}

function isPartOf(part: Finding, whole: Finding): boolean {
  return part !== whole && contains(whole.location, part.location) && !contains(part.location, whole.location) && says(part, whole);
}

/** What comes by the place of another finding on its way to the same sink is that finding, seen from a caller. */
function withoutPassers(findings: readonly Finding[]): readonly Finding[] {
  const bySink = groupBy(findings, ({ rule, flow }) => {
    const sink = flow.at(-1);
    return sink === undefined ? '' : placeKey(sink.location) + rule;
  });
  return [...bySink].flatMap(([key, group]) => {
    if (key === '' || group.length === 1) return group;
    const byFile = groupBy(group, ({ location }) => location.path);
    return group.filter((finding) => !finding.flow.some((step) => step.role === 'step' && (byFile.get(step.location.path) ?? []).some((other) => contains(step.location, other.location) && isBefore(other, finding) && says(other, finding))));
  });
}

/** An order in which no two findings stand before each other: nearer to the sink, then by place. */
function isBefore(other: Finding, finding: Finding): boolean {
  if (other === finding) return false;
  if (other.flow.length !== finding.flow.length) return other.flow.length < finding.flow.length;
  return placeKey(other.location) < placeKey(finding.location);
}
