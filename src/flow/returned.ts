/**
 * What a callback returns gets out: a framework answers with it. It is told at each `return` that gives data back, so that whoever mends one sees
 * the others.
 */
import type { Range } from '../base/text.js';
import { exceeds } from './limits.js';
import { mentionsCaller, type Binding } from './binding.js';
import { definitionsOf } from './blocks.js';
import type { Machine } from './machine.js';
import type { Substitution } from './substitution.js';
import type { Summary, SummarySink } from './summary.js';
import { entryOf } from './written.js';
import { CLEAN, OPAQUE, type Sym, type Value } from './value.js';

/** Fields of fields of what is returned that are looked through. */
const MAX_NESTING = 3;

/** What a callback returns gets out: at its `return`, if that is in this file. */
export function leakReturned(machine: Machine, substitution: Substitution, sink: SummarySink, root: Sym, { calls }: Summary, binding: Binding): void {
  const call = calls.find(({ id }) => root.root === `k${id}`);
  const index = call === undefined ? -1 : (binding.positions(call.callee.root)[0] ?? -1);
  const whole = substitution.value(sink.value, binding);
  const functions = call === undefined ? [] : substitution.value({ ...CLEAN, syms: [call.callee] }, binding).functions;
  if (functions.length === 0) leakAt(machine, sink, whole, root, binding, { range: binding.site.args[index] ?? binding.site.range });
  for (const { key } of functions) {
    const own = binding.memo.results?.get(`${call?.id ?? ''}@${key}`);
    const value = own === undefined ? whole : substitution.project(own, root, binding);
    const target = machine.world.program.functionOf(key);
    const ends = target?.facts.module.path === machine.path ? target.fn.blocks.flatMap((block) => (block.end.op === 'return' && block.end.src >= 0 ? [block.end] : [])) : [];
    const place = (end: (typeof ends)[number] | undefined, leaking: Value): { readonly range: Range; readonly reader?: string } => {
      if (end === undefined || target === undefined) return { range: binding.site.args[index] ?? binding.site.range };
      const range = (entryOf(machine.world.reading, definitionsOf(target.fn), end.src, root.path, leaking, sink.info.depth) ?? end).range;
      return { range, reader: `${key}:${String(range.start - target.fn.range.start)}` };
    };
    const told = new Set<string>();
    // Each return is told of what it gives back itself; the last also of what is seen in none of them, such as what callers hand in.
    const given = ends.length < 2 ? [] : (machine.world.program.summary(key).ends ?? []).map((end) => substitution.project(withoutCaller(end), root, binding));
    for (const [nth, end] of given.entries()) {
      for (const { origin } of machine.world.reading.text(end, sink.info.depth).taints) told.add(origin);
      leakAt(machine, sink, end, root, binding, place(ends[nth], end));
    }
    if (told.size === 0) leakAt(machine, sink, value, root, binding, place(ends.at(-1), value));
    else {
      const flat = machine.world.reading.text(value, sink.info.depth);
      leakAt(machine, sink, { ...OPAQUE, syms: flat.syms, taints: flat.taints.filter(({ origin }) => !told.has(origin)) }, root, binding, place(ends.at(-1), value));
    }
  }
}

function leakAt(machine: Machine, sink: SummarySink, value: Value, root: Sym, { site }: Binding, { range, reader }: { readonly range: Range; readonly reader?: string }): void {
  machine.leaks.atCall(sink, value, { ...site, args: [range], reader }, 0, -1, root.path);
}

/** As much of it as does not depend on who calls. */
function withoutCaller(value: Value, depth = 0): Value {
  if (!mentionsCaller(value) || exceeds(depth, MAX_NESTING, 'nesting of what is returned')) return value;
  const fields = value.fields === undefined ? undefined : new Map([...value.fields].map(([key, field]) => [key, withoutCaller(field, depth + 1)]));
  const entity = value.entity?.param === '' ? value.entity : undefined;
  return { ...value, syms: [], entity, taints: value.taints.filter(({ param }) => param === ''), fields, element: value.element === undefined ? undefined : withoutCaller(value.element, depth + 1) };
}
