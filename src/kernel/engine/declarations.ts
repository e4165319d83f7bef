import ts from "typescript";
import { boundNames, has, isAmbient, isVar } from "./parse.js";

/** How a name is bound: what decides whether later cells may assign it, and which of TypeScript's meanings it has. */
export interface Declaration {
  name: string;
  /** Has a value at run time (a variable, function, class, enum, namespace, import). */
  value: boolean;
  /** Can stand in a type (a class, enum, interface, type, namespace, import). */
  type: boolean;
  /** Later cells may assign it: declared with `let` or `var`, in JavaScript a function or class too. */
  assignable: boolean;
  /** Declared with `declare`: a promise that the platform has it. */
  ambient: boolean;
  /** Exported under its own name by the learner. */
  exported: boolean;
  /** Another module's or another name's: which meanings it has, the compiler tells. */
  alias: boolean;
  /** Declared inside a block, out of which it reaches: a `var`, in JavaScript a function. */
  inBlock: boolean;
}

export type Declarations = Map<string, Declaration>;

/**
 * Adds what the statement, one of a cell's top level, declares; `var` apart, which may stand deeper. The names of functions and
 * classes are variables, which TypeScript does not let anyone assign.
 */
export function declare(statement: ts.Statement, into: Declarations, isJavaScript = false): void {
  const here = {
    ambient: isAmbient(statement),
    exported: has(statement, ts.SyntaxKind.ExportKeyword) && !has(statement, ts.SyntaxKind.DefaultKeyword),
  };
  const add = (name: ts.Identifier | undefined, meaning: Partial<Declaration>) => {
    if (name) bind(into, name.text, { ...here, ...meaning });
  };
  if (ts.isVariableStatement(statement)) {
    if (!isVar(statement.declarationList)) declareVars(statement.declarationList, into);
  } else if (ts.isFunctionDeclaration(statement)) add(statement.name, { value: true, assignable: isJavaScript });
  else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    add(statement.name, { value: true, type: true, assignable: isJavaScript && ts.isClassDeclaration(statement) });
  else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    add(statement.name, { type: true });
  else if (ts.isImportEqualsDeclaration(statement)) add(statement.name, { value: true, type: true, alias: true });
  else if (ts.isImportDeclaration(statement)) declareImport(statement.importClause, add);
  else if (ts.isExportDeclaration(statement)) declareExport(statement, into);
  else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) {
    if (!(statement.flags & ts.NodeFlags.GlobalAugmentation))
      add(statement.name, { value: isInstantiated(statement), type: true });
  }
}

function declareImport(
  clause: ts.ImportClause | undefined,
  add: (name: ts.Identifier | undefined, meaning: Partial<Declaration>) => void,
): void {
  const { name, namedBindings } = clause ?? {};
  const meaning = { value: !clause?.isTypeOnly, type: true, alias: true };
  add(name, meaning);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) add(namedBindings.name, meaning);
  else
    for (const element of namedBindings?.elements ?? [])
      add(element.name, { ...meaning, value: meaning.value && !element.isTypeOnly });
}

