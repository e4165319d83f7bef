import { parse } from "yaml";

/** The constants of a problem set that each student has of their own: a name and what it may be. */
export type Choices = Record<string, number[]>;

/** The variable in which a student types who they are. */
export const STUDENT = "student";

/**
 * Reads a `variants` block, such as `{ a: [2, 3, 5], b: [1, 4] }`.
 *
 * @throws {Error} where it is anything else
 */
export function readChoices(text: string): Choices {
  const choices: unknown = parse(text);
  const wrong = new Error("variants are written as { a: [2, 3, 5], b: [1, 4] }: for each name at least two numbers");
  if (typeof choices !== "object" || choices === null || Array.isArray(choices)) throw wrong;
  const entries = Object.entries(choices);
  const isGood = ([name, list]: [string, unknown]) =>
    /^[a-zA-Z]\w*$/.test(name) &&
    name !== STUDENT &&
    Array.isArray(list) &&
    list.every((value) => typeof value === "number" && Number.isFinite(value)) &&
    new Set(list).size >= 2;
  if (entries.length === 0 || !entries.every(isGood)) throw wrong;
  return choices as Choices;
}

/** The cell into which a student types who they are. */
export const studentCell = `let ${STUDENT} = "";
// BEGIN SOLUTION
${STUDENT} = "example";
// END SOLUTION`;

/** The line that draws the constants of these names. */
export function drawn(choices: Choices, names = Object.keys(choices)): string {
  const lists = Object.entries(choices).map(([name, list]) => `${name}: [${list.join(", ")}]`);
  return `import { variants } from "nabla/grading";

const { ${names.join(", ")} } = variants(${STUDENT}, { ${lists.join(", ")} });`;
}
