import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notebook } from "../../src/workbook/notebook.js";
import { addStills } from "../../src/workbook/stills.js";

const notebook = (height: number, svg?: string): Notebook => ({
  cells: [
    {
      ...{ cell_type: "code", id: "figure", metadata: {}, source: "", execution_count: 1 },
      outputs: [
        {
          output_type: "display_data",
          data: {
            "application/vnd.plotly.v1+json": { data: [], layout: { height } },
            ...(svg && { "image/svg+xml": svg }),
          },
          metadata: {},
        },
      ],
    },
  ],
  ...{ metadata: {}, nbformat: 4, nbformat_minor: 5 },
});

/** The still picture that a figure gets, with this one drawn. */
async function stillOf(drawn: string, before?: Notebook): Promise<string> {
  const built = notebook(300);
  await addStills(built, before, { draw: async () => drawn, close: async () => {} });
  const [cell] = built.cells;
  assert.ok(cell?.cell_type === "code" && cell.outputs[0] && "data" in cell.outputs[0]);
  return String(cell.outputs[0].data["image/svg+xml"]);
}

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${inner}</svg>`;

test("a still picture gets smaller: a tenth of a pixel, and no line twice", async () => {
  const still = await stillOf(
    svg('<path d="M10.123456,20.123456L30.123456,40.987654" style="stroke: rgb(255, 0, 0);"/>'),
  );
  assert.equal(still, svg('<path stroke="red" d="m10.1 20.1 20 20.9"/>'));
});

test("an exponent of an exponent stays smaller and raised, and a clip path keeps its id", async () => {
  const raised = (inner: string) =>
    `<tspan dy="-0.6em" style="font-size:70%">${inner}</tspan><tspan dy="0.42em">.</tspan>`;
  const still = await stillOf(
    svg(
      `<clipPath id="clip1a"><rect width="9" height="9"/></clipPath><g clip-path="url(#clip1a)"><text>e${raised(`3x${raised("2")}`)}</text></g>`,
    ),
  );
  assert.equal(still.match(/font-size="70%"/g)?.length, 2, still);
  assert.equal(still.match(/dy="0?\.42em"/g)?.length, 2, still);
  assert.match(still, /id="clip1a"/);
});

test("a figure that has not changed keeps its picture, one that has gets a new one", async () => {
  const [old, drawn] = [svg('<circle r="1"/>'), svg('<circle r="2"/>')];
  assert.equal(await stillOf(drawn, notebook(300, old)), old);
  assert.equal(await stillOf(drawn, notebook(301, old)), drawn);
});
