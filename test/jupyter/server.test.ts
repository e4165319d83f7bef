import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { root, script } from "../project.js";
import { skip } from "./environment.js";

const { answers } = await script<{ answers(url: string): Promise<boolean> }>("jupyter.mjs");

/** A program that starts JupyterLab as `npm start` does, and tells its address or what is wrong. */
const program = (folder: string, env: object, language: string) => `
const { startServer } = await import(${JSON.stringify(pathToFileURL(join(root, "scripts", "jupyter.mjs")).href)});
try {
  const { url } = await startServer({ language: ${JSON.stringify(language)}, browser: false, folder: ${JSON.stringify(folder)}, env: ${JSON.stringify(env)} });
  console.log(url);
} catch (error) {
  console.log(error.problem);
}`;

function start(folder: string, env: object = {}, language = "en") {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program(folder, env, language)]);
  let said = "";
  const first = new Promise<string>((resolve) =>
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes("\n")) resolve(said.trim());
    }),
  );
  return { child, first };
}

describe("JupyterLab's server", { skip, timeout: 300_000 }, () => {
  const temporary = (t: { after(f: () => void): void }) => {
    const folder = mkdtempSync(join(tmpdir(), "nabla-server-"));
    t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  };

  it("ends with whoever started it, even where that one is killed", async (t) => {
    const { child, first } = start(temporary(t));
    const url = await first;
    assert.match(url, /^http/);
    assert.ok(await answers(url));
    child.kill("SIGKILL");
    let up = true;
    for (let turn = 0; up && turn < 100; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      up = await answers(url);
    }
    assert.ok(!up, "it lives on");
  });

  it("finds a port and speaks its reader's language where another of the same clone starts at the same time in the other", async (t) => {
    const locale = async (url: string) => {
      const { origin, search } = new URL(url);
      const page = `${origin}/lab/api/settings/@jupyterlab/translation-extension:plugin${search}`;
      const { schema } = (await (await fetch(page)).json()) as {
        schema: { properties: { locale: { default: string } } };
      };
      return schema.properties.locale.default;
    };
    const both = [start(temporary(t), {}, "ko"), start(temporary(t), {}, "en")];
    try {
      const urls = await Promise.all(both.map(({ first }) => first));
      assert.deepEqual(await Promise.all(urls.map(locale)), ["ko_KR", "en"]);
    } finally {
      for (const { child } of both) child.kill("SIGKILL");
    }
  });

  it("that cannot start is told at once, and keeps nobody waiting", async (t) => {
    const { child, first } = start(temporary(t), { PYTHONPATH: "" });
    assert.equal(await first, "serverEnded");
    assert.equal(await new Promise((resolve) => child.once("close", resolve)), 0);
  });
});
