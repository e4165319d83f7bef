import { say } from "../language.js";
import type { Frame, Layout, Trace } from "./plotly.js";

/** One picture of an animation: its name on the slider, and what changes. */
export interface Picture {
  label: string;
  data: readonly Trace[];
}

/** What a figure's layout takes to become an animation. */
export interface Animation {
  frames: Frame[];
  controls: Required<Pick<Layout, "updatemenus" | "sliders">>;
}

/**
 * What turns a plotly layout into an animation: frames, a slider and a labelled play button, below the axes. No kernel is needed.
 * "Play" goes on from the picture shown, and from the last one starts anew.
 * Pictures follow one another at once: plotly moves points but not words, so on the way between two pictures a label would be false.
 *
 * @param traces the numbers of the traces that change
 * @param prefix what the slider sets, "a = "
 * @param duration milliseconds a picture
 * @param options `active`: the picture shown at first, the 0th unless said otherwise; `redraw`: needed where anything but points
 * and lines in the plane changes, where a trace may be empty (plotly would leave its last picture standing), and where the plane has
 * contours, which plotly would take away;
 * `area`: the height of the axes in pixels
 */
export function animation(
  pictures: readonly Picture[],
  traces: readonly number[],
  prefix: string,
  duration: number,
  { active = 0, redraw = false, area = 300 } = {},
): Animation {
  const at = (time: number) => ({ frame: { duration: time, redraw }, transition: { duration: 0 } });
  const frames: Frame[] = pictures.map(({ label, data }) => ({ name: label, data, traces: [...traces] }));
  const buttons: Buttons = [
    {
      label: say({ ko: "재생", en: "Play" }),
      method: "animate",
      args: [null, { mode: "immediate", fromcurrent: true, ...at(duration) }],
    },
    { label: say({ ko: "멈춤", en: "Pause" }), method: "animate", args: [[null], { mode: "immediate", ...at(0) }] },
  ];
  const steps: Steps = pictures.map(({ label }) => ({
    label,
    method: "animate",
    args: [[label], { mode: "immediate", ...at(0) }],
  }));
  const controls: Animation["controls"] = {
    updatemenus: [
      {
        type: "buttons",
        direction: "left",
        showactive: false,
        x: 0,
        xanchor: "left",
        y: -78 / area,
        yanchor: "top",
        buttons,
      },
    ],
    sliders: [
      {
        active,
        steps,
        x: 0.24,
        len: 0.76,
        y: -42 / area,
        yanchor: "top",
        pad: { t: 24, b: 8 },
        ticklen: 4,
        currentvalue: { prefix, visible: true, xanchor: "left" },
      },
    ],
  };
  return { frames, controls };
}

type Buttons = NonNullable<Animation["controls"]["updatemenus"][number]["buttons"]>;
type Steps = NonNullable<Animation["controls"]["sliders"][number]["steps"]>;
