/**
 * What a file with embedded code says, whichever framework it is written for: blocks of script, and markup in which pieces of code
 * stand. The reader of each host language makes this; the lowering knows nothing else of it. Ranges are offsets in the file's own text.
 */
import type { Range } from '../../base/text.js';
import type { IrComment } from '../../ir/types.js';

/** `pattern`: the names that a loop or a function binds, with commas between them. `statements`: the body of a handler. `script`: a block of its own. */
type CodeForm = 'expression' | 'pattern' | 'statements' | 'script';

export interface Code extends Range {
  readonly form: CodeForm;
  /** It stands in an attribute in which `&quot;` is a quote. */
  readonly escaped?: boolean;
  /** Parts of it that are no code, such as comments of the markup; there if the code's end was found by its brackets. */
  readonly gaps?: readonly Range[];
}

export interface Script extends Code {
  /** `module`: runs once. `component`: runs for each component that is made. `page`: runs in a page, by itself. */
  readonly level: 'module' | 'component' | 'page';
  /** `ts`, `tsx`, `jsx`; '' when the tag does not say. */
  readonly lang: string;
}

export type AttributeValue =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly range: Range; readonly text: string }
  /** `written`: what is typed into the element goes to the place that the code names. */
  | { readonly kind: 'code'; readonly code: Code; readonly written?: boolean }
  /** Text with expressions in it. */
  | { readonly kind: 'mixed'; readonly range: Range; readonly parts: readonly Code[]; readonly pieces: readonly string[] }
  /** Code that runs when something happens; `event` is what it calls that. */
  | { readonly kind: 'handler'; readonly code: Code; readonly event: string }
  | { readonly kind: 'spread'; readonly code: Code };

export interface TemplateAttribute {
  /** As a component sees it: `href`, `userName`, `onClick`. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: AttributeValue;
}

export type TemplateNode =
  | {
      readonly kind: 'element';
      readonly tag: string;
      readonly tagRange: Range;
      /** The opening tag. */
      readonly range: Range;
      readonly component: boolean;
      readonly attributes: readonly TemplateAttribute[];
      readonly children: readonly TemplateNode[];
    }
  | { readonly kind: 'expression'; readonly code: Code }
  /** The children once for each item; the pattern may have more than one part, as in `user, index`. */
  | { readonly kind: 'each'; readonly items: Code; readonly pattern: Code | undefined; readonly children: readonly TemplateNode[] }
  /** What a promise brings. */
  | { readonly kind: 'then'; readonly promise: Code; readonly pattern: Code; readonly children: readonly TemplateNode[] }
  /** `name = expression`, for everything that follows beside it. */
  | { readonly kind: 'let'; readonly code: Code }
  /** Markup that somebody else asks for with arguments. */
  | { readonly kind: 'function'; readonly name: string; readonly nameRange: Range; readonly parameters: Code | undefined; readonly children: readonly TemplateNode[] }
  | { readonly kind: 'group'; readonly children: readonly TemplateNode[] };

export interface Template {
  readonly scripts: readonly Script[];
  readonly nodes: readonly TemplateNode[];
  readonly comments: readonly IrComment[];
}

/** Every piece of code in a template. Keeps its own stack, since markup may be nested as deep as a text is long. */
export function codesOf({ scripts, nodes }: Template): readonly Code[] {
  const codes: Code[] = [...scripts];
  const pending: TemplateNode[] = [...nodes];
  const add = (code: Code | undefined): void => {
    if (code !== undefined) codes.push(code);
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'expression' || node.kind === 'let') add(node.code);
    else if (node.kind === 'each') {
      add(node.items);
      add(node.pattern);
    } else if (node.kind === 'then') {
      add(node.promise);
      add(node.pattern);
    } else if (node.kind === 'function') add(node.parameters);
    else if (node.kind === 'element') {
      for (const { value } of node.attributes) {
        if (value.kind === 'mixed') codes.push(...value.parts);
        else if (value.kind === 'code' || value.kind === 'handler' || value.kind === 'spread') add(value.code);
      }
    }
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
  return codes;
}
