import { faultyLine, type Mistake, type Reading } from "./reading.js";

/** "A constructor, method, accessor, or property was expected", "A class member cannot have the 'const' keyword". */
const NO_MEMBER = [1068, 1248, 1434, 1440];

/** `class A { function f() {} }`, `class A { let n = 1 }`: members declared as if they stood alone. */
export function classMembers(reading: Reading): Mistake[] {
  const { found, tokens, file } = reading;
  const wrong = found.filter(({ code }) => NO_MEMBER.includes(code)).map(({ start = 0 }) => start);
  const at = tokens.findIndex(
    ({ text, start, end }, index) =>
      /^(function|let|const|var|def)$/.test(text) &&
      wrong.some((place) => place >= start && place <= (tokens[index + 1]?.end ?? end)),
  );
  const [word, name] = tokens.slice(at, at + 2);
  if (at < 0 || !word || !name || !faultyLine(reading).includes(word)) return [];
  if (!tokens.slice(0, at).some(({ text }) => text === "class")) return [];
  const rest = file.text.slice(name.start).split("\n", 1)[0]?.trimEnd() ?? "";
  const isWhole = faultyLine(reading).some(({ text }) => text === "class");
  const line = isWhole ? rest.replace(/\s*\}$/, "") : rest;
  return [{ start: word.start, length: word.end - word.start, says: without(word.text, line) }];
}

const without = (word: string, write: string) => ({
  ko: `클래스 안에서는 ${word} 없이 적으세요: ${write}`,
  en: `Inside a class, ${word} is left out: ${write}`,
});
