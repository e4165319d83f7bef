import assert from "node:assert/strict";
import { test } from "node:test";
import { readChapter } from "../../src/workbook/chapter.js";
import { type Notebook, notebookText } from "../../src/workbook/notebook.js";
import { toNotebook } from "../../src/workbook/to-notebook.js";

const source = `:::ko
# 제목
:::
:::en
# Title
:::

\`\`\`ts
language(ko("ko").en("en"))
\`\`\`

\`\`\`yaml exercise
id: 99-1
kind: choice
question: { ko: 무엇?, en: What? }
key: a
choices:
  - { id: a, text: { ko: 이것, en: this } }
  - { id: b, text: { ko: 저것, en: that } }
hints: []
solution: { text: { ko: 이것, en: this } }
slips: []
\`\`\`
`;

test("an exercise becomes its question, readable without running, and a cell to answer in", () => {
  const cells = toNotebook(readChapter("99-test", source), "en").cells;
  assert.deepEqual(
    cells.map(({ id, cell_type, source: text }) => [id, cell_type, text]),
    [
      ["title", "markdown", "# Title"],
      ["title-2", "code", 'language("en")'],
      ["exercise-99-1-question", "markdown", "### Exercise 1\n\nWhat?\n\n- (a) this\n- (b) that"],
      ["exercise-99-1", "code", 'exercise("99-1").check("...")'],
    ],
  );
});

test("a reader of one language sees nothing of the other", () => {
  const text = notebookText(toNotebook(readChapter("99-test", source), "en"));
  assert.doesNotMatch(text, /[가-힣]/);
});

test("a notebook opens with our kernel without asking", () => {
  const { metadata, nbformat, nbformat_minor } = toNotebook(readChapter("99-test", source), "ko");
  assert.deepEqual(metadata.kernelspec, { name: "nabla", display_name: "TypeScript (Nabla)", language: "typescript" });
  assert.deepEqual([nbformat, nbformat_minor], [4, 5]);
});

test("the file is as Jupyter writes it, but a figure takes one line", () => {
  const notebook: Notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      {
        cell_type: "code",
        id: "a",
        metadata: {},
        source: "1\n2",
        execution_count: 1,
        outputs: [
          {
            output_type: "display_data",
            metadata: {},
            data: { "text/plain": "one\ntwo\n", "application/vnd.plotly.v1+json": { y: [1, 2], data: [{ x: [1] }] } },
          },
        ],
      },
    ],
  };
  const text = notebookText(notebook);
  assert.match(text, /^ {6}"application\/vnd\.plotly\.v1\+json": \{"data":\[\{"x":\[1\]\}\],"y":\[1,2\]\},$/m);
  assert.match(text, /"text\/plain": \[\n {7}"one\\n",\n {7}"two\\n"\n {6}\]/);
  assert.match(text, /"source": \[\n {4}"1\\n",\n {4}"2"\n {3}\]/);
  assert.ok(text.endsWith("}\n"));
  assert.deepEqual(JSON.parse(text).cells[0].outputs[0].data["application/vnd.plotly.v1+json"], {
    y: [1, 2],
    data: [{ x: [1] }],
  });
});
