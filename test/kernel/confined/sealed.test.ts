import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { missing } from "../../jupyter/needs.js";
import { type Submission, startTestSubmission } from "./submission.js";

describe("a test cell", { skip: missing("bubblewrap"), timeout: 300_000 }, () => {
  let submission: Submission;
  beforeEach(async () => {
    submission = await startTestSubmission();
  });
  afterEach(() => submission.session.end?.());
  const cell = (code: string) => submission.run(code);
  const test = (code: string) => submission.run(code, true);

  it("is one by its role, not by what it imports: an answer that checks itself keeps its function", async () => {
    await cell(
      'import { near } from "nabla/grading";\nfunction double(x: number) { return 2 * x; }\nnear(double(2), 4);',
    );
    assert.equal(await test('import { near } from "nabla/grading"; near(double(3), 6); double(3)'), "6");
  });

  it("has nothing in common with a cell that imports the same", async () => {
    await cell(`import { parse } from "nabla"; import { near } from "nabla/grading";
for (let one: any = parse("x + 1").tree; one; one = Object.getPrototypeOf(one))
  for (const name of Reflect.ownKeys(one)) try { Object.defineProperty(one, name, { get: () => 7 }); } catch {}`);
    assert.equal(await test('import { equivalent } from "nabla"; equivalent("x + 7", "x + 1").verdict'), "'different'");
  });

  it("that imports node:assert alone has its own names all the same", async () => {
    await cell("let cases: any = []; function double(x: number) { cases = []; return 0; }");
    const tested =
      'import assert from "node:assert"; const cases = [[2, 4]]; for (const [x, y] of cases) assert.equal(double(x), y);';
    assert.match(await test(tested), /AssertionError/);
    assert.equal(await cell("cases.length"), "0");
  });

  it("sees what test cells before it declared, and no cell's of that name", async () => {
    await test("const close = (a: number, b: number) => Math.abs(a - b) < 1e-9;");
    await cell("function close() { return true; }\nconst Math = { abs: () => 0 };");
    assert.equal(await test("close(1, 2)"), "false");
    assert.equal(await cell("close()"), "true");
  });

  it("runs whatever types the answers have: what is wrong costs its own part", async () => {
    await cell('let differentiable = { b: true, d: false };\nlet average = "7";');
    assert.equal(
      await test("(differentiable.b ? 1 : 0) + (differentiable.c === undefined ? 10 : 0) + Number(average === 7)"),
      "11",
    );
  });

  it("does not run where it is not written in TypeScript", async () => {
    assert.match(await test("const = 5"), /SyntaxError/);
  });

  it("says which cell failed before it, when it fails", async () => {
    await cell("function sum(list: number[]) { return 6; }");
    await cell("(Array.prototype as any).sum = () => 6;\nconst total = () => 6;");
    const text = () => JSON.stringify(submission.outputs());
    assert.match(await test("total()"), /Error/);
    assert.match(text(), /cell \[2\] ended in an error.*cannot be changed/);
    await test("0.5");
    assert.match(text(), /cell \[2\] ended in an error/);
    await test("undefined");
    assert.doesNotMatch(text(), /cell \[2\]/);
  });

  it("comes to its end whatever is thrown at it", async () => {
    const thrown = [
      "Object.defineProperty(new Error('x'), 'name', { get() { throw 1; } })",
      "Object.defineProperty(new Error('x'), 'message', { get() { throw 1; } })",
      "new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } })",
      "{ toString() { throw 1; }, name: Symbol() }",
      "Object.assign(new Error('x'), { cause: new Proxy(new Error('y'), { get() { throw 1; } }) })",
      "'x'.repeat(20_000_000)",
      "new Error('x'.repeat(20_000_000))",
    ];
    for (const value of thrown) {
      await cell(`function bad(): any { throw ${value}; }`);
      await test("bad()");
      const [error] = submission.outputs();
      assert.equal(error?.type, "error", value);
      assert.ok(JSON.stringify(error).length < 60_000, value);
    }
  });
});

describe("while a submission is graded", { skip: missing("bubblewrap"), timeout: 300_000 }, () => {
  let submission: Submission;
  beforeEach(async () => {
    submission = await startTestSubmission();
  });
  afterEach(() => submission.session.end?.());

  it("a name that the platform has elsewhere is said to be missing", async () => {
    assert.match(await submission.run('await fetch("http://localhost")'), /fetch is not available while grading/);
    assert.match(await submission.run("setImmediate(() => {}); new Blob([])"), /Blob is not available while grading/);
  });

  it("honest uses of the platform work", async () => {
    assert.equal(await submission.run('Buffer.from("가").toString("base64")'), "'6rCA'");
    assert.equal(await submission.run('atob(btoa("nabla"))'), "'nabla'");
    assert.match(await submission.run("crypto.randomUUID()"), /^'[\da-f-]{36}'$/);
    assert.equal(
      await submission.run("Buffer.allocUnsafe(64).every((byte) => byte === 0) && Buffer.from('a').buffer.byteLength"),
      "1",
    );
  });

  it("every bundle that is shown is one that a notebook can hold", async () => {
    const bundles = [
      '{ "text/html": 5 }',
      '{ "text/plain": null, "image/png": {} }',
      '{ "text/plain": "\\ud800" }',
      '{ nonsense: "x" }',
      '{ "application/json": 5n }',
      '{ "application/json": { a: ["\\udfff"], toJSON() { throw 1; } } }',
      "null",
      "5",
      '"text"',
      "Promise.resolve({ 'text/html': [1] })",
      '{ get "text/plain"() { return 7; } }',
    ];
    for (const bundle of bundles) {
      await submission.run(
        `display({ [Symbol.for("Jupyter.display")]: () => (${bundle}) } as any); await 0; undefined`,
      );
      const outputs = submission.outputs();
      const [shown, ...others] = outputs.filter(({ type }) => type !== "stream");
      assert.ok(shown?.type === "display_data" || shown?.type === "error", `${bundle}: ${JSON.stringify(outputs)}`);
      assert.deepEqual(others, [], bundle);
      // What cannot be shown is said, and nothing else is printed.
      assert.match(
        submission.printed(),
        /^$|^A Jupyter\.display method has to return|^What ".*" holds cannot be shown/,
      );
      for (const output of outputs) {
        // Half a pair is escaped by JSON; a backslash in front means that the text itself spells it out.
        assert.doesNotMatch(JSON.stringify(output), /(?<!\\)\\ud[89a-f]/, bundle);
        if (output.type !== "display_data") continue;
        for (const [type, data] of Object.entries(output.data)) {
          assert.match(type, /^[\w.+-]+\/[\w.+-]+$/, bundle);
          if (!type.endsWith("json")) assert.equal(typeof data, "string", bundle);
        }
      }
    }
    assert.equal(submission.outputs().length, 1, "what is valid is shown without a word");
  });
});
