/** Changes of JavaScript and TypeScript that change nothing: what a formatter, a refactoring or an untidy colleague does to a program. */
import { createRequire } from 'node:module';
import type TypeScript from 'typescript';
import { assemble, piecesOf, rewrite, type Edit, type Rewritten, type Source, type Span } from './pieces.js';
import { isNeutral, NEUTRAL_NAMES } from './neutral.js';

/** One object for all that is asked for by name, which an ES module would list one by one, and slowly. */
const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;

/** Draws numbers below `limit`. */
export type Draw = (limit: number) => number;

/** One file becomes one or more; undefined where there is nothing to change. */
export type Change = (source: Source, draw: Draw) => readonly Rewritten[] | undefined;

type Node = TypeScript.Node;

function parse({ name, text }: Source): TypeScript.SourceFile {
  const kind = /\.[cm]?ts$/.test(name) ? ts.ScriptKind.TS : name.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node);
  node.forEachChild((child) => visit(child, seen));
}

function all<T extends Node>(root: Node, is: (node: Node) => node is T): readonly T[] {
  const found: T[] = [];
  visit(root, (node) => {
    if (is(node)) found.push(node);
  });
  return found;
}

/** Some of a list: all, half, or one, so that both large and small changes are tried. */
function some<T>(list: readonly T[], draw: Draw): readonly T[] {
  if (list.length === 0) return list;
  const how = draw(3);
  if (how === 0) return list;
  if (how === 1) return list.filter(() => draw(2) === 0);
  const only = list[draw(list.length)];
  return only === undefined ? [] : [only];
}

const spanOf = (node: Node, file: TypeScript.SourceFile): Span => ({ start: node.getStart(file, true), end: node.getEnd() });
const changed = (source: Source, edits: readonly Edit[]): readonly Rewritten[] | undefined => (edits.length === 0 ? undefined : [rewrite(source, edits)]);
const isTyped = (source: Source): boolean => /\.[cm]?tsx?$/.test(source.name);
const isDirective = (node: Node): boolean => ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);

/** Puts the pieces of a list into another order, each in the place of another. */
function reordered(spans: readonly Span[], draw: Draw): readonly Edit[] {
  const order = spans.map((span) => ({ span, rank: draw(1000) })).sort((a, b) => a.rank - b.rank);
  return spans.flatMap((span, index) => {
    const other = order[index]?.span ?? span;
    return other === span ? [] : [{ ...span, by: [other] }];
  });
}

/** Lists of statements: of the file, of blocks and of namespaces. */
function statementLists(file: TypeScript.SourceFile): readonly (readonly TypeScript.Statement[])[] {
  return all(file, (node): node is TypeScript.SourceFile | TypeScript.Block | TypeScript.ModuleBlock => ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node)).map((node) => node.statements);
}

export const reorderImports: Change = (source, draw) => {
  const file = parse(source);
  const isRequire = (node: Node): boolean =>
    ts.isVariableStatement(node) && node.declarationList.declarations.every(({ initializer }) => initializer !== undefined && ts.isCallExpression(initializer) && initializer.expression.getText(file) === 'require');
  const imports = file.statements.filter((node) => ts.isImportDeclaration(node) || isRequire(node));
  return changed(source, reordered(imports.map((node) => spanOf(node, file)), draw));
};

/** Functions are known from the start of the block that they stand in, members from the start of their class, types everywhere. */
export const reorderFunctions: Change = (source, draw) => {
  const file = parse(source);
  const movable = (node: Node): boolean => (ts.isFunctionDeclaration(node) && node.body !== undefined) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  const overloaded = new Set(all(file, ts.isFunctionDeclaration).filter((node) => node.body === undefined).map((node) => node.name?.text));
  const classes = all(file, ts.isClassLike).map((node) => node.members.filter((member) => ts.isMethodDeclaration(member) && member.body !== undefined));
  const lists = [...statementLists(file).map((list) => list.filter(movable)), ...classes].filter((list) => list.every((node) => !ts.isFunctionDeclaration(node) || !overloaded.has(node.name?.text)));
  // Outer ones first; what lies in a piece that moves stays as it is in there.
  const edits: Edit[] = [];
  for (const list of lists) {
    const spans = list.map((node) => spanOf(node, file));
    if (!edits.some((edit) => spans.some(({ start }) => start >= edit.start && start < edit.end))) edits.push(...reordered(spans, draw));
  }
  return changed(source, edits);
};

