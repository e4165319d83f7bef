// The test files of rooms whose functions have no side effects share a process; what Node tells of them reads as if each had its own.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.mjs";
import { isFile } from "./reporter.mjs";

/** The rooms of each process. */
const ROOMS = [
  ["optimum", "adversary"],
  ["number", "expression", "derivative", "figure", "syllabus"],
];

/**
 * What Node's runner is to start for these compiled test files.
 *
 * @returns the programs in the files' order, and which files each of those that run several holds
 */
export function processesFor(files) {
  const shared = new Map();
  for (const rooms of ROOMS) {
    const own = files.filter((file) => rooms.includes(relative(join(root, "dist", "test"), file).split(/[\\/]/)[0]));
    if (own.length > 1) shared.set(entry(rooms, own), own);
  }
  const inShared = new Set([...shared.values()].flat());
  const first = new Map([...shared].map(([program, [file]]) => [file, program]));
  const programs = files.flatMap((file) => (first.has(file) ? [first.get(file)] : inShared.has(file) ? [] : [file]));
  return { programs, shared };
}

/** A program that runs these test files: see test/together.ts. Another run may want others at the same time. */
function entry(rooms, files) {
  const folder = join(root, "dist", "together");
  mkdirSync(folder, { recursive: true });
  const text = `import { together } from "../test/together.js";\ntogether(${JSON.stringify(files, null, 1)});\n`;
  const program = join(folder, `${rooms.join("-")}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`);
  writeFileSync(program, text);
  return program;
}

/** An event as it would be if each test file had a process of its own; undefined for one that there would not be. */
export function asIfAlone({ type, data }, shared) {
  if (isFile(data) && shared.has(data.file)) return type === "test:fail" ? { type, data } : undefined;
  const isSuite = data.nesting === 0 && [...shared.values()].some((files) => files.includes(data.name));
  return { type, data: isSuite ? { ...data, file: data.name } : data };
}
