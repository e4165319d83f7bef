import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { CodeCell, Notebook } from "../../src/workbook/notebook.js";
import { languagesFor, root, thorough } from "../project.js";
import { run, skip, useSite } from "./cells-page.js";
import { difference } from "./same-outputs.js";

/** By default three chapters, which show every kind of output, and each in one language. */
const tried = readdirSync(join(root, "notebooks", "ko"))
  .filter((file) => (thorough ? /^\d\d-.*\.ipynb$/ : /^(01|03|09)-.*\.ipynb$/).test(file))
  .flatMap((name, index) => languagesFor(index).map((language) => ({ language, name })));

describe("cells on the page give what they give in the notebook", { skip }, () => {
  const site = useSite();
  const { open } = site;

  for (const { language, name } of tried)
    test(`${language}/${name}: every cell gives on the page what it gives in the notebook`, async () => {
      const { page, errors } = await open(
        `${language}/${name.replace("00-start", "index").replace(".ipynb", ".html")}`,
      );
      const ids = (await page.evaluate(
        "[...document.querySelectorAll('.cell')].map((one) => one.dataset.cell)",
      )) as string[];
      const ran = await run(page, ids.at(-1) as string);
      assert.deepEqual(
        ran.map(({ id }) => id),
        ids,
      );
      const notebook = JSON.parse(readFileSync(join(root, "notebooks", language, name), "utf8")) as Notebook;
      for (const { id, outputs, ended } of ran) {
        assert.equal(ended, "ok", `${id}: ${JSON.stringify(outputs)}`);
        const { outputs: committed } = notebook.cells.find((cell) => cell.id === id) as CodeCell;
        assert.equal(difference(id, outputs, committed), "");
      }
      assert.deepEqual(errors, []);
      await page.context().close();
    });
});
