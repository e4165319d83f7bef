import { type OneSidedSlopes, oneSidedSlopes } from "../derivative/numerical/one-sided.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { type Annotation, figure, type Layout, type Points, type Trace } from "./plotly.js";
import { sampleCurve } from "./sample.js";
import { axis, baseLayout, colours } from "./style.js";
import { figureNumber, type Words, wordsOf } from "./text.js";
import { curveTrace, lineTrace } from "./traces.js";

export interface DifferentiableCase {
  f: Func;
  /** The point in question; 0 by default. */
  at?: number;
  title: Words;
}

/**
 * Small pictures side by side, each of a function at one point, with the slope from the left (dashed) and from the right
 * (dotted) drawn and written. By default |x|, ReLU, a jump and ∛x at 0: a corner, a corner, a jump, a vertical tangent.
 *
 * @param cases up to six functions, each with its point and a title
 * @param options title and notice
 * @returns the figure, which shows itself
 * @throws {RangeError} one sentence, when there is no function, or more than six
 * @example
 * differentiableOrNot([{ f: "x^2", at: 1, title: "x²" }, { f: "|x|", title: "|x|" }]).alt;
 */
export function differentiableOrNot(
  cases: readonly DifferentiableCase[] = usual,
  options: { title?: Words; notice?: Words } = {},
): Figure {
  if (cases.length === 0 || cases.length > 6) throw new RangeError(say(messages.howMany));
  const columns = Math.min(cases.length, 2);
  const rows = Math.ceil(cases.length / columns);
  const base = baseLayout(options.title ?? messages.title, options.notice ?? messages.notice, 60 + 270 * rows, 44);
  const panels = cases.map((one, i) => panel(one, i, columns, rows));
  const layout: Layout = {
    ...base,
    ...Object.assign({}, ...panels.map(({ axes }) => axes)),
    annotations: [...base.annotations, ...panels.flatMap(({ notes }) => notes)],
  };
  return figure(
    say(messages.alt(panels.map(({ spoken }) => spoken).join(" "))),
    panels.flatMap(({ data }) => data),
    layout,
  );
}

const usual: readonly DifferentiableCase[] = [
  { f: "|x|", title: { ko: "|x|: 꺾인 점", en: "|x|: a corner" } },
  { f: "relu(x)", title: { ko: "ReLU: 꺾인 점", en: "ReLU: a corner" } },
  { f: (x) => (x < 0 ? 0 : 1), title: { ko: "계단 함수: 불연속인 점", en: "a step: a jump" } },
  { f: "cbrt(x)", title: { ko: "∛x: 수직인 접선", en: "∛x: a vertical tangent" } },
];

interface Panel {
  spoken: string;
  data: Trace[];
  axes: Partial<Layout>;
  notes: Annotation[];
}

function panel({ f, at = 0, title }: DifferentiableCase, i: number, columns: number, rows: number): Panel {
  const values = toValues(f);
  const found = oneSidedSlopes(values, at);
  const n = i === 0 ? "" : String(i + 1);
  const { x, y } = domainOf(i, columns, rows);
  const here = values(at);
  const middle = Number.isNaN(here) ? 0 : here;
  const tight = (text: string) => ({ title: { text, standoff: 2 } });
  return {
    spoken: `${wordsOf(title)}: ${found}`,
    data: tracesOf(values, at, found).map((trace) => ({ ...trace, xaxis: `x${n}`, yaxis: `y${n}` })),
    axes: {
      [`xaxis${n}`]: { ...axis("", [at - 2, at + 2]), domain: x, anchor: `y${n}`, ...tight(values.variable) },
      [`yaxis${n}`]: { ...axis("", [middle - 1.6, middle + 2]), domain: y, anchor: `x${n}`, ...tight("y") },
    },
    notes: [note(x[0], y[1], 24, `<b>${wordsOf(title)}</b>`), note(x[0], y[1], 6, slopes(found, values, at))],
  };
}

/** The room between panels, beside and below, as parts of the whole. */
const gap = { x: 0.1, y: 0.24 };

