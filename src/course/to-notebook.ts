import type { Bilingual, Language } from "../language.js";
import { localize } from "../workbook/localize.js";
import type { Cell, Notebook } from "../workbook/notebook.js";
import { code, emptyNotebook, markdown } from "../workbook/to-notebook.js";
import { freeNames } from "./free-names.js";
import { type ProblemCell, type ProblemSet, sumOf } from "./problem-set.js";
import { drawn, studentCell } from "./variants.js";

/** A problem set as nbgrader's source notebook in one language, solutions and hidden tests in it. */
export function toSource(set: ProblemSet, language: Language): Notebook {
  const cells = expanded(set.cells);
  return { ...emptyNotebook(), cells: cells.map((cell, at) => toCell(cell, { ...set, cells }, at, language)) };
}

type Written = Exclude<ProblemCell, { kind: "variants" }>;

/** A set's variants become a cell for who the student is, one that draws the numbers, and a line in each test that uses them. */
function expanded(cells: readonly ProblemCell[]): Written[] {
  const { choices } = cells.find((cell) => cell.kind === "variants") ?? {};
  return cells.flatMap((cell): Written[] => {
    if (cell.kind === "variants")
      return [
        { kind: "solution", id: `${cell.id}-student`, code: studentCell },
        { kind: "given", id: cell.id, code: drawn(cell.choices) },
      ];
    if (cell.kind !== "tests" || choices === undefined) return [cell];
    const used = freeNames(localize(cell.code, "en")).filter((name) => name in choices);
    return [used.length === 0 ? cell : { ...cell, code: `${drawn(choices, used)}\n${cell.code}` }];
  });
}

function toCell(cell: Written, set: ProblemSet & { cells: Written[] }, at: number, language: Language): Cell {
  const { id } = cell;
  if (cell.kind === "prose") return markdown(id, withPoints(cell.text[language], set, at, language));
  const roles = {
    grade: cell.kind === "tests" || cell.kind === "written",
    solution: cell.kind === "solution" || cell.kind === "written",
    locked: cell.kind === "tests" || cell.kind === "given",
    task: false,
  };
  const points = "points" in cell ? { points: cell.points } : {};
  const nbgrader = { schema_version: 3, grade_id: id, cell_type: typeOf(cell), ...roles, ...points };
  if (cell.kind === "written") return { ...markdown(id, cell.text[language]), metadata: { nbgrader } };
  return { ...code(id, localize(cell.code, language)), metadata: { nbgrader } };
}

const typeOf = (cell: Written) => (cell.kind === "written" ? "markdown" : "code");

/** Prints under the title what the set is worth, and behind each problem's heading what that is worth. */
function withPoints(text: string, { cells, points }: ProblemSet, at: number, language: Language): string {
  const isProblem = ({ kind, ...rest }: ProblemCell) =>
    kind === "prose" && "text" in rest && problem.test(rest.text.en);
  const next = cells.findIndex((cell, i) => i > at && isProblem(cell));
  const own = sumOf(cells.slice(at, next < 0 ? undefined : next));
  const problems = cells.filter(isProblem).length;
  return text
    .replace(/^# .+$/m, (title) => `${title}\n\n${messages.total(problems, points)[language]}`)
    .replace(problem, (heading) => (own > 0 ? `${heading} ${messages.worth(own)[language]}` : heading));
}

/** A problem begins with a heading of the second level. */
const problem = /^## .+$/m;

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;

const messages = {
  total: (problems: number, points: number): Bilingual => ({
    ko: `**문제 ${problems}개, 모두 ${points}점**`,
    en: `**${count(problems, "problem")}, ${count(points, "point")} in all**`,
  }),
  worth: (points: number): Bilingual => ({ ko: `(${points}점)`, en: `(${count(points, "point")})` }),
};
