/**
 * How a front end makes IR. The builder keeps what every language would otherwise keep anew: register numbers, which block is being
 * written and whether anything reaches it, slots and their capture through nested functions, and the tables of the module.
 * Code that nothing reaches may be emitted all the same; it is dropped here, so that a front end need not care.
 */
import type { Range } from '../base/text.js';
import { redirected, tidyBlocks } from './blocks.js';
import type { RawBlock } from './blocks.js';
import type {
  Argument,
  BinaryClass,
  BlockId,
  DecoratedMember,
  Entry,
  FunctionIndex,
  FunctionKind,
  Instruction,
  IrClass,
  IrClassMember,
  IrComment,
  IrDecorator,
  IrFunction,
  IrGuard,
  IrImport,
  IrMark,
  IrModule,
  IrParam,
  IrSlot,
  IrType,
  IrTypeDeclaration,
  IrTypeExport,
  IrTypeImport,
  IrTypeParam,
  Literal,
  Reg,
  Slot,
  Terminator,
} from './types.js';

interface SlotDraft {
  readonly name: string;
  readonly range: Range;
  type: IrType | undefined;
  mark: IrMark | undefined;
  stores: number;
  readonly capture: Slot;
  /** The draft that this one is an alias of. */
  readonly origin: SlotDraft | undefined;
}

interface BlockDraft {
  readonly instructions: Instruction[];
  end: Terminator | undefined;
  handler: BlockId;
  /** Something jumps here, or throws to here. */
  reached: boolean;
  /** Its place in the finished function; -1 until it is begun. */
  order: number;
}

export interface FunctionHead {
  readonly name: string;
  readonly kind: FunctionKind;
  readonly range: Range;
  readonly nameRange: Range;
  readonly classIndex: number;
  readonly async: boolean;
  readonly generator: boolean;
  readonly returnType: IrType | undefined;
  readonly guard?: IrGuard;
  readonly typeParams?: readonly IrTypeParam[];
  readonly mark?: IrMark | undefined;
  readonly decorators: readonly IrDecorator[];
}

export class FunctionBuilder {
  readonly index: FunctionIndex;
  readonly head: FunctionHead;
  readonly parent: FunctionBuilder | undefined;
  /** The handler of the blocks begun from now on. */
  handler: BlockId = -1;
  thisSlot: Slot = -1;
  readonly directives: string[] = [];
  readonly #params: IrParam[] = [];
  readonly #slots: SlotDraft[] = [];
  readonly #captures = new Map<SlotDraft, Slot>();
  readonly #blocks: BlockDraft[] = [];
  readonly #laid: BlockDraft[] = [];
  #current: BlockDraft;
  #registers = 0;

  constructor(index: FunctionIndex, head: FunctionHead, parent: FunctionBuilder | undefined) {
    this.index = index;
    this.head = head;
    this.parent = parent;
    const entry = this.block();
    this.#current = this.#draft(entry);
    this.#current.reached = true;
    this.begin(entry);
  }

  // --- slots -------------------------------------------------------------------------------------------------------

  slot(name: string, range: Range, type?: IrType): Slot {
    return this.#slots.push({ name, range, type, mark: undefined, stores: 0, capture: -1, origin: undefined }) - 1;
  }

  setSlotType(slot: Slot, type: IrType): void {
    const draft = this.#slots[slot];
    if (draft !== undefined && draft.origin === undefined) draft.type = type;
  }

  param(param: Omit<IrParam, 'named'> & Partial<Pick<IrParam, 'named'>>): void {
    this.#params.push({ ...param, named: param.named ?? false });
    this.#noteStore(param.slot);
  }

  setSlotMark(slot: Slot, mark: IrMark): void {
    const draft = this.#slots[slot];
    if (draft !== undefined && draft.origin === undefined) draft.mark = mark;
  }

  /** This function's slot for a variable of `owner`, which is this function or one that contains it. */
  capture(owner: FunctionBuilder, slot: Slot): Slot {
    if (owner === this) return slot;
    const draft = owner.#slots[slot];
    if (draft === undefined) throw new Error(`no slot ${slot} in function ${owner.index}`);
    const known = this.#captures.get(draft);
    if (known !== undefined) return known;
    if (this.parent === undefined) throw new Error(`function ${this.index} is not inside function ${owner.index}`);
    const from = this.parent.capture(owner, slot);
    const own = this.#slots.push({ name: draft.name, range: draft.range, type: undefined, mark: undefined, stores: 0, capture: from, origin: draft }) - 1;
    this.#captures.set(draft, own);
    return own;
  }

