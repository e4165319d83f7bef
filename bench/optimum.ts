// The problems of optimum.json by this library: one line of JSON, each with its time in milliseconds and the points found.
import { readFileSync } from "node:fs";
import { lagrange } from "../src/optimum/lagrange.js";
import { stationaryPoints } from "../src/optimum/stationary.js";

const file = new URL("../../bench/optimum.json", import.meta.url);
const problems = JSON.parse(readFileSync(file, "utf8")) as { f: string; constraints?: string[] }[];
const results = problems.map(({ f, constraints }) => {
  const start = performance.now();
  const found = constraints ? lagrange(f, constraints) : stationaryPoints(f);
  const ms = performance.now() - start;
  const points = "candidates" in found ? found.candidates : found.points;
  return { ms, points: points.map(({ point }) => point), complete: found.complete };
});
console.log(JSON.stringify(results));
