import { faultyLine, type Mistake, type Reading } from "./reading.js";

/** Signs behind which a value has to come. */
const ASKS = /^(=|[-+*/%<>!]|\*\*|[-+*/%]=|\*\*=|[=!]==?|<=|>=|&&|\|\||\?\?|=>|\.|,|:)$/;

/** `let x =`, `3 +`: the text ends where a value is to come. */
export function unfinished(reading: Reading): Mistake[] {
  const { tokens, found } = reading;
  const last = tokens.at(-1);
  const line = faultyLine(reading);
  if (/^(import|<)$/.test(line[0]?.text ?? "")) return [];
  if (!last || !(line.at(-1) === last || found.every(({ start = 0 }) => start >= last.end))) return [];
  const sign = last.text === ";" ? tokens.at(-2) : last;
  if (!sign || !ASKS.test(sign.text) || !found.some(({ start = 0 }) => start >= sign.end)) return [];
  return [{ start: sign.start, length: sign.end - sign.start, says: missing(sign.text) }];
}

/** "Expression expected", "Argument expression expected", "Variable declaration expected", "Declaration or statement expected" */
const EXPECTED = [1109, 1135, 1134, 1128];

/** `let a = * 5`, `f(1, )+`, `= 3`: a sign before which a value has to come. */
export function unbegun(reading: Reading): Mistake[] {
  if (!reading.misread) return [];
  const [first] = reading.found;
  const sign = reading.tokens.find(({ start }) => start === first?.start);
  if (
    !first ||
    !sign ||
    !EXPECTED.includes(first.code) ||
    !/^([-+*/%=<>,;:.|&^)\]}]|\*\*|[=!<>]==?|&&|\|\|)$/.test(sign.text)
  )
    return [];
  return [{ start: sign.start, length: sign.end - sign.start, says: before(sign.text) }];
}

const before = (sign: string) => ({
  ko: `앞에 와야 할 값이 빠졌습니다( ${sign} ). 값을 적거나 ${sign} 기호를 지우세요.`,
  en: `Before ${sign} a value is missing: write it, or delete the sign.`,
});

const missing = (sign: string) => ({
  ko: `${sign} 뒤에 와야 할 것이 빠졌습니다. 이어서 적으세요.`,
  en: `Something is missing behind ${sign}: write what belongs there.`,
});
