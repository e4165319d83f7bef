import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { jupyterDisplay } from "../../src/display.js";
import { exercises } from "../../src/exercise/bank.js";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { language } from "../../src/language.js";
import { bundleAnswers } from "../../src/site/client-bundle.js";
import { withoutOther } from "../../src/site/one-language.js";
import { rightAnswer, wrongAnswer } from "../exercise/answers.js";
import { root } from "../project.js";

type Answers = typeof import("../../src/site/client/answers.js");

describe("what judges answers on a page", () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-answers-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const code of ["ko", "en"] as const) {
    const file = join(folder, `answers-${code}.js`);
    before(() => bundleAnswers(root, folder, code));

    test(`${code}: says word for word what the library says: to right and wrong answers, hints and solutions`, async () => {
      const page = (await import(pathToFileURL(file).href)) as Answers;
      page.language(code);
      language(code);
      // Through JSON, as the page loads them.
      const [here, there] = [page.exerciseSet(JSON.parse(JSON.stringify(exercises))), exerciseSet(exercises)];
      for (const exercise of exercises) {
        const answers = [rightAnswer(exercise), ...exercise.slips.map((slip) => wrongAnswer(exercise, slip))];
        const said = ({ exercise: find }: typeof there) => {
          const handle = find(exercise.id);
          const checks = [...answers, "", "2x +* 3", "x^y!", "1/0"].map((answer) => handle.check(answer).markdown);
          const hints = [handle.hint(), handle.hint()].map(({ markdown }) => markdown);
          return [...checks, ...hints, handle.solution()[jupyterDisplay]()];
        };
        assert.deepEqual(said(here), said(there), exercise.id);
      }
    });

    test(`${code}: is small`, () => {
      const { length } = gzipSync(readFileSync(file), { level: 9 });
      assert.ok(length < 110_000, String(length));
    });
  }

  test("a text in both languages keeps one; what only looks like it stays", () => {
    const text = `const a = { ko: \`둘 \${{ ko: "x", en: "y" }}\`, en: "two" }, b = { en: 1 }, c = { ko: 1, en: 2, fr: 3 };`;
    assert.equal(withoutOther(text, "en"), text.replace(/`.*`/, '""'));
    assert.equal(withoutOther(text, "ko"), text.replace('"two"', '""').replace('"y"', '""'));
  });
});
