import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../project.js";
import { createJupyter, type Jupyter, notebook, skip, sources } from "./environment.js";

describe("Jupyter's other clients", { skip, concurrency: 2, timeout: 300_000 }, () => {
  let jupyter: Jupyter;
  before(() => {
    jupyter = createJupyter();
  });
  after(() => jupyter.remove());

  const noTerminal = process.platform === "win32" && "Windows has no pseudo terminal for it";
  it("jupyter console: a line, an error, a function over several lines, completion, and the end", {
    skip: noTerminal,
  }, async () => {
    const endOfInput = "\u0004";
    const inputs = [
      "const a = 6;",
      "a * 7",
      "null.x",
      "function f() {\nreturn a + 1;\n}",
      "f()",
      "con\tst temperature = 20",
      "temper\t + 1",
      "Math.sq\trt(25)",
      endOfInput,
    ];
    const { code, stdout, stderr } = await jupyter.python([
      join(sources, "console.py"),
      "nabla",
      JSON.stringify(inputs),
    ]);
    assert.equal(code, 0, stderr);
    const { screens, status }: { screens: string[]; status: number } = JSON.parse(stdout);
    assert.match(screens[1] ?? "", /Out\[2\]: 42/);
    assert.match(screens[2] ?? "", /TypeScriptError[\s\S]*> 1 \| null\.x\s+\| \^\^\^\^/);
    assert.ok(!screens[3]?.includes("Error"), "an open bracket waits for its lines");
    assert.match(screens[4] ?? "", /Out\[5\]: 7/);
    assert.match(screens[5] ?? "", /console[\s\S]*const/, "several are listed");
    assert.match(screens[6] ?? "", /temperature \+ 1\s+Out\[7\]: 21/, "the only one is filled in");
    assert.match(screens[7] ?? "", /sqrt +\n[\s\S]*SQRT2[\s\S]*Out\[8\]: 5/);
    assert.equal(status, 0);
  });

  it("papermill fills in a cell that is tagged, as `nabla run -p` does", async () => {
    const given = { source: "let rate: number = 0.1;\nlet name = 'a';\nlet list = [1];", tags: ["parameters"] };
    writeFileSync(join(jupyter.folder, "given.ipynb"), notebook([given, "console.log(rate * 2, name, list.length)"]));
    const more = ["-p", "rate", "0.2", "-p", "name", '한글 "😀"', "-y", "list: [null, 2.5, {a: true}]"];
    const { code, stderr } = await jupyter.python(["-m", "nabla_papermill", "given.ipynb", "made.ipynb", ...more], {
      env: { PYTHONPATH: join(root, "python") },
    });
    assert.equal(code, 0, stderr);
    const { cells } = JSON.parse(readFileSync(join(jupyter.folder, "made.ipynb"), "utf8"));
    assert.deepEqual(cells[1].metadata.tags, ["injected-parameters"]);
    assert.match([cells[2].outputs[0].text].flat().join(""), /^0\.4 한글 "😀" 3\n$/);
  });
});
