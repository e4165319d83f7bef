import { rawValue } from "../../expression/evaluate.js";
import { toValues, type Values } from "../../expression/source.js";
import { atPoint, type FuncOfSeveral } from "../several.js";

/** f along each variable in turn, the others held at the point: the variable's name, the function of it alone, and its place. */
export function sections<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
): [name: string, section: Values, place: number][] {
  const { tree, compute, point, names } = atPoint(f, at);
  const keys = Object.keys(point);
  return names.map((name, i) => {
    const key = keys[i] as string;
    const along = toValues((x) => {
      const moved = { ...point, [key]: x };
      return (tree ? rawValue(tree, moved) : compute?.(moved)) as number;
    });
    return [name, Object.assign(along, { variable: name }), point[key] as number];
  });
}
