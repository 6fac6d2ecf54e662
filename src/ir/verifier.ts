/**
 * Checks that a module is what `types.ts` promises. The tests run it after every lowering: a front end that breaks a promise fails here,
 * with a message that says where, and not later as a strange finding.
 */
import type { Range } from '../base/text.js';
import { operands } from './operands.js';
import type { BlockId, IrFunction, IrModule, Reg, Slot, Terminator } from './types.js';

/** What is wrong, one line each; empty when the module is well formed. */
export function verifyModule(module: IrModule): readonly string[] {
  const problems: string[] = [];
  const say = (problem: string): void => void problems.push(`${module.path}: ${problem}`);
  const [body] = module.functions;
  const length = body?.range.end ?? 0;
  const checkRange = (range: Range, what: string): void => {
    if (!(range.start >= 0 && range.start <= range.end && range.end <= length)) say(`${what}: bad range ${range.start}..${range.end}`);
  };
  if (body?.kind !== 'module') say('functions[0] is not the module');
  for (const [index, fn] of module.functions.entries()) {
    if (fn.index !== index) say(`function ${index} says it is ${fn.index}`);
    verifyFunction(module, fn, (problem) => say(`function ${index} '${fn.name}': ${problem}`), checkRange);
  }
  verifyTables(module, say, checkRange);
  return problems;
}

type Say = (problem: string) => void;
type CheckRange = (range: Range, what: string) => void;

function verifyTables(module: IrModule, say: Say, checkRange: CheckRange): void {
  const specifiers = new Set(module.imports.map(({ specifier }) => specifier));
  if (specifiers.size !== module.imports.length) say('a specifier is listed twice');
  for (const { specifier, submodule = specifier } of [...module.typeImports, ...module.typeExports]) {
    for (const named of [specifier, submodule]) if (!specifiers.has(named)) say(`'${named}' is not among the imports`);
  }
  for (const entry of module.imports) checkRange(entry.range, 'import');
  for (const comment of module.comments) checkRange(comment.range, 'comment');
  for (const error of module.syntaxErrors) checkRange(error, 'syntax error');
  for (const type of module.types) checkRange(type.range, `type ${type.name}`);
  for (const [index, entry] of module.classes.entries()) {
    checkRange(entry.range, `class ${entry.name}`);
    if (entry.index !== index) say(`class ${index} says it is ${entry.index}`);
    const kind = module.types[entry.type]?.kind;
    if (kind !== 'class' && kind !== 'enum') say(`class ${index} has no type`);
    const functions = [...entry.members.map((member) => member.function), ...(entry.constructorFunction < 0 ? [] : [entry.constructorFunction])];
    for (const method of functions) if (module.functions[method]?.classIndex !== index) say(`class ${index}: function ${method} is not its method`);
  }
}

function verifyFunction(module: IrModule, fn: IrFunction, say: Say, checkRange: CheckRange): void {
  checkRange(fn.range, `function ${fn.index}`);
  checkRange(fn.nameRange, `name of function ${fn.index}`);
  const parent = fn.parent < 0 ? undefined : module.functions[fn.parent];
  if ((fn.index === 0) !== (fn.parent === -1) || fn.parent >= fn.index) say(`parent ${fn.parent}`);
  const checkSlot = (slot: Slot, what: string): void => {
    if (fn.slots[slot] === undefined) say(`${what}: no slot ${slot}`);
  };
  for (const [index, slot] of fn.slots.entries()) {
    checkRange(slot.range, `slot ${index}`);
    if (slot.capture === -1) continue;
    const origin = parent?.slots[slot.capture];
    if (origin === undefined) say(`slot ${index} captures ${slot.capture}, which the parent has not`);
    else if (origin.name !== slot.name || origin.constant !== slot.constant) say(`slot ${index} differs from what it captures`);
  }
  if (fn.thisSlot !== -1) checkSlot(fn.thisSlot, 'this');
  if (fn.thisSlot !== -1 && fn.slots[fn.thisSlot]?.name !== 'this') say('the receiver is not called this');
  for (const param of fn.params) {
    checkSlot(param.slot, 'parameter');
    if (param.named && !param.rest && fn.slots[param.slot]?.name === '') say(`named parameter ${param.slot} has no name`);
    if (fn.slots[param.slot]?.capture !== -1) say(`parameter ${param.slot} is captured`);
  }
  verifyBlocks(module, fn, say, checkRange, checkSlot);
}

