import { type Bilingual, say } from "../language.js";

/**
 * The options of a call as they were given, checked: in plain JavaScript nothing else tells that the braces were left out or a name mistyped.
 *
 * @param known the names of all options
 * @param example the call as it is written, with options
 * @throws {TypeError} one sentence, with the example
 */
export function checkedOptions<Options extends object>(
  given: Options,
  known: readonly (keyof Options & string)[],
  example: string,
): Options {
  if (!isRecord(given)) throw new TypeError(say(messages.braces(example)));
  const strange = Object.keys(given).find((name) => !(known as readonly string[]).includes(name));
  if (strange !== undefined) throw new TypeError(say(messages.unknown(strange, known, example)));
  return given;
}

/** The names of variables as they were given: in a list of at least so many, or not at all. Otherwise a sentence says what to type. */
export function checkedNames(
  names: readonly string[] | undefined,
  least = 0,
  sentence: Bilingual = messages.names,
): readonly string[] | undefined {
  const isList = Array.isArray(names) && names.length >= least && names.every((name) => typeof name === "string");
  if (names !== undefined && !isList) throw new TypeError(say(sentence));
  return names;
}

/** An interval for each of some variables, as it was given: smaller and larger number. */
export function checkedDomain<Domain extends object>(domain: Domain): Domain {
  const isDomain = isRecord(domain) && Object.values(domain).every(isInterval);
  if (!isDomain) throw new TypeError(say(messages.domain));
  return domain;
}

/** Has this named parts, as braces make it? */
export const isRecord = (given: unknown) => typeof given === "object" && given !== null && !Array.isArray(given);
/** Is this a smaller and a larger number? */
export const isInterval = (side: unknown): side is readonly [number, number] =>
  Array.isArray(side) && side.length === 2 && side.every(Number.isFinite) && side[0] < side[1];

const messages = {
  braces: (example: string) => ({
    ko: `선택 사항은 ${example}처럼 중괄호 안에 이름과 함께 적어 주세요.`,
    en: `Give options by their names in braces, as in ${example}.`,
  }),
  unknown: (name: string, known: readonly string[], example: string) => ({
    ko: `여기에서 쓸 수 없는 선택 사항입니다: ${name}. ${example}처럼 적어 주세요(쓸 수 있는 이름: ${known.join(", ")}).`,
    en: `There is no option ${name}: the options are ${known.join(", ")}, as in ${example}.`,
  }),
  names: {
    ko: '변수는 ["x", "y"]처럼 대괄호 안에 이름으로 적어 주세요.',
    en: 'Name the variables in brackets, as in ["x", "y"].',
  },
  domain: {
    ko: "범위는 { x: [0, 4] }처럼 변수마다 작은 수와 큰 수의 짝으로 적어 주세요.",
    en: "Give the smaller and the larger number for each variable, as in { x: [0, 4] }.",
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;
