/**
 * Under which names a module hands out its functions, since frameworks find what they call by such names: an export, a member of an
 * exported object (`actions.create`), or what a wrapper made of the function (`export const GET = withSession(…)`).
 */
import type { FunctionIndex, Instruction, IrModule, Reg } from '../ir/types.js';
import { cut } from './limits.js';
import { definitionsOf } from './blocks.js';

export interface HandedOut {
  /** `=` for the whole of what the module exports; dots between the members of objects. */
  readonly name: string;
  /** Somebody else was given the function, and what that made of it is handed out. */
  readonly wrapped: boolean;
}

/** Objects in objects, wrappers of wrappers. */
const MAX_WRAPPING = 4;
const WHOLE = '=';

export function functionsHandedOut(module: IrModule): ReadonlyMap<FunctionIndex, readonly HandedOut[]> {
  const result = new Map<FunctionIndex, HandedOut[]>();
  const body = module.functions[0];
  if (body === undefined) return result;
  const definitions = definitionsOf(body);
  const stored = new Map<number, Reg>();
  const exports: Extract<Instruction, { op: 'export' }>[] = [];
  for (const block of body.blocks) {
    for (const instruction of block.instructions) {
      if (instruction.op === 'store') stored.set(instruction.slot, instruction.src);
      else if (instruction.op === 'export') exports.push(instruction);
    }
  }
  const follow = (reg: Reg, name: string, wrapped: boolean, depth: number): void => {
    const made = definitions[reg];
    if (depth > MAX_WRAPPING) cut('wrappers of what is exported');
    if (made === undefined || depth > MAX_WRAPPING) return;
    switch (made.op) {
      case 'function': {
        const known = result.get(made.function);
        if (known === undefined) result.set(made.function, [{ name, wrapped }]);
        else known.push({ name, wrapped });
        return;
      }
      case 'load': {
        const source = body.slots[made.slot]?.constant === true ? stored.get(made.slot) : undefined;
        if (source !== undefined) follow(source, name, wrapped, depth + 1);
        return;
      }
      case 'cast':
      case 'await':
        follow(made.src, name, wrapped, depth + 1);
        return;
      case 'choice':
        for (const option of made.options) follow(option, name, wrapped, depth + 1);
        return;
      case 'object':
        for (const entry of made.entries) if (entry.kind === 'field') follow(entry.src, name === WHOLE ? entry.key : `${name}.${entry.key}`, wrapped, depth + 1);
        return;
      case 'call':
        for (const argument of made.args) follow(argument.src, name, true, depth + 1);
        return;
      default:
    }
  };
  for (const { name, src } of exports) follow(src, name, false, 0);
  return result;
}
