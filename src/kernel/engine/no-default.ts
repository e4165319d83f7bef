import ts from "typescript";

/** "Module has no default export." */
const NO_DEFAULT = 1192;

/**
 * `import parse from "nabla"`: of a package that has declarations alone the compiler takes it that a default may be made up
 * for it, as is done for CommonJS. The host's own packages are ES modules, which have what they export and no more.
 */
export function missingDefaults(
  program: ts.Program,
  file: ts.SourceFile,
  packages: Readonly<Record<string, string>>,
): ts.Diagnostic[] {
  const checker = program.getTypeChecker();
  return file.statements.flatMap((node) => {
    const name = ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly ? node.importClause?.name : undefined;
    if (!name || !ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const { text } = node.moduleSpecifier;
    const module = Object.hasOwn(packages, text) ? checker.getSymbolAtLocation(node.moduleSpecifier) : undefined;
    if (!module || checker.tryGetMemberInModuleExports("default", module)) return [];
    return [
      {
        category: ts.DiagnosticCategory.Error,
        code: NO_DEFAULT,
        file,
        start: name.getStart(file),
        length: name.getWidth(file),
        messageText: `Module '"${text}"' has no default export.`,
      },
    ];
  });
}
