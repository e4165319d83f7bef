import type { Bilingual } from "../language.js";
import { type Part, readChapter } from "../workbook/chapter.js";
import { type Choices, readChoices } from "./variants.js";

/** One cell of a problem set. */
export type ProblemCell =
  /** Text to read. */
  | { kind: "prose"; id: string; text: Bilingual }
  /** Code that is given, and read-only. */
  | { kind: "given"; id: string; code: string }
  /** Constants that each student has of their own; see `variants` in `nabla/grading`. */
  | { kind: "variants"; id: string; choices: Choices }
  /** Code to complete: what stands between `// BEGIN SOLUTION` and `// END SOLUTION` is taken out. */
  | { kind: "solution"; id: string; code: string }
  /** Code that marks; what stands between `// BEGIN HIDDEN TESTS` and `// END HIDDEN TESTS` is not handed out. */
  | { kind: "tests"; id: string; code: string; points: number }
  /** A written answer that is marked by hand; its text is the model answer and how to mark. */
  | { kind: "written"; id: string; text: Bilingual; points: number };

/** A problem set as its one source file tells it. */
export interface ProblemSet {
  /** "ps1", also the name of nbgrader's assignment and of its notebook. */
  name: string;
  title: Bilingual;
  /** The sum of all points. */
  points: number;
  cells: ProblemCell[];
}

/**
 * Reads a problem set's Markdown source. It is written like a chapter's, and has besides
 *
 * - ` ```ts solution id=slope`: code to complete; a plain ` ```ts` is given, and read-only,
 * - ` ```ts tests id=slope-test points=4`: a test cell,
 * - ` ```ts variants id=numbers`: constants of each student's own, `{ a: [2, 3, 5], b: [1, 4] }`: the test cells that use them
 *   draw them anew, so that the key follows,
 * - `:::ko{written id=why points=5}` … `:::en{written id=why points=5}`: a written answer.
 *
 * @throws {Error} that names the file and what is wrong with which cell
 */
export function readProblemSet(name: string, source: string): ProblemSet {
  const { title, parts } = readChapter(name, source, "course");
  const cells = parts.map((part) => {
    try {
      return toCell(part);
    } catch (error) {
      throw new Error(`course/${name}.md, cell ${part.id}: ${(error as Error).message}`);
    }
  });
  return { name, title, points: sumOf(cells), cells };
}

/** What cells are worth together. */
export const sumOf = (cells: readonly ProblemCell[]): number =>
  cells.reduce((sum, cell) => sum + ("points" in cell ? cell.points : 0), 0);

function toCell(part: Part): ProblemCell {
  const { id } = part;
  if (part.kind === "exercise") throw new Error("exercises belong to chapters; here write a solution and its tests");
  if (part.kind === "prose") {
    const { written, points, id: _, ...unknown } = part.attributes;
    refuse(Object.keys(unknown));
    if (written === undefined) return { kind: "prose", id, text: part.text };
    return { kind: "written", id: named(part.attributes.id), text: part.text, points: positive(points) };
  }
  const { kind, code, meta } = part;
  const words = meta.split(/\s+/).filter((word) => word !== "" && !word.startsWith("id="));
  const [first, ...rest] = words;
  if (first === "solution") {
    refuse(rest);
    return { kind: first, id: named(meta), code };
  }
  if (first === "variants") {
    refuse(rest);
    return { kind: first, id: named(meta), choices: readChoices(code) };
  }
  if (first === "tests") {
    const points = rest.find((word) => word.startsWith("points="));
    refuse(rest.filter((word) => word !== points));
    return { kind: first, id: named(meta), code, points: positive(points?.slice("points=".length)) };
  }
  refuse(words);
  return { kind: kind === "code" ? "given" : kind, id, code };

  /** A cell that marks hang on must keep its name when headings change. */
  function named(text: string | undefined): string {
    if (text === undefined || (text !== id && !text.includes(`id=${id}`))) throw new Error("it needs an id=");
    return id;
  }
}

function positive(text: string | undefined): number {
  const points = Number(text);
  if (!(points > 0 && points < 1000)) throw new Error(`points= needs a number above 0, not ${text}`);
  return points;
}

function refuse([word]: string[]): void {
  if (word !== undefined) throw new Error(`nothing is called ${word} here`);
}
