import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wrongMarks } from "../../src/course/build.js";
import { faultsOf } from "../../src/course/check.js";
import { freeNames } from "../../src/course/free-names.js";
import { readProblemSet } from "../../src/course/problem-set.js";
import { toSource } from "../../src/course/to-notebook.js";
import { joined } from "../../src/workbook/notebook.js";

const fence = (meta: string, code: string) => `\`\`\`ts ${meta}\n${code}\n\`\`\`\n\n`;
const pair = (ko: string, en: string, attributes = "") =>
  `:::ko${attributes}\n${ko}\n:::\n\n:::en${attributes}\n${en}\n:::\n\n`;
const title = pair("# 제목", "# Title");
const solution = fence("solution id=slope", 'let slope = "";\n// BEGIN SOLUTION\nslope = "2x";\n// END SOLUTION');
const tests = (code: string, points = 2) => fence(`tests id=slope-test points=${points}`, code);
const good = 'import { sameFormula } from "nabla/grading";\nsameFormula(slope, "2x");';
const read = (source: string) => readProblemSet("ps9", source);
const faults = (source: string) => faultsOf(read(source)).join("\n");

describe("a problem set's source", () => {
  test("becomes cells that nbgrader knows, with the points in the headings", () => {
    const set = read(
      title +
        fence("id=data", "const data = [1];") +
        pair("## 하나", "## One") +
        solution +
        tests(good) +
        pair("## 둘", "## Two") +
        pair("답", "answer", "{written id=why points=3}"),
    );
    assert.equal(set.points, 5);
    const { cells } = toSource(set, "en");
    const roles = cells.map(({ id, cell_type, metadata }) => {
      const { grade, solution, locked, points } = (metadata.nbgrader ?? {}) as Record<string, unknown>;
      return [id, cell_type, grade, solution, locked, points];
    });
    assert.deepEqual(roles, [
      ["title", "markdown", undefined, undefined, undefined, undefined],
      ["data", "code", false, false, true, undefined],
      ["one", "markdown", undefined, undefined, undefined, undefined],
      ["slope", "code", false, true, false, undefined],
      ["slope-test", "code", true, false, true, 2],
      ["two", "markdown", undefined, undefined, undefined, undefined],
      ["why", "markdown", true, true, false, 3],
    ]);
    assert.equal(joined(cells[0]?.source ?? ""), "# Title\n\n**2 problems, 5 points in all**");
    assert.equal(joined(cells[2]?.source ?? ""), "## One (2 points)");
    assert.equal(joined(toSource(set, "ko").cells[5]?.source ?? ""), "## 둘 (3점)");
  });

  test("is refused where a cell that marks has no name, no points or an unknown word", () => {
    assert.throws(() => read(title + fence("solution", "1")), /it needs an id=/);
    assert.throws(() => read(title + fence("tests id=a", "1")), /needs a number above 0/);
    assert.throws(() => read(title + fence("tests id=a points=0", "1")), /needs a number above 0/);
    assert.throws(() => read(title + fence("test id=a points=2", "1")), /nothing is called test/);
    assert.throws(() => read(title + pair("답", "a", "{written points=2}")), /it needs an id=/);
    assert.throws(() => read(title + pair("답", "a", "{write id=a points=2}")), /nothing is called write/);
    assert.throws(
      () => read(`${title}:::ko{written id=a points=2}\n답\n:::\n\n:::en{written id=a points=3}\na\n:::\n`),
      /different attributes/,
    );
  });
});

