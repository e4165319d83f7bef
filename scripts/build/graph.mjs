// Which file needs which, read from the compiled modules; and which tests a change can reach.
import { readFileSync } from "node:fs";
import { dirname, posix, relative } from "node:path";
import { root } from "../paths.mjs";
import { compiled, sources } from "./compile.mjs";

/** Static and dynamic imports, and the programs that a module starts: `new URL("./run-cells.js", import.meta.url)`. */
const NEEDS = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)["'](\.{1,2}\/[^"']+\.js)["']/g;

/** The sources that a source names, as paths from the project's folder. */
export function needs(source) {
  const text = readFileSync(compiled(source), "utf8");
  const folder = posix.dirname(source);
  return [...text.matchAll(NEEDS)].map(([, path]) => posix.join(folder, path).replace(/\.js$/, ".ts"));
}

/** For each source those that name it. */
export function users() {
  const graph = new Map();
  for (const source of sources())
    for (const needed of needs(source)) graph.set(needed, (graph.get(needed) ?? new Set()).add(source));
  return graph;
}

/**
 * The test files that sources can reach, the nearest first: those of the same room (test/ mirrors src/), then by how many
 * imports lie between.
 */
export function testsReachedBy(changed, graph = users()) {
  const distance = new Map(changed.map((source) => [source, 0]));
  for (const source of distance.keys())
    for (const user of graph.get(source) ?? []) if (!distance.has(user)) distance.set(user, distance.get(source) + 1);
  const rooms = new Set(changed.map((source) => dirname(source).replace(/^src/, "test")));
  const rank = (test) => (rooms.has(dirname(test)) ? 0 : distance.get(test));
  return [...distance.keys()].filter((source) => source.endsWith(".test.ts")).sort((a, b) => rank(a) - rank(b));
}

/** A file of the project as the graph names it. */
export const nameOf = (file) => relative(root, file).replaceAll("\\", "/");

/** The nearest of these tests: those of the changed files' own rooms, or else of the room that comes first. */
export function nearest(tests, changed) {
  const rooms = new Set(changed.map((source) => dirname(source).replace(/^src/, "test")));
  const own = tests.filter((test) => rooms.has(dirname(test)));
  return own.length > 0 ? own : tests.filter((test) => dirname(test) === dirname(tests[0] ?? ""));
}