/** Whether a name stands for itself: not as a key, a member, or a name of something else. */
function isReference(node: TypeScript.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return (ts.isQualifiedName(parent) ? parent.right : parent.name) !== node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertySignature(parent) || ts.isEnumMember(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(ts.isJsxAttribute(parent) || ts.isMethodSignature(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent) || ts.isLabeledStatement(parent) || ts.isNamedTupleMember(parent) || ts.isParameter(parent) && ts.isFunctionTypeNode(parent.parent));
}

function isInFunction(node: Node): boolean {
  for (let up: Node = node.parent; !ts.isSourceFile(up); up = up.parent) if (ts.isFunctionLike(up) && !ts.isFunctionTypeNode(up)) return true;
  return false;
}

/** Everything of one name at once, where all of that name are locals: another name is then the same program. */
export const renameLocals: Change = (source, draw) => {
  const file = parse(source);
  const names = all(file, ts.isIdentifier);
  const declared = new Set<string>();
  const others = new Set<string>();
  for (const node of names) {
    const { parent, text } = node;
    if (!isReference(node)) continue;
    const declares = (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node;
    if (declares && isInFunction(parent) && !(ts.isParameter(parent) && ts.isParameterPropertyDeclaration(parent, parent.parent))) declared.add(text);
    else if (declares || ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent) || ts.isExportSpecifier(parent) || ts.isJsxOpeningLikeElement(parent)) others.add(text);
    else if ('name' in parent && parent.name === node) others.add(text);
  }
  const taken = new Set(names.map((node) => node.text));
  const free = NEUTRAL_NAMES.filter((name) => !taken.has(name));
  const renamed = new Map<string, string>();
  for (const name of declared) {
    // What is told by comments or written in types by name is not told twice.
    if (others.has(name) || !isNeutral(name) || new RegExp(`@\\w+\\b[^\\n]*\\b${name}\\b`).test(source.text)) continue;
    const [next] = free.splice(draw(free.length), 1);
    if (next !== undefined) renamed.set(name, next);
  }
  const edits: Edit[] = [];
  for (const node of names) {
    const next = renamed.get(node.text);
    if (next === undefined || !isReference(node)) continue;
    const span = spanOf(node, file);
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent)) edits.push({ ...span, by: [`${node.text}: ${next}`] });
    else if (ts.isBindingElement(parent) && parent.name === node && parent.propertyName === undefined && parent.dotDotDotToken === undefined && ts.isObjectBindingPattern(parent.parent)) edits.push({ ...span, by: [`${node.text}: ${next}`] });
    else edits.push({ ...span, by: [next] });
  }
  return changed(source, edits);
};

const DEAD = [
  '\nvoid 0;\n', '\n{ }\n', '\nif (false) { unknown0(); }\n', '\nfunction unused@(nothing) { return nothing; }\n', '\nconst unused@ = 1;\n', '\nconst unused@ = () => { throw 1; };\n', '\nclass Unused@ { }\n',
  '\nfor (let unused@ = 0; unused@ < 0; unused@++) { }\n', '\nfunction unused@() { while (true) { if (unused@()) break; } }\n', '\ntry { } catch { }\n', '\nconst unused@ = [1, 2].map((one) => one + 1);\n', '\nlet unused@;\n',
];

export const addDeadCode: Change = (source, draw) => {
  const file = parse(source);
  let count = 0;
  const places = statementLists(file).flatMap((list) => list.filter((node) => !isDirective(node)).map((node) => node.getEnd()));
  const edits = some(places, draw).map((at): Edit => ({ start: at, end: at, by: [`;${(DEAD[draw(DEAD.length)] ?? '').replaceAll('@', String(count++))}`] }));
  const isModule = file.statements.some((node) => ts.isImportDeclaration(node));
  const first = file.statements.find((node) => !isDirective(node));
  if (isModule && first !== undefined && draw(2) === 0) edits.push({ start: first.getFullStart(), end: first.getFullStart(), by: ["\nimport unused from 'unheard-of';\nimport 'node:path';\n"] });
  return changed(source, edits);
};