  #noteStore(slot: Slot): void {
    const draft = this.#slots[slot];
    if (draft !== undefined) (draft.origin ?? draft).stores++;
  }

  // --- control flow ------------------------------------------------------------------------------------------------

  /** Whether what is emitted now can be reached. */
  get live(): boolean {
    return this.#current.reached;
  }

  /** A new block, to be begun later. */
  block(): BlockId {
    return this.#blocks.push({ instructions: [], end: undefined, handler: -1, reached: false, order: -1 }) - 1;
  }

  #draft(block: BlockId): BlockDraft {
    const draft = this.#blocks[block];
    if (draft === undefined) throw new Error(`no block ${block}`);
    return draft;
  }

  /** Emits into `block` from now on. The current block must have been ended, or nothing reaches its end. */
  begin(block: BlockId): void {
    const draft = this.#draft(block);
    draft.handler = this.handler;
    this.#current = draft;
    if (!draft.reached) return;
    draft.order = this.#laid.push(draft) - 1;
    if (this.handler >= 0) this.#draft(this.handler).reached = true;
  }

  /** What is emitted from here on is caught by `handler`; the front end puts `handler` back behind the end of the `try`. */
  protect(handler: BlockId): void {
    const inside = this.block();
    this.jump(inside);
    this.handler = handler;
    this.begin(inside);
  }

  jump(to: BlockId): void {
    this.#end({ op: 'jump', to });
  }

  branch(condition: Reg, then: BlockId, otherwise: BlockId): void {
    this.#end({ op: 'branch', condition, then, else: otherwise });
  }

  /** `src` is -1 for a `return` without a value. */
  return(range: Range, src: Reg): void {
    this.#end({ op: 'return', src, range });
  }

  throw(range: Range, src: Reg): void {
    this.#end({ op: 'throw', src, range });
  }

  #end(end: Terminator): void {
    if (this.#current.reached) {
      this.#current.end = end;
      if (end.op === 'jump') this.#draft(end.to).reached = true;
      else if (end.op === 'branch') {
        this.#draft(end.then).reached = true;
        this.#draft(end.else).reached = true;
      }
    }
    this.#current = { instructions: [], end: undefined, handler: -1, reached: false, order: -1 };
  }

  // --- instructions ------------------------------------------------------------------------------------------------

  #emit(instruction: Instruction): void {
    this.#current.instructions.push(instruction);
  }

  const(range: Range, value: Literal): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'const', dst, value, range });
    return dst;
  }

  regex(range: Range, source: string, flags: string): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'const', dst, value: source, regex: flags, range });
    return dst;
  }

  load(range: Range, slot: Slot): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'load', dst, slot, range });
    return dst;
  }

  store(range: Range, slot: Slot, src: Reg): void {
    this.#noteStore(slot);
    this.#emit({ op: 'store', slot, src, range });
  }

  /** A store that completes the variable's arrival, such as a parameter's default: it does not count as another assignment. */
  initialise(range: Range, slot: Slot, src: Reg): void {
    this.#emit({ op: 'store', slot, src, range });
  }

  global(range: Range, name: string): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'global', dst, name, range });
    return dst;
  }

  setGlobal(range: Range, name: string, src: Reg): void {
    this.#emit({ op: 'setglobal', name, src, range });
  }

  get(range: Range, base: Reg, key: string, keyRange: Range): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'get', dst, base, key, keyRange, range });
    return dst;
  }

  item(range: Range, base: Reg, index: Reg): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'index', dst, base, index, range });
    return dst;
  }

  set(range: Range, base: Reg, key: string, src: Reg): void {
    this.#emit({ op: 'set', base, key, src, range });
  }

  setItem(range: Range, base: Reg, index: Reg, src: Reg): void {
    this.#emit({ op: 'setindex', base, index, src, range });
  }

  object(range: Range, entries: readonly Entry[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'object', dst, entries, range });
    return dst;
  }

  array(range: Range, items: readonly Argument[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'array', dst, items, range });
    return dst;
  }

  /** `receiver` is -1 when nothing becomes `this`. */
  call(range: Range, callee: Reg, receiver: Reg, args: readonly Argument[], construct = false, types: readonly IrType[] = []): Reg {
    const dst = this.#registers++;
    this.#emit(types.length === 0 ? { op: 'call', dst, callee, receiver, args, construct, range } : { op: 'call', dst, callee, receiver, args, construct, types, range });
    return dst;
  }

  template(range: Range, parts: readonly Reg[], pieces: readonly string[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'template', dst, parts, pieces, range });
    return dst;
  }

  binary(range: Range, kind: BinaryClass, left: Reg, right: Reg): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'binary', dst, class: kind, left, right, range });
    return dst;
  }

  test(range: Range, operands: readonly Reg[], is?: IrType): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'test', dst, operands, range, ...(is === undefined ? {} : { is }) });
    return dst;
  }

  choice(range: Range, options: readonly Reg[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'choice', dst, options, range });
    return dst;
  }

  function(range: Range, index: FunctionIndex): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'function', dst, function: index, range });
    return dst;
  }

  /** `superclass` is -1 for a class without one. */
  class(range: Range, classIndex: number, superclass: Reg, decorated: readonly DecoratedMember[] = []): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'class', dst, classIndex, superclass, range, ...(decorated.length === 0 ? {} : { decorated }) });
    return dst;
  }

  await(range: Range, src: Reg): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'await', dst, src, range });
    return dst;
  }

  /** `src` is -1 for a `yield` without a value. */
  yield(range: Range, src: Reg, delegate: boolean): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'yield', dst, src, delegate, range });
    return dst;
  }

  rest(range: Range, base: Reg, without: readonly string[], from: number): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'rest', dst, base, without, from, range });
    return dst;
  }

  iterate(range: Range, base: Reg, mode: 'of' | 'keys' | 'each'): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'iterate', dst, base, mode, range });
    return dst;
  }

  cast(range: Range, src: Reg, type: IrType): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'cast', dst, src, type, range });
    return dst;
  }

  caught(range: Range): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'caught', dst, range });
    return dst;
  }

  import(range: Range, specifier: string, name: string, submodule?: string): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'import', dst, specifier, name, range, ...(submodule === undefined ? {} : { submodule }) });
    return dst;
  }

  export(range: Range, name: string, src: Reg): void {
    this.#emit({ op: 'export', name, src, range });
  }

  reexport(range: Range, specifier: string): void {
    this.#emit({ op: 'reexport', specifier, range });
  }

  element(range: Range, tag: string, attributes: readonly Entry[], children: readonly Reg[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'element', dst, tag, attributes, children, range });
    return dst;
  }

  unknown(range: Range, syntax: string, operands: readonly Reg[]): Reg {
    const dst = this.#registers++;
    this.#emit({ op: 'unknown', dst, syntax, operands, range });
    return dst;
  }

  // --- the result --------------------------------------------------------------------------------------------------

  finish(): IrFunction {
    if (this.live) this.return({ start: this.head.range.end, end: this.head.range.end }, -1);
    const place = (block: BlockId): BlockId => (block < 0 ? -1 : this.#draft(block).order);
    const raw = this.#laid.map((draft): RawBlock => {
      const end = draft.end ?? { op: 'return', src: -1, range: this.head.range };
      return { instructions: draft.instructions, end: redirected(end, place), handler: place(draft.handler) };
    });
    const blocks = raw.length === 1 ? raw : tidyBlocks(raw);
    const slots = this.#slots.map((draft): IrSlot => {
      const origin = draft.origin ?? draft;
      return { name: draft.name, range: draft.range, type: origin.type, mark: origin.mark, constant: origin.stores <= 1, capture: draft.capture };
    });
    return {
      index: this.index,
      ...this.head,
      parent: this.parent?.index ?? -1,
      params: this.#params,
      directives: this.directives,
      slots,
      thisSlot: this.thisSlot,
      registers: this.#registers,
      blocks,
    };
  }
}

