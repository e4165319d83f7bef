import { type Choices, choices } from "../../adversary/family.js";
import { type Cell, type Submission, submissions } from "../../jupyter/hostile.js";

/** A submission that was changed at random. */
export interface Mutant {
  /** The submission and what was done to it. */
  name: string;
  fileName: string;
  data: Buffer;
  /** What the submission itself earns; a mutant never earns more for any test. */
  earned: readonly number[];
  /** Must it earn just as much? */
  exact: boolean;
}

type Notebook = { cells: Cell[]; metadata: Record<string, unknown>; nbformat: number; nbformat_minor: number };
type Change = (notebook: Notebook, choose: Choices) => void;

/** Whether they are read, and how: such submissions cost their whole time, or are no notebooks. */
const LEFT_OUT = /^(endless|eight|filled|million|floating-loop|fork|linked|empty|broken|no-cells|starts)/;
const bases = Object.entries(submissions).filter(([name]) => !LEFT_OUT.test(name));

const own = (choose: Choices, cell_type: string, source: string) =>
  ({ cell_type, id: `own-${choose.whole(0, 1e9)}`, metadata: {}, source, ...code(cell_type) }) as Cell;
const code = (type: string) => (type === "code" ? { outputs: [], execution_count: null } : {});
const insert = (cells: Cell[], choose: Choices, cell: Cell) => cells.splice(choose.whole(0, cells.length), 0, cell);

/** Changes that cost nobody a point. */
const HARMLESS: Record<string, Change> = {
  metadata: ({ metadata }, { one }) => {
    metadata[one(["celltoolbar", "nbgrader", "language_info", "한글"])] = one([null, 1, "x", [], { deep: { er: [] } }]);
  },
  kernel: (notebook, { one }) => {
    notebook.metadata.kernelspec = { name: one(["python3", "deno", "", "nabla"]), display_name: "x" };
  },
  tags: ({ cells }, { one }) => {
    for (const cell of cells)
      Object.assign(cell.metadata, { tags: one([[], ["raises-exception"], ["skip-execution"]]) });
  },
  "grader's fields": ({ cells }, { one, whole }) => {
    for (const { metadata } of cells)
      Object.assign(metadata.nbgrader ?? {}, {
        [one(["points", "locked", "grade", "solution", "schema_version", "checksum"])]: one([true, null, whole(0, 99)]),
      });
  },
  "cells' ids": ({ cells }, { whole }) => {
    for (const cell of cells) cell.id = `id-${whole(0, 1e9)}`;
  },
  "an older format": (notebook) => {
    notebook.nbformat_minor = 4;
    for (const cell of notebook.cells) delete (cell as Partial<Cell>).id;
  },
  outputs: ({ cells }, { one }) => {
    const text = one(["3", "4", "<script>"]);
    for (const cell of cells)
      if (cell.cell_type === "code") cell.outputs = [{ output_type: "stream", name: one(["stdout", "stderr"]), text }];
  },
  words: ({ cells }, choose) =>
    insert(
      cells,
      choose,
      own(choose, choose.one(["markdown", "raw"]), choose.one(["<p id='words'>", "# 제목", "`".repeat(9)])),
    ),
  "many cells": ({ cells }, choose) => {
    for (let i = choose.whole(20, 200); i > 0; i--) insert(cells, choose, own(choose, "markdown", "…"));
  },
  "a long text": ({ cells }, choose) =>
    insert(cells, choose, own(choose, "markdown", "가".repeat(choose.whole(1e4, 1e6)))),
};

/** Changes that may cost points. */
const HARMFUL: Record<string, Change> = {
  order: ({ cells }, { whole }) => {
    for (let i = cells.length - 1; i > 0; i--) {
      const j = whole(0, i);
      [cells[i], cells[j]] = [cells[j] as Cell, cells[i] as Cell];
    }
  },
  "a copy": ({ cells }, choose) => insert(cells, choose, structuredClone(choose.one(cells))),
  "a cell less": ({ cells }, { whole }) => void cells.splice(whole(0, cells.length - 1), 1),
  "no metadata": ({ cells }, { one }) => {
    one(cells).metadata = {};
  },
  "another type": ({ cells }, { one }) => {
    one(cells).cell_type = one(["raw", "markdown", "odd"]);
  },
  "names exchanged": ({ cells }, { one }) => {
    const [a, b] = [one(cells), one(cells)];
    [a.metadata, b.metadata] = [b.metadata, a.metadata];
  },
};

const NAMES = ["ps1.ipynb", "ps1 (1).ipynb", "PS1.IPYNB", "ps1-Copy1.ipynb", "ps1.ipynb.txt", "ps1 - 복사본.ipynb"];
const ENCODINGS: Record<string, (text: string) => Buffer> = {
  "utf-8": (text) => Buffer.from(text),
  "with a mark": (text) => Buffer.from(`\ufeff${text}`),
  "utf-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
};

/** The mutant of a seed. `released` is the notebook that students get. */
export function mutantOf(seed: number, released: unknown): Mutant {
  const choose = choices(seed);
  const [base, submission] = choose.one(bases) as [string, Submission];
  const notebook = JSON.parse(submission.text(released as Notebook)) as Notebook;
  const done = Array.from({ length: choose.whole(1, 3) }, () => {
    const harmless = choose.random() < 0.7;
    const [name, change] = choose.one(Object.entries(harmless ? HARMLESS : HARMFUL)) as [string, Change];
    if (notebook.cells.length > 0) change(notebook, choose);
    return { name, harmless };
  });
  const [encoding, encode] = choose.one(Object.entries(ENCODINGS)) as [string, (text: string) => Buffer];
  const fileName = choose.one(NAMES);
  const whole = encode(JSON.stringify(notebook));
  const cut = choose.random() < 0.1;
  return {
    ...{
      fileName,
      earned: submission.earned,
      data: cut ? whole.subarray(0, choose.whole(0, whole.length - 1)) : whole,
    },
    name: [base, ...done.map(({ name }) => name), encoding, fileName, ...(cut ? ["cut off"] : [])].join(", "),
    exact: !cut && done.every(({ harmless }) => harmless),
  };
}
