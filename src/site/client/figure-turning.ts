import type { Bilingual } from "../../language.js";
import type { Layout } from "./plotly.js";
import { inLanguage } from "./say.js";
import { plain } from "./spoken-picture.js";
import { distanceOf, eyeOf, sideWords, type Viewpoint, viewpointOf } from "./viewpoint.js";

const messages = {
  seen: { ko: "보는 방향", en: "How it is seen" },
  turn: { ko: "돌리기", en: "Turn" },
  tilt: { ko: "기울이기", en: "Tilt" },
  zoom: { ko: "확대", en: "Zoom" },
} satisfies Record<string, Bilingual>;

/** The figure in space as it is drawn now. */
interface Live {
  layout(): Layout;
  look(eye: object): Promise<void>;
  /** Calls when a pointer, or who else, has changed from where it is seen. */
  onTurned(turned: () => void): void;
}

/** What a slider changes: its reach and step, its place for a viewpoint, and the other way round. */
const SLIDERS = {
  turn: { min: "-180", max: "180", step: "5", at: ({ turn }: Viewpoint) => turn, to: (turn: number) => ({ turn }) },
  tilt: { min: "-90", max: "90", step: "5", at: ({ tilt }: Viewpoint) => tilt, to: (tilt: number) => ({ tilt }) },
  zoom: {
    min: "-1",
    max: "2",
    step: "0.25",
    at: ({ zoom }: Viewpoint) => Math.log2(zoom),
    to: (at: number) => ({ zoom: 2 ** at }),
  },
};

/** Sliders that turn, tilt and enlarge what a pointer would drag; each says from where the figure is then seen. */
export function addTurning(place: HTMLElement, live: Live): void {
  const scene = () => live.layout().scene ?? {};
  const camera = () => scene().camera ?? {};
  const near = distanceOf(camera());
  const now = () => viewpointOf(camera(), near);
  const words = ({ turn, tilt, zoom }: Viewpoint) => {
    const { xaxis, yaxis } = scene();
    return {
      turn: inLanguage(sideWords(turn, [plain(xaxis?.title?.text ?? "x"), plain(yaxis?.title?.text ?? "y")])),
      tilt: inLanguage({ ko: `${tilt}° 위에서`, en: `${tilt}° above` }),
      zoom: `${Math.round(100 * zoom)} %`,
    };
  };
  const group = Object.assign(document.createElement("div"), { className: "turning" });
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", inLanguage(messages.seen));
  place.append(group);
  const tellers = Object.entries(SLIDERS).map(([name, { at, to, ...reach }]) => {
    const key = name as keyof typeof SLIDERS;
    const input = Object.assign(document.createElement("input"), { type: "range", ...reach });
    const label = document.createElement("label");
    label.append(inLanguage(messages[key]), input);
    group.append(label);
    input.addEventListener(
      "input",
      () => void live.look(eyeOf({ ...now(), ...to(input.valueAsNumber) }, camera(), near)),
    );
    return (viewpoint: Viewpoint, said: ReturnType<typeof words>) => {
      input.value = String(at(viewpoint));
      input.setAttribute("aria-valuetext", said[key]);
    };
  });
  const tell = () => {
    const viewpoint = now();
    const said = words(viewpoint);
    for (const one of tellers) one(viewpoint, said);
  };
  tell();
  live.onTurned(tell);
}
