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
 * The test files that sources can reach, the nearest first: those that bear a source's name (also where no import leads there: they
 * try it through the program that is built of it), those of its room (test/ mirrors src/), then by how many imports lie between.
 */
export function testsReachedBy(changed, graph = users()) {
  const distance = new Map(changed.map((source) => [source, 0]));
  for (const source of distance.keys())
    for (const user of graph.get(source) ?? []) if (!distance.has(user)) distance.set(user, distance.get(source) + 1);
  const rooms = testRooms(changed);
  const rank = (test) => (isOwn(test, changed) ? 0 : rooms.has(dirname(test)) ? 1 : 1 + distance.get(test));
  const own = sources(["test"]).filter((test) => isOwn(test, changed));
  const reached = [...distance.keys()].filter((source) => source.endsWith(".test.ts"));
  return [...new Set([...own, ...reached])].sort((a, b) => rank(a) - rank(b));
}

/** Where the tests of sources stand. */
const testRooms = (changed) => new Set(changed.map((source) => dirname(source).replace(/^src/, "test")));

/** A file of the project as the graph names it. */
export const nameOf = (file) => relative(root, file).replaceAll("\\", "/");

/** Is this the test of one of the sources, by its name and its place: test/derivative/ties.test.ts of src/derivative/rules/ties.ts? */
function isOwn(test, changed) {
  const name = posix.basename(test, ".test.ts");
  const [, place] = test.split("/");
  return changed.some(
    (source) => source === test || (posix.basename(source, ".ts") === name && source.split("/")[1] === place),
  );
}

/** The nearest of these tests: the changed files' own, or else those of their rooms, or of the room that comes first. */
export function nearest(tests, changed) {
  const own = tests.filter((test) => isOwn(test, changed));
  if (own.length > 0) return own;
  const rooms = testRooms(changed);
  const ofRoom = tests.filter((test) => rooms.has(dirname(test)));
  return ofRoom.length > 0 ? ofRoom : tests.filter((test) => dirname(test) === dirname(tests[0] ?? ""));
}
