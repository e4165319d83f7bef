import type { Bilingual } from "../../language.js";

const power = "$(x^n)'=nx^{n-1}$";
const productRule = "$(fg)'=f'g+fg'$";
const quotientRule = "$\\left(\\dfrac{f}{g}\\right)'=\\dfrac{f'g-fg'}{g^2}$";
const reciprocalRule = "$\\left(\\dfrac{1}{g}\\right)'=-\\dfrac{g'}{g^2}$";

/**
 * What is said about each slip. Where an answer can come from several, the one that stands first here is named.
 *
 * @param u the part of the function where it happened, typeset; the inner function for slips of the chain rule
 * @param x the variable, typeset
 */
export const slipMessages = {
  "wrong variable": (_, x) => ({
    ko: `다른 문자로 미분한 것 같습니다. 여기서는 변수 ${x}에 대하여 미분하고, 나머지 문자는 상수로 봅니다.`,
    en: `That looks like the derivative by another letter. Here we differentiate by ${x} and hold the other letters constant.`,
  }),
  "quotient order": () => ({
    ko: `거의 다 되었습니다. 분자에서 빼는 순서만 바뀐 것 같습니다: ${quotientRule}.`,
    en: `Nearly there: only the order of the subtraction seems to be swapped. ${quotientRule}.`,
  }),
  "quotient of derivatives": () => ({
    ko: `몫의 도함수는 도함수의 몫이 아닙니다. 다음 규칙을 써 보세요: ${quotientRule}.`,
    en: `The derivative of a quotient is not the quotient of the derivatives: use ${quotientRule}.`,
  }),
  "quotient sign": () => ({
    ko: `몫의 미분에서 분자의 두 항은 더하지 않고 뺍니다: ${quotientRule}.`,
    en: `In the quotient rule the two terms above are subtracted, not added: ${quotientRule}.`,
  }),
  "quotient square": () => ({
    ko: `분자는 맞았습니다. 분모는 $g^2$이어야 합니다: ${quotientRule}.`,
    en: `The top is right; the bottom must be $g^2$: ${quotientRule}.`,
  }),
  "quotient one part": () => ({
    ko: `분자와 분모가 모두 변하므로 두 항이 필요합니다: ${quotientRule}.`,
    en: `Top and bottom both change, so two terms are needed: ${quotientRule}.`,
  }),
  "reciprocal sign": () => ({
    ko: `거의 다 되었습니다. 앞에 붙는 $-$가 빠진 것 같습니다: ${reciprocalRule}.`,
    en: `Nearly there: the minus sign in front seems to be missing. ${reciprocalRule}.`,
  }),
  "inner derivative": (u) => ({
    ko: `바깥 함수는 잘 미분했습니다. 안쪽 함수 ${u}의 도함수를 곱하는 것을 잊은 것 같습니다.`,
    en: `The outer function is done well; the derivative of the inside, ${u}, still has to be multiplied in.`,
  }),
  "reciprocal square": () => ({
    ko: `분모는 $g$가 아니라 $g^2$이어야 합니다: ${reciprocalRule}.`,
    en: `The bottom must be $g^2$, not $g$: ${reciprocalRule}.`,
  }),
  "reciprocal of derivative": () => ({
    ko: `$\\dfrac{1}{g}$의 도함수는 $\\dfrac{1}{g'}$이 아닙니다. 다음 규칙을 써 보세요: ${reciprocalRule}.`,
    en: `The derivative of $\\dfrac{1}{g}$ is not $\\dfrac{1}{g'}$: use ${reciprocalRule}.`,
  }),
  "power rule on exponential": (u) => ({
    ko: `${u}에서는 변수가 지수에 있습니다. ${power}은 밑에 변수가 있을 때의 규칙이고, 지수함수에는 $(e^x)'=e^x$을 씁니다.`,
    en: `In ${u} the variable is in the exponent. ${power} is for a variable in the base; an exponential follows $(e^x)'=e^x$.`,
  }),
  "logarithm of the base": (u) => ({
    ko: `${u}의 밑은 $e$가 아닙니다. $(a^x)'=a^x\\ln a$이므로 밑의 로그도 곱해 주세요.`,
    en: `The base of ${u} is not $e$: by $(a^x)'=a^x\\ln a$ the logarithm of the base comes in too.`,
  }),
  unchanged: (u) => ({
    ko: `처음의 함수 ${u} 그대로입니다. 이제 미분해 보세요.`,
    en: `That is the function ${u} itself; now differentiate it.`,
  }),
  "only inner": (u) => ({
    ko: `안쪽 함수 ${u}의 도함수는 맞았습니다. 바깥 함수의 도함수도 곱해 주세요.`,
    en: `The derivative of the inside, ${u}, is right; the derivative of the outer function must be multiplied in too.`,
  }),
  inside: (u) => ({
    ko: `바깥 함수를 미분할 때 안쪽 함수 ${u} 자체는 그대로 둡니다. 안쪽의 도함수는 그 뒤에 곱합니다.`,
    en: `While you differentiate the outer function, leave the inside, ${u}, as it is; multiply by its derivative afterwards.`,
  }),
  "outer unchanged": (u) => ({
    ko: `안쪽 함수 ${u}의 도함수는 잘 곱했습니다. 바깥 함수도 미분해 주세요.`,
    en: `The derivative of the inside, ${u}, is there; the outer function has to be differentiated too.`,
  }),
  "chain sum": () => ({
    ko: "연쇄법칙에서는 바깥 함수와 안쪽 함수의 도함수를 더하지 않고 곱합니다.",
    en: "In the chain rule the derivatives of the outer and the inner function are multiplied, not added.",
  }),
  "product one term": () => ({
    ko: `곱을 미분할 때는 인수를 하나씩 번갈아 미분해 모두 더합니다: ${productRule}. 빠진 항이 있는 것 같습니다.`,
    en: `The product rule has a term for every factor, ${productRule}; it looks as if not all of them are there.`,
  }),
  "product of derivatives": () => ({
    ko: `곱의 도함수는 도함수의 곱이 아닙니다. 다음 규칙을 써 보세요: ${productRule}.`,
    en: `The derivative of a product is not the product of the derivatives: use ${productRule}.`,
  }),
  "product sign": () => ({
    ko: `곱의 미분에서는 두 항을 빼지 않고 더합니다: ${productRule}.`,
    en: `In the product rule the terms are added, not subtracted: ${productRule}.`,
  }),
  "product sum": () => ({
    ko: `인수의 도함수마다 나머지 인수를 곱해야 합니다: ${productRule}.`,
    en: `Each derivative is multiplied by the other factor: ${productRule}.`,
  }),
  sign: (u) => ({
    ko: `절댓값은 맞았습니다. ${u}에서 나온 부분의 부호를 다시 살펴보세요.`,
    en: `The size is right; look again at the sign of what comes from ${u}.`,
  }),
  "power not lowered": (u) => ({
    ko: `${u}의 지수는 잘 앞에 곱했습니다. 이제 지수를 $1$만큼 줄여 주세요: ${power}.`,
    en: `The exponent of ${u} came down in front as it should; now lower the exponent by $1$: ${power}.`,
  }),
  "power not in front": (u) => ({
    ko: `${u}의 지수는 잘 줄였습니다. 줄이기 전의 지수를 앞에 곱해 주세요: ${power}.`,
    en: `The exponent of ${u} is lowered well; the old exponent still has to come down in front: ${power}.`,
  }),
  "power lowered wrongly": (u) => ({
    ko: `${u}의 새 지수를 다시 살펴보세요. 처음의 지수에서 $1$을 뺍니다: ${power}.`,
    en: `Look again at the new exponent of ${u}: it is the old one minus $1$. ${power}.`,
  }),
  "power lowered in front": (u) => ({
    ko: `${u}에서 앞에 곱하는 수는 줄이기 전의 지수입니다: ${power}.`,
    en: `For ${u} the number in front is the old exponent, before it is lowered: ${power}.`,
  }),
  "power divided": (u) => ({
    ko: `${u}의 지수로 나누지 않고 곱합니다. 그리고 지수를 $1$만큼 줄입니다: ${power}.`,
    en: `The exponent of ${u} multiplies, it does not divide; and it goes down by $1$: ${power}.`,
  }),
  "exponent sign": (u) => ({
    ko: `${u}의 지수는 미분해도 그대로 남습니다. 지수의 부호가 바뀌지 않았는지 살펴보세요.`,
    en: `The exponent of ${u} stays as it is when you differentiate; look again at its sign.`,
  }),
  root: (u) => ({
    ko: `${u}의 근호를 분수 지수로 바꾸어 미분해 보세요: $\\sqrt{x}=x^{1/2}$, ${power}.`,
    en: `Write the root in ${u} with a fraction as its exponent, $\\sqrt{x}=x^{1/2}$, and use ${power}.`,
  }),
  "base and exponent": (u) => ({
    ko: `${u}에서는 밑과 지수가 함께 변합니다. $u^v=e^{v\\ln u}$으로 바꾸어 미분해 보세요.`,
    en: `In ${u} the base and the exponent both change: write it as $u^v=e^{v\\ln u}$ first.`,
  }),
  logarithm: () => ({
    ko: "$\\ln x$의 도함수를 다시 떠올려 보세요: $(\\ln x)'=\\dfrac{1}{x}$.",
    en: "Recall the derivative of the logarithm: $(\\ln x)'=\\dfrac{1}{x}$.",
  }),
  sigmoid: () => ({
    ko: "시그모이드의 도함수를 다시 떠올려 보세요: $\\sigma'=\\sigma(1-\\sigma)$.",
    en: "Recall the derivative of the sigmoid: $\\sigma'=\\sigma(1-\\sigma)$.",
  }),
  constant: (u) => ({
    ko: `상수 ${u}의 도함수는 $0$입니다. 나머지는 잘 미분했습니다.`,
    en: `The constant ${u} has the derivative $0$; the rest is right.`,
  }),
  "other variable": (u, x) => ({
    ko: `${u}의 값은 변수 ${x}에 따라 변하지 않습니다. 여기서는 상수이므로 미분하면 $0$입니다.`,
    en: `${u} does not change with ${x}: here it is a constant, and its derivative is $0$.`,
  }),
  "both variables": (_, x) => ({
    ko: `다른 문자까지 변수로 본 것 같습니다. 여기서는 변수 ${x}에 대하여 미분하고, 나머지 문자는 상수로 봅니다.`,
    en: `Another letter seems to have been treated as a variable too. Here only ${x} changes; the other letters are constants.`,
  }),
  "lost term": (u) => ({
    ko: `${u}의 도함수가 빠진 것 같습니다. 합은 항마다 미분해서 더합니다.`,
    en: `The derivative of ${u} seems to be missing; a sum is differentiated term by term.`,
  }),
  "straight line": (u) => ({
    ko: `${u}의 그래프는 직선입니다. 직선의 도함수는 그 기울기, 즉 상수입니다.`,
    en: `The graph of ${u} is a straight line, so its derivative is the slope, a constant.`,
  }),
  "constant factor": (u) => ({
    ko: `${u}에서 곱하거나 나눈 상수는 미분해도 그대로 남습니다.`,
    en: `The constant that multiplies or divides in ${u} stays when you differentiate.`,
  }),
  "constant factor zero": (u) => ({
    ko: `${u}의 상수는 더한 것이 아니라 곱한 것이므로 사라지지 않습니다.`,
    en: `The constant in ${u} is a factor, not a term of its own, so it does not vanish.`,
  }),
  integrated: (u) => ({
    ko: `방향이 반대입니다. 입력한 식의 도함수가 ${u}입니다.`,
    en: `The other way round: the derivative of what you typed is ${u}.`,
  }),
  "part unchanged": (u) => ({
    ko: `${u} 부분이 미분되지 않고 그대로 남은 것 같습니다.`,
    en: `The part ${u} seems to be left as it was; it has to be differentiated too.`,
  }),
  "part integrated": (u) => ({
    ko: `${u} 부분은 미분하지 않고 거꾸로 적분한 것 같습니다.`,
    en: `The part ${u} seems to be integrated, which is the other way round.`,
  }),
  twice: () => ({
    ko: "두 번 미분한 것 같습니다. 여기서는 한 번만 미분합니다.",
    en: "It looks as if you differentiated twice; here once is enough.",
  }),
  number: () => ({
    ko: "도함수는 모든 점의 기울기를 한꺼번에 나타내는 식입니다. 수 하나가 아니라 문자가 든 식을 적어 주세요.",
    en: "A derivative gives the slope at every point at once: type a formula with letters, not a single number.",
  }),
} satisfies Record<string, (u: string, x: string) => Bilingual>;

/** The slips that are known. */
export type SlipName = keyof typeof slipMessages;

/** Their names, the one to prefer first. */
export const slipNames = Object.keys(slipMessages) as SlipName[];
