import ts from "typescript";
import type { Bilingual } from "../../../language.js";
import { parse, syntaxErrors } from "../parse.js";

/** V8's words for a property that was asked of nothing. */
const ASKED = /^Cannot (?:read|set) properties of (undefined|null) \((?:reading|setting) '([^']+)'\)$/;
/** More than this is not quoted. */
const LONGEST = 60;

/**
 * What to do where a property was asked of a value that is not there, as in `r.minimum.value` without a minimum: which
 * expression it was, by the cell's own text.
 *
 * @param message the error's
 * @param place in the text, from 1
 */
export function missingValue(
  message: string,
  text: string,
  place: { line: number; column: number },
): Bilingual | undefined {
  const [, nothing, name] = ASKED.exec(message) ?? [];
  if (nothing === undefined || name === undefined) return undefined;
  const typescript = parse(text);
  const file = syntaxErrors(typescript).length === 0 ? typescript : parse(text, "tsx");
  const object = objectOf(file, name, place);
  if (object === undefined) return undefined;
  const kept = object.length <= LONGEST && !object.includes("\n");
  const asked = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `?.${name}` : `?.["${name}"]`;
  const whole = kept ? `${object}${asked}` : `…${asked}`;
  return {
    ko: `${kept ? `${object}: ` : ""}여기에는 값이 없습니다(${nothing}). 그래서 ${name} 속성을 읽을 수 없습니다. 먼저 이 값을 확인하세요. 값이 없을 수도 있다면 이렇게 적으세요: ${whole}`,
    en: `${kept ? object : "What stands before it"} has no value here (it is ${nothing}), so there is no ${name} to be had of it. Look at it first; where it may be missing, write ${whole}`,
  };
}

/** The expression whose property of this name stands nearest to the place. */
function objectOf(
  file: ts.SourceFile,
  name: string,
  { line, column }: { line: number; column: number },
): string | undefined {
  let best: { text: string; far: number } | undefined;
  const visit = (node: ts.Node): void => {
    if (nameOf(node) === name) {
      const { expression } = node as ts.PropertyAccessExpression;
      const at = file.getLineAndCharacterOfPosition(expression.end);
      const far = Math.abs(at.line + 1 - line) * 1000 + Math.abs(at.character + 1 - column);
      if (!best || far < best.far) best = { text: expression.getText(file), far };
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return best?.text;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  return undefined;
}
