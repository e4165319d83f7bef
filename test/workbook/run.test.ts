import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { type CodeCell, joined, type Notebook } from "../../src/workbook/notebook.js";
import { executeNotebook, toOutputs } from "../../src/workbook/run.js";
import { root } from "../project.js";

const folder = mkdtempSync(join(tmpdir(), "nabla-run-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function notebook(cells: (string | [source: string, ...tags: string[]])[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((cell, index) => {
      const [source, ...tags] = typeof cell === "string" ? [cell] : cell;
      return { cell_type: "code", id: `c${index + 1}`, metadata: { tags }, source, execution_count: null, outputs: [] };
    }),
  };
}

function nabla(name: string, cells: Notebook | string, ...args: string[]) {
  const file = join(folder, name);
  writeFileSync(file, typeof cells === "string" ? cells : JSON.stringify(cells));
  const cli = join(root, "dist", "src", "cli.js");
  const env = { ...process.env, NABLA_LANG: "en" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "run", file, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr, written: () => JSON.parse(readFileSync(file, "utf8")) as Notebook };
}

const outputs = (result: Notebook, cell: number) => (result.cells[cell] as CodeCell).outputs;

describe("nabla run", () => {
  test("writes outputs in nbformat's shape", () => {
    const { status, stdout, written } = nabla(
      "ok.ipynb",
      notebook(["console.log('a'); console.log('b'); 1 + 1", "display(2)"]),
      "--write",
    );
    assert.equal(status, 0, stdout);
    assert.match(stdout, /ok\.ipynb: ok/);
    const [first, second] = outputs(written(), 0);
    assert.equal(first?.output_type === "stream" && joined(first.text), "a\nb\n");
    assert.deepEqual(second, {
      output_type: "execute_result",
      data: { "text/plain": ["2"] },
      metadata: {},
      execution_count: 1,
    });
    assert.deepEqual(outputs(written(), 1), [
      { output_type: "display_data", data: { "text/plain": ["2"] }, metadata: {} },
    ]);
  });

  test("names the notebook, the cell, the line and the message, and runs nothing behind the failure", () => {
    const { status, stdout, written } = nabla(
      "bad.ipynb",
      notebook(["1", "2;\nthrow new RangeError('too far')", "console.log(3)"]),
      "--write",
    );
    assert.equal(status, 1);
    assert.match(stdout, /bad\.ipynb: cell 2 \(c2\), line 2: RangeError: too far/);
    assert.deepEqual(outputs(written(), 2), []);
  });

  test("goes on when told to, and reports every failure", () => {
    const { status, stdout } = nabla(
      "all.ipynb",
      notebook(["throw 1", "const s: number = 'a'", "4"]),
      "--allow-errors",
    );
    assert.equal(status, 1);
    assert.match(stdout, /cell 1 .*cell 2 .*TypeScriptError/s);
  });

  test("lets a cell tagged raises-exception fail", () => {
    assert.equal(nabla("tag.ipynb", notebook([["throw new Error('expected')", "raises-exception"], "1"])).status, 0);
  });

  test("stops an endless loop at the time-out, and says so", () => {
    for (const [index, loop] of [
      "while (true) {}",
      "for (;;) await null",
      "await new Promise(() => {})",
      "setTimeout(() => { while (true) {} })",
    ].entries()) {
      const { status, stdout } = nabla(`loop-${index}.ipynb`, notebook([loop]), "--timeout", "1");
      assert.equal(status, 1);
      assert.match(stdout, /cell 1 \(c1\).*did not end within 1 s/, loop);
    }
  });

  test("survives a cell whose process dies, and says so", () => {
    const { status, stdout } = nabla("dead.ipynb", notebook(["process.kill(process.pid, 'SIGKILL')"]));
    assert.equal(status, 1);
    assert.match(stdout, /cell 1 .*has ended/);
  });

  test("says in a sentence what is no notebook", () => {
    assert.match(nabla("text.ipynb", "hello").stdout, /text\.ipynb: not a notebook/);
    assert.match(nabla("old.ipynb", '{"nbformat": 3, "worksheets": []}').stdout, /format 4/);
    assert.equal(nabla("text.ipynb", "hello").status, 1);
  });

  test("gives older notebooks the cell ids of format 4.5", () => {
    const old = { ...notebook(["1"]), nbformat_minor: 2 };
    delete (old.cells[0] as { id?: string }).id;
    const written = nabla("minor.ipynb", old, "--write").written();
    assert.equal(written.nbformat_minor, 5);
    assert.match(written.cells[0]?.id ?? "", /^[\w-]{1,64}$/);
  });

  test("refuses an unknown option with the usage", () => {
    const { status, stderr } = nabla("ok.ipynb", notebook(["1"]), "--fast");
    assert.equal(status, 2);
    assert.match(stderr, /Usage:/);
  });
});

