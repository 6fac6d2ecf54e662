/**
 * The way that data came: a persistent list of steps, newest first, so that a step costs one small object and values can share
 * their common past. It is what a finding later shows to a person; nothing is ever decided by it but which of two
 * explanations of the same leak is the better one.
 */
import { cut } from './limits.js';
import type { Range } from '../base/text.js';

export interface Step {
  readonly path: string;
  readonly range: Range;
  readonly note: string;
}

export interface Trace {
  readonly step: Step;
  readonly previous: Trace | undefined;
  readonly length: number;
}

/** Paths longer than this lose their middle: nobody reads on, and recursion must not grow them for ever. */
const MAX_STEPS = 12;

export function startTrace(step: Step): Trace {
  return { step, previous: undefined, length: 1 };
}

/** Appends a step, unless it is at the very place of the newest one or the trace is as long as anybody reads. */
export function extendTrace(trace: Trace | undefined, step: Step): Trace {
  if (trace === undefined) return startTrace(step);
  if (trace.length >= MAX_STEPS) {
    cut('steps of a path');
    return trace;
  }
  const newest = trace.step;
  if (newest.path === step.path && newest.range.start === step.range.start && newest.range.end === step.range.end) return trace;
  return { step, previous: trace, length: trace.length + 1 };
}

/** It is as long as a trace gets, so steps of the way may be missing. */
export function isCutOff(trace: Trace): boolean {
  return trace.length >= MAX_STEPS;
}

/** The steps of `later` behind those of `earlier`. */
export function concatTraces(earlier: Trace | undefined, later: Trace | undefined): Trace | undefined {
  if (later === undefined) return earlier;
  let result = earlier;
  for (const step of traceSteps(later)) result = extendTrace(result, step);
  return result;
}

/** Oldest first. */
export function traceSteps(trace: Trace | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let at = trace; at !== undefined; at = at.previous) steps.push(at.step);
  return steps.reverse();
}
