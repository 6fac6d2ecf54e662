/**
 * Moves what a summary points at, after an edit in front of its function: same summary, other offsets. Callers have built on the very objects
 * of the old summary (places of sinks, steps of traces), so these are changed in place, once, instead of analysing every caller of every
 * caller again for a line break. Nothing that is ever compared is changed.
 */
import type { Range } from '../base/text.js';
import type { CallSite } from './binding.js';
import type { Summary, SinkPlace } from './summary.js';
import type { Step, Trace } from './trace.js';
import { symKey, taintKey, type Value } from './value.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Nesting of values that is looked through. */
const MAX_LEVEL = 6;

export function relocate(before: Summary, after: Summary): void {
  moveValue(before.result, after.result, 0);
  if (before.thrown !== undefined && after.thrown !== undefined) moveValue(before.thrown, after.thrown, 0);
  for (const [index, end] of before.ends?.entries() ?? []) moveValue(end, after.ends?.[index] ?? end, 0);
  for (const [index, sink] of before.sinks.entries()) {
    const other = after.sinks[index];
    if (other === undefined) continue;
    movePlace(sink.place, other.place);
    movePlace(sink.by, other.by);
    moveValue(sink.value, other.value, 0);
  }
  for (const [index, parameter] of before.parameters.entries()) moveStep(parameter, after.parameters[index]);
  for (const [index, call] of before.calls.entries()) {
    for (const [position, arg] of call.given.values.entries()) {
      const other = after.calls[index]?.given.values[position];
      if (other !== undefined) moveValue(arg, other, 0);
    }
    const receiver = after.calls[index]?.receiver;
    if (call.receiver !== undefined && receiver !== undefined) moveValue(call.receiver, receiver, 0);
    moveSite(call.site, after.calls[index]?.site);
  }
  for (const [index, effect] of before.effects.entries()) {
    const other = after.effects[index];
    if (other !== undefined) moveValue(effect.value, other.value, 0);
  }
}

function movePlace(before: Mutable<SinkPlace> | undefined, after: SinkPlace | undefined): void {
  if (before?.origin !== after?.origin || before === undefined || after === undefined) return;
  before.range = after.range;
  before.call = after.call;
  before.args = after.args;
}

/** What a callback leaks of the callee's own is placed by the very ranges of the call, so these move themselves. */
function moveSite(before: CallSite | undefined, after: CallSite | undefined): void {
  if (before === undefined || before.path !== after?.path) return;
  moveRange(before.range, after.range);
  for (const [index, range] of before.args.entries()) {
    const other = after.args[index];
    if (other !== undefined) moveRange(range, other);
  }
}

function moveRange(before: Mutable<Range>, after: Range): void {
  before.start = after.start;
  before.end = after.end;
}

function moveValue(before: Value, after: Value, level: number): void {
  if (before === after || level > MAX_LEVEL) return;
  for (const taint of before.taints) moveTrace(taint.trace, after.taints.find((other) => taintKey(other) === taintKey(taint))?.trace);
  for (const sym of before.syms) {
    const other = after.syms.find((candidate) => symKey(candidate) === symKey(sym));
    moveTrace(sym.trace, other?.trace);
    moveStep(sym.at?.step, other?.at?.step);
  }
  moveTrace(before.entity?.trace, after.entity?.trace);
  for (const [key, field] of before.fields ?? []) {
    const other = after.fields?.get(key);
    if (other !== undefined) moveValue(field, other, level + 1);
  }
  if (before.element !== undefined && after.element !== undefined) moveValue(before.element, after.element, level + 1);
}

function moveTrace(before: Trace | undefined, after: Trace | undefined): void {
  let from = before;
  let to = after;
  while (from !== undefined && from.length === to?.length) {
    moveStep(from.step, to.step);
    from = from.previous;
    to = to.previous;
  }
}

function moveStep(before: Mutable<Step> | undefined, after: Step | undefined): void {
  if (before?.path === after?.path && before !== undefined && after !== undefined) before.range = after.range;
}