const WRAPPERS = [['{ ', ' }'], ['try { ', ' } finally { }'], ['if (true) { ', ' }'], ['do { ', ' } while (false);'], ['label0: { ', ' }']] as const;

export const wrapStatements: Change = (source, draw) => {
  const file = parse(source);
  const wrappable = (node: Node): boolean =>
    !isDirective(node) && (ts.isExpressionStatement(node) || ts.isIfStatement(node) || ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isThrowStatement(node) || ts.isReturnStatement(node) || ts.isTryStatement(node)) && !/^super\b/.test(node.getText(file));
  const edits = some(statementLists(file).flatMap((list) => list.filter(wrappable)), draw).flatMap((node): readonly Edit[] => {
    const [open, close] = WRAPPERS[draw(WRAPPERS.length)] ?? WRAPPERS[0];
    const { start, end } = spanOf(node, file);
    return [{ start, end: start, by: [open] }, { start: end, end, by: [close] }];
  });
  return changed(source, edits);
};

/** Comments and blanks between tokens, and lines where a line may end. The grammar takes a comment behind `name?` for a part of a condition. */
export const addBlanks: Change = (source, draw) => {
  const file = parse(source);
  const tokens: Node[] = [];
  visitTokens(file, file, (token) => tokens.push(token));
  const edits = some(tokens, draw).map((token): Edit => {
    const at = token.getEnd();
    const lineMayEnd = [ts.SyntaxKind.OpenBraceToken, ts.SyntaxKind.CommaToken, ts.SyntaxKind.OpenParenToken, ts.SyntaxKind.OpenBracketToken].includes(token.kind);
    const blanks = lineMayEnd ? [' ', '\n', '\n\n\t', ' /* a */ ', '\n// a\n'] : [' ', '  ', '\t', ...(token.kind === ts.SyntaxKind.QuestionToken ? [] : [' /* a */ '])];
    return { start: at, end: at, by: [blanks[draw(blanks.length)] ?? ' '] };
  });
  return changed(source, edits);
};

/** Texts of templates and markup are no place for blanks. */
function visitTokens(node: Node, file: TypeScript.SourceFile, seen: (token: Node) => void): void {
  if (ts.isTemplateExpression(node) || ts.isTemplateLiteralTypeNode(node) || ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node)) return;
  const children = node.getChildren(file).filter((child) => child.kind < ts.SyntaxKind.FirstJSDocNode || child.kind > ts.SyntaxKind.LastJSDocNode);
  if (children.length === 0 && node.getWidth(file) > 0) seen(node);
  for (const child of children) visitTokens(child, file, seen);
}

const isPlace = (node: Node): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isTemplateExpression(node) || ts.isBinaryExpression(node) || ts.isObjectLiteralExpression(node) || ts.isAwaitExpression(node);

/** What is handed over, but for what only a call can be given, and what a decorator says, which is read and not run. */
function argumentsOf(file: TypeScript.SourceFile): readonly { readonly call: TypeScript.CallExpression; readonly argument: TypeScript.Expression }[] {
  return all(file, ts.isCallExpression)
    .filter((call) => ![ts.SyntaxKind.SuperKeyword, ts.SyntaxKind.ImportKeyword].includes(call.expression.kind) && call.expression.getText(file) !== 'require' && !ts.isDecorator(call.parent))
    .flatMap((call) => call.arguments.filter(isPlace).map((argument) => ({ call, argument })));
}

/** An argument takes the way through a function that hands it back. */
export const throughHelper: Change = (source, draw) => {
  const file = parse(source);
  const edits = some(argumentsOf(file), draw).flatMap(({ argument }): readonly Edit[] => {
    const { start, end } = spanOf(argument, file);
    return [{ start, end: start, by: ['same0('] }, { start: end, end, by: [')'] }];
  });
  if (edits.length === 0) return undefined;
  const helper = isTyped(source) ? '\nfunction same0<T>(it: T): T { return it; }\n' : '\nfunction same0(it) { return it; }\n';
  return changed(source, [...edits, { start: source.text.length, end: source.text.length, by: [helper] }]);
};

