import * as v from "valibot";
import type { Exercise } from "../exercise/types.js";

const bilingual = v.strictObject({ ko: v.string(), en: v.string() });
const record = v.record(v.string(), v.string());
const formula = v.union([v.string(), record]);

const solution = v.union(
  [
    v.strictObject({ definitionOf: v.string(), variable: v.optional(v.string()) }),
    v.strictObject({
      derivativeOf: v.string(),
      variable: v.optional(v.string()),
      known: v.optional(v.array(v.string())),
    }),
    v.strictObject({ gradientOf: v.string() }),
    v.strictObject({ text: bilingual }),
    v.strictObject({ code: v.string() }),
  ],
  "its solution must be definitionOf, derivativeOf, gradientOf, text or code",
);

const slip = v.strictObject({
  answer: formula,
  part: v.optional(v.string()),
  says: v.optional(bilingual),
  name: v.optional(v.string()),
});

const value = v.union([v.string(), v.number(), v.record(v.string(), v.number()), v.array(v.number())]);
const call = v.strictObject({ args: v.array(value), value, tolerance: v.optional(v.number()) });

const common = {
  id: v.string(),
  level: v.optional(v.picklist(["basic", "standard", "challenge"], ({ input }) => `no level is called ${input}`)),
  question: bilingual,
  vars: v.optional(v.array(v.string())),
  domain: v.optional(v.record(v.string(), v.tuple([v.number(), v.number()]))),
  unknown: v.optional(v.string()),
  tolerance: v.optional(v.number()),
  hints: v.array(bilingual),
  solution,
  slips: v.array(slip),
  cell: v.optional(v.string()),
};

const choice = v.strictObject({ id: v.string(), text: v.optional(bilingual), why: v.optional(bilingual) });

const exercise = v.variant(
  "kind",
  [
    v.strictObject({ ...common, kind: v.picklist(["expression", "number"]), key: formula }),
    v.strictObject({ ...common, kind: v.literal("choice"), key: v.string(), choices: v.array(choice) }),
    v.strictObject({ ...common, kind: v.literal("points"), key: v.array(record, "its key must be a list of points") }),
    v.strictObject({
      ...common,
      kind: v.literal("function"),
      key: v.union([v.string(), v.array(call)]),
      cell: v.string(),
    }),
  ],
  ({ input }) => `no kind is called ${input}`,
);

/**
 * An exercise as its block states it, checked: no field is missing, misspelt or of another type.
 *
 * @throws {Error} one sentence on the first thing that is wrong
 */
export function checkedExercise(written: object): Exercise & { cell?: string } {
  const result = v.safeParse(exercise, written);
  if (result.success) return written as Exercise & { cell?: string };
  throw new Error(sentenceOn(result.issues[0]));
}

function sentenceOn(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (issue.type === "strict_object" && issue.expected === "never") return `no field is called ${field}`;
  if (issue.type === "strict_object" && issue.received === "undefined") return missing[String(field)] ?? `no ${field}`;
  return issue.message.startsWith("Invalid") ? `${field}: ${issue.message}` : issue.message;
}

const missing: Record<string, string> = { cell: "a function needs the cell in which it is to be completed" };
