import type { Bilingual } from "../../language.js";
import type { Camera, Place } from "./plotly.js";

/** From where one looks at a figure in space: degrees about its upright axis from its x-axis, degrees above, and how near. */
export interface Viewpoint {
  turn: number;
  tilt: number;
  /** 1 at the figure's own distance, 2 at half of it. */
  zoom: number;
}

/** Plotly's own where a figure has none: https://plotly.com/javascript/reference/layout/scene/#layout-scene-camera. */
const EYE: Place = { x: 1.25, y: 1.25, z: 1.25 };
const CENTER: Place = { x: 0, y: 0, z: 0 };

const DEGREES = 180 / Math.PI;
/** Near an axis of the plane, within the eighth of a turn around it, that axis alone is named. */
const LEAST = Math.sin(Math.PI / 8);
/** Seen from straight above, a figure has no upright axis. */
const HIGHEST = 89;

/** From what is looked at to the eye. */
const armOf = ({ eye = EYE, center = CENTER }: Camera) =>
  [eye.x - center.x, eye.y - center.y, eye.z - center.z] as const;

export const distanceOf = (camera: Camera): number => Math.hypot(...armOf(camera));

/** The eye in spherical coordinates about what it looks at; `near` is the distance that counts as 1. */
export function viewpointOf(camera: Camera, near: number): Viewpoint {
  const [x, y, z] = armOf(camera);
  return {
    turn: Math.round(Math.atan2(y, x) * DEGREES),
    tilt: Math.round(Math.atan2(z, Math.hypot(x, y)) * DEGREES),
    zoom: near / Math.hypot(x, y, z),
  };
}

/** The eye of a viewpoint: the inverse of `viewpointOf`. */
export function eyeOf({ turn, tilt, zoom }: Viewpoint, { center = CENTER }: Camera, near: number): Place {
  const [around, above] = [turn / DEGREES, Math.min(tilt, HIGHEST) / DEGREES];
  const far = near / zoom;
  return {
    x: center.x + far * Math.cos(above) * Math.cos(around),
    y: center.y + far * Math.cos(above) * Math.sin(around),
    z: center.z + far * Math.sin(above),
  };
}

/** The side from which one looks, by the two axes of the plane: "from large x and small y". */
export function sideWords(turn: number, [x, y]: readonly [string, string]): Bilingual {
  const sides = [
    { name: x, at: Math.cos(turn / DEGREES) },
    { name: y, at: Math.sin(turn / DEGREES) },
  ].filter(({ at }) => Math.abs(at) > LEAST);
  const ko = sides.map(({ name, at }, i) => {
    const [goesOn, ends] = at > 0 ? ["크고", "큰"] : ["작고", "작은"];
    return `${name} 값이 ${i < sides.length - 1 ? goesOn : ends}`;
  });
  const en = sides.map(({ name, at }) => `${at > 0 ? "large" : "small"} ${name}`);
  return { ko: `${ko.join(" ")} 쪽에서`, en: `from ${en.join(" and ")}` };
}