/** An argument is put into a variable first. */
export const intoVariable: Change = (source, draw) => {
  const file = parse(source);
  const own = argumentsOf(file).filter(({ call }) => {
    const up = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
    return (ts.isExpressionStatement(up) || ts.isReturnStatement(up)) && (ts.isBlock(up.parent) || ts.isSourceFile(up.parent));
  });
  const edits = some(own, draw).flatMap(({ call, argument }, index): readonly Edit[] => {
    const up = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
    const { start } = spanOf(up, file);
    const span = spanOf(argument, file);
    return [{ start, end: start, by: [`const it${String(index)} = `, span, '; '] }, { ...span, by: [`it${String(index)}`] }];
  });
  return changed(source, edits);
};

/** A call moves into a function that does nothing but that call; what is written out in it moves along, what it is given is handed over. */
export const extractCall: Change = (source, draw) => {
  const file = parse(source);
  const top = new Set(['console']);
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) top.add(name.text);
    if (ts.isImportDeclaration(statement)) for (const name of all(statement, ts.isIdentifier)) top.add(name.text);
  }
  const isDeclaration = (node: Node): node is TypeScript.VariableDeclaration | TypeScript.ParameterDeclaration | TypeScript.BindingElement => ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
  for (const node of all(file, isDeclaration)) if (isInFunction(node)) top.delete(node.name.getText(file));
  const rootOf = (node: Node): Node => (ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : node);
  const calls = all(file, ts.isCallExpression).filter((call) => {
    const root = rootOf(call.expression);
    return ts.isPropertyAccessExpression(call.expression) && ts.isIdentifier(root) && top.has(root.text) && call.questionDotToken === undefined && call.typeArguments === undefined && isInFunction(call) && !call.arguments.some((argument) => ts.isSpreadElement(argument));
  });
  const isWrittenOut = (argument: Node): boolean => !all(argument, (node): node is Node => ts.isIdentifier(node) ? isReference(node) : [ts.SyntaxKind.ThisKeyword, ts.SyntaxKind.AwaitExpression, ts.SyntaxKind.YieldExpression].includes(node.kind)).length;
  let helpers = '';
  const outer: TypeScript.CallExpression[] = [];
  for (const call of some(calls, draw)) if (!outer.some((other) => call.getStart(file) < other.getEnd() && other.getStart(file) < call.getEnd())) outer.push(call);
  const edits = outer.flatMap((call, index): readonly Edit[] => {
    const given = call.arguments.filter((argument) => !isWrittenOut(argument));
    const texts = call.arguments.map((argument) => (given.includes(argument) ? `it${String(given.indexOf(argument))}` : argument.getText(file)));
    const params = given.map((_, position) => `it${String(position)}${isTyped(source) ? ': any' : ''}`);
    helpers += `\nfunction done${String(index)}(${params.join(', ')}) { return ${call.expression.getText(file)}(${texts.join(', ')}); }\n`;
    const handed = given.flatMap((argument, position): (string | Span)[] => [position === 0 ? '' : ', ', spanOf(argument, file)]);
    return [{ ...spanOf(call, file), by: [`done${String(index)}(`, ...handed, ')'] }];
  });
  return edits.length === 0 ? undefined : changed(source, [...edits, { start: source.text.length, end: source.text.length, by: [helpers] }]);
};

/** Functions that are only called, and do not call themselves, are written out where they are called. */
export const inlineFunctions: Change = (source, draw) => {
  const file = parse(source);
  const names = all(file, ts.isIdentifier);
  const edits: Edit[] = [];
  for (const node of some(file.statements.filter(ts.isFunctionDeclaration), draw)) {
    const { name, body } = node;
    if (name === undefined || body === undefined || node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword) === true || node.asteriskToken !== undefined) continue;
    const uses = names.filter((other) => other.text === name.text && other !== name);
    const span = { start: node.getStart(file), end: node.getEnd() };
    const isCall = (use: Node): boolean => ts.isCallExpression(use.parent) && use.parent.expression === use && use.getStart(file) >= span.start === use.getStart(file) > span.end;
    if (uses.length === 0 || !uses.every(isCall) || /\b(?:this|arguments)\b/.test(node.getText(file)) || uses.some((use) => edits.some((edit) => use.getStart(file) >= edit.start && use.getStart(file) < edit.end))) continue;
    if (edits.some((edit) => edit.start >= span.start && edit.start < span.end)) continue;
    edits.push({ ...span, by: [''] }, ...uses.map((use): Edit => ({ ...spanOf(use, file), by: ['(', span, ')'] })));
  }
  return changed(source, edits);
};

