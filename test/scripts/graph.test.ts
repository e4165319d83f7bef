import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "../project.js";

type Graph = Map<string, Set<string>>;
const { testsReachedBy, nearest } = await script<{
  testsReachedBy(changed: string[], graph: Graph): string[];
  nearest(tests: string[], changed: string[]): string[];
}>("build/graph.mjs");

/** For each file those that import it. */
const graph: Graph = new Map(
  Object.entries({
    "src/number/interval.ts": ["src/optimum/solve/halves.ts", "test/number/interval.test.ts"],
    "src/optimum/solve/halves.ts": ["src/optimum/solve/zeros.ts", "test/optimum/solve/halves.test.ts"],
    "src/optimum/solve/zeros.ts": ["test/optimum/solve/zeros.test.ts", "src/optimum/stationary.ts"],
    "src/optimum/stationary.ts": ["test/optimum/stationary.test.ts", "test/index.test.ts"],
    "src/derivative/rules/ties.ts": ["test/derivative/ties.test.ts", "test/optimum/stationary.test.ts"],
  }).map(([file, users]) => [file, new Set(users)]),
);

test("of a saved file its own test comes first, then those of its room, then what else it can reach", () => {
  const halves = ["src/optimum/solve/halves.ts"];
  const tests = testsReachedBy(halves, graph);
  assert.deepEqual(tests.slice(0, 2), ["test/optimum/solve/halves.test.ts", "test/optimum/solve/zeros.test.ts"]);
  assert.deepEqual(tests.slice(2).sort(), ["test/index.test.ts", "test/optimum/stationary.test.ts"]);
  assert.deepEqual(nearest(tests, halves), ["test/optimum/solve/halves.test.ts"]);
});

test("a test of that name may stand one folder higher; a file without one has those of its room, or of the nearest", () => {
  const nearestTo = (file: string) => nearest(testsReachedBy([file], graph), [file]);
  assert.deepEqual(nearestTo("src/derivative/rules/ties.ts"), ["test/derivative/ties.test.ts"]);
  assert.deepEqual(nearestTo("src/optimum/solve/zeros.ts"), ["test/optimum/solve/zeros.test.ts"]);
  graph.set("src/optimum/solve/untried.ts", new Set(["src/optimum/solve/zeros.ts"]));
  assert.deepEqual(nearestTo("src/optimum/solve/untried.ts"), ["test/optimum/solve/zeros.test.ts"]);
});

test("a test that is saved is run itself", () => {
  const saved = ["test/number/interval.test.ts"];
  assert.deepEqual(nearest(testsReachedBy(saved, graph), saved), saved);
});

test("a file that tests reach only through a program has the test of its own name", () => {
  const page = ["src/kernel/session/display-module.ts"];
  assert.deepEqual(nearest(testsReachedBy(page, graph), page), ["test/kernel/session/display-module.test.ts"]);
});
