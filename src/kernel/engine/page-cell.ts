import ts from "typescript";
import type { Bilingual } from "../../language.js";
import { UNKNOWN } from "./beginner/reading.js";
import { type CheckedCell, type Checker, check, createChecker, open } from "./checker.js";
import { withName, withoutExport } from "./emit/declarations.js";
import type { EngineHost } from "./host.js";
import { docComments } from "./module-cells.js";
import type { Problem } from "./problems.js";

const { factory } = ts;

const notAnAddress = (specifier: string): Bilingual => ({
  ko: `"${specifier}": @browser 셀은 웹 페이지에서 실행되므로 가져올 수 없습니다. "https://…" 주소에서 가져오거나 그 내용을 이 셀에 적으세요.`,
  en: `A @browser cell runs in the web page, which has no "${specifier}". Import from an address, "https://…", or write what you need in this cell.`,
});

const notThere = (name: string): Bilingual => ({
  ko: `${name}: 웹 페이지에는 없는 이름입니다. @browser 셀은 웹 페이지에서 실행되므로 노트북의 변수와 Node를 쓸 수 없습니다. 필요한 것은 이 셀에 적으세요.`,
  en: `The web page has no ${name}: a @browser cell runs there, without the notebook's variables and without Node. Write what you need in this cell.`,
});

/** Told where no page shows it. */
const onlyThere: Bilingual = {
  ko: "이 셀은 웹 페이지에서 실행됩니다.",
  en: "This cell runs in the web page.",
};

/** Is the cell for the page that shows the notebook, as in tslab: the tag `@browser` in a doc comment in front of it? */
export const isPageCell = (text: string): boolean => docComments(text).some((comment) => /@browser\b/.test(comment));

/** For cells that know what a web page has, and nothing of the notebook; undefined where nobody has its declarations. */
export function createPageChecker(host: EngineHost, isJavaScript: boolean): Checker | undefined {
  const { pageAmbient: ambient } = host;
  if (!ambient) return undefined;
  const all = { ambient, documented: ambient, fullAmbient: ambient };
  return createChecker({ ...host, ...all, packages: {}, platformTypes: () => [] }, isJavaScript);
}

/** Checks the cell; what it shows, where nothing is wrong, is itself as a script, which runs in the page. */
export function preparePageCell(
  checker: Checker,
  number: number,
  text: string,
): { problems: Problem[] } | { bundle: Record<string, string> } {
  const { host } = checker.sources;
  const cell = open(checker, number, text);
  const { problems, file } = check(checker, cell);
  const foreign = foreignImports(file, cell).map(({ text: specifier, start }) => ({
    syntax: false,
    message: notAnAddress(specifier)[host.language()],
    start,
    length: specifier.length + 2,
  }));
  if (foreign.length > 0) return { problems: foreign };
  if (problems.length > 0) {
    const said = (problem: Problem) => {
      const { code = 0, start, length } = problem;
      if (!UNKNOWN.includes(code)) return problem;
      return { ...problem, message: notThere(text.slice(start, start + length))[host.language()] };
    };
    return { problems: problems.map(said) };
  }
  return { bundle: { "text/html": pageOf(cell), "text/plain": onlyThere[host.language()] } };
}

/** What it imports from elsewhere than an address, but for types. */
function foreignImports(file: ts.SourceFile, { offset }: CheckedCell) {
  const found: { text: string; start: number }[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && specifier.pos >= offset && !/^https?:/.test(specifier.text))
      found.push({ text: specifier.text, start: specifier.getStart(file) - offset });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) return node.moduleSpecifier as ts.StringLiteral;
  if (ts.isExportDeclaration(node) && !node.isTypeOnly) return node.moduleSpecifier as ts.StringLiteral | undefined;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const [specifier] = node.arguments;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/**
 * A place in the page, `element`, and behind it the cell as a module script, within which all is caught that fails: that is
 * told in its place.
 */
function pageOf({ text, dialect, literal }: CheckedCell): string {
  const { outputText } = ts.transpileModule(literal ? `(${text}\n)` : text, {
    fileName: `cell.${dialect}`,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.React,
      experimentalDecorators: true,
      allowJs: true,
      newLine: ts.NewLineKind.LineFeed,
    },
    transformers: { before: [dropExports], after: [awaitImports] },
  });
  const id = `nabla-${crypto.randomUUID()}`;
  const script = `const element = document.getElementById("${id}");
try {
${outputText}} catch (error) {
  element.append(Object.assign(document.createElement("pre"), { textContent: String(error) }));
  throw error;
}`;
  // Within a script these would end it; in a text or a regular expression they mean the same so.
  return `<div id="${id}"></div>\n<script type="module">\n${script.replace(/<(?=\/script|!--)/gi, "\\x3c")}\n</script>`;
}

/** `export const x` becomes `const x`: nobody imports it. */
const dropExports: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
  factory.updateSourceFile(
    file,
    file.statements.map((node) => {
      if (ts.isExportAssignment(node)) return factory.createExpressionStatement(node.expression);
      if (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) return withName(withoutExport(node));
      return ts.canHaveModifiers(node) ? (withoutExport(node) as ts.Statement) : node;
    }),
  );

/** `import a, { b as c } from "…"` becomes `const { default: a, b: c } = await import("…")`, as no block may import otherwise. */
const awaitImports: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
  factory.updateSourceFile(
    file,
    file.statements.flatMap((node) => {
      if (!ts.isImportDeclaration(node)) return ts.isExportDeclaration(node) ? [] : [node];
      const { name, namedBindings } = node.importClause ?? {};
      const loaded = factory.createAwaitExpression(
        factory.createCallExpression(factory.createToken(ts.SyntaxKind.ImportKeyword) as ts.Expression, undefined, [
          node.moduleSpecifier,
        ]),
      );
      const parts = [
        ...(name ? [{ of: "default", as: name }] : []),
        ...(namedBindings && ts.isNamedImports(namedBindings)
          ? namedBindings.elements.map((it) => ({ of: (it.propertyName ?? it.name).text, as: it.name }))
          : []),
      ];
      const pattern = factory.createObjectBindingPattern(
        parts.map(({ of, as }) => factory.createBindingElement(undefined, factory.createStringLiteral(of), as)),
      );
      const targets = [
        ...(parts.length > 0 ? [pattern] : []),
        ...(namedBindings && ts.isNamespaceImport(namedBindings) ? [namedBindings.name] : []),
      ];
      if (targets.length === 0) return [factory.createExpressionStatement(loaded)];
      const declarations = targets.map((to) => factory.createVariableDeclaration(to, undefined, undefined, loaded));
      return [
        factory.createVariableStatement(
          undefined,
          factory.createVariableDeclarationList(declarations, ts.NodeFlags.Const),
        ),
      ];
    }),
  );
