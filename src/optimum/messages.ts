import type { Bilingual } from "../language.js";
import { shortNumber } from "../number/number-text.js";
import type { CandidateCurve, CriticalType, StationaryCurve, Stopped } from "./candidate.js";
import { limitText } from "./limit/limit-text.js";
import { boxText, type Problem, readable } from "./problem.js";
import type { Attained } from "./prove/extreme-on-interval.js";
import { type Proof, proved } from "./prove/proof.js";
import { kinds } from "./show.js";

const digits = (x: number) => shortNumber(x, 9);

/** A place and the value there, as they are written. */
type Shown = (x: number) => { readonly x: string; readonly value: string | undefined };
const interval = (name: string, from: number, to: number) => `${digits(from)} ≤ ${name} ≤ ${digits(to)}`;

const extremes = {
  smallest: {
    ko: "최솟값",
    en: "smallest",
    less: { ko: "작아지므로", en: "falls" },
    better: { ko: "작은", en: "smaller" },
  },
  largest: { ko: "최댓값", en: "largest", less: { ko: "커지므로", en: "grows" }, better: { ko: "큰", en: "larger" } },
};

/** The sentence on the smallest value in an interval, or on the largest. */
function extreme(which: "smallest" | "largest", found: Attained, name: string, shown: Shown): Bilingual {
  const { ko, en, less, better } = extremes[which];
  switch (found.is) {
    case "attained": {
      const all = found.at.map(shown);
      const value = all.find((one) => one.value !== undefined)?.value ?? digits(readable(found.value));
      const at = all.map(({ x }) => `${name} = ${x}`).join(", ");
      const [alsoKo, alsoEn] = found.exactly
        ? ["", ""]
        : ["; 표시한 자리까지 값이 같음", " (equal in the digits shown)"];
      return {
        ko: `구간에서 ${ko}은 ${value}입니다(${at}${alsoKo}).`,
        en: `In the interval the ${en} value is ${value}, at ${at}${alsoEn}.`,
      };
    }
    case "unbounded":
      return {
        ko: `${name} = ${shown(found.x).x}에 가까워지면 f가 한없이 ${less.ko} ${ko}이 없습니다.`,
        en: `Near ${name} = ${shown(found.x).x} f ${less.en} without bound: there is no ${en} value.`,
      };
    case "approached":
      return {
        ko: `${name} = ${shown(found.x).x}에 가까워지면 f가 ${limitText(found.limit)}에 한없이 가까워지지만 그 값이 되지는 않아 ${ko}이 없습니다.`,
        en: `Near ${name} = ${shown(found.x).x} f comes as near to ${limitText(found.limit)} as one likes without reaching it: there is no ${en} value.`,
      };
    case "better near":
      return {
        ko: `${name} = ${shown(found.x).x} 가까이에서 f는 위의 어느 점에서보다 ${better.ko} 값을 가지지만 그 값들 가운데 가장 ${better.ko} 것은 없어 ${ko}이 없습니다.`,
        en: `Near ${name} = ${shown(found.x).x} f takes ${better.en} values than at any of these points, and none of them is the ${en}: there is no ${en} value.`,
      };
    case "no values":
      return {
        ko: `구간에서 f가 정의되지 않아 ${ko}이 없습니다.`,
        en: `In the interval f has no values: there is no ${en} value.`,
      };
    case "open":
      return { ko: `${ko}은 증명하지 못했습니다.`, en: `The ${en} value could not be proved.` };
  }
}

/** What makes a point critical. */
export const typeNames: Record<CriticalType, Bilingual> = {
  stationary: { ko: "f' = 0", en: "f' = 0" },
  corner: { ko: "꺾인 점", en: "corner" },
  cusp: { ko: "뾰족한 점", en: "cusp" },
  "vertical tangent": { ko: "수직인 접선", en: "vertical tangent" },
  jump: { ko: "끊어진 점", en: "jump" },
  "end point": { ko: "끝점", en: "end point" },
  "isolated point": { ko: "외딴점", en: "isolated point" },
};

