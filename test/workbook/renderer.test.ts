import assert from "node:assert/strict";
import { test } from "node:test";
import { errorAgainstStep } from "../../src/figure/error-against-step.js";
import { language } from "../../src/language.js";
import { startRenderer } from "../../src/workbook/renderer.js";
import { plotlyOf } from "../figure/live.js";
import { missing } from "../jupyter/needs.js";

test("a still picture keeps no room for the slider: the legend stands right below the axis", {
  skip: missing("chromium"),
}, async () => {
  language("en");
  const renderer = await startRenderer();
  try {
    const svg = (await renderer?.draw(plotlyOf(errorAgainstStep("e^x", 1)) as never)) ?? "";
    const heightOf = (pattern: RegExp) => Number(pattern.exec(svg)?.[1]);
    const axis = heightOf(/class="xtitle"[^>]* y="([\d.]+)"/);
    const legend = heightOf(/class="legend"[^>]*translate\([\d.]+,\s*([\d.]+)\)/);
    assert.ok(legend > axis && legend < axis + 40, `axis' name at ${axis}, legend at ${legend}`);
    assert.doesNotMatch(svg, /slider|updatemenu/);
  } finally {
    await renderer?.close();
  }
});
