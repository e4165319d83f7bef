import { faultyLine, isDeclared, lineAt, type Mistake, type Reading } from "./reading.js";
import { isWord, type Token } from "./tokens.js";

/** Signs of other languages, and signs of this one with a space in them, as the tokens that they are read as. */
const MEANT: Record<string, string> = {
  ": =": "=",
  "= =": "===",
  "== =": "===",
  "! =": "!==",
  "!= =": "!==",
  "< =": "<=",
  "> =": ">=",
  "= <": "<=",
  "= !": "!==",
  "~ =": "!==",
  "< >": "!==",
  "& &": "&&",
  "| |": "||",
  "+ +": "++",
};

/** `a := 3`, `x = = 1`, `x <> 2`, `x =< 2`: two signs where one is meant. */
export function splitSigns(reading: Reading): Mistake[] {
  const line = faultyLine(reading);
  const unequal = line.find((token, at) => token.text === "=" && line[at + 1]?.text.startsWith("/="));
  if (unequal) {
    const begun = lineAt(reading, unequal.start);
    return [{ start: unequal.start, length: "=/=".length, says: one("!==", begun.replace("=/=", "!==")) }];
  }
  for (const [at, first] of line.entries()) {
    const second = line[at + 1];
    const meant = second && MEANT[`${first.text} ${second.text}`];
    const touch = second !== undefined && second.start === first.end;
    const isOne = meant !== undefined && (/^[=<] [<>!]$/.test(`${first.text} ${second?.text}`) ? touch : true);
    if (!second || meant === undefined || !isOne || !(touch || isWrong(reading, first, second))) continue;
    const { text } = reading.file;
    const begun = lineAt(reading, first.start);
    const changed = begun.replace(text.slice(first.start, second.end), () => meant);
    const declares = first.text === ":" && isNew(reading, line, at);
    // The value of a declaration follows.
    if (at === 2 && /^(let|const|var)$/.test(line[0]?.text ?? "") && meant === "===")
      return [{ start: first.start, length: second.end - first.start, says: one("=", begun.replace(/=\s*==?/, "=")) }];
    return [
      { start: first.start, length: second.end - first.start, says: one(meant, declares ? `let ${changed}` : changed) },
    ];
  }
  return absolute(reading, line);
}

/** `|x|` */
function absolute(reading: Reading, line: readonly Token[]): Mistake[] {
  const first = line.find((token) => token.text === "|" && reading.found.some(({ start }) => start === token.start));
  const second = line.find((token) => token.text === "|" && first && token.start > first.start);
  if (!first || !second) return [];
  const { text } = reading.file;
  const whole = text.slice(first.start, second.end);
  const write = lineAt(reading, first.start).replace(whole, () => `Math.abs(${whole.slice(1, -1).trim()})`);
  return [{ start: first.start, length: whole.length, says: ofAbsolute(write) }];
}

/** Does the compiler stumble here? */
const isWrong = ({ found }: Reading, first: Token, second: Token) =>
  found.some(({ start = 0 }) => start >= first.start && start <= second.end);

/** `a := 3` for a variable that there is not yet. */
function isNew(reading: Reading, line: readonly Token[], at: number): boolean {
  const [name] = line;
  return at === 1 && name !== undefined && isWord(name) && !isDeclared(name, reading);
}

const ofAbsolute = (write: string) => ({
  ko: `절댓값은 Math.abs로 적으세요: ${write}`,
  en: `The absolute value is written Math.abs: ${write}`,
});

const one = (sign: string, write: string) => ({
  ko: `기호를 ${sign} 으로, 빈칸 없이 적으세요: ${write}`,
  en: `The sign is written ${sign}, without a space: ${write}`,
});