/** A type declaration that may still be exported under more names. */
export interface TypeDraft extends IrTypeDeclaration {
  readonly exportedAs: string[];
}

interface ClassDraft extends IrClass {
  constructorFunction: FunctionIndex;
  readonly members: IrClassMember[];
}

export class ModuleBuilder {
  readonly types: TypeDraft[] = [];
  readonly typeImports: IrTypeImport[] = [];
  readonly typeExports: IrTypeExport[] = [];
  readonly typeQueries = new Set<string>();
  readonly marks: IrMark[] = [];
  readonly #path: string;
  readonly #language: string;
  readonly #functions: FunctionBuilder[] = [];
  readonly #classes: ClassDraft[] = [];
  readonly #imports = new Map<string, IrImport>();

  constructor(path: string, language: string) {
    this.#path = path;
    this.#language = language;
  }

  function(head: FunctionHead, parent: FunctionBuilder | undefined): FunctionBuilder {
    const builder = new FunctionBuilder(this.#functions.length, head, parent);
    this.#functions.push(builder);
    return builder;
  }

  /** A new class without members; they are pushed to the draft as they are lowered. */
  class(name: string, range: Range, decorators: readonly IrDecorator[], type: number, interfaces: readonly IrType[] = [], record = false): ClassDraft {
    const draft: ClassDraft = { index: this.#classes.length, name, range, decorators, constructorFunction: -1, members: [], implements: interfaces, record, type };
    this.#classes.push(draft);
    return draft;
  }

  /** Notes that the module names `specifier`; the first place is kept. */
  specifier(specifier: string, range: Range): void {
    if (!this.#imports.has(specifier)) this.#imports.set(specifier, { specifier, range });
  }

  finish(comments: readonly IrComment[], syntaxErrors: readonly Range[]): IrModule {
    return {
      path: this.#path,
      language: this.#language,
      functions: this.#functions.map((builder) => builder.finish()),
      classes: this.#classes,
      types: this.types,
      imports: [...this.#imports.values()].sort((a, b) => a.range.start - b.range.start),
      typeImports: this.typeImports,
      typeExports: this.typeExports,
      typeQueries: [...this.typeQueries],
      marks: this.marks,
      comments,
      syntaxErrors,
    };
  }
}
