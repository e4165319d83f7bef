import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, script } from "../project.js";
import { exceptions } from "./exceptions.js";

interface Arrow {
  from: string | undefined;
  to: string | undefined;
  because: string[];
}
interface Rooms {
  rooms: Record<string, readonly string[]>;
  roomOf(file: string): string | undefined;
  filesOf(folder: string): string[];
  importsOf(): Map<string, string[]>;
  arrowsOf(imports: Map<string, string[]>): Arrow[];
  circlesOf(imports: Map<string, string[]>): string[][];
  functionsOf(path: string): { name: string; line: number; lines: number }[];
}
const { rooms, roomOf, filesOf, importsOf, arrowsOf, circlesOf, functionsOf } = await script<Rooms>("docs/rooms.mjs");

const imports = importsOf();
const longestFile = 300;
const longestFunction = 60;
const own = ["src", "test", "bench"].flatMap((folder) => filesOf(folder).map((file) => `${folder}/${file}`));

test("every file of src is in a room, and the rooms stand from the lowest up", () => {
  assert.deepEqual(
    [...imports.keys()].filter((file) => roomOf(file) === undefined),
    [],
  );
  const names = Object.keys(rooms);
  for (const [room, below] of Object.entries(rooms))
    for (const other of below) assert.ok(names.indexOf(other) < names.indexOf(room), `${room} stands above ${other}`);
});

test("a room imports only the rooms that it may", () => {
  const forbidden = arrowsOf(imports).filter(({ from = "", to = "" }) => !rooms[from]?.includes(to));
  assert.deepEqual(
    forbidden.flatMap(({ because }) => because),
    [],
  );
});

test("no files import one another in a circle", () => {
  assert.deepEqual(circlesOf(imports), []);
});

test("a circle is found, and what only hangs on it is no part of it", () => {
  const arrows = { a: ["b"], b: ["c", "d"], c: ["a"], d: [], e: ["a"], f: ["g"], g: ["f"] };
  assert.deepEqual(circlesOf(new Map(Object.entries(arrows))), [
    ["a", "b", "c"],
    ["f", "g"],
  ]);
});

test(`no file has more than ${longestFile} lines, but for those that say why`, () => {
  const long = own.filter((file) => readFileSync(join(root, file), "utf8").split("\n").length - 1 > longestFile);
  assert.deepEqual(long.sort(), Object.keys(exceptions.files).sort());
});

test(`no function has more than ${longestFunction} lines`, () => {
  const long = own
    .filter((file) => file.startsWith("src/"))
    .flatMap((file) =>
      functionsOf(file).flatMap(({ name, lines }) => (lines > longestFunction ? [`${file} ${name}`] : [])),
    );
  assert.deepEqual(long, []);
});

test("files that hold sentences are called messages", () => {
  const otherwise = [...imports.keys()].filter((file) =>
    /(^|[/-])(says|message|words|texts|sentences)\.ts$/.test(file),
  );
  assert.deepEqual(
    otherwise.filter((one) => !exceptions.names.includes(one)),
    [],
  );
});

/** Rooms in which what is claimed rests on each file: none may go without a test that is about it. */
const wholly = ["optimum"];

test("where each file must have a test of its own, it has one of its name, which imports it", () => {
  const without = [...imports.keys()].filter((file) => {
    if (!wholly.some((room) => file.startsWith(`${room}/`)) || !hasCode(file)) return false;
    const path = join(root, "test", file.replace(/\.ts$/, ".test.ts"));
    const name = file.replace(/^.*\//, "").replace(/\.ts$/, "");
    return !existsSync(path) || !readFileSync(path, "utf8").includes(`${name}.js"`);
  });
  assert.deepEqual(without, []);
});

/** Is there more in it than types? */
const hasCode = (file: string) =>
  /^(export )?(const|function|class) /m.test(readFileSync(join(root, "src", file), "utf8"));
