import ts from "typescript";
import { nodeAt } from "../problems.js";
import type { Mistake, Reading } from "./reading.js";

const NOT_CALLABLE = 2349;
const NEEDS_NEW = 2348;

/** `2(x + 1)`, `Math.PI()`, `xs(0)`, `Stack()`: a value that is called and is no function. */
export function calls(reading: Reading): Mistake[] {
  const { found, file, checker } = reading;
  return found.flatMap(({ code, start = 0 }) => {
    if (code !== NOT_CALLABLE && code !== NEEDS_NEW) return [];
    const call = ts.findAncestor(nodeAt(file, start), ts.isCallExpression);
    if (!call || call.getText(file).includes("\n")) return semicolon(call, file);
    const callee = call.expression.getText(file);
    const values = call.arguments.map((value) => value.getText(file)).join(", ");
    const place = { start: call.getStart(file), length: call.getWidth(file) };
    if (code === NEEDS_NEW) return [{ ...place, says: needsNew(`new ${callee}(${values})`) }];
    const type = checker.getTypeAtLocation(call.expression);
    const from = type.symbol && type.symbol.flags & ts.SymbolFlags.Module ? reading.exports.get(callee) : undefined;
    if (from) return [{ ...place, says: wholeModule(`import { ${callee} } from "${from}"`) }];
    if (call.arguments.length === 0) return [{ ...place, says: noFunction(callee, callee) }];
    if (checker.isArrayType(type)) return [{ ...place, says: noFunction(callee, `${callee}[${values}]`) }];
    if (!(type.flags & ts.TypeFlags.NumberLike)) return [];
    return [{ ...place, says: product(`${callee} * ${/^[\w.]+$/.test(values) ? values : `(${values})`}`) }];
  });
}

/** A line that begins with a parenthesis calls what ends the line before. */
function semicolon(call: ts.CallExpression | undefined, file: ts.SourceFile): Mistake[] {
  if (!call) return [];
  const open = file.text.indexOf("(", call.expression.end);
  if (!file.text.slice(call.expression.end, open).includes("\n")) return [];
  return [{ start: call.expression.end - 1, length: 1, says: ended }];
}

const needsNew = (write: string) => ({
  ko: `클래스의 객체는 new를 적어 만드세요: ${write}`,
  en: `An object of a class is made with new: ${write}`,
});
const wholeModule = (write: string) => ({
  ko: `import에 중괄호가 없어서 모듈 전체를 가져왔습니다. 이렇게 가져오세요: ${write}`,
  en: `Without braces the import has fetched the whole module. Write ${write}`,
});
const noFunction = (name: string, write: string) => ({
  ko: `${name}: 함수가 아니므로 부를 수 없습니다. 이렇게 적으세요: ${write}`,
  en: `${name} is no function and cannot be called; write ${write}`,
});
const product = (write: string) => ({
  ko: `곱셈에는 기호 *를 적어야 합니다: ${write}`,
  en: `Code needs * for a product: ${write}`,
});
const ended = {
  ko: "다음 줄이 괄호로 시작하여 함수를 부르는 것으로 읽힙니다. 이 줄의 끝에 ; 을 적으세요.",
  en: "The next line begins with a parenthesis and is read as a call: end this line with ;",
};
