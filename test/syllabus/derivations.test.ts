import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Language } from "../../src/language.js";
import { inLanguage } from "../in-language.js";
import { root } from "../project.js";
import { derivationsPage } from "./derivations.js";

for (const spoken of ["ko", "en"] satisfies Language[]) {
  test(`the syllabus's derivations read as they did when a teacher last looked at them (${spoken})`, () => {
    const file = join(root, "test", "syllabus", `derivations.${spoken}.md`);
    const page = inLanguage(spoken, derivationsPage);
    if (process.env.NABLA_UPDATE) writeFileSync(file, page);
    const committed = existsSync(file) ? readFileSync(file, "utf8").replace(/\r\n/g, "\n") : "";
    const message = `Look at what has changed, and if it is better: NABLA_UPDATE=1 npm test -- syllabus, then commit ${file}`;
    assert.equal(page, committed, message);
  });
}
