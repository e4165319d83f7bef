import ts from "typescript";

/**
 * What a name of a cell's declarations file means, written so that equal texts mean the same: its declarations, those of the
 * same file that they refer to, and where the others come from. A class that is declared again unchanged keeps its identity
 * by it, though TypeScript tells private members of two declarations apart.
 */
export function meaningText(name: string, declarations: string): string {
  const file = ts.createSourceFile("cell.d.ts", declarations, ts.ScriptTarget.ESNext);
  const origins: Origins = new Map();
  const own = new Map<string, ts.Statement[]>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) recordImports(statement, origins);
    else if (ts.isExportDeclaration(statement)) recordExports(statement, file, origins);
    else for (const declared of namesOf(statement)) own.set(declared, [...(own.get(declared) ?? []), statement]);
  }
  const parts: string[] = [];
  const seen = new Set<string>();
  const tell = (wanted: string): void => {
    if (seen.has(wanted)) return;
    seen.add(wanted);
    const origin = origins.get(wanted);
    if (origin !== undefined) {
      parts.push(`${wanted} from ${origin.module} ${origin.name}`);
      if (origin.module === "") tell(origin.name);
    }
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

/** Where a name that is declared elsewhere comes from: a module's name for it, or with no module another name of the file. */
type Origins = Map<string, { module: string; name: string }>;

function recordImports(node: ts.ImportDeclaration, origins: Origins): void {
  const module = (node.moduleSpecifier as ts.StringLiteral).text;
  const { name, namedBindings } = node.importClause ?? {};
  if (name) origins.set(name.text, { module, name: "default" });
  if (namedBindings && ts.isNamespaceImport(namedBindings)) origins.set(namedBindings.name.text, { module, name: "*" });
  else
    for (const element of namedBindings?.elements ?? [])
      origins.set(element.name.text, { module, name: (element.propertyName ?? element.name).text });
}

/** `export { a as b }` and exports of another module, all of it apart. */
function recordExports(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  file: ts.SourceFile,
  origins: Origins,
): void {
  const module = moduleSpecifier?.getText(file) ?? "";
  if (!exportClause) return;
  if (ts.isNamespaceExport(exportClause)) origins.set(exportClause.name.text, { module, name: "*" });
  else
    for (const { name, propertyName } of exportClause.elements)
      if (module !== "" || propertyName) origins.set(name.text, { module, name: (propertyName ?? name).text });
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = statement as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}