describe("a session outside the project's folder", () => {
  /** The text of each cell's outputs, as a reader would see it. */
  async function shown(cells: string[]): Promise<string[]> {
    const { notebook: result } = await executeNotebook(notebook(cells), {
      cwd: folder,
      timeout: 20,
      allowErrors: true,
    });
    return result.cells.map((_, index) =>
      outputs(result, index)
        .map((output) => {
          if (output.output_type === "stream") return `${output.name}: ${joined(output.text)}`;
          if (output.output_type === "error") return output.traceback.join("\n");
          return Object.entries(output.data)
            .map(([type, value]) => `${type}: ${value}`)
            .join("\n");
        })
        .join("\n"),
    );
  }

  test("shows an error at the learner's own line, with a caret, and no frame of the kernel's", async () => {
    const [trace = ""] = await shown(["function slope(x: number) {\n  return (null as any).y / x;\n}\n\nslope(1)"]);
    assert.match(trace, /^TypeError: Cannot read properties of null \(reading 'y'\)\n(.+\n)?\nCell \[1\], line 2\n/);
    assert.match(trace, /> 2 \| {3}return \(null as any\)\.y \/ x;\n {4}\| {24}\^/);
    assert.match(trace, /Called from:\n {2}Cell \[1\], line 5$/);
    assert.doesNotMatch(trace, /node:|dist|ℕ/);
  });

  test("shows a type error, with TypeScript's number for it, before anything runs", async () => {
    const [cell = ""] = await shown(["console.log('ran');\nconst slope: number = 'steep';"]);
    assert.match(cell, /^TypeScriptError: The value of slope .* \(TS2322\)\n\nCell \[1\], line 2/);
    assert.match(cell, / {6}\^{5}$/);
    assert.doesNotMatch(cell, /stdout/);
  });

  test("gives the learner's own names back in the engine's messages", async () => {
    const cells = await shown(["let f = 3", "(f as any)(1)", "new (f as any)()", "[...(f as any)]"]);
    assert.match(cells[1] ?? "", /^TypeError: f is not a function/);
    assert.match(cells[2] ?? "", /^TypeError: f is not a constructor/);
    assert.doesNotMatch(cells.join(""), /ℕ/);
  });

  test("fails the cell whose promise floats away, or whose timer throws", async () => {
    const cells = await shown([
      "Promise.reject(new Error('floating')); 0",
      "setTimeout(() => { throw new Error('late') }, 30); 0",
      "async function f() { await new Promise((done) => setTimeout(done, 20)); throw new Error('deep') } f(); 0",
      "'next'",
    ]);
    assert.match(cells[0] ?? "", /Error: floating/);
    assert.match(cells[1] ?? "", /Error: late/);
    assert.match(cells[2] ?? "", /Error: deep/);
    assert.equal(cells[3], "text/plain: 'next'");
  });

  test("keeps a timer's output with its cell", async () => {
    assert.deepEqual(await shown(["setTimeout(() => console.log('tick'), 20); 0", "1"]), [
      "text/plain: 0\nstdout: tick\n",
      "text/plain: 1",
    ]);
  });

  test("turns process.exit() into an error, and lives on", async () => {
    const [first = "", second] = await shown(["let kept = 5; process.exit(0)", "kept"]);
    assert.match(first, /^Error: A cell cannot end the program/);
    assert.equal(second, "text/plain: 5");
  });

  test("finds the library, and names in one sentence what cannot be found", async () => {
    const cells = await shown([
      'import { parse } from "nabla"; parse("x^2").evaluate({ x: 3 })',
      'import x from "no-such-package"',
      'import x from "./no-such-file"',
      'import x from "node:nothing"',
    ]);
    assert.equal(cells[0], "text/plain: 9");
    assert.match(
      cells[1] ?? "",
      /^TypeScriptError: The package no-such-package is not installed\. .*npm install no-such-package\n/,
    );
    assert.match(cells[2] ?? "", /^TypeScriptError: There is no file \.\/no-such-file\./);
    assert.match(cells[3] ?? "", /^TypeScriptError: Node has no module node:nothing/);
  });

  test("loads a local file again when it has changed, and checks it with its new types", async () => {
    const write = (version: string, value: string) =>
      `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(join(folder, "helper.ts"))}, ${JSON.stringify(`// ${version}\nexport const value = ${value};\nexport function fail(): never {\n  throw new Error("in the helper");\n}\n`)})`;
    const cells = await shown([
      write("one", "1"),
      'import { value, fail } from "./helper.ts"; value.toFixed(1)',
      write("the second", "'two'"),
      'import { value } from "./helper"; value.toUpperCase()',
      "fail()",
    ]);
    assert.equal(cells[1], "text/plain: '1.0'");
    assert.equal(cells[3], "text/plain: 'TWO'");
    assert.match(cells[4] ?? "", /^Error: in the helper\n\nhelper\.ts, line 4/);
  });

  test("finds a package that was installed after it was missed", async () => {
    const package1 = join(folder, "node_modules", "late");
    const cells = await shown([
      'import { late } from "late"',
      `import fs from "node:fs"; fs.mkdirSync(${JSON.stringify(package1)}, { recursive: true });
fs.writeFileSync(${JSON.stringify(join(package1, "package.json"))}, '{ "name": "late", "main": "index.js" }');
fs.writeFileSync(${JSON.stringify(join(package1, "index.js"))}, "exports.late = 7")`,
      'import { late } from "late"; late',
    ]);
    assert.match(cells[0] ?? "", /The package late is not installed/);
    assert.equal(cells[2], "text/plain: 7");
  });

  test("speaks tslab's dialect", async () => {
    const cells = await shown([
      'import * as tslab from "tslab"; tslab.display.html("<b>hi</b>")',
      'const place = tslab.newDisplay(); place.text("one"); place.text("two")',
      "Object.keys(tslab.versions)",
    ]);
    assert.deepEqual(cells, [
      "text/html: <b>hi</b>",
      "text/plain: two",
      "text/plain: [ 'tslab', 'typescript', 'node' ]",
    ]);
  });

  test("asks a value how it shows itself", async () => {
    const [cell] = await shown([
      '({ [Symbol.for("Jupyter.display")]: () => ({ "text/latex": "$x$", "text/plain": "x" }) })',
    ]);
    assert.equal(cell, "text/latex: $x$\ntext/plain: x");
  });

  test("a line that tells of a long computation leaves nothing", async () => {
    const kernel = 'globalThis[Symbol.for("nabla.kernel")]';
    const [cell] = await shown([`${kernel}.progress("searching"); ${kernel}.progress(); 1 + 1`]);
    assert.equal(cell, "text/plain: 2");
  });
});

test("outputs that are cleared or updated end as the reader last saw them", () => {
  const shown = toOutputs([
    { type: "stream", name: "stdout", text: "gone" },
    { type: "clear_output", wait: false },
    { type: "display_data", data: { "text/plain": "1" }, metadata: {}, transient: { display_id: "a" } },
    { type: "clear_output", wait: true },
    { type: "display_data", data: { "text/plain": "2" }, metadata: {}, transient: { display_id: "b" } },
    { type: "update_display_data", data: { "text/plain": "3" }, metadata: {}, transient: { display_id: "b" } },
    { type: "display_data", data: { "text/plain": "4" }, metadata: {}, transient: { display_id: "c" } },
    { type: "update_display_data", data: {}, metadata: {}, transient: { display_id: "c" } },
    { type: "clear_output", wait: true },
  ]);
  assert.deepEqual(shown, [{ output_type: "display_data", data: { "text/plain": "3" }, metadata: {} }]);
});