function verifyBlocks(module: IrModule, fn: IrFunction, say: Say, checkRange: CheckRange, checkSlot: (slot: Slot, what: string) => void): void {
  const dominators = new Dominators(fn);
  const definedIn = new Int32Array(fn.registers).fill(-1);
  const specifiers = new Set(module.imports.map(({ specifier }) => specifier));
  for (const [block, { instructions }] of fn.blocks.entries()) {
    for (const instruction of instructions) {
      if (!('dst' in instruction)) continue;
      if (instruction.dst < 0 || instruction.dst >= fn.registers) say(`register %${instruction.dst} is out of range`);
      else if (definedIn[instruction.dst] !== -1) say(`register %${instruction.dst} is defined twice`);
      else definedIn[instruction.dst] = block;
    }
  }
  const seen = new Uint8Array(fn.registers);
  const use = (reg: Reg, block: BlockId, what: string): void => {
    const where = definedIn[reg] ?? -1;
    if (where === -1) say(`block ${block}: ${what} uses %${reg}, which nothing defines`);
    else if (where === block ? seen[reg] !== 1 : !dominators.endReaches(where, block)) say(`block ${block}: ${what} uses %${reg} before it is defined`);
  };
  for (const [block, { instructions, end, handler }] of fn.blocks.entries()) {
    const exists = (to: BlockId): void => {
      if (fn.blocks[to] === undefined) say(`block ${block} leads to ${to}, which is not there`);
    };
    if (!dominators.reached(block)) say(`block ${block} is unreachable`);
    if (handler !== -1) exists(handler);
    for (const instruction of instructions) {
      checkRange(instruction.range, `${instruction.op} in function ${fn.index}`);
      for (const reg of operands(instruction)) use(reg, block, instruction.op);
      if ('dst' in instruction) seen[instruction.dst] = 1;
      if ('slot' in instruction) checkSlot(instruction.slot, instruction.op);
      if (instruction.op === 'template' && instruction.pieces.length !== instruction.parts.length + 1) say(`template with ${instruction.pieces.length} pieces`);
      if (instruction.op === 'function' && module.functions[instruction.function] === undefined) say(`no function ${instruction.function}`);
      if (instruction.op === 'class' && module.classes[instruction.classIndex] === undefined) say(`no class ${instruction.classIndex}`);
      if ('specifier' in instruction && !specifiers.has(instruction.specifier)) say(`'${instruction.specifier}' is not among the imports`);
      if (instruction.op === 'import' && !specifiers.has(instruction.submodule ?? instruction.specifier)) say(`'${instruction.submodule ?? ''}' is not among the imports`);
      if (instruction.op === 'array' && instruction.items.some((item) => item.name !== undefined)) say('an item has a name');
    }
    if (end.op === 'branch') use(end.condition, block, 'branch');
    else if ((end.op === 'return' || end.op === 'throw') && end.src !== -1) use(end.src, block, end.op);
    if ('range' in end) checkRange(end.range, end.op);
    successors(end).forEach(exists);
  }
}

function successors(end: Terminator): readonly BlockId[] {
  if (end.op === 'jump') return [end.to];
  return end.op === 'branch' ? [end.then, end.else] : [];
}

/**
 * Which block's end must have been passed to come to which block. Each block is two points, its start (2b) and its end (2b + 1), since a
 * handler is entered from the start of a block: nothing in the block need have run.
 */
class Dominators {
  readonly #idom: Int32Array;
  readonly #order: Int32Array;

  constructor(fn: IrFunction) {
    const points = fn.blocks.length * 2;
    const next = Array.from({ length: points }, (): number[] => []);
    const before = Array.from({ length: points }, (): number[] => []);
    const edge = (from: number, to: number): void => {
      next[from]?.push(to);
      before[to]?.push(from);
    };
    for (const [block, { end, handler }] of fn.blocks.entries()) {
      edge(2 * block, 2 * block + 1);
      if (handler !== -1) edge(2 * block, 2 * handler);
      for (const to of successors(end)) edge(2 * block + 1, 2 * to);
    }
    const reverse = reversePostorder(next);
    this.#order = new Int32Array(points).fill(-1);
    for (const [position, point] of reverse.entries()) this.#order[point] = position;
    this.#idom = new Int32Array(points).fill(-1);
    this.#idom[0] = 0;
    for (let changed = true; changed; ) {
      changed = false;
      for (const point of reverse.slice(1)) {
        let common = -1;
        for (const from of before[point] ?? []) if (this.#up(from) !== -1) common = common === -1 ? from : this.#meet(common, from);
        if (common !== -1 && this.#idom[point] !== common) {
          this.#idom[point] = common;
          changed = true;
        }
      }
    }
  }

  #up(point: number): number {
    return this.#idom[point] ?? -1;
  }

  #rank(point: number): number {
    return this.#order[point] ?? -1;
  }

  #meet(a: number, b: number): number {
    let left = a;
    let right = b;
    while (left !== right) {
      while (this.#rank(left) > this.#rank(right)) left = this.#up(left);
      while (this.#rank(right) > this.#rank(left)) right = this.#up(right);
    }
    return left;
  }

  reached(block: BlockId): boolean {
    return this.#rank(2 * block) !== -1;
  }

  endReaches(from: BlockId, to: BlockId): boolean {
    const wanted = 2 * from + 1;
    let at = 2 * to;
    while (at !== 0 && this.#rank(at) > this.#rank(wanted)) at = this.#up(at);
    return at === wanted;
  }
}

function reversePostorder(next: readonly (readonly number[])[]): number[] {
  const visited = new Uint8Array(next.length);
  const order: number[] = [];
  const stack: { readonly point: number; child: number }[] = [];
  if (next.length > 0) {
    visited[0] = 1;
    stack.push({ point: 0, child: 0 });
  }
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const to = next[top.point]?.[top.child++];
    if (to === undefined) {
      order.push(top.point);
      stack.pop();
    } else if (visited[to] === 0) {
      visited[to] = 1;
      stack.push({ point: to, child: 0 });
    }
  }
  return order.reverse();
}
