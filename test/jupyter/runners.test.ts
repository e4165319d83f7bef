import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { thorough } from "../project.js";
import { createJupyter, type Jupyter, notebook, skip, sources } from "./environment.js";

interface Output {
  output_type: string;
  name?: string;
  text?: string | string[];
  ename?: string;
  data?: Record<string, string>;
}

/** What each kind of failing cell throws, and words of the failure that a reader is to see. */
const failing = {
  throwing: {
    code: `const early = 1;\nthrow new RangeError("too far");`,
    ename: "RangeError",
    says: "too far",
    line: 2,
  },
  mistyped: {
    code: `const early = 1;\nconst wrong: number = "seven";`,
    ename: "TypeScriptError",
    says: "not of the type that is written here",
    line: 2,
  },
  floating: { code: `const early = 1;\nPromise.reject(new Error("adrift"));`, ename: "Error", says: "adrift", line: 2 },
};
type Kind = keyof typeof failing;
const names = Object.keys(failing) as Kind[];
/** The kinds that another runner is tried with, which all build on nbclient: one by default, another one for each. */
const kindsFor = (one: Kind) => (thorough ? names : [one]);

/** A notebook whose third cell fails; the fourth tells that it ran. */
const withFailure = (code: string, tags?: string[]) =>
  notebook([
    `console.log("first")`,
    "const kept = 41",
    tags ? { source: code, tags } : code,
    `console.log("last", kept)`,
  ]);

const textOf = (outputs: Output[]) =>
  outputs.map((output) => [output.text ?? output.ename ?? ""].flat().join("")).join("");

describe("Jupyter's runners", { skip, concurrency: 2, timeout: 600_000 }, () => {
  let jupyter: Jupyter;
  const file = (name: string) => join(jupyter.folder, name);
  const cellsOf = (name: string): { outputs: Output[] }[] => JSON.parse(readFileSync(file(name), "utf8")).cells;

  before(() => {
    jupyter = createJupyter();
    for (const name of names) {
      writeFileSync(file(`${name}.ipynb`), withFailure(failing[name].code));
      writeFileSync(file(`${name}-tagged.ipynb`), withFailure(failing[name].code, ["raises-exception"]));
    }
  });
  after(() => jupyter.remove());

  /** A failure names the cell as the reader counts, and its line, and the error. */
  function assertNames(told: string, name: Kind): void {
    const { ename, says, line } = failing[name];
    for (const part of [ename, says, `Cell [3], line ${line}`]) assert.ok(told.includes(part), `${part}: ${told}`);
  }

  async function nbclient(mode: "stop" | "allow", files: string[]) {
    const { code, stdout, stderr } = await jupyter.python([join(sources, "run_nbclient.py"), mode, ...files.map(file)]);
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout) as { error: { ename: string; text: string } | null; cells: Output[][] }[];
  }

  it("nbclient stops at the cell that fails and names it", async () => {
    const results = await nbclient(
      "stop",
      names.map((name) => `${name}.ipynb`),
    );
    names.forEach((name, at) => {
      assert.equal(results[at]?.error?.ename, failing[name].ename);
      assertNames(results[at]?.error?.text ?? "", name);
      assert.deepEqual(results[at]?.cells[3], []);
    });
  });

  it("nbclient goes on when told to, and loses no cell of twenty", async () => {
    const twenty = Array.from({ length: 20 }, (_, i) =>
      i === 3 || i === 7 ? `throw new Error("cell ${i}")` : `console.log("cell ${i}")`,
    );
    writeFileSync(file("twenty.ipynb"), notebook(twenty));
    const [result, ...others] = await nbclient("allow", ["twenty.ipynb", ...names.map((name) => `${name}.ipynb`)]);
    assert.deepEqual(
      result?.cells.map((outputs) => textOf(outputs)),
      twenty.map((_, i) => (i === 3 || i === 7 ? "Error" : `cell ${i}\n`)),
    );
    names.forEach((name, at) => {
      assert.equal(textOf(others[at]?.cells[2] ?? []), failing[name].ename);
      assert.equal(textOf(others[at]?.cells[3] ?? []), "last 41\n");
    });
  });

  for (const name of kindsFor("throwing")) {
    it(`jupyter execute fails on a ${name} cell and names it`, async () => {
      const { code, stderr } = await jupyter.python(["-m", "jupyter", "execute", `${name}.ipynb`]);
      assert.notEqual(code, 0);
      assertNames(stderr, name);
    });
  }

  it("papermill fails on each and names the cell; past one that is tagged it runs the next", async () => {
    const kinds = kindsFor("mistyped");
    const files = [...kinds.map((name) => `${name}.ipynb`), "throwing-tagged.ipynb"];
    const { code, stdout, stderr } = await jupyter.python([join(sources, "run_papermill.py"), ...files.map(file)]);
    assert.equal(code, 0, stderr);
    const errors: ({ ename: string; text: string } | null)[] = JSON.parse(stdout);
    kinds.forEach((name, at) => {
      assert.equal(errors[at]?.ename, failing[name].ename);
      assertNames(errors[at]?.text ?? "", name);
      assert.ok(!readFileSync(file(`papermill-${name}.ipynb`), "utf8").includes("last 41"));
    });
    // Papermill reports any error at the end, but it got there.
    assert.equal(errors[kinds.length]?.ename, "RangeError");
    assert.equal(textOf(cellsOf("papermill-throwing-tagged.ipynb").at(-1)?.outputs ?? []), "last 41\n");
  });

  it("jupyter execute goes on when told to", async () => {
    const outputs = names.map((name) => `${name}-allowed.ipynb`);
    for (const name of names) writeFileSync(file(`${name}-allowed.ipynb`), withFailure(failing[name].code));
    const { code, stderr } = await jupyter.python([
      "-m",
      "jupyter",
      "execute",
      "--allow-errors",
      "--inplace",
      ...outputs,
    ]);
    assert.equal(code, 0, stderr);
    names.forEach((name, at) => {
      const cells = cellsOf(outputs[at] ?? "");
      assert.equal(textOf(cells[2]?.outputs ?? []), failing[name].ename);
      assert.equal(textOf(cells[3]?.outputs ?? []), "last 41\n");
    });
  });

  it("nbmake fails on each and names the cell; it passes those that are tagged", async () => {
    const kinds = kindsFor("floating");
    const files = kinds.flatMap((name) => [`${name}.ipynb`, `${name}-tagged.ipynb`]);
    const { code, stdout } = await jupyter.python(["-m", "pytest", "-p", "no:cacheprovider", "--nbmake", ...files]);
    assert.equal(code, 1, stdout);
    assert.ok(stdout.includes(`${kinds.length} failed, ${kinds.length} passed`), stdout);
    // One section for each failure, headed by a line with the notebook's path.
    const sections = stdout.split(/^_+ (?=.*\.ipynb _+$)/m);
    for (const name of kinds) {
      assertNames(sections.find((section) => section.split("\n")[0]?.includes(`${name}.ipynb`)) ?? "", name);
    }
    assert.equal(existsSync(file(".pytest_cache")), false);
  });
});
