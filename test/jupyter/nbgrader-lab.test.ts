import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root } from "../project.js";
import { addressIn, artifacts, menu, openNotebook } from "./lab.js";
import { missing } from "./needs.js";
import { answered, problemSet } from "./problem-set.js";

const program = join(root, "scripts", "course.mjs");
const folder = join(artifacts, "class");
const course = join(folder, "course");
const student = join(folder, "student");
const RIGHT = "const slope = (x: number) => 2 * x;";
const WRONG = "const slope = (x: number) => x + 2;";

/** nbgrader's JupyterLab extension, as a student and then the teacher use it. The tests build on each other. */
describe("nbgrader in JupyterLab", { skip: missing("jupyter", "bubblewrap", "chromium"), timeout: 1_800_000 }, () => {
  let browser: Browser;
  let page: Page;
  const labs: Partial<Record<"teacher" | "student", { process: ChildProcess; url: string }>> = {};

  before(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(artifacts, { recursive: true });
    await npmRunCourse("new", course, "ko");
    mkdirSync(join(course, "source", "ps1"), { recursive: true });
    writeFileSync(join(course, "source", "ps1", "ps1.ipynb"), JSON.stringify(problemSet));
    await npmRunCourse(course, "generate_assignment", "ps1");
    await npmRunCourse(course, "release_assignment", "ps1");
    mkdirSync(student);
    browser = await chromium.launch({ executablePath: findChromium() as string, args: HEADLESS_ARGS });
    page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    page.setDefaultTimeout(120_000);
  });
  after(async () => {
    await browser?.close();
    for (const { process } of Object.values(labs)) process.kill("SIGTERM");
  });
  afterEach(() => picture("last"));
  const picture = (name: string) => page.screenshot({ path: join(artifacts, `class-${name}.png`) });

  async function npmRunCourse(...args: string[]): Promise<string> {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], {
      cwd: folder.replace(/class$/, ""),
    });
    return stdout + stderr;
  }

  /** Starts JupyterLab as `npm run course -- … lab` does, once for each, and opens it. */
  async function open(who: "teacher" | "student", path = ""): Promise<void> {
    if (!labs[who]) {
      const own = who === "student" ? ["--student", student] : [];
      const process = spawn(globalThis.process.execPath, [program, course, "lab", "--no-browser", ...own]);
      labs[who] = { process, url: await addressIn(process) };
    }
    const { url } = labs[who] as { url: string };
    if (path) return openNotebook(page, url.replace("/lab?", `/lab/workspaces/one/tree/${path}?`));
    await page.goto(url);
    await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Nbgrader$/ }).waitFor();
  }

  async function assignments(): Promise<void> {
    await open("student");
    await menu(page, "Nbgrader", "Assignment List");
    await page.getByText("Released assignments", { exact: true }).waitFor();
  }

  test("a student fetches the problem set from the list", async () => {
    await assignments();
    await picture("list");
    await page.getByRole("button", { name: "Fetch", exact: true }).click();
    await page.getByRole("button", { name: "Submit" }).waitFor();
    assert.ok(existsSync(join(student, "ps1", "ps1.ipynb")));
    await picture("fetched");
  });

  /** Puts an answer into the fetched notebook, opens it and clicks Validate; what the dialog says. */
  async function validate(answers: Record<string, string>, name: string): Promise<string> {
    writeFileSync(join(student, "ps1", "ps1.ipynb"), answered(answers));
    await open("student", "ps1/ps1.ipynb");
    await picture(`${name}-notebook`);
    await page
      .locator(".jp-NotebookPanel-toolbar button, .jp-NotebookPanel-toolbar jp-button", { hasText: "Validate" })
      .click();
    const dialog = page.locator(".jp-Dialog", { hasText: /Validation|Success/ });
    await dialog.waitFor();
    await picture(name);
    const text = await dialog.innerText();
    await dialog.getByRole("button").first().click();
    return text;
  }

  test("Validate names the test that fails, with its sentence", async () => {
    const text = await validate({ slope: WRONG }, "validate-wrong");
    assert.match(text, /slope\(3\)은 6이어야 합니다/);
  });

  test("Validate says so when everything is right", async () => {
    const text = await validate({ slope: RIGHT, "parts-test": "4", why: "극한입니다." }, "validate-right");
    assert.match(text, /passes all the tests/i);
  });

  test("a student hands in from the list", async () => {
    writeFileSync(join(student, "ps1", "ps1.ipynb"), answered({ slope: WRONG, why: "$\\lim_{h \\to 0}$를 말합니다." }));
    await assignments();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.locator("#submitted_assignments_list, .submitted_assignments_list", { hasText: "ps1" }).waitFor();
    await picture("submitted");
  });

  /** The formgrader's page has sent marks or a comment, and they are in the grade book. */
  const kept = (what: "grade" | "comment") =>
    page.waitForResponse(
      (response) =>
        response.request().method() === "PUT" && response.url().includes(`/formgrader/api/${what}/`) && response.ok(),
    );

  test("the teacher marks the written answer by hand in the formgrader", async () => {
    await npmRunCourse(course, "collect", "ps1");
    await npmRunCourse(course, "autograde", "ps1");
    await open("teacher");
    await menu(page, "Nbgrader", "Formgrader");
    const formgrader: FrameLocator = page.frameLocator("iframe").last();
    await formgrader.getByText("Manage Assignments").first().waitFor();
    await picture("formgrader");
    await formgrader.getByRole("link", { name: "Manual Grading" }).click();
    await formgrader.getByRole("link", { name: "ps1" }).click();
    await formgrader.getByRole("link", { name: "ps1" }).last().click();
    await formgrader.getByRole("link", { name: /Submission/ }).click();
    const points = formgrader
      .locator("#why")
      .locator("xpath=ancestor::div[contains(@class,'nbgrader_cell')]")
      .locator("input.score");
    // The page asks for the marks after it is drawn; what was typed before they come is gone.
    await formgrader.locator("input.score.needs_manual_grade").waitFor();
    await picture("marking");
    assert.ok(await formgrader.locator(".katex").count(), "formulas are typeset on the marking page");
    assert.ok(await formgrader.locator("img[src^='data:image/svg']").count(), "figures are drawn on the marking page");
    await Promise.all([kept("grade"), points.fill("4").then(() => points.press("Tab"))]);
    const comment = formgrader.locator("textarea.comment").last();
    await Promise.all([
      kept("comment"),
      comment.fill("좋습니다. 차분몫도 적어 주세요.").then(() => comment.press("Tab")),
    ]);
    await picture("marked");
  });

  test("the student reads the feedback that was handed back", async () => {
    await npmRunCourse(course, "generate_feedback", "ps1");
    await npmRunCourse(course, "release_feedback", "ps1");
    const html = readFileSync(join(course, "feedback", userInfo().username, "ps1", "ps1.html"), "utf8");
    assert.match(html, /4 \/ 5/);
    assert.match(html, /차분몫도 적어 주세요/);
    await assignments();
    await page.getByRole("button", { name: "Fetch Feedback" }).click();
    await page.getByText("(view feedback)").first().waitFor();
    await picture("feedback");
  });
});
