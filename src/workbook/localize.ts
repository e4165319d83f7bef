import ts from "typescript";
import { type Language, otherLanguage } from "../language.js";

/**
 * One language's version of a shared code cell, so that a reader sees only their own language.
 *
 * The source writes `ko("할선").en("secant")` for a text and `// ko: …` / `// en: …` for a comment;
 * the notebook gets `"할선"` or `"secant"`, and the comment without its mark.
 *
 * @throws {Error} when a text or a comment lacks its other language
 */
export function localize(code: string, language: Language): string {
  return localizeComments(localizeTexts(code, language), language);
}

function localizeTexts(code: string, language: Language): string {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
  const choices: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const pair = bilingualCall(node);
    if (pair) choices.push({ start: node.getStart(), end: node.getEnd(), text: pair[language].getText() });
    else if (isCallOf(node, "ko")) throw new Error(`a Korean text without its English one: ${node.getText()}`);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  // From the end, so that earlier places stay where they were.
  return choices
    .reverse()
    .reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), code);
}

/** The two arguments of `ko(…).en(…)`. */
function bilingualCall(node: ts.Node): Record<Language, ts.Expression> | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  if (name.text !== "en" || !isCallOf(expression, "ko")) return undefined;
  const [ko, en] = [expression.arguments[0], node.arguments[0]];
  return ko && en ? { ko, en } : undefined;
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function localizeComments(code: string, language: Language): string {
  const count = (mark: Language) => code.match(new RegExp(`// ${mark}: `, "g"))?.length ?? 0;
  if (count("ko") !== count("en")) throw new Error(`comments in one language only:\n${code}`);
  const other = otherLanguage(language);
  return code
    .split("\n")
    .filter((line) => !line.trim().startsWith(`// ${other}: `))
    .map((line) =>
      line.replace(new RegExp(` *// ${other}: .*?(?= // ${language}: |$)`), "").replace(`// ${language}: `, "// "),
    )
    .join("\n");
}
