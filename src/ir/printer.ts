/**
 * IR as text, for `tightlip dump --ir`, for tests that compare it, and for whoever wonders why there is a finding. One line per
 * instruction; the same module always prints the same.
 */
import { LineMap } from '../base/text.js';
import type { Range } from '../base/text.js';
import type {
  Argument,
  Entry,
  Instruction,
  IrClass,
  IrDecorator,
  IrFunction,
  IrMark,
  IrModule,
  IrSlot,
  IrType,
  IrTypeDeclaration,
  IrTypeParam,
  IrWritten,
  Literal,
  Reg,
  Slot,
  Terminator,
} from './types.js';

export interface PrintOptions {
  /** The text of the module: with it, each line ends with the line and column it came from, counted from 1. */
  readonly source?: string;
}

export function printModule(module: IrModule, options: PrintOptions = {}): string {
  const place = options.source === undefined ? (): string => '' : placesOf(options.source);
  const lines = [`module ${module.path} (${module.language})`];
  for (const { specifier } of module.imports) lines.push(`uses ${quoted(specifier)}`);
  for (const { local, specifier, name } of module.typeImports) lines.push(`type import ${local} = ${name} of ${quoted(specifier)}`);
  for (const { exported, specifier, name } of module.typeExports) lines.push(`type export ${exported} = ${name} of ${quoted(specifier)}`);
  for (const type of module.types) lines.push(typeLine(type));
  for (const entry of module.classes) lines.push(classLine(entry));
  for (const error of module.syntaxErrors) lines.push(`syntax error${place(error) || ` ${error.start}..${error.end}`}`);
  for (const fn of module.functions) lines.push('', ...functionLines(fn, place));
  return lines.join('\n') + '\n';
}

type Place = (range: Range) => string;

function placesOf(source: string): Place {
  const map = new LineMap(source);
  const at = (offset: number): string => {
    const { line, column } = map.position(offset);
    return `${line + 1}:${column + 1}`;
  };
  return ({ start, end }) => `  ; ${at(start)}-${at(end)}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function decorated(decorators: readonly IrDecorator[]): string {
  return decorators.map(({ name, args }) => ` @${name}${args === undefined ? '' : `(${args.map(written).join(', ')})`}`).join('');
}

function written(value: IrWritten): string {
  switch (value.kind) {
    case 'literal':
      return literal(value.value);
    case 'list':
      return `[${value.items.map(written).join(', ')}]`;
    case 'object':
      return `{ ${value.entries.map((entry) => `${entry.key}: ${written(entry.value)}`).join(', ')} }`;
    case 'name':
      return value.name;
    case 'other':
      return '?';
  }
}

function marked({ mark, hidden }: { readonly mark?: IrMark | undefined; readonly hidden?: true }): string {
  const said = mark === undefined ? '' : ` is ${mark.kind === '' ? 'not personal' : mark.kind}`;
  return `${hidden === true ? ' hidden' : ''}${said}`;
}

function typeParams(params: readonly IrTypeParam[] | undefined): string {
  if (params === undefined || params.length === 0) return '';
  const one = ({ name, constraint, default: fallback }: IrTypeParam): string =>
    `${name}${constraint === undefined ? '' : ` extends ${printType(constraint)}`}${fallback === undefined ? '' : ` = ${printType(fallback)}`}`;
  return `<${params.map(one).join(', ')}>`;
}

function typeLine(type: IrTypeDeclaration): string {
  const params = typeParams(type.params);
  const bases = type.extends.length === 0 ? '' : ` extends ${type.extends.map(printType).join(', ')}`;
  const exported = type.exportedAs.length === 0 ? '' : ` exported as ${type.exportedAs.join(', ')}`;
  const stored = type.storedAs === undefined ? '' : ` stored as ${type.storedAs.join(', ')}`;
  const ambient = type.ambient === undefined ? '' : type.ambient === '' ? ' everywhere' : ` of ${quoted(type.ambient)}`;
  return `${type.generates === true ? 'shared ' : ''}${type.kind} ${type.name}${params}${bases}${exported}${ambient}${stored}${decorated(type.decorators)}${marked(type)} = ${printType(type.body)}`;
}

export function printType(type: IrType): string {
  switch (type.kind) {
    case 'ref':
      return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(printType).join(', ')}>`;
    case 'object':
      return `{ ${type.members.map((member) => `${member.name}: ${printType(member.type)}${decorated(member.decorators)}${marked(member)}`).join('; ')} }`;
    case 'array':
      return `${type.of.kind === 'union' || type.of.kind === 'intersection' ? `(${printType(type.of)})` : printType(type.of)}[]`;
    case 'union':
      return type.of.map(printType).join(' | ');
    case 'intersection':
      return type.of.map(printType).join(' & ');
    case 'primitive':
      return type.name;
    case 'literal':
      return literal(type.value);
    case 'query':
      return `typeof ${[type.name, ...type.path].join('.')}`;
    case 'tuple':
      return `[${[...type.of.map(printType), ...(type.rest === undefined ? [] : [`...${printType(type.rest)}`])].join(', ')}]`;
    case 'function': {
      const returns = type.is === undefined ? printType(type.returns) : `${type.is.param} is ${printType(type.is.type)}`;
      return `${typeParams(type.typeParams)}(${(type.params ?? []).map(printType).join(', ')}) => ${returns}`;
    }
    case 'param':
      return type.name;
    case 'keyof':
      return `keyof ${printType(type.of)}`;
    case 'member':
      return `${printType(type.of)}[${printType(type.key)}]`;
    case 'mapped':
      return `{ [${type.param} in ${printType(type.keys)}${type.as === undefined ? '' : ` as ${printType(type.as)}`}]: ${printType(type.value)} }`;
    case 'unknown':
      return '?';
  }
}

