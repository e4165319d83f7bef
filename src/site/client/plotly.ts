/** A trace as far as the page looks into it. */
export interface Trace {
  type?: string;
  mode?: string;
  name?: string;
  x?: readonly unknown[];
  y?: readonly unknown[];
  text?: string | readonly string[];
  customdata?: readonly unknown[];
  hoverinfo?: string;
  hovertemplate?: string;
}

/** One picture of an animation: what it changes of which traces. */
export interface Frame {
  name?: string;
  data: readonly Trace[];
  traces?: readonly number[];
}

export interface AnimateOptions {
  mode?: string;
  frame?: { duration: number; redraw?: boolean };
  transition?: { duration: number };
}

/** Its steps say what plotly's `animate` is to be called with. */
export interface Slider {
  active?: number;
  steps: readonly { label: string; args: [frames: string[], options: AnimateOptions] }[];
  currentvalue?: { prefix?: string };
}

/** Play and pause, and in which order the pictures are played: in their own where none is said. */
export interface Menu {
  buttons: [play: { label: string; args: [order: string[] | null, options: AnimateOptions] }, pause: { label: string }];
}

export interface Place {
  x: number;
  y: number;
  z: number;
}

/** From where a figure in space is seen. */
export interface Camera {
  eye?: Place;
  center?: Place;
}

export interface Layout {
  height?: number;
  margin?: { t?: number; b?: number };
  legend?: { y?: number };
  sliders?: Slider[];
  updatemenus?: Menu[];
  scene?: { camera?: Camera; xaxis?: { title?: { text?: string } }; yaxis?: { title?: { text?: string } } };
}

/** A figure as the library gives it. */
export interface Drawing {
  data: Trace[];
  layout?: Layout;
  frames?: Frame[];
  config?: object;
}
