/**
 * Values that a program writes out: literals, objects and lists of them, as they stand in the intermediate form of a function. Migrations are such
 * programs; nothing of them is run.
 */
import type { Instruction, IrFunction, IrModule, Reg, Slot } from '../ir/types.js';

export type CallInstruction = Extract<Instruction, { op: 'call' }>;

export class Written {
  readonly module: IrModule;
  readonly fn: IrFunction;
  readonly calls: readonly CallInstruction[];
  readonly #made = new Map<Reg, Instruction>();
  readonly #stored = new Map<Slot, Reg>();

  constructor(module: IrModule, fn: IrFunction) {
    this.module = module;
    this.fn = fn;
    const calls: CallInstruction[] = [];
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        if ('dst' in instruction) this.#made.set(instruction.dst, instruction);
        if (instruction.op === 'store') this.#stored.set(instruction.slot, this.#stored.has(instruction.slot) ? -1 : instruction.src);
        if (instruction.op === 'call') calls.push(instruction);
      }
    }
    this.calls = calls;
  }

  /** What made a register, behind the variables that it went through. */
  made(reg: Reg): Instruction | undefined {
    let instruction = this.#made.get(reg);
    for (let hops = 0; hops < 8 && instruction !== undefined; hops++) {
      if (instruction.op === 'load') {
        const source: Reg = this.#stored.get(instruction.slot) ?? -1;
        if (source < 0) return instruction;
        instruction = this.#made.get(source);
      } else if (instruction.op === 'cast' || instruction.op === 'await') instruction = this.#made.get(instruction.src);
      else return instruction;
    }
    return instruction;
  }

  argument(call: CallInstruction, index: number): Reg {
    return call.args[index]?.src ?? -1;
  }

  text(reg: Reg): string | undefined {
    const made = this.made(reg);
    if (made?.op === 'const') return typeof made.value === 'string' ? made.value : undefined;
    // Of a template the literal pieces are enough to know a statement by.
    return made?.op === 'template' ? made.pieces.join(' ') : undefined;
  }

  /** Keys and values of an object that is written out, with where the keys stand. */
  entries(reg: Reg): readonly { readonly key: string; readonly range: { readonly start: number; readonly end: number }; readonly value: Reg }[] {
    const made = this.made(reg);
    return made?.op === 'object' ? made.entries.flatMap((entry) => (entry.kind === 'field' ? [{ key: entry.key, range: entry.keyRange, value: entry.src }] : [])) : [];
  }

  field(reg: Reg, key: string): Reg {
    return this.entries(reg).find((entry) => entry.key === key)?.value ?? -1;
  }

  items(reg: Reg): readonly Reg[] {
    const made = this.made(reg);
    return made?.op === 'array' ? made.items.map((item) => item.src) : [];
  }

  /** The last name of what is called or read: `createTable` of `queryInterface.createTable`. */
  nameOf(reg: Reg): string {
    const loaded = this.#made.get(reg);
    if (loaded?.op === 'load') return this.fn.slots[loaded.slot]?.name ?? '';
    const made = this.made(reg);
    if (made?.op === 'get') return made.key;
    if (made?.op === 'global' || made?.op === 'import') return made.name;
    return made?.op === 'call' ? this.nameOf(made.callee) : '';
  }

  function(reg: Reg): IrFunction | undefined {
    const made = this.made(reg);
    return made?.op === 'function' ? this.module.functions[made.function] : undefined;
  }

  /** Whether a register holds the parameter of this index. */
  isParam(reg: Reg, index: number): boolean {
    const made = this.#made.get(reg);
    return made?.op === 'load' && made.slot === this.fn.params[index]?.slot;
  }
}