function classLine(entry: IrClass): string {
  const members = entry.members.map((member) => {
    const kind = member.kind === 'method' ? '' : `${member.kind} `;
    return `${member.static ? 'static ' : ''}${kind}${member.name} f${member.function}`;
  });
  const constructor = entry.constructorFunction < 0 ? [] : [`constructor f${entry.constructorFunction}`];
  const interfaces = entry.implements.length === 0 ? '' : ` implements ${entry.implements.map(printType).join(', ')}`;
  return `class c${entry.index} ${entry.name}${interfaces}${decorated(entry.decorators)}: ${[...constructor, ...members].join(', ')}`;
}

function functionLines(fn: IrFunction, place: Place): string[] {
  const flags = `${fn.async ? ' async' : ''}${fn.generator ? ' generator' : ''}${fn.classIndex < 0 ? '' : ` of c${fn.classIndex}`}`;
  const params = fn.params.map((param) => `${param.rest ? '...' : ''}${param.named ? 'named ' : ''}${slotName(fn, param.slot)}${decorated(param.decorators)}`);
  const returns = fn.returnType === undefined ? '' : `: ${printType(fn.returnType)}`;
  const parent = fn.parent < 0 ? '' : ` in f${fn.parent}`;
  const lines = [`f${fn.index} ${fn.kind} ${fn.name}${typeParams(fn.typeParams)}(${params.join(', ')})${returns}${flags}${parent}${decorated(fn.decorators)}${marked(fn)}${fn.directives.map((text) => ` ${quoted(text)}`).join('')}${place(fn.range)}`];
  for (const [index, slot] of fn.slots.entries()) lines.push(`  slot ${slotName(fn, index)}${slotDetails(fn, index, slot)}`);
  for (const [index, block] of fn.blocks.entries()) {
    lines.push(`b${index}:${block.handler < 0 ? '' : ` catch b${block.handler}`}`);
    for (const instruction of block.instructions) lines.push(`  ${printInstruction(fn, instruction)}${place(instruction.range)}`);
    lines.push(`  ${printEnd(block.end)}${'range' in block.end ? place(block.end.range) : ''}`);
  }
  return lines;
}

function slotName(fn: IrFunction, slot: Slot): string {
  return `$${slot}${fn.slots[slot]?.name ?? ''}`;
}

function slotDetails(fn: IrFunction, index: Slot, slot: IrSlot): string {
  const type = slot.type === undefined ? '' : `: ${printType(slot.type)}`;
  const capture = slot.capture < 0 ? '' : ` captures $${slot.capture}`;
  return `${type}${marked(slot)}${slot.constant ? ' constant' : ''}${capture}${fn.thisSlot === index ? ' receiver' : ''}`;
}

