import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import "./korean.js";
import { language } from "../src/language.js";

/**
 * Runs several compiled test files in this process, each as a suite by its path, one after the other: what a small file takes is
 * mostly to start a process and to load the library. A file that leaves something behind, for the next one to find, fails.
 */
export function together(files: readonly string[]): void {
  for (const file of files) {
    describe(file, async () => {
      let found = state();
      before(() => {
        found = state();
      });
      await import(pathToFileURL(file).href);
      // Node loads all files before it runs the first test.
      isLeft(found, file);
      after(() => isLeft(found, file));
    });
  }
}

/** What a test file may change and has to restore. */
const state = () => ({
  language: language(),
  environment: { ...process.env },
  folder: process.cwd(),
  globals: Object.getOwnPropertyNames(globalThis),
  timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout" || kind === "Immediate"),
});

/** All of it is as it was found. */
function isLeft(found: ReturnType<typeof state>, file: string): void {
  const now = state();
  const changed = (Object.keys(found) as (keyof typeof found)[]).filter(
    (part) => !isDeepStrictEqual(now[part], found[part]),
  );
  assert.deepEqual(changed, [], `${file} leaves this otherwise than it was: ${changed.join(", ")}`);
}
