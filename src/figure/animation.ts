import { say } from "../language.js";

/** One picture of an animation: its name on the slider, and what changes. */
export interface Picture {
  label: string;
  data: object[];
}

/**
 * What turns a plotly layout into an animation: frames, a slider and a labelled play button, below the axes. No kernel is needed.
 * Pictures follow one another at once: plotly moves points but not words, so on the way between two pictures a label would be false.
 *
 * @param traces the numbers of the traces that change
 * @param prefix what the slider sets, "a = "
 * @param duration milliseconds a picture
 */
export function animation(pictures: readonly Picture[], traces: readonly number[], prefix: string, duration: number) {
  const at = (time: number) => ({ frame: { duration: time, redraw: false }, transition: { duration: 0 } });
  const frames = pictures.map(({ label, data }) => ({ name: label, data, traces: [...traces] }));
  const buttons = [
    { label: say({ ko: "재생", en: "Play" }), method: "animate", args: [null, { mode: "immediate", ...at(duration) }] },
    { label: say({ ko: "멈춤", en: "Pause" }), method: "animate", args: [[null], { mode: "immediate", ...at(0) }] },
  ];
  const steps = pictures.map(({ label }) => ({
    label,
    method: "animate",
    args: [[label], { mode: "immediate", ...at(0) }],
  }));
  const controls = {
    updatemenus: [
      {
        type: "buttons",
        direction: "left",
        showactive: false,
        x: 0,
        xanchor: "left",
        y: -0.26,
        yanchor: "top",
        buttons,
      },
    ],
    sliders: [
      {
        ...{ active: 0, steps, x: 0.24, len: 0.76, y: -0.14, yanchor: "top", pad: { t: 24, b: 8 }, ticklen: 4 },
        currentvalue: { prefix, visible: true, xanchor: "left" },
      },
    ],
  };
  return { frames, controls };
}