describe("variants", () => {
  const variants = (text: string, id = "numbers") => fence(`variants id=${id}`, text);
  const using = 'import { sameFormula } from "nabla/grading";\nsameFormula(slope, 2 * a + "x");';

  test("become a cell for who the student is, one that draws, and a line in the tests that use them", () => {
    const set = read(
      title + variants("{ a: [2, 3], b: [1, -4] }") + solution + tests(using) + fence("tests id=c points=1", "1"),
    );
    const { cells } = toSource(set, "en");
    const texts = new Map(cells.map(({ id, source }) => [id, joined(source)]));
    assert.match(texts.get("numbers-student") ?? "", /^let student = "";\n\/\/ BEGIN SOLUTION/);
    assert.match(
      texts.get("numbers") ?? "",
      /const \{ a, b \} = variants\(student, \{ a: \[2, 3\], b: \[1, -4\] \}\);$/,
    );
    assert.match(texts.get("slope-test") ?? "", /^import .*\n\nconst \{ a \} = variants\(student, .*\n.*sameFormula/);
    assert.equal(texts.get("c"), "1");
    assert.deepEqual(faultsOf(set), []);
  });

  test("are refused where they are no lists of numbers, or stand twice", () => {
    for (const wrong of [
      "{ a: [2] }",
      "{ a: 2 }",
      "[1, 2]",
      "{}",
      "{ a: [2, 2] }",
      '{ a: ["x", "y"] }',
      "{ student: [1, 2] }",
    ])
      assert.throws(() => read(title + variants(wrong)), /variants are written as/, wrong);
    const twice = title + variants("{ a: [2, 3] }") + variants("{ b: [2, 3] }", "more") + solution + tests(good);
    assert.match(faults(twice), /variants belong into one block/);
  });

  test("are drawn by the one who handed in: the key follows, and another's numbers earn nothing", async () => {
    const own = fence("solution id=slope", 'let slope = "";\n// BEGIN SOLUTION\nslope = 2 * a + "x";\n// END SOLUTION');
    const set = read(title + variants("{ a: [1, 2, 3, 5, 7, 11, 13, 17] }") + own + tests(using));
    assert.deepEqual(await wrongMarks(set, "en"), []);
    const fixed = read(title + variants("{ a: [1, 2, 3, 5, 7, 11, 13, 17] }") + solution + tests(using));
    assert.match(
      (await wrongMarks(fixed, "en")).join("\n"),
      /with the numbers of \w+ the solution earns 0 of 2 points/,
    );
  });
});

describe("what is checked before a set is built", () => {
  test("a set whose tests stand on their own has no faults", () => {
    assert.equal(faults(title + solution + tests(good)), "");
  });

  test("a test cell that uses what only given code or another test declares", () => {
    const given = fence("id=data", "const data = [1];");
    assert.match(faults(title + given + solution + tests(`${good}\ndata.length;`)), /data is declared neither/);
    assert.match(faults(title + solution + tests("sameFormula(slope, '2x');")), /sameFormula is declared neither/);
  });

  test("a test cell that imports what a submission can reach", () => {
    assert.match(faults(title + solution + tests(`import { parse } from "nabla";\n${good}`)), /imports "nabla"/);
  });

  test("a credit that is not awaited, or whose number is not the cell's value", () => {
    const credit = (text: string) => tests(`import { credit } from "nabla/grading";\n${text}`);
    assert.equal(faults(title + solution + credit("await credit([]);")), "");
    assert.match(faults(title + solution + credit("credit([]);")), /with await/);
    assert.match(faults(title + solution + credit("await credit([]);\n1;")), /with await/);
    assert.match(faults(title + solution + credit("const n = await credit([]);")), /with await/);
  });

  test("solutions and hidden tests that are not marked in pairs", () => {
    const open = fence("solution id=slope", 'let slope = "";\n// BEGIN SOLUTION');
    assert.match(faults(title + open + tests(good)), /BEGIN SOLUTION … \/\/ END SOLUTION/);
    assert.match(faults(title + solution + tests(`${good}\n// BEGIN HIDDEN TESTS`)), /BEGIN HIDDEN TESTS/);
    assert.match(faults(title + solution), /there is no test cell/);
  });
});

test("free names are the values that a cell does not declare itself", () => {
  const names = {
    "const y = Math.abs(slope({ x: 1 }));": ["Math", "slope"],
    "import { near } from 'nabla/grading'; near(f.y, 2);": ["f"],
    "[1].map((x) => ({ x, z, y: x }));": ["z"],
    "const { a, b: c = d } = record; a + c;": ["d", "record"],
    "function g(p: Record<string, Shape>) { return g(p) as Shape; }": [],
    "for (const i of [1]) { outer: for (;;) break outer; } undefined;": [],
    "try { h(); } catch (error) { error; }": ["h"],
  };
  for (const [code, expected] of Object.entries(names)) assert.deepEqual(freeNames(code), expected, code);
});
