import type { Axis, Layout, Line } from "./plotly.js";
import { broken, type Words, wordsOf } from "./text.js";

/** Colours that colour-blind readers tell apart [OkabeIto2008]; in black and white the dashes and markers do it. */
export const colours = { curve: "#0072B2", secant: "#D55E00", tangent: "#000000", second: "#009E73", guide: "#767676" };

/** One line style for each curve of a picture: colour and dash. */
const lineStyles: Line[] = [
  { color: colours.curve, width: 3, dash: "solid", simplify: false },
  { color: colours.secant, width: 3, dash: "dash", simplify: false },
  { color: colours.second, width: 3, dash: "dot", simplify: false },
  { color: "#CC79A7", width: 3, dash: "dashdot", simplify: false },
  { color: "#56B4E9", width: 3, dash: "longdash", simplify: false },
];

/** The style of curve number i. */
export const lineStyle = (i: number) => lineStyles[i % lineStyles.length] as Line;

export type BaseLayout = Layout & Required<Pick<Layout, "height" | "margin">>;

/** No figure is taller, in pixels: it is seen as a whole, its controls included, on the screen of a laptop. */
export const tallest = 600;

/** How many columns of words fit the width of a phone. */
const columns = { title: 36, notice: 44 };

/**
 * What every figure has: its title and, under it, what to notice, above the axes; white paper; a height of its own, the width of the
 * page.
 *
 * @param gap pixels to leave free between these words and the axes
 * @param left pixels to leave free for the names of a vertical axis
 */
export function baseLayout(title: Words, notice: Words | undefined, height: number, gap = 0, left = 62): BaseLayout {
  const below =
    notice === undefined ? "" : `<br><span style="font-size:14px">${broken(wordsOf(notice), columns.notice)}</span>`;
  const text = `<b>${broken(wordsOf(title), columns.title)}</b>${below}`;
  const lines = text.split("<br>").length;
  return {
    height: Math.min(tallest, height + lines * 21 + gap),
    autosize: true,
    margin: { l: left, r: 24, t: 26 + lines * 21 + gap, b: 56 },
    font: { family: fonts, size: 14, color: "#1a1a1a" },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    hovermode: "closest",
    showlegend: false,
    annotations: [
      {
        xref: "paper",
        yref: "paper",
        x: 0,
        y: 1,
        xanchor: "left",
        yanchor: "bottom",
        align: "left",
        showarrow: false,
        text,
        xshift: 10 - left,
        yshift: 10 + gap,
        font: { size: 17 },
      },
    ],
  };
}

const fonts = "Noto Sans KR, Apple SD Gothic Neo, Malgun Gothic, Noto Sans CJK KR, sans-serif";

/** An axis with its name; the line through zero is drawn where it is in view. */
export function axis(name: Words, range?: readonly [number, number]): Axis {
  return {
    title: { text: wordsOf(name), standoff: 8 },
    ...(range ? { range: [...range] } : {}),
    zeroline: true,
    zerolinecolor: "#8c8c8c",
    zerolinewidth: 1.5,
    gridcolor: "#e6e6e6",
    exponentformat: "power",
    automargin: true,
    ticks: "outside",
    tickcolor: "#8c8c8c",
  };
}

/** What a pointer shows at a point of a curve. */
export const hover = (x: string, y: string) => `${x} = %{x:.4~g}<br>${y} = %{y:.4~g}<extra></extra>`;