/** The sentences of `criticalPoints`. */
export const criticalMessages = {
  type: { ko: "구분", en: "because" },
  kind: { ko: "종류", en: "kind" },
  neither: { ko: "극값 아님", en: "neither" },
  both: { ko: "극소이자 극대", en: "minimum and maximum" },
  extreme,
  complete: (proof: Proof, name: string, from: number, to: number) => ({
    ko: `구간 ${interval(name, from, to)}에서 극값이 될 수 있는 점(f' = 0이거나 미분할 수 없는 점, 끝점)은 이것이 전부입니다${proved(proof).ko}.`,
    en: `For ${interval(name, from, to)} these are all the critical points (f' = 0 or no derivative) and ends ${proved(proof).en}.`,
  }),
  incomplete: (reason: Bilingual, name: string, from: number, to: number) => ({
    ko: `구간 ${interval(name, from, to)}에 극값이 될 수 있는 점이 더 있을 수 있습니다: ${reason.ko}.`,
    en: `There may be other critical points for ${interval(name, from, to)}: ${reason.en}.`,
  }),
  level: (name: string, [from, to]: readonly [number, number]) => ({
    ko: `${digits(from)} < ${name} < ${digits(to)}에서 f는 일정하므로 모든 점에서 f' = 0입니다.`,
    en: `For ${digits(from)} < ${name} < ${digits(to)} f stays the same: f' = 0 everywhere there.`,
  }),
  isolated: (name: string, x: number) => ({
    ko: `${name} = ${digits(x)} 가까이의 다른 점에서는 f의 값이 없으므로, 그 점의 값은 극솟값이면서 극댓값입니다.`,
    en: `Near ${name} = ${digits(x)} f has no other values, so its value there is a minimum and a maximum at once.`,
  }),
  powers: {
    ko: "지수가 정수가 아닌 거듭제곱은 밑이 0 이상일 때만 값이 있습니다. 음수에서도 값이 있으려면 x^(2/3) 대신 cbrt(x)^2처럼 적어 주세요.",
    en: "A power whose exponent is no whole number takes a base ≥ 0 only; to include negative ones, write cbrt(x)^2 for x^(2/3).",
  },
  swings: (name: string, x: number, from: number, to: number, endless: boolean) => {
    const where = interval(name, Number(from.toPrecision(3)), Number(to.toPrecision(3)));
    return {
      ko: `${name} = ${digits(x)} 가까이에서는 f가 끝없이 진동합니다${endless ? "(f' = 0인 점이 무한히 많음)" : ""}: ${where}인 점은 빼놓았습니다.`,
      en: `Near ${name} = ${digits(x)} f swings without end${endless ? ": it has infinitely many points where f' = 0" : ""}. Points with ${where} are left out.`,
    };
  },
  unclear: (name: string, x: number) => ({
    ko: `${name} = ${digits(x)}에서 미분할 수 있는지 알 수 없습니다`,
    en: `it could not be decided whether f has a derivative at ${name} = ${digits(x)}`,
  }),
};

