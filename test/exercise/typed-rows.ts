import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../src/exercise/types.js";
import { root } from "../project.js";

/** What a learner typed, where what is the key, how it is judged, and what is said. */
export interface Row {
  readonly line: string;
  readonly typed: string;
  readonly key: string;
  readonly state: string;
  readonly says?: string;
}

/** The rows of `typed.txt` by the kind of answer that is asked for. */
export const typedRows: Readonly<Record<"number" | "formula", readonly Row[]>> = Object.fromEntries(
  readFileSync(join(root, "test", "exercise", "typed.txt"), "utf8")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = "", ...lines] = section.trim().split("\n");
      return [name, lines.map(rowOf)];
    }),
) as unknown as Record<"number" | "formula", Row[]>;

function rowOf(line: string): Row {
  const [, typed = "", key = "", state = "", says] = /^(.*) => (.*?): ([a-z ]+)(?:; (.*))?$/.exec(line) ?? [];
  return { line, typed, key, state, ...(says && { says }) };
}

/** An exercise that asks for nothing but this. */
export const asking = (kind: "number" | "expression", key: string, question = { ko: "", en: "" }): Exercise => ({
  ...{ id: "99-1", kind, key, question, hints: [], slips: [] },
  solution: { text: { ko: "", en: "" } },
});
