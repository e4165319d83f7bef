type Grader = { grade_id: string; points?: number; solution?: boolean };

function cell(type: "markdown" | "code", source: string, grader?: Grader) {
  const nbgrader = grader && {
    ...{ grade: grader.points !== undefined, solution: false, task: false, schema_version: 3, ...grader },
    locked: !grader.solution,
  };
  const code = type === "code" ? { outputs: [], execution_count: null } : {};
  const id = `cell-${grader?.grade_id ?? source.replace(/\W/g, "").slice(0, 20)}`;
  return { cell_type: type, id, metadata: nbgrader ? { nbgrader } : {}, source, ...code };
}

/** A small problem set in Korean: a function to write, a test with partial credit, a figure, a written answer. */
export const problemSet = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "nabla", display_name: "TypeScript (Nabla)", language: "typescript" },
    language_info: { name: "typescript" },
  },
  cells: [
    cell("markdown", "# 문제집 1\n\n함수 $f(x) = x^2$을 생각합시다."),
    cell("markdown", "## 문제 1. 도함수 $f'(x)$\n\n$$\\begin{pmatrix} 1 & x \\\\ 0 & 1 \\end{pmatrix}$$"),
    cell("code", "const slope = (x: number) => 2 * x;", { grade_id: "slope", solution: true }),
    cell("code", 'if (slope(3) !== 6) throw new Error("slope(3)은 6이어야 합니다.");', {
      grade_id: "slope-test",
      points: 3,
    }),
    cell(
      "code",
      `import { display } from "nabla";
const lost = "| 검사 | 점수 | 이유 |\\n|:--|:--|:--|\\n| 안쪽 도함수 | 0 / 2 | $(3x^2)' = 6x$를 곱하지 않았습니다. |";
display({ [Symbol.for("Jupyter.display")]: () => ({ "text/markdown": lost, "text/plain": "안쪽 도함수 0 / 2" }) });
2`,
      { grade_id: "parts-test", points: 4 },
    ),
    cell("code", 'import { curve, derivative } from "nabla";\ndisplay(derivative("e^(3x^2)"));\ncurve("x^2")'),
    cell("markdown", "## 문제 2. 글로 답하기"),
    cell("markdown", "답을 여기에 쓰세요.", { grade_id: "why", solution: true, points: 5 }),
  ],
};

/** The problem set with answers: the cell's id -> its text. */
export function answered(answers: Record<string, string>): string {
  const cells = problemSet.cells.map((own) => ({ ...own, source: answers[own.id.replace("cell-", "")] ?? own.source }));
  return JSON.stringify({ ...problemSet, cells });
}
