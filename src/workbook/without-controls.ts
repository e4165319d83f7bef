/** Pixels below the plot for the axis' numbers and name. */
const AXIS_ROOM = 60;
/** Pixels for a legend below them. */
const LEGEND_ROOM = 30;

/** What of a plotly layout has to do with its buttons and its slider. */
interface Controlled {
  height?: number;
  margin?: { t?: number; b?: number };
  legend?: { y?: number };
  updatemenus?: unknown;
  sliders?: unknown;
}

/** The layout without buttons and sliders, and without the room for them: a legend below them moves up. */
export function withoutControls<Layout extends Controlled>({ updatemenus, sliders, ...layout }: Layout) {
  const { height = 450, legend, margin } = layout;
  const { t = 100, b = 80 } = margin ?? {};
  const low = (legend?.y ?? 0) < 0;
  const saved = updatemenus || sliders ? Math.max(0, b - AXIS_ROOM - (low ? LEGEND_ROOM : 0)) : 0;
  return {
    ...layout,
    height: height - saved,
    margin: { ...margin, b: b - saved },
    ...(saved && low ? { legend: { ...legend, y: -AXIS_ROOM / (height - t - b) } } : {}),
  };
}