function literal(value: Literal): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function list(registers: readonly Reg[]): string {
  return registers.map((reg) => `%${reg}`).join(', ');
}

function args(items: readonly Argument[]): string {
  return items.map(({ src, spread, name }) => `${spread ? '...' : ''}${name === undefined ? '' : `${name}: `}%${src}`).join(', ');
}

function entries(items: readonly Entry[]): string {
  return items
    .map((entry) => {
      if (entry.kind === 'field') return `${entry.key}: %${entry.src}${marked(entry)}`;
      return entry.kind === 'spread' ? `...%${entry.src}` : `[%${entry.key}]: %${entry.src}`;
    })
    .join(', ');
}

function printInstruction(fn: IrFunction, instruction: Instruction): string {
  const text = instructionText(fn, instruction);
  return 'dst' in instruction ? `%${instruction.dst} = ${text}` : text;
}

function instructionText(fn: IrFunction, i: Instruction): string {
  switch (i.op) {
    case 'const':
      return i.regex !== undefined ? `const /${String(i.value)}/${i.regex}` : `const ${literal(i.value)}`;
    case 'load':
      return `load ${slotName(fn, i.slot)}`;
    case 'store':
      return `store ${slotName(fn, i.slot)} = %${i.src}`;
    case 'global':
      return `global ${i.name}`;
    case 'setglobal':
      return `setglobal ${i.name} = %${i.src}`;
    case 'get':
      return `get %${i.base}.${i.key}`;
    case 'index':
      return `index %${i.base}[%${i.index}]`;
    case 'set':
      return `set %${i.base}.${i.key} = %${i.src}`;
    case 'setindex':
      return `setindex %${i.base}[%${i.index}] = %${i.src}`;
    case 'object':
      return `object { ${entries(i.entries)} }`;
    case 'array':
      return `array [${args(i.items)}]`;
    case 'call':
      return `${i.construct ? 'new' : 'call'} %${i.callee}${i.types === undefined ? '' : `<${i.types.map(printType).join(', ')}>`}(${args(i.args)})${i.receiver === -1 ? '' : ` on %${i.receiver}`}`;
    case 'template':
      return `template ${i.pieces.map((piece, index) => `${quoted(piece)}${index < i.parts.length ? ` %${i.parts[index] ?? -1} ` : ''}`).join('')}`;
    case 'binary':
      return `${i.class} %${i.left}, %${i.right}`;
    case 'test':
      return `test ${list(i.operands)}${i.is === undefined ? '' : ` is ${printType(i.is)}`}`.trimEnd();
    case 'choice':
      return `choice ${list(i.options)}`;
    case 'function':
      return `function f${i.function}`;
    case 'class':
      return `class c${i.classIndex}${i.superclass === -1 ? '' : ` extends %${i.superclass}`}${(i.decorated ?? []).map((member) => ` f${member.function} by %${member.decorator}`).join('')}`;
    case 'await':
      return `await %${i.src}`;
    case 'yield':
      return `yield${i.delegate ? '*' : ''}${i.src === -1 ? '' : ` %${i.src}`}`;
    case 'rest':
      return `rest %${i.base} ${i.from < 0 ? `without ${i.without.join(', ')}` : `from ${i.from}`}`;
    case 'iterate':
      return `iterate ${i.mode} %${i.base}`;
    case 'cast':
      return `cast %${i.src} to ${printType(i.type)}`;
    case 'caught':
      return 'caught';
    case 'import':
      return `import ${i.name} of ${quoted(i.specifier)}${i.submodule === undefined ? '' : ` or ${quoted(i.submodule)}`}`;
    case 'export':
      return `export ${i.name} = %${i.src}`;
    case 'reexport':
      return `reexport ${quoted(i.specifier)}`;
    case 'element':
      return `element <${i.tag}> { ${entries(i.attributes)} } [${list(i.children)}]`;
    case 'unknown':
      return `unknown ${i.syntax}(${list(i.operands)})`;
  }
}

function printEnd(end: Terminator): string {
  switch (end.op) {
    case 'jump':
      return `jump b${end.to}`;
    case 'branch':
      return `branch %${end.condition} b${end.then} b${end.else}`;
    case 'return':
      return end.src === -1 ? 'return' : `return %${end.src}`;
    case 'throw':
      return `throw %${end.src}`;
  }
}
