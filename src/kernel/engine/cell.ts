import ts from "typescript";
import { isAugmentation } from "./augmentations.js";
import {
  type Declaration,
  declare,
  declareFunctionInBlock,
  declareVars,
  isFunctionInBlock,
  isTopLevelVar,
} from "./declarations.js";
import { type Dialect, parse, syntaxErrors } from "./parse.js";

/** What can be told of a cell from its text alone. */
export interface Cell {
  declarations: Map<string, Declaration>;
  /** Every identifier in the text: a superset of the names it uses. */
  identifiers: Set<string>;
  /** Module specifiers of its `import` declarations, `import()` and `require()` with literal arguments. */
  specifiers: string[];
  /** Has `declare global` or `declare module "…"`, which all later cells must see. */
  augments: boolean;
  dialect: Dialect;
  /** TypeScript's modules are strict; JavaScript without types is written as a script, where `n = 1` makes a global variable. */
  strict: boolean;
  /** The names that elements are made with, as the text and its pragma (`@jsx h`) have it; none without elements. */
  elementMakers: string[];
  /** An object literal alone: `{ a: 1 }` is the object, as in Node's and a browser's console, not a block with a label. */
  literal: boolean;
  /** Of `export * from "…"`: all that the module exports becomes the notebook's. */
  reexports: string[];
}

/** Reads a cell's top-level declarations and the names in it. */
export function readCell(text: string, isJavaScript = false): Cell {
  const literal = isObjectLiteral(text);
  const dialect = isJavaScript ? "jsx" : literal ? "ts" : dialectOf(text);
  const file = parse(literal ? `(${text}\n)` : text, dialect);
  const elementMakers = dialect === "ts" ? [] : makersIn(text);
  const cell: Cell = {
    declarations: new Map(),
    identifiers: new Set(elementMakers),
    specifiers: [],
    augments: file.statements.some(isAugmentation),
    dialect,
    strict: dialect !== "jsx" || STRICT.test(text),
    elementMakers,
    literal,
    reexports: file.statements.flatMap((node) =>
      ts.isExportDeclaration(node) && !node.exportClause && node.moduleSpecifier ? [specifierOf(node) ?? ""] : [],
    ),
  };
  for (const statement of file.statements) declare(statement, cell.declarations, isJavaScript);
  const visit = (node: ts.Node, nested: boolean): void => {
    if (ts.isIdentifier(node)) cell.identifiers.add(node.text);
    if (isTopLevelVar(node, nested)) declareVars(node, cell.declarations);
    if (!cell.strict && !nested && isFunctionInBlock(node)) declareFunctionInBlock(node, cell.declarations);
    const specifier = specifierOf(node);
    if (specifier !== undefined) cell.specifiers.push(specifier);
    const inside =
      nested || ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, false);
  return cell;
}

const STRICT = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*(["'])use strict\1/;

/** TypeScript, unless only reading its elements makes sense of it. */
function dialectOf(text: string): Dialect {
  const fails = (dialect: Dialect) => syntaxErrors(parse(text, dialect)).length > 0;
  return fails("ts") && !fails("tsx") ? "tsx" : "ts";
}

function makersIn(text: string): string[] {
  const pragmas = [...text.matchAll(/@jsx(?:Frag)?\s+([\p{ID_Continue}$]+)/gu)].map(([, name]) => name as string);
  return ["React", ...pragmas];
}

/** Is the whole text an object literal (or what begins with one), though a block by the language's grammar? */
function isObjectLiteral(text: string): boolean {
  if (!/^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*\{/.test(text) || /;\s*$/.test(text)) return false;
  const file = parse(`(${text}\n)`);
  const [statement, ...others] = file.statements;
  if (!statement || others.length > 0 || !ts.isExpressionStatement(statement) || syntaxErrors(file).length > 0)
    return false;
  const inside = ts.isParenthesizedExpression(statement.expression) && statement.expression.expression;
  // `{ n = 5 }` is a block: such a literal would be a pattern.
  return (
    Boolean(inside) &&
    !(
      inside &&
      ts.isObjectLiteralExpression(inside) &&
      inside.properties.some((property) => ts.isShorthandPropertyAssignment(property) && property.equalsToken)
    )
  );
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
