import { say } from "../language.js";
import { type Judgement, textOf } from "./answer.js";
import { messages } from "./messages.js";
import type { Choice } from "./types.js";
import { sameWord } from "./words.js";

/** Judges which of the choices was taken: ②, ２, (2), "2", 2번, line 2, b), choice B, or the choice's own words. */
export function judgeChoice({ choices, key }: Choice, given: unknown): Judgement {
  const answer = textOf(given);
  if (typeof answer !== "string") return answer;
  const signs = signsOf(answer);
  const chosen =
    choices.find(({ id }) => sameWord(answer, id)) ??
    choices.find(({ text }) => text && [text.ko, text.en].some((one) => signsOf(one) === signs)) ??
    choices.find(({ text }) => text && [text.ko, text.en].some((one) => sameWord(answer, one)));
  if (!chosen) {
    // A letter typed while the keyboard was Korean: ㅠ for b.
    const keyboard = /^[ㄱ-ㅎㅏ-ㅣ]$/.test(answer.trim()) ? ` ${say(messages.keyboard)}` : "";
    return { state: "not readable", markdown: say(messages.chooseOne(choices.map(({ id }) => id))) + keyboard };
  }
  const why = chosen.why ? ` ${say(chosen.why)}` : "";
  if (chosen.id === key) return { state: "right", markdown: say(messages.right) + why };
  return { state: "not equal", markdown: `${say(messages.notRight)}${why} ${say(messages.chooseAgain)}` };
}

/** A text's letters, digits and signs of formulas, without "(a)" in front and what is said around it. */
const signsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*\(\w\)\s*/, "")
    .replace(/^\s*(?:an?|the)\s+(?=\p{L}{3})|(?:입니다|이에요|예요)?[.!\s]*$/gu, "")
    .replaceAll("−", "-")
    .replace(/[^\p{L}\p{N}+\-<>=/^]/gu, "");
