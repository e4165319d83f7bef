import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../project.js";

/** `npm run course -- …`, typed in `folder` by an English reader. */
function course(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts", "course.mjs"), ...args], {
    ...{ encoding: "utf8", env: { ...process.env, INIT_CWD: folder, LC_ALL: "en_US.UTF-8" } },
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

function temporary(t: { after(f: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), "nabla-course-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("without a course or a command, the usage is told", (t) => {
  const folder = temporary(t);
  for (const args of [[], ["en"], ["new"], ["new", "class", "fr"]]) {
    const { status, said } = course(folder, ...args);
    assert.equal(status, 1, said);
    assert.match(said, /^Usage: npm run course -- ko\|en\|FOLDER COMMAND/);
  }
  assert.match(course(folder, "ko").said, /^사용법: /);
});

test("a folder that is no course is told so in one sentence", (t) => {
  const { status, said } = course(temporary(t), "class", "autograde", "ps1");
  assert.equal(status, 1);
  assert.match(said, /class is not a course folder: it has no nbgrader_config\.py\./);
});

test("new makes a course where the command was typed, and leaves one alone that is there", (t) => {
  const folder = temporary(t);
  assert.equal(course(folder, "new", "class", "en").status, 0);
  const file = join(folder, "class", "nbgrader_config.py");
  const config = readFileSync(file, "utf8");
  assert.match(config, /os\.environ\["NABLA_LANG"\] = "en"/);
  assert.match(config, /course_id = "class"/);
  const shared = /load_subconfig\("(.+)"\)/.exec(config)?.[1] ?? "";
  assert.ok(existsSync(shared), shared);
  assert.ok(existsSync(join(folder, "class", "source")));
  const again = course(folder, "new", "class", "ko");
  assert.equal(again.status, 1);
  assert.match(again.said, /is there already and was left alone/);
  assert.equal(readFileSync(file, "utf8"), config);
});

test("without bubblewrap nothing is graded, and it is told how to get it", {
  skip: process.platform === "linux" ? false : "bubblewrap is Linux's",
}, (t) => {
  const folder = temporary(t);
  const { PATH } = process.env;
  process.env.PATH = folder;
  t.after(() => {
    process.env.PATH = PATH;
  });
  for (const command of ["autograde", "grade"]) {
    const { status, said } = course(folder, "en", command, "ps1");
    assert.equal(status, 1);
    assert.match(said, /^bubblewrap, which confines submissions .* sudo apt install bubblewrap/);
  }
});
