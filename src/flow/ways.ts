/**
 * Whether two summaries, or two values, of which it is known that they are the same but for how the data came, tell the same way. Callers show the steps of
 * what they have seen, so after an edit they see it again when a step stands elsewhere or is called something else.
 */
import type { Range } from '../base/text.js';
import type { Summary, SinkPlace } from './summary.js';
import type { Step, Trace } from './trace.js';
import type { Value } from './value.js';

/** Nesting of values that is looked through. */
const MAX_LEVEL = 6;

export function sameWays(left: Summary, right: Summary): boolean {
  return (
    sameWay(left.result, right.result) &&
    (left.thrown === right.thrown || (left.thrown !== undefined && right.thrown !== undefined && sameWay(left.thrown, right.thrown))) &&
    (left.ends ?? []).every((end, index) => sameWay(end, right.ends?.[index])) &&
    left.sinks.every((sink, index) => samePlace(sink.place, right.sinks[index]?.place) && samePlace(sink.by, right.sinks[index]?.by) && sameWay(sink.value, right.sinks[index]?.value)) &&
    left.parameters.every((step, index) => sameStep(step, right.parameters[index])) &&
    left.effects.every((effect, index) => sameWay(effect.value, right.effects[index]?.value)) &&
    left.calls.every((call, index) => {
      const other = right.calls[index];
      if (!sameRange(call.site?.range, other?.site?.range) || call.site?.args.every((range, position) => sameRange(range, other?.site?.args[position])) === false) return false;
      return (call.receiver === undefined || sameWay(call.receiver, other?.receiver)) && call.given.values.every((value, position) => sameWay(value, other?.given.values[position]));
    })
  );
}

export function sameWay(left: Value, right: Value | undefined, level = 0): boolean {
  if (left === right || right === undefined || level > MAX_LEVEL) return true;
  return (
    left.taints.every(({ trace }, index) => sameTrace(trace, right.taints[index]?.trace)) &&
    left.syms.every((sym, index) => sameTrace(sym.trace, right.syms[index]?.trace) && sameStep(sym.at?.step, right.syms[index]?.at?.step)) &&
    sameTrace(left.entity?.trace, right.entity?.trace) &&
    [...(left.fields ?? [])].every(([key, field]) => sameWay(field, right.fields?.get(key), level + 1)) &&
    (left.element === undefined || sameWay(left.element, right.element, level + 1))
  );
}

function samePlace(left: SinkPlace | undefined, right: SinkPlace | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.path === right.path && left.name === right.name && sameRange(left.range, right.range) && sameRange(left.call, right.call);
}

function sameTrace(left: Trace | undefined, right: Trace | undefined): boolean {
  let [a, b] = [left, right];
  for (; a !== undefined && b !== undefined && a !== b; a = a.previous, b = b.previous) if (!sameStep(a.step, b.step)) return false;
  return a === b;
}

function sameStep(left: Step | undefined, right: Step | undefined): boolean {
  if (left === right || left === undefined || right === undefined) return left === right;
  return left.path === right.path && left.note === right.note && sameRange(left.range, right.range);
}

function sameRange(left: Range | undefined, right: Range | undefined): boolean {
  return left === right || (left?.start === right?.start && left?.end === right?.end);
}
