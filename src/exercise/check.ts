import type { Judgement } from "./answer.js";
import { judgeChoice } from "./choice-answer.js";
import { judgeFormula } from "./formula-answer.js";
import { judgeFunction } from "./function-answer.js";
import { judgeParts } from "./parts-answer.js";
import { judgePoints } from "./points-answer.js";
import type { Exercise } from "./types.js";

/** Judges an answer to an exercise, by the kind of answer that it asks for. */
export function judge(exercise: Exercise, given: unknown): Judgement {
  switch (exercise.kind) {
    case "function":
      return judgeFunction(exercise, given);
    case "points":
      return judgePoints(exercise, given);
    case "choice":
      return judgeChoice(exercise, given);
    default:
      return typeof exercise.key === "string"
        ? judgeFormula(exercise, exercise.key, given)
        : judgeParts(exercise, exercise.key, given);
  }
}
