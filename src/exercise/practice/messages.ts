import type { SlipName } from "../slips/slip-messages.js";

/** The rule that is applied wrongly, in LaTeX, by the first word of the slip's name. */
const rules: Record<string, string> = {
  product: "(fg)'=f'g+fg'",
  quotient: "\\left(\\frac{f}{g}\\right)'=\\frac{f'g-fg'}{g^2}",
  reciprocal: "\\left(\\frac{1}{g}\\right)'=-\\frac{g'}{g^2}",
  chain: "\\{f(g(x))\\}'=f'(g(x))\\,g'(x)",
  power: "(x^n)'=nx^{n-1}",
  exponential: "(e^x)'=e^x,\\quad (a^x)'=a^x\\ln a",
  logarithm: "(\\ln x)'=\\frac{1}{x}",
  sigmoid: "\\sigma'=\\sigma(1-\\sigma)",
};

/** Slips whose first word does not name the rule. */
const otherwise: Partial<Record<SlipName, string>> = {
  "inner derivative": "chain",
  "only inner": "chain",
  inside: "chain",
  "outer unchanged": "chain",
  "power rule on exponential": "exponential",
  "logarithm of the base": "exponential",
  root: "power",
};

/** The rule that the slip is about, in LaTeX; undefined where it is about none in particular. */
export const ruleOf = (slip: SlipName): string | undefined => rules[otherwise[slip] ?? (slip.split(" ")[0] as string)];

/** What practice says. */
export const messages = {
  unknownTopic: (name: string, names: readonly string[]) => ({
    ko: `"${name}": 없는 주제입니다. 고를 수 있는 주제는 다음과 같습니다: ${names.join(", ")}`,
    en: `There is no topic "${name}". The topics are ${names.join(", ")}.`,
  }),
  unknownLevel: (level: string, most: number) => ({
    ko: `단계는 1부터 ${most}까지의 자연수로 적어 주세요. 입력한 값: ${level}`,
    en: `A level is a whole number from 1 to ${most}, not ${level}.`,
  }),
  unknownSeed: (seed: string) => ({
    ko: `seed는 0부터 1000000000까지의 정수로 적어 주세요. 입력한 값: ${seed}`,
    en: `A seed is a whole number from 0 to 1000000000, not ${seed}.`,
  }),
  reminder: (rule: string | undefined) => ({
    ko: `**다시 한번.** 지난번에 실수한 규칙이 다른 문제로 다시 나옵니다.${rule ? ` 먼저 규칙을 보세요: $${rule}$` : ""}`,
    en: `**Once more.** The rule that you missed last time comes again in another question.${rule ? ` First look at it: $${rule}$` : ""}`,
  }),
  masteryTitle: { ko: "주제별 연습 기록", en: "How well each topic is known" },
  masteryNotice: {
    ko: "바로 맞히면 한 칸이 차고, 틀리면 모두 비워집니다. 칸이 많이 찬 주제일수록 나중에 다시 나옵니다.",
    en: "A right answer fills one more box, a miss empties them. The more boxes are full, the later the topic comes again.",
  },
  next: {
    ko: "다음 문제: `practice()` 셀을 다시 실행하세요.",
    en: "For the next question run the cell with `practice()` again.",
  },
};
