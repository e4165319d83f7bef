import { say } from "../language.js";
import type { Frame, Layout, Trace } from "./plotly.js";
import type { BaseLayout } from "./style.js";

/** One picture of an animation: its name on the slider, and what changes. */
export interface Picture {
  label: string;
  data: readonly Trace[];
  /** What of the axes changes with it. */
  layout?: Pick<Layout, "xaxis" | "yaxis">;
}

/** How an animation runs. */
export interface AnimationOptions {
  /** The picture shown at first, the 0th unless said otherwise. */
  active?: number;
  /**
   * Needed where anything but points and lines in the plane changes, where a trace may be empty (plotly would leave its last picture
   * standing), and where the plane has contours, which plotly would take away.
   */
  redraw?: boolean;
  /** Plays from the last picture to the first, where the slider stands under an axis on which it goes from right to left. */
  backwards?: boolean;
  /** Pixels to leave free below the slider, for a legend. */
  below?: number;
}

/** Pixels below the axes: for their names, the slider with what it says, and its labels. */
const room = { axis: 42, controls: 108 };

/**
 * What turns a plotly layout into an animation: frames, a slider and labelled buttons, below the axes. No kernel is needed.
 * "Play" goes on from the picture shown, and from the last one starts anew.
 * Pictures follow one another at once: plotly moves points but not words, so on the way between two pictures a label would be false.
 *
 * @param base the figure's layout without them
 * @param traces the numbers of the traces that change
 * @param prefix what the slider sets, "a = "
 * @param duration milliseconds a picture
 * @returns the frames, and the layout with its controls; `area` is the height of the axes in pixels
 */
export function animation(
  base: BaseLayout,
  pictures: readonly Picture[],
  traces: readonly number[],
  prefix: string,
  duration: number,
  { active = 0, redraw = false, backwards = false, below = 0 }: AnimationOptions = {},
): { frames: Frame[]; layout: BaseLayout; area: number } {
  const bottom = room.axis + room.controls + below;
  const area = base.height - (base.margin.t ?? 0) - bottom;
  const at = (time: number) => ({ frame: { duration: time, redraw }, transition: { duration: 0 } });
  const frames = pictures.map(({ label, data, layout }): Frame => {
    return { name: label, data, traces: [...traces], ...(layout ? { layout } : {}) };
  });
  const played = backwards ? pictures.map(({ label }) => label).reverse() : null;
  const steps = pictures.map(({ label }) => ({
    label,
    method: "animate" as const,
    args: [[label], { mode: "immediate", ...at(0) }],
  }));
  const layout: BaseLayout = {
    ...base,
    margin: { ...base.margin, b: bottom },
    updatemenus: [buttons(played, at(duration), at(0), -(room.axis + 6) / area)],
    sliders: [
      {
        active,
        steps,
        x: 0,
        len: 1,
        y: -room.axis / area,
        yanchor: "top",
        pad: { t: 24, b: 8 },
        ticklen: 4,
        currentvalue: { prefix, visible: true, xanchor: "left", offset: 16 },
      },
    ],
  };
  return { frames, layout, area };
}

/** Play and pause, at the right of what the slider says. */
function buttons(played: string[] | null, run: object, stop: object, y: number): Menu {
  return {
    type: "buttons",
    direction: "left",
    showactive: false,
    x: 1,
    xanchor: "right",
    y,
    yanchor: "top",
    pad: { t: 0, r: 0 },
    font: { size: 13 },
    buttons: [
      {
        label: say({ ko: "재생", en: "Play" }),
        method: "animate",
        args: [played, { mode: "immediate", fromcurrent: true, ...run }],
      },
      { label: say({ ko: "멈춤", en: "Pause" }), method: "animate", args: [[null], { mode: "immediate", ...stop }] },
    ],
  };
}

/** A legend below the slider, which `below` has left room for; in a still picture it moves up to the axis. */
export const legendBelow = (area: number): Pick<Layout, "showlegend" | "legend"> => ({
  showlegend: true,
  legend: { orientation: "h", x: 0, y: -(room.axis + room.controls + 8) / area, yanchor: "top", font: { size: 13 } },
});

type Menu = NonNullable<Layout["updatemenus"]>[number];