/** Where panel number i stands. */
function domainOf(i: number, columns: number, rows: number): { x: [number, number]; y: [number, number] } {
  const [column, row] = [i % columns, Math.floor(i / columns)];
  const width = (1 - gap.x * (columns - 1)) / columns;
  const height = (1 - gap.y * (rows - 1)) / rows;
  const [left, top] = [column * (width + gap.x), 1 - row * (height + gap.y)];
  return { x: [left, left + width], y: [top - height, top] };
}

/** The graph, the slopes of both sides, the point, and where the graph ends at a jump. */
function tracesOf(values: Values, at: number, found: OneSidedSlopes): Trace[] {
  const here = values(at);
  const jumps = found.kind === "jump";
  const ends = jumps ? openEnds(values, at) : [];
  const quiet = { type: "scatter", mode: "markers", hoverinfo: "skip" } as const;
  return [
    { ...curveTrace(sampleCurve(values, [at - 2, at + 2], 161), values.variable), hoverinfo: "all" },
    lineTrace(tangent(at, here, found.left, jumps), { color: colours.secant, width: 3, dash: "dash" }),
    lineTrace(tangent(at, here, found.right, jumps), { color: colours.second, width: 3, dash: "dot" }),
    { ...quiet, x: [at], y: [Number.isNaN(here) ? null : here], marker: { size: 10, color: colours.tangent } },
    {
      ...quiet,
      x: ends.map(() => at),
      y: ends,
      marker: { size: 10, color: "#ffffff", line: { color: colours.tangent, width: 2 } },
    },
  ];
}

/** The line with the slope of one side, drawn on through the point; upright when the slope is infinite. */
function tangent(at: number, y: number, slope: number | undefined, jumps: boolean): Points {
  if (slope === undefined || Number.isNaN(y) || (jumps && !Number.isFinite(slope))) return { x: [], y: [] };
  if (!Number.isFinite(slope)) return { x: [at, at], y: [y - 1.4, y + 1.4] };
  const length = 1.5 / Math.hypot(1, slope);
  return { x: [at - length, at + length], y: [y - length * slope, y + length * slope] };
}

/** At a jump: the value that the curve comes to on a side without reaching it. */
function openEnds(values: Values, at: number): number[] {
  const here = values(at);
  return [values(at - 1e-9), values(at + 1e-9)].filter((y) => !Number.isNaN(y) && Math.abs(y - here) > 1e-6);
}

/** What is written above the picture. */
function slopes({ left, right, kind }: OneSidedSlopes, values: Values, at: number): string {
  if (kind === "jump") {
    const [before, after] = [figureNumber(values(at - 1e-9)), figureNumber(values(at + 1e-9))];
    return say({ ko: `불연속: ${before} → ${after}`, en: `a jump: ${before} → ${after}` });
  }
  const [l, r] = [left, right].map((n) => (n === undefined ? "?" : figureNumber(n)));
  const sign = kind === "agree" ? " =" : left === right ? "," : " ≠";
  return say({
    ko: `왼쪽 ${l}${sign} 오른쪽 ${r}`,
    en: `left ${l}${sign} right ${r}`,
  });
}

const note = (x: number, y: number, shift: number, text: string): Annotation => ({
  xref: "paper",
  yref: "paper",
  x,
  y,
  text,
  showarrow: false,
  xanchor: "left",
  yanchor: "bottom",
  yshift: shift - 4,
  align: "left",
  font: { size: 13 },
});

const messages = {
  howMany: { ko: "함수를 하나부터 여섯까지 적어 주세요.", en: "Give one to six functions." },
  title: {
    ko: "미분할 수 있을까요? 한 점을 왼쪽과 오른쪽에서 봅니다",
    en: "Differentiable? Look at the point from both sides",
  },
  notice: {
    ko: "주황 파선은 왼쪽에서, 초록 점선은 오른쪽에서 잰 기울기입니다. 두 기울기가 같은 값에 수렴해야 미분가능합니다.",
    en: "Dashed orange: the slope from the left. Dotted green: from the right. Only where both tend to one number is there a derivative.",
  },
  alt: (all: string) => ({ ko: `작은 그래프들. ${all}`, en: `Small graphs. ${all}` }),
};
