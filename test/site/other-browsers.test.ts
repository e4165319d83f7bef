import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { exercises } from "../../src/exercise/bank.js";
import type { Exercise } from "../../src/exercise/types.js";
import { readChapters } from "../../src/workbook/build.js";
import type { CodeCell, Notebook } from "../../src/workbook/notebook.js";
import { rightAnswer, wrongAnswer } from "../exercise/answers.js";
import { languagesFor, root, thorough } from "../project.js";
import { type BuiltSite, builtSite } from "./built.js";
import type { Ran } from "./cells-page.js";
import { IN_PAGE } from "./in-page.js";
import { difference } from "./same-outputs.js";
import { serve } from "./serve.js";
import { type PlayedPage, startFirefox, startWebKit } from "./webdriver.js";

/** They have every kind of part: in one browser or the other each is played outside CI, too. */
const [DEFINITION, NUMERICAL, DESCENT] = ["01-definition", "03-numerical", "09-gradient-descent"] as const;
/** Those that ask something. */
const ALL = readChapters(root).flatMap(({ name, parts }) =>
  parts.some(({ kind }) => kind === "exercise") ? [name] : [],
);

/** Where the first of these programs is. */
function findProgram(...names: string[]): string | undefined {
  const places = names.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place));
}
const firefox = findProgram("firefox-esr", "firefox");
const webkit = findProgram("xvfb-run") && findProgram("WebKitWebDriver");

let site: BuiltSite | undefined;
let host: Awaited<ReturnType<typeof serve>>;
before(async () => {
  if (!firefox && !webkit) return;
  site = await builtSite();
  host = await serve(site.folder);
});
after(() => {
  host?.close();
  site?.remove();
});

for (const [name, program, start, chapters] of [
  ["Firefox", firefox, startFirefox, thorough ? ALL : [DEFINITION, DESCENT]],
  ["WebKit", webkit, startWebKit, thorough ? [DEFINITION, NUMERICAL, DESCENT] : [NUMERICAL]],
] as const)
  describe(`in ${name} a chapter is read, run, answered, moved, left and found again`, {
    skip: program ? false : `no ${name}`,
  }, () => {
    let page: PlayedPage;
    before(async () => {
      page = await start(program as string);
    });
    after(() => page?.close());

    for (const [i, chapter] of chapters.entries())
      for (const language of languagesFor(i)) test(`${language}/${chapter}`, () => play(page, chapter, language));
  });

/** All that a reader may do on a chapter's page, from the first reading to one without a network. */
async function play(page: PlayedPage, chapter: string, language: "ko" | "en"): Promise<void> {
  // Anew, as Firefox's driver reloads a page without its service worker.
  const open = async () => {
    await page.goto(`${host.address}${language}/${chapter}.html`);
    await page.evaluate(IN_PAGE);
  };
  await open();
  // The other language's page, played in the same browser, has left its answers.
  await page.evaluate("localStorage.clear()");
  await open();
  await runEveryCell(page, chapter, language);
  const own = exercises.filter(({ id, kind }) => id.startsWith(chapter.slice(0, 2)) && kind !== "function");
  for (const exercise of own) await answerBothWays(page, exercise);
  await moveEverySlider(page);
  const first = await stopEndlessLoop(page);
  await open();
  assert.match(String(await page.evaluate(`textOf("${first}")`)), /for \(;;\)/, "the changed cell is there again");
  assert.deepEqual(await page.evaluate("done()"), own.map(({ id }) => id).sort(), "what is done is there again");
  await page.evaluate(`press("#cell-${first} [data-action=reset]")`);
  assert.deepEqual(await page.evaluate("faults()"), []);
  await withoutNetwork(page, own[0] as Exercise, open);
}

async function runEveryCell(page: PlayedPage, chapter: string, language: string): Promise<void> {
  const ran = (await page.evaluate("runAll()")) as Ran[];
  const file = join(root, "notebooks", language, `${chapter}.ipynb`);
  const notebook = JSON.parse(readFileSync(file, "utf8")) as Notebook;
  assert.ok(ran.length > 5);
  for (const { id, outputs, ended } of ran) {
    assert.equal(ended, "ok", `${id}: ${JSON.stringify(outputs)}`);
    const { outputs: committed } = notebook.cells.find((cell) => cell.id === id) as CodeCell;
    assert.equal(difference(id, outputs, committed), "");
  }
}

async function answerBothWays(page: PlayedPage, exercise: Exercise): Promise<void> {
  const [slip] = exercise.slips;
  const wrong =
    exercise.kind === "choice"
      ? exercise.choices.find(({ id }) => id !== exercise.key)?.id
      : slip
        ? wrongAnswer(exercise, slip)
        : "123456";
  const check = (answer: unknown) =>
    page.evaluate(`answer("${exercise.id}", ${JSON.stringify(fields(answer))})`) as Promise<string>;
  assert.match(await check(wrong), /not/, `${exercise.id}: ${JSON.stringify(wrong)}`);
  assert.match(await check(rightAnswer(exercise)), /right|equal/, exercise.id);
}

/** An answer as it is typed, by the names of the fields. */
function fields(answer: unknown): Record<string, string> {
  if (typeof answer === "string") return { "": answer };
  if (!Array.isArray(answer)) return answer as Record<string, string>;
  return { "": answer.map((point: Record<string, string>) => `(${Object.values(point).join(", ")})`).join(", ") };
}

async function moveEverySlider(page: PlayedPage): Promise<void> {
  const moved = (await page.evaluate("moveSliders()")) as { figures: number; revived: number; stuck: string[] };
  assert.ok(moved.figures > 0);
  assert.equal(moved.revived, moved.figures);
  assert.deepEqual(moved.stuck, []);
}

/** In the page's first cell, which it gives. */
async function stopEndlessLoop(page: PlayedPage): Promise<string> {
  const id = (await page.evaluate("document.querySelector('.cell').dataset.cell")) as string;
  await page.evaluate(`write("${id}", "console.log('begins'); for (;;);")`);
  assert.equal(await page.evaluate(`stop("${id}")`), "forgotten");
  return id;
}

async function withoutNetwork(page: PlayedPage, exercise: Exercise, open: () => Promise<void>): Promise<void> {
  if (!(await page.evaluate("keepEverything()"))) return;
  host.pause();
  try {
    await open();
    const [ran] = (await page.evaluate("runFirst()")) as [Ran];
    assert.equal(ran.ended, "ok");
    const answer = JSON.stringify(fields(rightAnswer(exercise)));
    assert.match(String(await page.evaluate(`answer("${exercise.id}", ${answer})`)), /right|equal/);
  } finally {
    host.resume();
  }
}
