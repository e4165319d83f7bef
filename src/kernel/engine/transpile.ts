import ts from "typescript";
import { guardAwaits } from "./emit/await.js";
import { tellGiven } from "./emit/given.js";

/** A local file or a module cell made ready to run. */
export interface Transpiled {
  code: string;
  /** Source map as JSON. */
  map: string;
  /** What it imports from, in its order: to be loaded before it runs. */
  specifiers: string[];
}

/** Stand for `import(…)` and `import.meta`, which the code of a function cannot have. */
export const IMPORT = "__nabla_import";
export const META = "__nabla_meta";

export type Namespace = Record<string, unknown>;

/** A CommonJS module's exports as TypeScript's `esModuleInterop` sees them. */
export function interop(exports: unknown): Namespace {
  if ((exports as Namespace | null)?.__esModule) return exports as Namespace;
  const namespace: Namespace = Object.create(null);
  if (typeof exports === "object" || typeof exports === "function")
    for (const name in exports as object)
      if (name !== "default")
        Object.defineProperty(namespace, name, { get: () => (exports as Namespace)[name], enumerable: true });
  namespace.default = exports;
  return namespace;
}

/** A namespace as code that TypeScript compiled to CommonJS expects it of a module that was one itself. */
export function asCompiled(namespace: Namespace): Namespace {
  if (namespace.__esModule) return namespace;
  const compiled: Namespace = Object.create(null, { __esModule: { value: true } });
  for (const name of Object.keys(namespace))
    Object.defineProperty(compiled, name, { get: () => namespace[name], enumerable: true });
  return compiled;
}

/** Why a file does not parse: what the compiler says, and where in the text. */
export class Unparsable extends Error {
  constructor(
    message: string,
    readonly start: number,
  ) {
    super(message);
  }
}

/**
 * Turns a TypeScript or JavaScript file into the body of a function of `exports`, `require` and the rest of CommonJS.
 *
 * @param guarded among its parameters are those of `Flow`
 * @throws {Unparsable} when it does not parse
 */
export function transpile(file: string, text: string, guarded = false): Transpiled {
  const specifiers: string[] = [];
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(text, {
    // By the name of a module the compiler would leave it one.
    fileName: file.replace(/\.m([jt]s)$/, ".$1"),
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      experimentalDecorators: !STANDARD_DECORATOR.test(text),
      allowJs: true,
      jsx: ts.JsxEmit.React,
      sourceMap: true,
      newLine: ts.NewLineKind.LineFeed,
    },
    transformers: {
      before: [replaceImports, ...(guarded ? [guardAwaits, tellGiven()] : [])],
      after: [noteRequires(specifiers)],
    },
  });
  const problem = diagnostics?.find(({ category }) => category === ts.DiagnosticCategory.Error);
  if (problem)
    throw new Unparsable(
      `${ts.flattenDiagnosticMessageText(problem.messageText, "\n")} (TS${problem.code})`,
      problem.start ?? 0,
    );
  const code = outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return { code, map: sourceMapText ?? "", specifiers };
}

/** What the language's own decorators are declared with; nobody checks a file's types, which would tell. */
const STANDARD_DECORATOR = /\bClass\w*DecoratorContext\b/;

/** Is it written as an ES module, by its `import` and `export`? */
export function isModuleText(file: string, text: string): boolean {
  return ts.isExternalModule(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
}

const replaceImports: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      return factory.createIdentifier(META);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return factory.createCallExpression(
        factory.createIdentifier(IMPORT),
        undefined,
        ts.visitNodes(node.arguments, visit) as ts.NodeArray<ts.Expression>,
      );
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};

/**
 * Of the file's `import` and `export … from`, those that are left when types have gone: they are `require("…")` at its top
 * level now. What the file itself requires stays Node's affair.
 */
function noteRequires(specifiers: string[]): ts.TransformerFactory<ts.SourceFile> {
  return () => (file) => {
    const declared = new Set(
      (ts.getOriginalNode(file) as ts.SourceFile).statements.map((node) =>
        (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
          ? (node.moduleSpecifier as ts.StringLiteral).text
          : undefined,
      ),
    );
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require") {
        const [argument] = node.arguments;
        if (argument && ts.isStringLiteralLike(argument) && declared.has(argument.text)) specifiers.push(argument.text);
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(file, visit);
    return file;
  };
}
