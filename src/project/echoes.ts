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
  return (echo.denial === undefined || other.denial !== undefined) && echo.kinds.every((kind) => other.kinds.includes(kind)) && CONFIDENCES.indexOf(other.confidence) >= CONFIDENCES.indexOf(echo.confidence);
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
    const byFile = groupBy([...group].sort((a, b) => a.location.range.start - b.location.range.start), ({ location }) => location.path);
    const passed = (finding: Finding): readonly Finding[] => finding.flow.flatMap((step) => (step.role === 'step' ? within(step.location, byFile.get(step.location.path) ?? []) : []));
    return group.filter((finding) => !passed(finding).some((other) => says(other, finding) && !isRepeated(other, finding, passed)));
  });
}

/** Those of the findings, which are sorted by where they start, that lie in a place. */
function within(place: Location, findings: readonly Finding[]): readonly Finding[] {
  let low = 0;
  for (let high = findings.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.location.range.start ?? 0) < place.range.start) low = middle + 1;
    else high = middle;
  }
  const found: Finding[] = [];
  for (let finding = findings[low]; finding !== undefined && finding.location.range.start <= place.range.end; finding = findings[++low]) {
    if (contains(place, finding.location)) found.push(finding);
  }
  return found;
}

/** It is the finding itself; or each comes by the other, as in a recursion, and the other one goes. */
function isRepeated(other: Finding, finding: Finding, passed: (finding: Finding) => readonly Finding[]): boolean {
  return other === finding || (placeKey(finding.location) < placeKey(other.location) && says(finding, other) && passed(other).includes(finding));
}
