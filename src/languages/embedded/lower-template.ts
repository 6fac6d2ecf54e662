/**
 * A template to IR, by the means of the JavaScript front end, in the scope of the component's script. A template is read once from top to
 * bottom, without branches or loops: what is under a condition may be shown, and what is under a loop is shown for one item. An element is
 * markup made by code; a component is a call with its attributes as one object, as JSX has it.
 */
import type { Range } from '../../base/text.js';
import type { FunctionHead } from '../../ir/builder.js';
import type { Argument, Entry, Reg } from '../../ir/types.js';
import { MAX_DEPTH, child, rangeOf } from '../javascript/context.js';
import type { Context, NameHint } from '../javascript/context.js';
import { isExpression, lowerExpression } from '../javascript/expressions.js';
import { inFunction } from '../javascript/functions.js';
import { hoist, hoistVars } from '../javascript/hoisting.js';
import { bindPattern } from '../javascript/patterns.js';
import { inBlockScope, resolve } from '../javascript/scopes.js';
import { lowerStatements } from '../javascript/statements.js';
import { annotation } from '../javascript/types.js';
import type { SyntaxNode } from '../syntax.js';
import type { CodeIndex } from './code-index.js';
import { camel } from './events.js';
import type { Code, TemplateAttribute, TemplateNode } from './template.js';

type Element = TemplateNode & { readonly kind: 'element' };

export function lowerTemplate(ctx: Context, index: CodeIndex, nodes: readonly TemplateNode[]): readonly Argument[] {
  return new TemplateLowering(ctx, index).children(nodes);
}

class TemplateLowering {
  readonly #ctx: Context;
  readonly #index: CodeIndex;

  constructor(ctx: Context, index: CodeIndex) {
    this.#ctx = ctx;
    this.#index = index;
  }

  children(nodes: readonly TemplateNode[]): readonly Argument[] {
    const ctx = this.#ctx;
    if (ctx.depth >= MAX_DEPTH) return [];
    ctx.depth++;
    const items = nodes.flatMap((node) => this.#node(node));
    ctx.depth--;
    return items;
  }

  #node(node: TemplateNode): readonly Argument[] {
    switch (node.kind) {
      case 'element':
        return [{ src: this.#element(node), spread: false }];
      case 'expression': {
        const value = this.#expression(node.code);
        return value === undefined ? [] : [{ src: value, spread: false }];
      }
      case 'let':
        this.#let(node.code);
        return [];
      case 'each':
        return this.#each(node);
      case 'then': {
        const promise = this.#expression(node.promise);
        if (promise === undefined) return this.#scoped(node.children);
        return this.#scoped(node.children, () => this.#bind(node.pattern, this.#ctx.fn.await(node.promise, promise)));
      }
      case 'function':
        return this.#function(node);
      case 'group':
        return this.#scoped(node.children);
    }
  }

  #scoped(nodes: readonly TemplateNode[], before: () => void = () => undefined): readonly Argument[] {
    let items: readonly Argument[] = [];
    inBlockScope(this.#ctx, () => {
      before();
      items = this.children(nodes);
    });
    return items;
  }

  // --- code --------------------------------------------------------------------------------------------------------

  #expression(code: Code, hint?: NameHint): Reg | undefined {
    const node = this.#index.expression(code);
    return node === undefined || !isExpression(node) ? undefined : lowerExpression(this.#ctx, node, hint);
  }

