// The site beside its goals: what crosses the network at each moment, compressed with gzip, in kB of 1,000 bytes; then, where there is
// Chromium, how long a reader waits, and what a page holds whose cells have all run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../scripts/paths.mjs";
import { measure } from "./site/measure.mjs";

const { buildSite } = await import("../dist/src/site/site.js");
const folder = join(root, "dist", "bench", "site");
for await (const _ of buildSite(root, folder));

const MOMENTS = [
  [
    "a page to read, without figures",
    80,
    ["en/09-gradient-descent.html", "assets/style.css", "assets/katex/katex.min.css", "assets/page.js"],
  ],
  [
    "answer checked, from the first key",
    190,
    ["assets/answers-ko.js", "assets/typeset.js", "assets/exercises-09.json"],
  ],
  ["first cell", 1100, ["assets/run.js", "assets/kernel.js", "assets/kernel-types.json", "assets/nabla.js"]],
  ["2-D figures alive", 400, ["assets/drawing.js", "assets/plotly-plane.js"]],
  ["search", undefined, ["assets/found.js", "assets/search-en.json"]],
];

console.log("| moment | goal | kB gzip | of which |\n|:--|--:|--:|:--|");
for (const [moment, goal, files] of MOMENTS) {
  const sizes = files.map((file) => [file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000]);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  const parts = sizes.map(([file, size]) => `${file.replace("assets/", "")} ${size.toFixed(0)}`).join(", ");
  console.log(`| ${moment} | ${goal ?? ""} | ${sum.toFixed(0)} | ${parts} |`);
}

const measured = await measure(folder);
if (measured) {
  console.log("\n| moment | goal | measured |\n|:--|--:|--:|");
  for (const [moment, goal, value] of measured) console.log(`| ${moment} | ${goal} | ${value} |`);
}
