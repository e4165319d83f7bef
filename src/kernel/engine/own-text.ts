import ts from "typescript";
import { type Dialect, parse } from "./parse.js";
import { mappingsOf } from "./source-map.js";

/** A cell as it runs, and as the learner wrote it. */
export interface Written {
  /** What the JavaScript engine was given. */
  code: string;
  /** The source map of `code`, which begins `header` lines below its top, to a text that has `linesBefore` lines above the learner's. */
  map: string;
  header: number;
  linesBefore: number;
  text: string;
  dialect: Dialect;
}

/** The notebooks of the process, each with its cells, the oldest first. */
const notebooks: (readonly Written[])[] = [];

/**
 * From now on `toString()` of a function that came from one of the cells is what the learner wrote, without types: programs
 * send such texts to a page or a worker, where our names for variables mean nothing.
 *
 * @param cells the notebook's cells, the oldest first; read at each call
 */
export function installOwnText(cells: readonly Written[]): void {
  notebooks.unshift(cells);
  if (notebooks.length > 1) return;
  const native = Function.prototype.toString;
  const texts = new WeakMap<object, string>();
  const own = {
    toString(this: unknown): string {
      const text = Reflect.apply(native, this, []) as string;
      if (text.endsWith("{ [native code] }")) return text;
      const known = texts.get(this as object);
      if (known !== undefined) return known;
      const found = ownText(text) ?? text;
      texts.set(this as object, found);
      return found;
    },
  };
  Object.defineProperty(Function.prototype, "toString", { value: own.toString, writable: true, configurable: true });
}

/** The learner's text of the function whose emitted one this is; undefined where it is none of a cell. */
function ownText(emitted: string): string | undefined {
  let cell: Written | undefined;
  for (const cells of notebooks) cell ??= cells.findLast(({ code }) => code.includes(emitted));
  if (!cell) return undefined;
  const file = parse(cell.text, cell.dialect);
  const place = originalPlace(cell, cell.code.indexOf(emitted));
  const node = place && functionAt(file, file.getPositionOfLineAndCharacter(place.line, place.column));
  return node && withoutTypes(node, file);
}

/** Where in the learner's text the emitted code at the offset comes from; 0-based. */
function originalPlace({ code, map, header, linesBefore }: Written, offset: number) {
  const before = code.slice(0, offset).split("\n");
  const line = before.length - 1 - header;
  const character = before.at(-1)?.length ?? 0;
  for (const found of mappingsOf(map))
    if (found.generatedLine === line && found.generatedCharacter === character && found.sourceLine !== undefined)
      return { line: found.sourceLine - linesBefore, column: found.sourceCharacter ?? 0 };
  return undefined;
}

type Callable = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

/** The function or class that begins there, with its modifiers or behind them. */
function functionAt(file: ts.SourceFile, position: number): Callable | undefined {
  let found: Callable | undefined;
  const visit = (node: ts.Node): void => {
    if (found || node.end <= position || node.pos > position) return;
    const begins = node.getStart(file) === position || startOf(node, file) === position;
    if (begins && (ts.isFunctionLike(node) || ts.isClassLike(node))) found = node as Callable;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Behind `export`, `static` and other modifiers that are not the function's own. */
function startOf(node: ts.Node, file: ts.SourceFile): number {
  const last = ts.canHaveModifiers(node)
    ? node.modifiers?.findLast(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword)
    : undefined;
  if (!last) return node.getStart(file);
  return last.end + (/^\s*/.exec(file.text.slice(last.end))?.[0].length ?? 0);
}

function withoutTypes(node: Callable, file: ts.SourceFile): string {
  const text = file.text.slice(startOf(node, file), node.end);
  if (!hasTypes(node)) return text;
  const isMember = ts.isMethodDeclaration(node) || ts.isAccessor(node);
  const isExpression = ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node);
  const [before, after] = isMember ? ["({", "})"] : isExpression ? ["(", ")"] : ["", ""];
  const { outputText } = ts.transpileModule(before + text + after, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true, newLine: ts.NewLineKind.LineFeed },
  });
  const plain = outputText.trim().replace(/^"use strict";\s*/, "");
  return plain.slice(before.length, after ? plain.lastIndexOf(after) : undefined).trim();
}

/** Is there anything in it that JavaScript has not? */
function hasTypes(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return Boolean(node.typeArguments) || hasTypes(node.expression);
  if (ts.isTypeNode(node) || ts.isTypeParameterDeclaration(node)) return true;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) return true;
  if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node) || ts.isDecorator(node)) return true;
  if (ts.isJsxOpeningLikeElement(node) || ts.isJsxFragment(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if ((ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)) && node.questionToken)
    return true;
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => ONLY_TYPES.includes(kind))) return true;
  return ts.forEachChild(node, (child) => hasTypes(child) || undefined) ?? false;
}

const ONLY_TYPES: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.AbstractKeyword,
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.DeclareKeyword,
];