/** The sentences of `lagrange`. */
export const lagrangeMessages = {
  kind: { ko: "종류", en: "kind" },
  complete: (proof: Proof, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안의 후보는 이것이 전부입니다${proved(proof).ko}.`,
    en: `These are all the candidates in the box ${boxText(given)} ${proved(proof).en}.`,
  }),
  none: (proof: Proof, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안에 후보가 없습니다${proved(proof).ko}.`,
    en: `There is no candidate in the box ${boxText(given)} ${proved(proof).en}.`,
  }),
  incomplete: (reason: Bilingual, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안에 다른 후보가 더 있을 수 있습니다: ${reason.ko}.`,
    en: `There may be other candidates in the box ${boxText(given)}: ${reason.en}.`,
  }),
  simplified: (from: string, to: string) => ({
    ko: `제약 조건 ${from} = 0은 ${to} = 0과 같으므로 이것으로 계산했습니다.`,
    en: `The constraint ${from} = 0 means the same as ${to} = 0, which was used.`,
  }),
  singular: {
    ko: "λ가 없는 점에서는 제약식의 그래디언트가 0이거나 서로 평행합니다(일차종속). 승수법이 놓치는 후보입니다.",
    en: "At a point without λ the constraints' gradients are 0 or parallel (linearly dependent): the multiplier rule misses it.",
  },
  edge: {
    ko: "정의역의 끝이나 꺾인 점에는 그래디언트가 없어 λ도 없지만, 그런 점도 후보입니다.",
    en: "At an end of the domain or a corner there is no gradient and no λ, but such a point is a candidate, too.",
  },
  curve: ({ equations, values }: CandidateCurve) => {
    const where = equations.join(", ");
    const all = (or: string) => values.map((value) => `f = ${digits(value)}`).join(or);
    return {
      ko: `${where}인 점은 모두 후보입니다${values.length > 0 ? `(${all(" 또는 ")})` : ""}.`,
      en: `Every point with ${where} is a candidate${values.length > 0 ? ` (${all(" or ")})` : ""}.`,
    };
  },
  isExtreme: (which: "smallest" | "largest") => ({
    ko: `제약 조건 위에서 f의 ${extremes[which].ko}`,
    en: `f has its ${which} value on the constraint there`,
  }),
};

/** The sentences of `stationaryPoints`. */
export const stationaryMessages = {
  kind: { ko: "종류", en: "kind" },
  test: { ko: "판정", en: "test" },
  complete: (proof: Proof, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안의 정류점은 이것이 전부입니다${proved(proof).ko}.`,
    en: `These are all the stationary points in the box ${boxText(given)} ${proved(proof).en}.`,
  }),
  none: (proof: Proof, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안에 정류점이 없습니다${proved(proof).ko}.`,
    en: `There is no stationary point in the box ${boxText(given)} ${proved(proof).en}.`,
  }),
  incomplete: (reason: Bilingual, given: Problem) => ({
    ko: `상자 ${boxText(given)} 안에 다른 정류점이 더 있을 수 있습니다: ${reason.ko}.`,
    en: `There may be other stationary points in the box ${boxText(given)}: ${reason.en}.`,
  }),
  corners: {
    ko: "꺾인 점에는 기울기가 없으므로 정류점으로 세지 않았습니다.",
    en: "Corners have no gradient and are not counted.",
  },
  curve: ({ equations, kind }: StationaryCurve) => {
    const where = equations.join(", ");
    if (equations.length === 0) return { ko: "모든 점이 정류점입니다.", en: "Every point is stationary." };
    const { ko, en } =
      kind === "degenerate"
        ? { ko: "", en: "" }
        : { ko: `(표본으로 살핀 점에서는 ${kinds[kind].ko})`, en: ` (${kinds[kind].en} at the points tried)` };
    return { ko: `${where}인 점은 모두 정류점입니다${ko}.`, en: `Every point with ${where} is stationary${en}.` };
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

/** Why `gradientDescent` stopped. */
export const whyStopped: Record<Stopped, (steps: number, slope: number, values: readonly number[]) => Bilingual> = {
  "small gradient": (steps, slope) => ({
    ko: `${steps}걸음 만에 기울기의 크기가 ${shortNumber(slope, 3)}까지 작아져 멈췄습니다.`,
    en: `Stopped after ${steps} steps: the gradient is only ${shortNumber(slope, 3)} long.`,
  }),
  "step limit": (steps, slope, values) => {
    const grew = (values.at(-1) as number) > (values[0] as number);
    return {
      ko: `정해진 ${steps}걸음을 다 걸었습니다. 기울기의 크기는 아직 ${shortNumber(slope, 3)}입니다.${grew ? " f의 값이 처음보다 커졌으니 학습률을 줄여 보세요." : ""}`,
      en: `All ${steps} steps are done, and the gradient is still ${shortNumber(slope, 3)} long.${grew ? " f is larger than at the start: try a smaller rate." : ""}`,
    };
  },
  diverged: (steps) => ({
    ko: `${steps}걸음 뒤에 점이 끝없이 멀어지고 있어 멈췄습니다(발산): 학습률이 너무 크거나 f에 최솟값이 없습니다.`,
    en: `Stopped after ${steps} steps, for the points run away (it diverges): the rate is too large, or f has no minimum.`,
  }),
  "no gradient": (steps) => ({
    ko: `${steps}걸음 뒤에 f의 값이나 기울기가 없는 점에 이르러 멈췄습니다.`,
    en: `Stopped after ${steps} steps, at a point where f has no value or no gradient.`,
  }),
};

/** What `gradientDescent` asks for. */
export const descentMessages = {
  rate: { ko: "학습률은 0.1처럼 0보다 큰 수로 적어 주세요.", en: "The rate must be a positive number, such as 0.1." },
  steps: {
    ko: "걸음 수는 0 이상 1000000 이하의 정수로 적어 주세요.",
    en: "The number of steps must be a whole number from 0 to 1000000.",
  },
  momentum: {
    ko: "모멘텀은 0 이상 1 미만의 수로 적어 주세요.",
    en: "The momentum must be at least 0 and less than 1.",
  },
  tolerance: { ko: "tolerance는 0 이상의 수로 적어 주세요.", en: "The tolerance must not be negative." },
  start: { ko: "출발점에서 f가 정의되지 않습니다.", en: "f has no value at the start." },
  tooLarge: {
    ko: "출발점에서 f의 값이 너무 커서 나타낼 수 없습니다. 더 가까운 점에서 시작해 주세요.",
    en: "At the start f is too large a number: begin at a nearer point.",
  },
  number: { ko: "함수는 수를 돌려주어야 합니다.", en: "The function must return a number." },
};
