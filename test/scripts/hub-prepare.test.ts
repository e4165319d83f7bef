import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../project.js";

/** A user's home folder on a hub with courses in both languages, and what a login does there. */
function newcomer(t: { after(f: () => void): void }) {
  const home = mkdtempSync(join(tmpdir(), "nabla-home-"));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const at = (...names: string[]) => join(home, ...names);
  return {
    at,
    logIn: (asked: string, role = "student") =>
      execFileSync(process.execPath, [join(root, "course", "deploy", "prepare.mjs")], {
        encoding: "utf8",
        env: { ...process.env, HOME: home, NABLA_LANGUAGES: "ko en", NABLA_ASKED: asked, NABLA_ROLE: role },
      }),
    server: () => JSON.parse(readFileSync(at(".nabla", "server.json"), "utf8")),
  };
}
const skip = process.platform === "win32" && "a hub runs on Linux";

test("a hub greets each in the first language of the browser that it has, and stays with it", { skip }, (t) => {
  const { logIn, server, at } = newcomer(t);
  assert.match(logIn("fr-FR,en-US;q=0.8,ko;q=0.5"), /^export NABLA_LANG='en'$/m);
  assert.equal(server().ServerApp.default_url, "/lab/tree/en/00-start.ipynb");
  const layout = at(".nabla", "config", "lab", "workspaces", "default-37a8.jupyterlab-workspace");
  assert.match(readFileSync(layout, "utf8"), /nbgrader-assignment-list/);
  assert.match(readFileSync(at(".nabla", "config", "nbgrader_config.py"), "utf8"), /course_id = "nabla-en"/);
  assert.match(logIn("ko-KR,ko"), /^export NABLA_LANG='en'$/m);
  writeFileSync(at(".nabla", "language"), "ko\n");
  logIn("en");
  assert.equal(server().ServerApp.default_url, "/lab/tree/ko/00-start.ipynb");
});

test("a later login leaves what a student has changed, and brings back what is missing", { skip }, (t) => {
  const { logIn, at } = newcomer(t);
  logIn("ko");
  const [changed, deleted] = [at("nabla", "ko", "01-definition.ipynb"), at("nabla", "ko", "02-rules.ipynb")];
  const mine = readFileSync(changed, "utf8").replace('"source": [', '"source": [\n    "// mine\\n",');
  writeFileSync(changed, mine);
  rmSync(deleted);
  logIn("ko");
  assert.equal(readFileSync(changed, "utf8"), mine);
  assert.match(readFileSync(deleted, "utf8"), /"cells"/);
});

test("a student is shown the list of assignments, a teacher the formgrader, and kernels have no port", {
  skip,
}, (t) => {
  const { logIn, server } = newcomer(t);
  for (const [role, list, formgrader] of [
    ["student", true, false],
    ["teacher", false, true],
  ] as const) {
    logIn("ko", role);
    const { jpserver_extensions: pages } = server().ServerApp;
    assert.equal(pages["nbgrader.server_extensions.assignment_list"], list);
    assert.equal(pages["nbgrader.server_extensions.formgrader"], formgrader);
    assert.equal(server().KernelManager.transport, "ipc");
  }
});

test("what the lock leaves out for its cost does not come back with the hub's own packages", () => {
  const text = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
  const leftOut = [...text("python", "requirements.in").matchAll(/--no-emit-package (\S+)/g)].map(([, name]) => name);
  assert.notEqual(leftOut.length, 0);
  for (const name of ["README.md", "README.ko.md", "Containerfile"]) {
    const [, , after = ""] = text("course", "deploy", name).split(/(-m pip install .*\n)/);
    assert.ok(after.split("\n", 1)[0]?.includes(`-m pip uninstall --yes ${leftOut.join(" ")}`), name);
  }
});
