import ts from "typescript";
import { nodeAt } from "../problems.js";
import { faultyLine, lineAt, type Mistake, type Reading } from "./reading.js";

/** Statements at a place where they mean nothing: `return` outside of functions, `break` outside of loops, a lone `else`. */
export function placement(reading: Reading): Mistake[] {
  const { file, found } = reading;
  if (reading.misread) return [...loneElse(reading), ...loneCatch(reading)];
  return found.flatMap(({ code, start = 0, length = 0 }) => {
    if (code === 1108) {
      const statement = ts.findAncestor(nodeAt(file, start), ts.isReturnStatement);
      return [{ start, length: "return".length, says: outside(statement?.expression?.getText(file)) }];
    }
    if (code === 1104 || code === 1105) return [{ start, length, says: noLoop(code === 1104 ? "continue" : "break") }];
    if (code === POSSIBLY_UNDEFINED && nodeAt(file, start).kind === ts.SyntaxKind.ThisKeyword)
      return [{ start, length, says: noThis(lineAt(reading, start).replace(/^this\./, "let ")) }];
    if (code !== 1308) return [];
    const around = ts.findAncestor(nodeAt(file, start), ts.isFunctionLike);
    const line = around && lineAt(reading, around.getStart(file));
    return line ? [{ start, length, says: notAsync(asynchronous(around, line, file)) }] : [];
  });
}

/** "Object is possibly 'undefined'." */
const POSSIBLY_UNDEFINED = 2532;
/** "'catch' or 'finally' expected." */
const NO_CATCH = 1472;

/** `try { … }` alone, or `catch` and `finally` without it. */
function loneCatch({ tokens, found }: Reading): Mistake[] {
  const missing = found.find(({ code }) => code === NO_CATCH);
  const alone = tokens.find(
    ({ text, start }) => /^(catch|finally)$/.test(text) && found.some((one) => one.start === start),
  );
  const begun = missing && tokens.findLast(({ text, start }) => text === "try" && start < (missing.start ?? 0));
  const at = begun ?? alone;
  return at ? [{ start: at.start, length: at.end - at.start, says: whole }] : [];
}

/** `else` without an `if`, or behind a `;` that ended it. */
function loneElse(reading: Reading): Mistake[] {
  const { tokens, found } = reading;
  const [other] = faultyLine(reading).filter(
    ({ kind, start }) => kind === ts.SyntaxKind.ElseKeyword && found.some((one) => one.start === start),
  );
  if (!other) return [];
  const before = tokens[tokens.indexOf(other) - 1];
  return [{ start: other.start, length: other.end - other.start, says: before?.text === ";" ? ended : noIf }];
}

function asynchronous(node: ts.SignatureDeclaration, line: string, file: ts.SourceFile): string {
  const head = node.getText(file).split("\n", 1)[0] ?? "";
  return line.replace(head, () => `async ${head}`);
}

const outside = (value = "") => ({
  ko: `return은 함수 안에서만 쓸 수 있습니다. 셀에서는 값만 적으면 보입니다${value ? `: ${value}` : "."}`,
  en: `return belongs inside a function. A cell shows its last value by itself${value ? `: ${value}` : "."}`,
});
const noLoop = (word: string) => ({
  ko: `${word}: 반복문(for, while) 안에서만 쓸 수 있습니다. 지우거나 반복문 안으로 옮기세요.`,
  en: `${word} belongs inside a loop (for, while): delete it, or move it into one.`,
});
const notAsync = (write: string) => ({
  ko: `await은 async 함수 안에서만 쓸 수 있습니다. 함수 앞에 async를 적으세요: ${write}`,
  en: `await belongs inside an async function. Write async in front: ${write}`,
});
const noIf = {
  ko: "else 앞에 짝이 되는 if가 없습니다. 같은 셀에 이렇게 적으세요: if (…) { … } else { … }",
  en: "This else belongs to no if. Write both in one cell: if (…) { … } else { … }",
};
const ended = {
  ko: "else 앞의 ; 때문에 if가 이미 끝났습니다. 이렇게 적으세요: if (…) { … } else { … }",
  en: "The ; before else has ended the if already. Write if (…) { … } else { … }",
};
const whole = {
  ko: "try와 catch는 함께 적어야 합니다: try { … } catch (error) { … }",
  en: "try and catch go together: try { … } catch (error) { … }",
};
const noThis = (write: string) => ({
  ko: `셀에는 this가 없습니다. 변수로 선언하세요: ${write}`,
  en: `A cell has no this. Declare a variable: ${write}`,
});
