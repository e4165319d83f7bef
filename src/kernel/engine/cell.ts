import ts from "typescript";

/** How a name is bound: what decides whether later cells may assign it, and which of TypeScript's meanings it has. */
export interface Declaration {
  name: string;
  /** Has a value at run time (a variable, function, class, enum, namespace, import). */
  value: boolean;
  /** Can stand in a type (a class, enum, interface, type, namespace, import). */
  type: boolean;
  /** Declared with `let` or `var`. */
  assignable: boolean;
  /** Declared with `declare`: a promise that the platform has it. */
  ambient: boolean;
  exported: boolean;
}

/** What can be told of a cell from its text alone. */
export interface Cell {
  declarations: Map<string, Declaration>;
  /** Every identifier in the text: a superset of the names it uses. */
  identifiers: Set<string>;
  /** Module specifiers of its `import` declarations, `import()` and `require()` with literal arguments. */
  specifiers: string[];
  /** Has `declare global` or `declare module "…"`, which all later cells must see. */
  augments: boolean;
  /**
   * Marks other cells (it imports `nabla/grading`), and so must not be misled by them: its own names are its own, seen
   * and changed by no other cell, and the platform's globals are the platform's, whatever an earlier cell calls so.
   */
  sealed: boolean;
}

/** The module whose import seals a cell. */
const SEAL = "nabla/grading";

export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ESNext, /* setParentNodes */ true, ts.ScriptKind.TS);
}

/** Reads a cell's top-level declarations and the names in it. */
export function readCell(text: string): Cell {
  const cell: Cell = {
    declarations: new Map(),
    identifiers: new Set(),
    specifiers: [],
    augments: false,
    sealed: false,
  };
  const file = parse(text);
  for (const statement of file.statements) declare(statement, cell);
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isIdentifier(node)) cell.identifiers.add(node.text);
    if (ts.isVariableDeclarationList(node) && isVar(node) && !inFunction) bindAll(node, cell, isAmbient(node.parent));
    const specifier = specifierOf(node);
    if (specifier !== undefined) cell.specifiers.push(specifier);
    const nested =
      inFunction || ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node);
    ts.forEachChild(node, (child) => visit(child, nested));
  };
  visit(file, false);
  cell.sealed = file.statements.some(
    (statement) => ts.isImportDeclaration(statement) && specifierOf(statement) === SEAL,
  );
  return cell;
}

/** Is the list declared with `var`, whose names reach past its block? */
export function isVar(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** The identifiers that a declaration's name or pattern binds. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return (node.moduleSpecifier as ts.StringLiteral).text;
  if (ts.isExternalModuleReference(node) && ts.isStringLiteralLike(node.expression)) return node.expression.text;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return node.argument.literal.text;
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const loads = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
  const argument = node.arguments[0];
  return loads && argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

function declare(statement: ts.Statement, cell: Cell): void {
  const ambient = isAmbient(statement);
  const exported = has(statement, ts.SyntaxKind.ExportKeyword);
  const add = (name: ts.Identifier | undefined, meaning: Partial<Declaration>) => {
    if (name) bind(cell, name, { ambient, exported, ...meaning });
  };
  if (ts.isVariableStatement(statement)) {
    if (!isVar(statement.declarationList)) bindAll(statement.declarationList, cell, ambient);
  } else if (ts.isFunctionDeclaration(statement)) add(statement.name, { value: true });
  else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    add(statement.name, { value: true, type: true });
  else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    add(statement.name, { type: true });
  else if (ts.isImportEqualsDeclaration(statement)) add(statement.name, { value: true, type: true });
  else if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings } = statement.importClause ?? {};
    const meaning = { value: !statement.importClause?.isTypeOnly, type: true };
    add(name, meaning);
    if (namedBindings && ts.isNamespaceImport(namedBindings)) add(namedBindings.name, meaning);
    else
      for (const element of namedBindings?.elements ?? [])
        add(element.name, element.isTypeOnly ? { type: true } : meaning);
  } else if (ts.isModuleDeclaration(statement)) {
    if (ts.isIdentifier(statement.name) && !(statement.flags & ts.NodeFlags.GlobalAugmentation))
      add(statement.name, { value: true, type: true });
    else cell.augments = true;
  }
}

function bindAll(list: ts.VariableDeclarationList, cell: Cell, ambient: boolean): void {
  const assignable = (list.flags & ts.NodeFlags.Constant) === 0;
  const exported = ts.isVariableStatement(list.parent) && has(list.parent, ts.SyntaxKind.ExportKeyword);
  for (const declaration of list.declarations)
    for (const name of boundNames(declaration.name)) bind(cell, name, { value: true, assignable, ambient, exported });
}

/** Declarations of one name in one cell merge, as TypeScript merges them. */
function bind(cell: Cell, { text: name }: ts.Identifier, meaning: Partial<Declaration>): void {
  const known = cell.declarations.get(name);
  cell.declarations.set(name, {
    name,
    value: Boolean(known?.value || meaning.value),
    type: Boolean(known?.type || meaning.type),
    assignable: Boolean(known?.assignable || meaning.assignable),
    ambient: Boolean(meaning.ambient && (known?.ambient ?? true)),
    exported: Boolean(known?.exported || meaning.exported),
  });
}

function has(node: ts.Node, modifier: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === modifier));
}

/** Is it declared with `declare`? */
export function isAmbient(node: ts.Node): boolean {
  return has(node, ts.SyntaxKind.DeclareKeyword);
}