  /** Declares the names of a pattern in the current scope; the parts behind the first, keys and counters, are no data. */
  #bind(code: Code | undefined, value: Reg): void {
    const [first, ...others] = code === undefined ? [] : this.#index.patterns(code);
    if (first !== undefined) this.#declare(first, value);
    for (const other of others) this.#declare(other, this.#ctx.fn.test(rangeOf(other), []));
  }

  /** A pattern, with its type and default if it has them. */
  #declare(pattern: SyntaxNode, value: Reg): void {
    const target = child(pattern, 'name') ?? child(pattern, 'left') ?? pattern;
    const type = annotation(this.#ctx, pattern);
    const typed = type === undefined ? value : this.#ctx.fn.cast(rangeOf(target), value, type);
    const fallback = target === pattern ? undefined : (child(pattern, 'value') ?? child(pattern, 'right'));
    const given = fallback === undefined ? typed : this.#ctx.fn.choice(rangeOf(pattern), [typed, lowerExpression(this.#ctx, fallback)]);
    bindPattern(this.#ctx, target, given, 'declare');
  }

  #let(code: Code): void {
    for (const part of this.#index.patterns(code)) {
      const target = child(part, 'name') ?? child(part, 'left');
      const value = child(part, 'value') ?? child(part, 'right');
      if (target !== undefined && value !== undefined) bindPattern(this.#ctx, target, lowerExpression(this.#ctx, value), 'declare');
    }
  }

  #each(node: TemplateNode & { readonly kind: 'each' }): readonly Argument[] {
    const items = this.#expression(node.items);
    if (items === undefined) return this.#scoped(node.children);
    const range = node.pattern ?? node.items;
    return this.#scoped(node.children, () => this.#bind(node.pattern, this.#ctx.fn.iterate({ start: range.start, end: range.end }, items, 'of')));
  }

  #function(node: TemplateNode & { readonly kind: 'function' }): readonly Argument[] {
    const ctx = this.#ctx;
    const range = node.parameters === undefined ? node.nameRange : { start: node.nameRange.start, end: node.parameters.end };
    const index = inFunction(ctx, headOf(node.name, node.nameRange, range), () => {
      for (const pattern of node.parameters === undefined ? [] : this.#index.patterns(node.parameters)) this.#parameter(pattern);
      ctx.fn.return(range, ctx.fn.array(range, this.children(node.children)));
    });
    const value = ctx.fn.function(range, index);
    if (/^[A-Za-z_$][\w$]*$/.test(node.name)) ctx.fn.store(node.nameRange, ctx.scope.declare(node.name, node.nameRange), value);
    return [{ src: value, spread: false }];
  }

  #parameter(pattern: SyntaxNode): void {
    const ctx = this.#ctx;
    const target = child(pattern, 'name') ?? pattern;
    const range = rangeOf(target);
    const plain = target.type === 'identifier';
    const slot = plain ? ctx.scope.declare(ctx.text.slice(range.start, range.end), range) : ctx.fn.slot('', range);
    const type = annotation(ctx, pattern);
    if (type !== undefined) ctx.fn.setSlotType(slot, type);
    ctx.fn.param({ slot, rest: false, decorators: [] });
    if (!plain) this.#declare(pattern, ctx.fn.load(range, slot));
  }

  // --- elements ----------------------------------------------------------------------------------------------------

  #element(node: Element): Reg {
    const { fn } = this.#ctx;
    const entries = node.attributes.flatMap((attribute) => this.#attribute(attribute));
    const component = node.component ? this.#component(node) : undefined;
    if (component === undefined) return fn.element(node.range, node.tag, entries, this.#scoped(node.children).map(({ src }) => src));
    const children = this.#scoped(node.children);
    if (children.length > 0) entries.push({ kind: 'field', key: 'children', keyRange: node.tagRange, src: fn.array(node.range, children) });
    return fn.call(node.range, component, -1, [{ src: fn.object(node.range, entries), spread: false }]);
  }

  /** The value that a tag names: `UserCard`, `user-card`, `Menu.Item`; undefined if it is not in scope. */
  #component({ tag, tagRange }: Element): Reg | undefined {
    const ctx = this.#ctx;
    const [first = '', ...members] = tag.split('.');
    const inCamel = camel(first);
    for (const name of [first, inCamel, inCamel.charAt(0).toUpperCase() + inCamel.slice(1)]) {
      const slot = resolve(ctx, name);
      if (slot === undefined) continue;
      return members.reduce((base, member) => ctx.fn.get(tagRange, base, member, tagRange), ctx.fn.load(tagRange, slot));
    }
    return undefined;
  }

  #attribute({ name, nameRange, value }: TemplateAttribute): readonly Entry[] {
    const { fn } = this.#ctx;
    const field = (src: Reg | undefined): readonly Entry[] => (src === undefined || name === '' ? [] : [{ kind: 'field', key: name, keyRange: nameRange, src }]);
    switch (value.kind) {
      case 'flag':
        return field(fn.const(nameRange, true));
      case 'text':
        return field(fn.const(value.range, value.text));
      case 'code':
        return field(value.written === true ? this.#bound(value.code) : this.#expression(value.code, { name, range: nameRange }));
      case 'mixed': {
        const parts = value.parts.map((part) => this.#expression(part) ?? fn.const(part, undefined));
        return field(fn.template(value.range, parts, value.pieces));
      }
      case 'spread': {
        const src = this.#expression(value.code);
        return src === undefined ? [] : [{ kind: 'spread', src }];
      }
      case 'handler':
        return field(this.#handler(value.code, value.event, { name, range: nameRange }));
    }
  }

  /** A place that is shown and written to. What it began as is not what it will be. */
  #bound(code: Code): Reg | undefined {
    const node = this.#index.expression(code);
    if (node === undefined || !isExpression(node)) return undefined;
    const shown = lowerExpression(this.#ctx, node);
    const place = node.type === 'identifier' ? resolve(this.#ctx, this.#ctx.text.slice(node.start, node.end)) !== undefined : node.type === 'member_expression';
    if (place) bindPattern(this.#ctx, node, this.#ctx.fn.unknown(rangeOf(node), 'input', []), 'assign');
    return shown;
  }

  /** Code that runs later: a function, or statements that become the body of one. */
  #handler(code: Code, event: string, hint: NameHint): Reg | undefined {
    const ctx = this.#ctx;
    const statements = this.#index.statements(code);
    const [only] = statements;
    if (only === undefined) return undefined;
    const value = only.type === 'expression_statement' ? only.children[0] : only;
    if (statements.length === 1 && value !== undefined && FUNCTION_VALUES.has(value.type)) return lowerExpression(ctx, value, hint);
    const range = { start: code.start, end: code.end };
    const index = inFunction(ctx, headOf(hint.name, hint.range, range), () => {
      const place = { start: code.start, end: code.start };
      ctx.fn.param({ slot: ctx.scope.declare(event, place), rest: false, decorators: [] });
      hoistVars(ctx, statements);
      hoist(ctx, statements);
      lowerStatements(ctx, statements);
    });
    return ctx.fn.function(range, index);
  }
}

const FUNCTION_VALUES = new Set(['identifier', 'member_expression', 'arrow_function', 'function_expression', 'function_declaration']);

function headOf(name: string, nameRange: Range, range: Range): FunctionHead {
  return { name, kind: 'arrow', range, nameRange, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] };
}
