import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { arrows, planeAxes } from "./plane.js";
import { figure, type Trace } from "./plotly.js";
import { decimals } from "./rounding.js";
import { baseLayout, colours } from "./style.js";
import { figureNumber, type Words } from "./text.js";
import { lineTrace, textTrace } from "./traces.js";

type Vector = readonly [number, number];

export interface DotProductOptions {
  title?: Words;
  notice?: Words;
}

/**
 * Two vectors as arrows, and their dot product a·b = a₁b₁ + a₂b₂ = |a| |b| cos θ: the length of a times the length, with its sign, of
 * the shadow that b throws on a. A slider and a play button turn b once around.
 *
 * @param a the vector that stays, [a₁, a₂]
 * @param length the length of b, greater than 0
 * @param options `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {RangeError} one sentence, when a is no vector with a length, or b has none
 * @example
 * dotProduct([2, 1], 1.5).frames.length; // 24
 */
export function dotProduct(a: Vector, length = 1, options: DotProductOptions = {}): Figure {
  const size = Math.hypot(...a);
  if (!(a.length === 2 && Number.isFinite(size) && size > 0)) throw new RangeError(say(messages.vector));
  if (!(Number.isFinite(length) && length > 0)) throw new RangeError(say(messages.length));
  const reach = 1.25 * Math.max(size, length);
  const picture = (turn: number): Picture => ({ label: `${turn}°`, data: shadow(a, length, turn, reach) });
  const pictures = Array.from({ length: 24 }, (_, i) => picture(15 * i));
  const base = baseLayout(options.title ?? messages.title, options.notice ?? messages.notice, 480);
  const { frames, layout } = animation(base, pictures, [1, 2, 3, 4], say(messages.angle), 400, { active: first });
  const stays: Trace = { ...arrows([{ from: [0, 0], to: a }], 0.1 * reach), line: { color: colours.curve, width: 4 } };
  const name = textTrace({ x: [1.12 * a[0]], y: [1.12 * a[1]] }, ["<b>a</b>"], {
    textfont: { color: colours.curve, size: 16 },
  });
  const view = { x: [-1.3 * reach, 1.3 * reach], y: [-reach, reach] } as const;
  return figure(
    say(messages.alt(a, length)),
    [stays, ...(pictures[first] as Picture).data, name],
    { ...layout, ...planeAxes(view, ["x", "y"]) },
    frames,
  );
}

/** The picture to begin with: at 60° the two vectors and the shadow are apart. */
const first = 4;

/** The vector b at this angle from a, its shadow on a's line and what falls there, and the product in words. */
function shadow(a: Vector, length: number, turn: number, reach: number): Trace[] {
  const size = Math.hypot(...a);
  const direction = Math.atan2(a[1], a[0]);
  const angle = direction + (turn * Math.PI) / 180;
  const cosine = exactCosine(turn);
  const b = [length * Math.cos(angle), length * Math.sin(angle)] as const;
  const foot = [length * cosine * Math.cos(direction), length * cosine * Math.sin(direction)] as const;
  const product = figureNumber(size * length * cosine);
  const words = `a·b = |a| |b| cos ${turn}° = ${figureNumber(size)} · ${figureNumber(length * cosine)} = <b>${product}</b>`;
  return [
    lineTrace(
      { x: [0, decimals(foot[0])], y: [0, decimals(foot[1])] },
      { color: colours.second, width: 9, dash: "solid" },
    ),
    lineTrace(
      { x: [b[0], foot[0]].map(decimals), y: [b[1], foot[1]].map(decimals) },
      { color: colours.guide, width: 2, dash: "dot" },
    ),
    { ...arrows([{ from: [0, 0], to: b }], 0.1 * reach), line: { color: colours.secant, width: 4 } },
    textTrace(
      { x: [decimals(1.15 * b[0]), decimals(-1.25 * reach)], y: [decimals(1.15 * b[1]), decimals(0.93 * reach)] },
      ["<b>b</b>", words],
      {
        textposition: ["middle center", "middle right"],
        textfont: { color: [colours.secant, colours.tangent], size: [16, 15] },
      },
    ),
  ];
}

/** A right angle has the cosine 0, not what rounding leaves of it. */
const exactCosine = (degrees: number) => (degrees % 180 === 90 ? 0 : Math.cos((degrees * Math.PI) / 180));

const messages = {
  vector: {
    ko: "벡터 a는 [2, 1]처럼 수 두 개로 적어 주세요. [0, 0]에는 방향이 없습니다.",
    en: "Write the vector a as two numbers, such as [2, 1]; [0, 0] has no direction.",
  },
  length: {
    ko: "벡터 b의 길이는 0보다 큰 수로 적어 주세요.",
    en: "The length of the vector b must be a number greater than 0.",
  },
  title: { ko: "두 벡터의 내적", en: "The dot product of two vectors" },
  notice: {
    ko: "내적은 a의 길이에 b의 그림자(초록)의 길이를 곱한 것이고, 그림자가 a의 반대쪽이면 음수입니다.",
    en: "The dot product is the length of a times that of b's shadow (green), and negative when the shadow points away from a.",
  },
  angle: { ko: "a에서 b까지 돌린 각: ", en: "angle from a to b: " },
  alt: ([x, y]: Vector, length: number) => ({
    ko: `움직이는 그림: 벡터 a = (${x}, ${y})는 그대로 있고 길이 ${length}인 벡터 b가 한 바퀴 돕니다. 내적은 a의 길이에 b의 그림자의 길이를 곱한 것이고 그림자가 반대쪽이면 음수입니다. 두 벡터가 직각이면 0이고 방향이 같으면 가장 큽니다.`,
    en: `Animated picture: the vector a = (${x}, ${y}) stays while the vector b of length ${length} turns once around. Their dot product is the length of a times that of b's shadow on it, negative when the shadow points away from a: 0 at right angles, largest when both point the same way.`,
  }),
};
