import ts from "typescript";
import { lineAt, type Mistake, type Reading } from "./reading.js";

const DECLARING = [
  ...[ts.SyntaxKind.LetKeyword, ts.SyntaxKind.ConstKeyword, ts.SyntaxKind.VarKeyword],
  ...[ts.SyntaxKind.FunctionKeyword, ts.SyntaxKind.ClassKeyword],
];

/** `let 1a = 3`: a name that begins with a digit. */
export function digitFirst(reading: Reading): Mistake[] {
  const { tokens, file } = reading;
  return tokens.flatMap(({ start }, index) => {
    const before = tokens[index - 1];
    if (!before || !DECLARING.includes(before.kind)) return [];
    const name = /^\d[\p{L}\d_$]*/u.exec(file.text.slice(start))?.[0];
    if (name === undefined) return [];
    const [, digits = "", letters = ""] = /^(\d+)(.*)$/u.exec(name) ?? [];
    const write = lineAt(reading, start).replace(name, `${letters || "x"}${digits}`);
    return [{ start, length: name.length, says: lettersFirst(write) }];
  });
}

const lettersFirst = (write: string) => ({
  ko: `이름은 숫자로 시작할 수 없습니다. 글자를 앞에 적으세요: ${write}`,
  en: `A name cannot begin with a digit; put a letter first: ${write}`,
});
