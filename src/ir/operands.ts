/** Which registers an instruction reads, in the order in which it reads them: for whoever walks the IR without caring what it means. */
import type { Argument, Entry, Instruction, Reg } from './types.js';

export function operands(instruction: Instruction): readonly Reg[] {
  switch (instruction.op) {
    case 'const':
    case 'load':
    case 'global':
    case 'function':
    case 'caught':
    case 'import':
    case 'reexport':
      return [];
    case 'store':
    case 'setglobal':
    case 'await':
    case 'cast':
    case 'export':
      return [instruction.src];
    case 'get':
    case 'rest':
    case 'iterate':
      return [instruction.base];
    case 'index':
      return [instruction.base, instruction.index];
    case 'set':
      return [instruction.base, instruction.src];
    case 'setindex':
      return [instruction.base, instruction.index, instruction.src];
    case 'object':
      return ofEntries(instruction.entries);
    case 'array':
      return ofArguments(instruction.items);
    case 'call':
      return [instruction.callee, ...some(instruction.receiver), ...ofArguments(instruction.args)];
    case 'template':
      return instruction.parts;
    case 'binary':
      return [instruction.left, instruction.right];
    case 'test':
    case 'unknown':
      return instruction.operands;
    case 'choice':
      return instruction.options;
    case 'class':
      return [...some(instruction.superclass), ...(instruction.decorated ?? []).map(({ decorator }) => decorator)];
    case 'yield':
      return some(instruction.src);
    case 'element':
      return [...ofEntries(instruction.attributes), ...instruction.children];
  }
}

function some(reg: Reg): readonly Reg[] {
  return reg === -1 ? [] : [reg];
}

function ofArguments(args: readonly Argument[]): readonly Reg[] {
  return args.map(({ src }) => src);
}

function ofEntries(entries: readonly Entry[]): readonly Reg[] {
  return entries.flatMap((entry) => (entry.kind === 'computed' ? [entry.key, entry.src] : [entry.src]));
}
