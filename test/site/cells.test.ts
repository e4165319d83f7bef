import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Output } from "../../src/kernel/web/protocol.js";
import { same } from "../../src/workbook/compare.js";
import { type CellOutput, type CodeCell, joined, type Multiline, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";
import { run, skip, useSite } from "./cells-page.js";

const all = process.env.NABLA_TEST === "all";
const CHAPTERS = all ? /^\d\d-/ : /^(01|03|09)-/;

/**
 * These show rounding errors themselves, which differ from browser to browser: `Math.exp` and its like are the standard's only to
 * the last digits.
 */
const ROUNDING = ["error-against-step", "experiment-valley", "library-version"];

describe("cells on the page give what they give in the notebook", { skip }, () => {
  const site = useSite();
  const { open } = site;

  for (const language of ["en", "ko"])
    for (const name of readdirSync(join(root, "notebooks", language)).filter((file) => CHAPTERS.test(file)))
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
          const [here, there] = [whole(outputs).map(comparable), committed.map(comparable)];
          const form = ROUNDING.includes(id) ? blank : numbered;
          assert.ok(same(form(here), form(there)), `${id}: ${JSON.stringify({ here, there }, null, 1)}`);
        }
        assert.deepEqual(errors, []);
        await page.context().close();
      });
});

/** Printed text comes in parcels. */
function whole(outputs: readonly Output[]): Output[] {
  const made: Output[] = [];
  for (const output of outputs) {
    const last = made.at(-1);
    if (output.type === "stream" && last?.type === "stream" && last.name === output.name) last.text += output.text;
    else made.push({ ...output });
  }
  return made;
}

/** What a reader sees of an output; pictures depend on the browser that drew them. */
function comparable(output: Output | CellOutput): unknown {
  const type = "type" in output ? output.type : output.output_type;
  if (!("data" in output)) return "text" in output ? [type, joined(output.text as Multiline)] : [type];
  const entries = Object.entries(output.data).filter(([mime]) => mime !== "image/svg+xml");
  return [type, entries.map(([mime, data]) => [mime, /json$/.test(mime) ? data : joined(data as Multiline)]).sort()];
}

/** All but the numbers; of a list that many of it are there. */
function blank(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return value.replace(/[\d.]+(e?[-−]\d+)?/g, "0");
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blank(one)]));
}

/** Texts cut where numbers stand in them, so that those are compared as numbers. */
function numbered(value: unknown): unknown {
  if (typeof value === "string") {
    const parts = value.split(/(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/);
    return parts.map((part, i) => (i % 2 === 1 ? Number(part) : part));
  }
  if (Array.isArray(value)) return value.map(numbered);
  return value;
}
