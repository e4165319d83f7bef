import ts from "typescript";

/**
 * The names whose values a cell uses without declaring them, each once, in order.
 *
 * @example
 * freeNames("const y = Math.abs(slope({ x: 1 }));"); // ["Math", "slope"]
 */
export function freeNames(code: string): string[] {
  const name = "/cell.ts";
  // An export makes the cell a module, so that its own declarations are its own.
  const file = ts.createSourceFile(name, `${code}\nexport {};`, ts.ScriptTarget.ESNext, true);
  const options = { noLib: true, noResolve: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  const host = {
    ...ts.createCompilerHost(options),
    getSourceFile: (path: string) => (path === name ? file : undefined),
  };
  const checker = ts.createProgram([name], options, host).getTypeChecker();
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node) && isValue(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (!symbol?.declarations?.length && node.text !== "undefined") names.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names];
}

/** Does the identifier stand for a value, rather than name a property or a label? */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return false;
  return !(
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isAccessor(parent)
  );
}