/** Declarations that need nothing of the rest of the file but imports move to a file of their own. */
export const splitFile: Change = (source, draw) => {
  const file = parse(source);
  const isModule = file.statements.some((node) => ts.isImportDeclaration(node) || (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)));
  if (!isModule) return undefined;
  const declarations = file.statements.filter((node) => (ts.isFunctionDeclaration(node) && node.body !== undefined) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node));
  const nameOf = (node: TypeScript.Statement): string => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node);
    return isNamed ? (node.name?.text ?? '') : '';
  };
  const counts = new Map<string, number>();
  for (const node of file.statements) counts.set(nameOf(node), (counts.get(nameOf(node)) ?? 0) + 1);
  let moved = some(declarations, draw).filter((node) => nameOf(node) !== '' && counts.get(nameOf(node)) === 1 && !(ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword || kind === ts.SyntaxKind.DeclareKeyword)));
  const stays = new Set<string>();
  for (const node of file.statements) {
    if (ts.isFunctionDeclaration(node)) stays.add(nameOf(node));
    if (ts.isVariableStatement(node)) for (const name of all(node.declarationList, ts.isIdentifier)) stays.add(name.text);
    if (declarations.includes(node) || ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node)) stays.add(nameOf(node));
  }
  for (;;) {
    const names = new Set(moved.map(nameOf));
    const kept = moved.filter((node) => all(node, ts.isIdentifier).every((name) => names.has(name.text) || !isReference(name) || !stays.has(name.text)));
    if (kept.length === moved.length) break;
    moved = kept;
  }
  // What a directive says is said of one file, and so are the types that comments declare and import.
  if (moved.length === 0 || /\brequire\(|^(['"])use |@(?:typedef|callback|import)\b/.test(source.text)) return undefined;
  const base = source.name.replace(/^.*\//, '').replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const extension = /\.[cm]?[jt]sx?$/.exec(source.name)?.[0] ?? '.ts';
  const part = source.name.replace(/[^/]*$/, `${base}-part${extension}`);
  const imports = file.statements.filter(ts.isImportDeclaration);
  const isExported = (node: TypeScript.Statement): boolean => ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const spans = moved.map((node) => ({ start: node.getStart(file, true), end: node.getEnd() }));
  const exported = moved.filter(isExported).map(nameOf);
  const all0 = moved.map(nameOf);
  const reach = `./${base}-part${extension.replace('tsx', 'js').replace('ts', 'js')}`;
  const head = `import { ${all0.join(', ')} } from '${reach}';\n${exported.length > 0 ? `export { ${exported.join(', ')} } from '${reach}';\n` : ''}`;
  const first = file.statements.find((node) => !isDirective(node))?.getFullStart() ?? 0;
  const main = rewrite(source, [{ start: first, end: first, by: [first === 0 ? head : `\n${head}`] }, ...spans.map((span): Edit => ({ ...span, by: [''] }))]);
  const other = assemble(part, [
    ...imports.flatMap((node) => [...piecesOf(source, [], spanOf(node, file)), ...piecesOf({ name: source.name, text: '\n' }, [])]),
    ...moved.flatMap((node) => {
      const at = node.getStart(file);
      const insertion: readonly Edit[] = isExported(node) ? [] : [{ start: at, end: at, by: ['export '] }];
      return [...piecesOf(source, insertion, { start: node.getStart(file, true), end: node.getEnd() }), ...piecesOf({ name: source.name, text: '\n' }, [])];
    }),
  ]);
  return [main, other];
};
