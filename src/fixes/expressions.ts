/**
 * Finds in the IR what stands at a place of the text: the instruction that made the value there, and what the value is used for. Fixes are built on
 * this, so that they see `{ email }`, `{ email: email }` and a line break in between as the same thing.
 */
import type { Range } from '../base/text.js';
import { operands } from '../ir/operands.js';
import type { Entry, Instruction, IrFunction, IrModule, IrType, Reg } from '../ir/types.js';

export type Maker = Extract<Instruction, { readonly dst: Reg }>;
export type Made<Op extends Maker['op']> = Extract<Maker, { readonly op: Op }>;

export interface Expression {
  readonly fn: IrFunction;
  readonly maker: Maker;
}

export interface ObjectEntry {
  readonly object: Made<'object'>;
  readonly entry: Entry;
}

/** The outermost expression of exactly this range. */
export function expressionAt(module: IrModule, range: Range): Expression | undefined {
  let found: Expression | undefined;
  for (const fn of module.functions) {
    if (range.start < fn.range.start || range.end > fn.range.end) continue;
    for (const maker of makers(fn)) if (maker.range.start === range.start && maker.range.end === range.end) found = { fn, maker };
  }
  return found;
}

export function* instructions(fn: IrFunction): Iterable<Instruction> {
  for (const block of fn.blocks) yield* block.instructions;
}

function* makers(fn: IrFunction): Iterable<Maker> {
  for (const instruction of instructions(fn)) if ('dst' in instruction) yield instruction;
}

export function makerOf(fn: IrFunction, register: Reg): Maker | undefined {
  for (const maker of makers(fn)) if (maker.dst === register) return maker;
  return undefined;
}

export function usersOf({ fn, maker }: Expression): readonly Instruction[] {
  return [...instructions(fn)].filter((instruction) => operands(instruction).includes(maker.dst));
}

/** The object literal that the value is an entry of. */
export function entryOf(expression: Expression): ObjectEntry | undefined {
  for (const user of usersOf(expression)) {
    if (user.op !== 'object') continue;
    const entry = user.entries.find(({ src }) => src === expression.maker.dst);
    if (entry !== undefined) return { object: user, entry };
  }
  return undefined;
}

/** The values that a variable of this function is given, without those it gets from outside. */
export function storesTo(fn: IrFunction, slot: number): readonly Maker[] {
  return [...instructions(fn)].flatMap((instruction) => (instruction.op === 'store' && instruction.slot === slot ? (makerOf(fn, instruction.src) ?? []) : []));
}

/** An expression that can be written again without doing anything twice: a variable, `this`, and fields and items of these. */
export function isPlain(fn: IrFunction, maker: Maker): boolean {
  if (maker.op === 'load') return fn.slots[maker.slot]?.name !== '';
  if (maker.op === 'index') {
    const [base, index] = [makerOf(fn, maker.base), makerOf(fn, maker.index)];
    return base !== undefined && index !== undefined && isPlain(fn, base) && (index.op === 'const' || isPlain(fn, index));
  }
  if (maker.op !== 'get') return false;
  const base = makerOf(fn, maker.base);
  return base !== undefined && isPlain(fn, base);
}

/** The declared type of a variable, if it is written in this file. */
export function membersOf(module: IrModule, type: IrType | undefined): readonly string[] | undefined {
  if (type?.kind === 'object') return type.members.map(({ name }) => name);
  if (type?.kind === 'array') return membersOf(module, type.of);
  if (type?.kind !== 'ref') return undefined;
  if (/^(?:readonly)?array$/i.test(type.name)) return membersOf(module, type.args[0]);
  const declaration = module.types.find(({ name }) => name === type.name);
  if (declaration === undefined || declaration.extends.length > 0 || declaration.params.length > 0) return undefined;
  return membersOf(module, declaration.body);
}
