import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { plotlyOf } from "../../src/site/plotly.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import type { Notebook } from "../../src/workbook/notebook.js";
import { withoutControls } from "../../src/workbook/without-controls.js";
import { root } from "../project.js";

type Drawing = { data: { type: string }[]; layout: object };

/** The figures of a chapter. */
function figuresOf(chapter: string): Drawing[] {
  const notebook = JSON.parse(readFileSync(join(root, "notebooks", "en", `${chapter}.ipynb`), "utf8")) as Notebook;
  return notebook.cells.flatMap((cell) =>
    cell.cell_type === "code"
      ? cell.outputs.flatMap((output) => {
          const drawing = "data" in output ? output.data["application/vnd.plotly.v1+json"] : undefined;
          return drawing ? [drawing as Drawing] : [];
        })
      : [],
  );
}
const isSpatial = ({ data }: Drawing) => data.some(({ type }) => type === "surface" || type === "scatter3d");

const executablePath = findChromium();
describe("the site's own plotly", { skip: executablePath ? false : "no Chromium" }, () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
  });
  after(() => browser.close());

  /** An empty page with this plotly. */
  async function pageWith(plotly: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
    await page.addScriptTag({ content: plotly });
    return page;
  }
  async function bundled(kind: "plane" | "space"): Promise<string> {
    const { outputFiles } = await build({ ...plotlyOf(kind), bundle: true, minify: true, write: false });
    return outputFiles?.[0]?.text as string;
  }
  const whole = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8");

  /** The picture as SVG, without the marks that plotly makes up anew each time. */
  async function drawn(page: Page, { data, layout }: Drawing): Promise<string> {
    const figure = JSON.stringify({ data, layout: { ...withoutControls(layout), width: 700 } });
    const url = (await page.evaluate(`(async () => {
      const place = document.body.appendChild(document.createElement("div"));
      await Plotly.newPlot(place, ${figure});
      const url = await Plotly.toImage(place, { format: "svg", width: 700, height: 500 });
      place.remove();
      return url;
    })()`)) as string;
    const svg = decodeURIComponent(url.slice(url.indexOf(",") + 1));
    const marks = [...new Set(svg.match(/(?<=(?:id="|class=")[^"]*)[0-9a-f]{6}(?=[^0-9a-f])/g))];
    return marks.reduce((text, mark, i) => text.replaceAll(mark, `mark-${i}`), svg);
  }

  test("draws every figure of the plane as the whole plotly does", async () => {
    const [own, other] = [await pageWith(await bundled("plane")), await pageWith(whole)];
    const figures = ["01-definition", "08-minimum-several", "09-gradient-descent"].flatMap(figuresOf);
    const plane = figures.filter((figure) => !isSpatial(figure));
    assert.ok(plane.length > 10);
    for (const figure of plane) assert.equal(await drawn(own, figure), await drawn(other, figure));
  });

  test("draws surfaces, lines in space and what is cut out of it", async () => {
    const page = await pageWith(await bundled("space"));
    const figures = ["07-partial", "08-minimum-several", "10-lagrange"].flatMap(figuresOf).filter(isSpatial);
    assert.deepEqual([...new Set(figures.flatMap(({ data }) => data.map(({ type }) => type)))].sort(), [
      "contour",
      "mesh3d",
      "scatter",
      "scatter3d",
      "surface",
    ]);
    for (const figure of figures) {
      const types = (await page.evaluate(`(async () => {
        const place = document.body.appendChild(document.createElement("div"));
        await Plotly.newPlot(place, ${JSON.stringify({ data: figure.data, layout: figure.layout })});
        const types = place._fullData.map(({ type }) => type);
        const canvases = place.querySelectorAll("canvas").length;
        Plotly.purge(place);
        place.remove();
        return canvases > 0 ? types : [];
      })()`)) as string[];
      assert.deepEqual(
        types,
        figure.data.map(({ type }) => type),
      );
    }
  });
});
