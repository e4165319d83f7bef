import { hessian } from "../derivative/gradient.js";
import type { Source } from "../expression/source.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { levelsOf, sampleGrid } from "./grid.js";
import { contourTrace, planeAxes } from "./plane.js";
import { figure, type Trace } from "./plotly.js";
import { decimals, digits } from "./rounding.js";
import { baseLayout, colours } from "./style.js";
import { figureNumber } from "./text.js";
import { lineTrace, ringTrace, textTrace } from "./traces.js";
import { axisNames, equationOf, type PlaneOptions, spokenName, toSurface } from "./two-variables.js";

/**
 * How strongly f bends at a point, direction by direction: uᵀHu, the second derivative of f along the unit vector u, as a line through
 * the point turns. It is largest and smallest along two lines at a right angle to each other, the directions of the eigenvectors of the
 * Hessian H; there it equals the eigenvalues.
 *
 * @param f a formula in two variables
 * @param at the point; the origin by default
 * @param options `x` and `y`: the part of the plane to show, by default 2 to each side of the point; `vars`, `title`, `notice`, `axes`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or no Hessian at the point
 * @example
 * hessianDirections("x^2 + x y + y^2").frames.length; // 12
 */
export function hessianDirections(f: Source, at: Record<string, number> = {}, options: PlaneOptions = {}): Figure {
  const values = toSurface(f, options.vars);
  const [across, up] = values.names;
  const centre = [at[across] ?? 0, at[up] ?? 0] as const;
  const [[a, b], [, c]] = hessian(f, values.names).evaluate({ [across]: centre[0], [up]: centre[1] }) as [
    [number, number],
    [number, number],
  ];
  const bending = (turn: number) =>
    a * Math.cos(turn) ** 2 + 2 * b * Math.sin(turn) * Math.cos(turn) + c * Math.sin(turn) ** 2;
  const steepest = Math.atan2(2 * b, a - c) / 2;
  const around = (middle: number) => [middle - 2, middle + 2] as const;
  const region = { x: options.x ?? around(centre[0]), y: options.y ?? around(centre[1]) };
  const reach = 0.45 * Math.min(region.x[1] - region.x[0], region.y[1] - region.y[0]);
  const through = (turn: number, length = reach) => ({
    x: [-1, 1].map((side) => decimals(centre[0] + side * length * Math.cos(turn))),
    y: [-1, 1].map((side) => decimals(centre[1] + side * length * Math.sin(turn))),
  });
  const degrees = Array.from({ length: 12 }, (_, i) => 15 * i);
  const pictures = degrees.map((turn): Picture => {
    const words = `<b>${figureNumber(digits(bending((turn * Math.PI) / 180), exactly))}</b>`;
    return { label: `${turn}°`, data: turned(through((turn * Math.PI) / 180), say(messages.bends(words)), region) };
  });
  const axes: Trace[] = [steepest, steepest + Math.PI / 2].map((turn) =>
    lineTrace(through(turn, 1.08 * reach), { color: colours.tangent, width: 1.5, dash: "dash" }),
  );
  const largest = [bending(steepest), bending(steepest + Math.PI / 2)].map((n) => digits(n, exactly));
  const grid = sampleGrid(values, region);
  const names = axisNames(values, options);
  const base = baseLayout(
    options.title ?? messages.title(equationOf(values, names[2])),
    options.notice ?? messages.notice(largest),
    500,
  );
  const { frames, layout } = animation(base, pictures, [3, 4], say(messages.direction), 500, { redraw: true });
  const flat = contourTrace(grid, names, { levels: levelsOf(grid), labels: false, vivid: false });
  return figure(
    say(messages.alt(spokenName(values), largest)),
    [flat, ...axes, ...(pictures[0] as Picture).data, ringTrace({ x: [centre[0]], y: [centre[1]] })],
    { ...layout, ...planeAxes(region, names) },
    frames,
  );
}

type Region = { x: readonly [number, number]; y: readonly [number, number] };

/** The line that turns, and how f bends along it. */
function turned(line: { x: number[]; y: number[] }, words: string, { x, y }: Region): Trace[] {
  return [
    lineTrace(line, { color: colours.secant, width: 4, dash: "solid" }),
    textTrace({ x: [x[0] + 0.03 * (x[1] - x[0])], y: [y[0] + 0.95 * (y[1] - y[0])] }, [words], {
      textposition: "middle right",
      textfont: { size: 15, color: colours.tangent },
    }),
  ];
}

/** Digits to which a computed number is what it would be without rounding: 2, and not 1.9999999999999998. */
const exactly = 12;

const messages = {
  bends: (number: string) => ({
    ko: `이 방향의 이계미분계수: ${number}`,
    en: `second derivative along this line: ${number}`,
  }),
  title: (equation: string) => ({
    ko: `${equation}: 방향마다 휘는 정도`,
    en: `How ${equation} bends in each direction`,
  }),
  notice: ([most, least]: readonly number[]) => ({
    ko: `점선 두 개가 특별한 방향입니다. 가장 크게 휘는 쪽은 ${figureNumber(most as number)}, 가장 작게 휘는 쪽은 ${figureNumber(least as number)}: 헤세 행렬의 고윳값입니다.`,
    en: `The dashed lines are special: along one it bends most, ${figureNumber(most as number)}, along the other least, ${figureNumber(least as number)}: the eigenvalues of the Hessian.`,
  }),
  direction: { ko: "방향: ", en: "direction: " },
  alt: (f: string, [most, least]: readonly number[]) => ({
    ko: `움직이는 그림: z = ${f}의 등고선 위에서 직선이 돕니다. 이 직선을 따라 잰 이계미분계수는 ${figureNumber(least as number)}에서 ${figureNumber(most as number)}까지 변하고, 가장 큰 방향과 가장 작은 방향은 서로 수직입니다.`,
    en: `Animated picture: a line turns on the contours of z = ${f}. The second derivative along it goes from ${figureNumber(least as number)} to ${figureNumber(most as number)}; the directions of the largest and the smallest are at right angles.`,
  }),
};
