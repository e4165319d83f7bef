import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import type { Figure } from "../../src/figure/figure.js";
import { inLanguage } from "../in-language.js";

/** What plotly is given. */
export const plotlyOf = (figure: Figure): unknown => figure[jupyterDisplay]()["application/vnd.plotly.v1+json"];

/** Each figure is drawn live, by words for those who do not see it, whole in either language. */
export function areLive(figures: Record<string, () => Figure>): void {
  for (const [name, draw] of Object.entries(figures)) {
    test(`${name} is live plotly data and words, small, and says the same in both languages`, () => {
      const english = inLanguage("en", () => draw()[jupyterDisplay]());
      const korean = draw()[jupyterDisplay]();
      assert.deepEqual(Object.keys(korean), ["application/vnd.plotly.v1+json", "text/plain"]);
      assert.match(String(korean["text/plain"]), /[가-힣]/);
      assert.doesNotMatch(JSON.stringify(english), /[가-힣]/);
      assert.doesNotMatch(JSON.stringify(korean), /\$|NaN|undefined/);
      assert.ok(JSON.stringify(korean).length < 150_000, `${JSON.stringify(korean).length}`);
    });
  }
}
