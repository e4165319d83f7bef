import type { Bilingual } from "../../language.js";
import type { Draw } from "./draw.js";
import { both, type Drawn } from "./drawn.js";
import { stationary } from "./topics/extremes.js";
import { whichSlip, wrongLine } from "./topics/mistakes.js";
import { definition, differenceQuotient } from "./topics/rates.js";
import { activations, chainRule, exponentials, powersAndSums, productRule, quotientRule } from "./topics/rules.js";
import { gradientAtPoint, neuron, partialDerivatives } from "./topics/several.js";
import { descentStep, lagrangeMultipliers } from "./topics/steps.js";

/** What can be practised, in the order of the course. */
export interface Topic {
  /** The name that is typed. */
  readonly id: string;
  readonly name: Bilingual;
  /** @param level 1 to 5 */
  readonly draw: (draw: Draw, level: number) => Drawn;
}

/** How many levels each topic has. */
export const LEVELS = 5;

export const topics: readonly Topic[] = [
  { id: "difference quotients", name: both("평균변화율", "difference quotients"), draw: differenceQuotient },
  { id: "definition", name: both("도함수의 정의", "definition"), draw: definition },
  { id: "powers and sums", name: both("거듭제곱과 합", "powers and sums"), draw: powersAndSums },
  { id: "product rule", name: both("곱의 미분법", "product rule"), draw: productRule },
  { id: "quotient rule", name: both("몫의 미분법", "quotient rule"), draw: quotientRule },
  { id: "chain rule", name: both("연쇄법칙", "chain rule"), draw: chainRule },
  { id: "exponentials and logarithms", name: both("지수와 로그", "exponentials and logarithms"), draw: exponentials },
  { id: "activations", name: both("활성화 함수", "activations"), draw: activations },
  { id: "stationary points", name: both("정류점", "stationary points"), draw: stationary },
  { id: "partial derivatives", name: both("편미분", "partial derivatives"), draw: partialDerivatives },
  { id: "gradient", name: both("그래디언트", "gradient"), draw: gradientAtPoint },
  { id: "neuron", name: both("뉴런의 기울기", "neuron"), draw: neuron },
  { id: "gradient descent", name: both("경사하강법", "gradient descent"), draw: descentStep },
  { id: "Lagrange multipliers", name: both("라그랑주 승수법", "Lagrange multipliers"), draw: lagrangeMultipliers },
  { id: "find the wrong line", name: both("틀린 줄 찾기", "find the wrong line"), draw: wrongLine },
  { id: "which slip", name: both("왜 틀렸을까", "which slip"), draw: whichSlip },
];

/** The topic with this name in either language, capital or not. */
export function topicNamed(name: string): Topic | undefined {
  const wanted = name.trim().toLowerCase();
  return topics.find(
    ({ id, name: { ko } }) => id.toLowerCase() === wanted || ko.replaceAll(" ", "") === wanted.replaceAll(" ", ""),
  );
}
