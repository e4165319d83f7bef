// The oldest Node that will do, as package.json names it. In old syntax, so that a Node too old for the rest can read it.
// biome-ignore lint/style/useNodejsImportProtocol: an old Node does not know it
import { readFileSync } from "fs";

const file = new URL("../package.json", import.meta.url);

/** The oldest version that package.json asks for: "20.19". */
export const oldestNode = () => /\d+(\.\d+)*/.exec(JSON.parse(readFileSync(file, "utf8")).engines.node)[0];

/** Is this version older than that? */
export function isTooOld(version, oldest = oldestNode()) {
  const asked = oldest.split(".").map(Number);
  const found = version.split(".").map(Number);
  const place = asked.findIndex((number, index) => found[index] !== number);
  return place >= 0 && found[place] < asked[place];
}