/** `export { a, b as c }`, `export { d } from "…"`, `export * as e from "…"`: names of the notebook, too. */
function declareExport({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration, into: Declarations): void {
  if (!exportClause) return;
  const elements = ts.isNamespaceExport(exportClause) ? [exportClause] : exportClause.elements;
  for (const element of elements) {
    const { text } = element.name;
    const local = ts.isExportSpecifier(element) && !moduleSpecifier && (element.propertyName ?? element.name).text;
    const onlyType = isTypeOnly || (ts.isExportSpecifier(element) && element.isTypeOnly);
    if (local === text) exportedHere(into, text);
    else if (text !== "default") bind(into, text, { value: !onlyType, type: true, exported: true, alias: true });
  }
}

/** Its declaration may stand below the list, or in an earlier cell. */
function exportedHere(into: Declarations, name: string): void {
  const known = into.get(name);
  if (known) known.exported = true;
  else into.set(name, { ...NOTHING, name, exported: true });
}

/** Does the node declare a `var` that reaches the cell's top level? */
export function isTopLevelVar(node: ts.Node, nested: boolean): node is ts.VariableDeclarationList {
  return !nested && ts.isVariableDeclarationList(node) && isVar(node);
}

/**
 * The text with blanks for `export`, and for `default` behind it, in front of the declarations of `names`: a name of which one
 * meaning is declared here and the other is an earlier cell's cannot be exported in part, and later cells see it anyway.
 */
export function withoutExports(file: ts.SourceFile, names: ReadonlySet<string>): string {
  let { text } = file;
  for (const statement of file.statements) {
    const declared: Declarations = new Map();
    declare(statement, declared);
    if (ts.isVariableStatement(statement)) declareVars(statement.declarationList, declared);
    if (!ts.canHaveModifiers(statement) || ![...declared.keys()].some((name) => names.has(name))) continue;
    for (const { kind, end } of statement.modifiers ?? []) {
      const word =
        kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword ? ts.tokenToString(kind) : "";
      if (word) text = text.slice(0, end - word.length) + " ".repeat(word.length) + text.slice(end);
    }
  }
  return text;
}

/** Adds the names of a list of declarators. */
export function declareVars(list: ts.VariableDeclarationList, into: Declarations): void {
  const assignable = (list.flags & ts.NodeFlags.Constant) === 0;
  const statement = list.parent;
  const exported = ts.isVariableStatement(statement) && has(statement, ts.SyntaxKind.ExportKeyword);
  const inBlock = !ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent);
  for (const declaration of list.declarations)
    for (const { text } of boundNames(declaration.name))
      bind(into, text, { value: true, assignable, ambient: isAmbient(statement), exported, inBlock });
}

/**
 * Is the node a function in a block, which code that is not strict can call outside of the block, too, once that has been
 * entered?
 */
export function isFunctionInBlock(node: ts.Node): node is ts.FunctionDeclaration & { name: ts.Identifier } {
  return (
    ts.isFunctionDeclaration(node) &&
    node.name !== undefined &&
    !node.asteriskToken &&
    !has(node, ts.SyntaxKind.AsyncKeyword) &&
    !ts.isSourceFile(node.parent)
  );
}

/** Adds the name of a function in a block, unless it is declared otherwise, too. */
export function declareFunctionInBlock({ name: { text } }: { name: ts.Identifier }, into: Declarations): void {
  if (!into.has(text)) bind(into, text, { value: true, assignable: true, inBlock: true });
}

const NOTHING = {
  value: false,
  type: false,
  assignable: false,
  ambient: false,
  exported: false,
  alias: false,
  inBlock: false,
};

/** Declarations of one name in one cell merge, as TypeScript merges them. */
function bind(into: Declarations, name: string, meaning: Partial<Declaration>): void {
  const known = into.get(name);
  const declared = known && (known.value || known.type);
  into.set(name, {
    name,
    value: Boolean(known?.value || meaning.value),
    type: Boolean(known?.type || meaning.type),
    assignable: Boolean(known?.assignable || meaning.assignable),
    ambient: Boolean(meaning.ambient && (!declared || known.ambient)),
    exported: Boolean(known?.exported || meaning.exported),
    alias: Boolean(meaning.alias && (!declared || known.alias)),
    inBlock: Boolean(meaning.inBlock && (!declared || known.inBlock)),
  });
}

/** Has the namespace anything at run time? One of types and interfaces only has not. */
function isInstantiated({ body }: ts.ModuleDeclaration): boolean {
  if (!body || !ts.isModuleBlock(body)) return Boolean(body && ts.isModuleDeclaration(body) && isInstantiated(body));
  return body.statements.some(
    (node) =>
      !ts.isInterfaceDeclaration(node) &&
      !ts.isTypeAliasDeclaration(node) &&
      !(ts.isModuleDeclaration(node) && !isInstantiated(node)),
  );
}
