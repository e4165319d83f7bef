import { say } from "../language.js";
import { type Judgement, textOf } from "./answer.js";
import { messages } from "./messages.js";
import type { Choice } from "./types.js";

/** Judges which of the choices was taken: ②, ２, (2), "2", 2번, line 2. */
export function judgeChoice({ choices, key }: Choice, given: unknown): Judgement {
  const answer = textOf(given);
  if (typeof answer !== "string") return answer;
  const bare = answer
    .normalize("NFKC")
    .replace(/["'`.()[\]\s]|번$|^line/gi, "")
    .toLowerCase();
  const chosen = choices.find(({ id }) => id.toLowerCase() === bare);
  if (!chosen) return { state: "not readable", markdown: say(messages.chooseOne(choices.map(({ id }) => id))) };
  const right = chosen.id === key;
  const verdict = say(right ? messages.right : messages.notRight);
  return { state: right ? "right" : "not equal", markdown: chosen.why ? `${verdict} ${say(chosen.why)}` : verdict };
}
