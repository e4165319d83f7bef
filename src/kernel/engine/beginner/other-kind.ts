import ts from "typescript";
import { nodeAt } from "../problems.js";
import type { Mistake, Reading } from "./reading.js";
import { wantedValue } from "./wanted.js";

/** "Type 'string' is not assignable to type 'number'." */
const MISFIT = 2322;

/** `let n = 3; n = "a"`, `const s: string = 3`: a variable gets another kind of value than it was declared for. */
export function otherKind({ found, file, checker }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0, length = 0 }) => {
    const name = nodeAt(file, start);
    if (code !== MISFIT || !ts.isIdentifier(name)) return [];
    const { parent } = name;
    const isAssigned =
      ts.isBinaryExpression(parent) && parent.left === name && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    const value = isAssigned
      ? parent.right
      : ts.isVariableDeclaration(parent) && parent.name === name
        ? parent.initializer
        : undefined;
    const wanted = wantedValue([checker.getTypeAtLocation(name)], checker);
    if (!value || !wanted) return [];
    // Of a value that is of the kind the compiler says more.
    if (wantedValue([checker.getTypeAtLocation(value)], checker)?.en === wanted.en) return [];
    const text = value.getText(file);
    const write = `let ${name.text}2 = ${text.includes("\n") ? "…" : text}`;
    return [{ start, length, says: isAssigned ? declared(name.text, wanted, write) : typed(name.text, wanted) }];
  });
}

const declared = (name: string, wanted: { ko: string; en: string }, write: string) => ({
  ko: `${name}: 다른 종류의 값으로 선언한 변수입니다. ${wanted.ko} 적거나, 다른 이름으로 선언하세요: ${write}`,
  en: `${name} was declared for another kind of value. Give it ${wanted.en}, or declare another variable: ${write}`,
});
const typed = (name: string, wanted: { ko: string; en: string }) => ({
  ko: `${name}: 여기에 적은 타입과 값의 종류가 다릅니다. ${wanted.ko} 적거나 타입을 고치세요.`,
  en: `The value of ${name} is not of the type that is written here. Give it ${wanted.en}, or change the type.`,
});
