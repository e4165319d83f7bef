import { display } from "../display.js";
import { message } from "../exercise/markdown.js";
import { say } from "../language.js";
import { code, copyOf } from "./plain.js";

/** What each constant may be. */
export type Choices = Readonly<Record<string, readonly number[]>>;

/**
 * A student's own numbers: each constant drawn from its choices by the student's identifier, always the same for the same
 * one. Shows them.
 *
 * While a class is graded the identifier is that of the submission, whatever the notebook says: the key follows it, and where
 * the notebook names somebody else a sentence says so. Where nothing is typed, it is the account on a hub.
 *
 * @param student the identifier as the student has typed it; case, blanks and zeros in front do not count
 * @returns a number for each name; NaN while it is not known whose
 * @example
 * const { a, b } = variants(student, { a: [2, 3, 5], b: [1, 4, 6, 7] });
 */
export function variants<Given extends Choices>(student: unknown, choices: Given): { [Name in keyof Given]: number } {
  const env = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env ?? {};
  const copy = copyOf(student);
  const names = [env.NABLA_STUDENT, copy, env.JUPYTERHUB_USER];
  const [graded, typed] = names.map(identifier) as [string, string, string];
  const at = names.findIndex((name) => identifier(name) !== "");
  const [whose, shown] = at < 0 ? ["", ""] : [identifier(names[at]), code(String(names[at]))];
  const drawn = Object.entries(choices).map(([name, list]) => [
    name,
    whose === "" ? Number.NaN : pick(list, `${whose}/${name}`),
  ]);
  const numbers = drawn.map(([name, value]) => `$${name} = ${value}$`).join(", ");
  const sentence =
    whose === ""
      ? messages.nobody
      : graded !== "" && typed !== "" && typed !== graded
        ? messages.another(code(String(copy)), shown, numbers)
        : messages.numbers(shown, numbers);
  display(message(say(sentence), {}));
  return Object.fromEntries(drawn);
}

/** What an identifier is told by. */
function identifier(text: unknown): string {
  if (typeof text !== "string" && typeof text !== "number") return "";
  const plain = String(text).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : plain;
}

const pick = (list: readonly number[], key: string): number => list[hash(key) % list.length] ?? Number.NaN;

/** A number of 32 bits from a text: FNV-1a, then the finalizer of MurmurHash3, after which every bit depends on every letter. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (const letter of text) bits = Math.imul(bits ^ (letter.codePointAt(0) as number), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const messages = {
  nobody: {
    ko: "먼저 위의 셀에서 `student`에 자신의 아이디를 적고 실행하세요. 아이디에 따라 문제의 수가 정해집니다.",
    en: "First put your identifier into `student`, in the cell above, and run it: your numbers depend on it.",
  },
  numbers: (whose: string, numbers: string) => ({
    ko: `${whose}의 수: ${numbers}`,
    en: `The numbers of ${whose}: ${numbers}`,
  }),
  another: (typed: string, graded: string, numbers: string) => ({
    ko: `이 노트북은 ${typed}의 수로 풀었는데, 제출한 사람은 ${graded}입니다. 채점에 쓴 ${graded}의 수: ${numbers}`,
    en: `This notebook was worked with the numbers of ${typed}, but ${graded} handed it in. It is marked by the numbers of ${graded}: ${numbers}.`,
  }),
};
