import ts from "typescript";

/**
 * What a name of a cell's declarations file means, written so that equal texts mean the same: its declarations, those of the
 * same file that they refer to, and where the others come from. A class that is declared again unchanged keeps its identity
 * by it, though TypeScript tells private members of two declarations apart.
 */
export function meaningText(name: string, declarations: string): string {
  const file = ts.createSourceFile("cell.d.ts", declarations, ts.ScriptTarget.ESNext);
  const origins = new Map<string, string>();
  const own = new Map<string, ts.Statement[]>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) recordImports(statement, origins);
    else for (const declared of namesOf(statement)) own.set(declared, [...(own.get(declared) ?? []), statement]);
  }
  const parts: string[] = [];
  const seen = new Set<string>();
  const tell = (wanted: string): void => {
    if (seen.has(wanted)) return;
    seen.add(wanted);
    const origin = origins.get(wanted);
    if (origin !== undefined) parts.push(`${wanted} from ${origin}`);
    for (const statement of own.get(wanted) ?? []) {
      parts.push(statement.getText(file));
      visit(statement);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) tell(node.text);
    ts.forEachChild(node, visit);
  };
  tell(name);
  return parts.join("\n");
}

function recordImports(node: ts.ImportDeclaration, origins: Map<string, string>): void {
  const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
  const { name, namedBindings } = node.importClause ?? {};
  if (name) origins.set(name.text, `${specifier} default`);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) origins.set(namedBindings.name.text, `${specifier} *`);
  else
    for (const element of namedBindings?.elements ?? [])
      origins.set(element.name.text, `${specifier} ${(element.propertyName ?? element.name).text}`);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = statement as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}
