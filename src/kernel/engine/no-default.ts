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
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const name = importClause?.isTypeOnly ? undefined : importClause?.name;
    if (!name || !ts.isStringLiteral(moduleSpecifier)) return [];
    const { text } = moduleSpecifier;
    const module = Object.hasOwn(packages, text) ? checker.getSymbolAtLocation(moduleSpecifier) : undefined;
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
