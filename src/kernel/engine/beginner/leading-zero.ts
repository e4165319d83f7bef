import ts from "typescript";
import type { Mistake, Reading } from "./reading.js";

/** `exercise(01-1)`: a name of digits without quotation marks, which the language takes for a calculation. */
export function leadingZero({ tokens, file }: Reading): Mistake[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== ts.SyntaxKind.NumericLiteral || !/^0\d/.test(token.text)) return [];
    const before = tokens[index - 1];
    const callee = before?.kind === ts.SyntaxKind.OpenParenToken ? tokens[index - 2]?.text : undefined;
    const parts = [token];
    for (let next = index + 1; tokens[next]?.kind === ts.SyntaxKind.MinusToken && tokens[next + 1]; next += 2)
      parts.push(tokens[next + 1] as typeof token);
    const end = parts.at(-1)?.end ?? token.end;
    const name = file.text.slice(token.start, end).replace(/\s/g, "");
    const place = { start: token.start, length: end - token.start };
    if (parts.length === 1 && callee === undefined) return [{ ...place, says: number(token.text) }];
    const whole = callee ? `${callee}("${name}")` : `"${name}"`;
    return [
      {
        ...place,
        says: {
          ko: `0으로 시작하는 번호는 따옴표 안에 적어 주세요: ${whole}`,
          en: `A number like ${name} goes in quotation marks: ${whole}`,
        },
      },
    ];
  });
}

const number = (text: string) => ({
  ko: `수는 0으로 시작할 수 없습니다. ${text.replace(/^0+(?=\d)/, "")} 으로 적어 주세요. 번호나 이름이라면 따옴표 안에 적어 주세요: "${text}"`,
  en: `A number does not begin with 0: write ${text.replace(/^0+(?=\d)/, "")}; or, where it is a name, "${text}".`,
});
