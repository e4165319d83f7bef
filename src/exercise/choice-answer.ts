import { say } from "../language.js";
import { type Judgement, textOf } from "./answer.js";
import { messages } from "./messages.js";
import type { Choice } from "./types.js";

/** Judges which of the choices was taken: ②, ２, (2), "2", 2번, line 2, b), choice B, or the choice's own words. */
export function judgeChoice({ choices, key }: Choice, given: unknown): Judgement {
  const answer = textOf(given);
  if (typeof answer !== "string") return answer;
  const name = ordinals[nameIn(answer)] ?? nameIn(answer);
  const words = wordsOf(answer);
  const chosen =
    choices.find(({ id }) => id.toLowerCase() === name) ??
    choices.find(({ text }) => text && [text.ko, text.en].some((one) => wordsOf(one) === words));
  if (!chosen) {
    // A letter typed while the keyboard was Korean: ㅠ for b.
    const keyboard = /^[ㄱ-ㅎㅏ-ㅣ]$/.test(answer.trim()) ? ` ${say(messages.keyboard)}` : "";
    return { state: "not readable", markdown: say(messages.chooseOne(choices.map(({ id }) => id))) + keyboard };
  }
  const why = chosen.why ? ` ${say(chosen.why)}` : "";
  if (chosen.id === key) return { state: "right", markdown: say(messages.right) + why };
  return { state: "not equal", markdown: `${say(messages.notRight)}${why} ${say(messages.chooseAgain)}` };
}

/** Ordinal numbers as words. */
const ordinals: Record<string, string> = {
  ...{ 첫: "1", 두: "2", 둘: "2", 세: "3", 셋: "3", 네: "4", 넷: "4", 다섯: "5", 여섯: "6" },
  ...{ first: "1", second: "2", third: "3", fourth: "4", fifth: "5" },
};

/** The choice's name, without what stands around it. */
const nameIn = (answer: string) =>
  answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'`“”‘’.,:;()[\]{}<>\s]/g, "")
    .replace(
      /^(?:line|the|choice|option|answer|보기|정답은?|답은?|제)+(?=.)|(?:번째줄|번째|째줄|째|번줄|번|입니다|요|one|line|choice)+$/g,
      "",
    );

/** Its words: letters and digits alone. */
const wordsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*\(\w\)\s*/, "")
    .replaceAll("−", "-")
    .replace(/[^\p{L}\p{N}+\-<>=]/gu, "");
