import ts from "typescript";
import type { Mistake, Reading } from "./reading.js";

/** `exercise(01-1)`: a name of digits without quotation marks, which the language takes for a calculation. */
export function leadingZero(reading: Reading): Mistake[] {
  const { tokens, file } = reading;
  return (
    decimalComma(reading) ??
    tokens.flatMap((token, index) => {
      if (token.kind !== ts.SyntaxKind.NumericLiteral || !/^0\d/.test(token.text)) return [];
      const before = tokens[index - 1];
      const front = tokens[index - (before?.text === "," ? 2 : 1)];
      if (/^\d{3}$/.test(token.text) && front?.kind === ts.SyntaxKind.NumericLiteral && front !== token)
        return [{ start: front.start, length: token.end - front.start, says: together(`${front.text}${token.text}`) }];
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
    })
  );
}

const number = (text: string) => ({
  ko: `수는 0으로 시작할 수 없습니다. ${text.replace(/^0+(?=\d)/, "")} 으로 적어 주세요. 번호나 이름이라면 따옴표 안에 적어 주세요: "${text}"`,
  en: `A number does not begin with 0: write ${text.replace(/^0+(?=\d)/, "")}; or, where it is a name, "${text}".`,
});

/** `let x = 3,14` */
function decimalComma({ tokens, found, misread }: Reading): Mistake[] | undefined {
  const at = tokens.findIndex(({ start }) => misread && found[0]?.code === 1134 && found[0].start === start);
  const [whole, comma, rest] = tokens.slice(at - 2, at + 1);
  if (at < 2 || comma?.text !== "," || !/^\d+$/.test(whole?.text ?? "") || !/^\d+$/.test(rest?.text ?? ""))
    return undefined;
  if (!whole || !rest || rest.start - whole.end !== 1 || /^0\d\d$|^\d{3}$/.test(rest.text)) return undefined;
  return [{ start: whole.start, length: rest.end - whole.start, says: point(`${whole.text}.${rest.text}`) }];
}

const point = (write: string) => ({
  ko: `소수점은 쉼표가 아니라 점으로 적으세요: ${write}`,
  en: `The decimal sign is a point, not a comma: ${write}`,
});

const together = (write: string) => ({
  ko: `큰 수는 쉼표나 빈칸 없이 적으세요: ${write}`,
  en: `A large number is written without commas and spaces: ${write}`,
});
