import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { missing } from "../../jupyter/needs.js";
import { type Submission, startTestSubmission } from "./submission.js";

/** Intrinsics and library objects, and ways to change them: each pair is an attack before the test. */
const TARGETS = [
  ...["Object", "Object.prototype", "Function.prototype", "Array", "Array.prototype", "Number", "Number.prototype"],
  ...["String.prototype", "Math", "JSON", "Reflect", "Promise", "Promise.prototype", "Map.prototype", "Set.prototype"],
  ...["WeakMap.prototype", "RegExp.prototype", "Symbol", "Error", "Error.prototype", "Atomics", "Intl", "URL"],
  ...["URL.prototype", "Buffer", "Buffer.prototype", "console", "process", "globalThis"],
];
const WAYS = [
  (target: string) => `for (const key of Reflect.ownKeys(${target})) (${target} as any)[key] = () => true;`,
  (target: string) =>
    `for (const key of Reflect.ownKeys(${target})) try { Object.defineProperty(${target}, key, { get: () => () => true }); } catch {}`,
  (target: string) => `for (const key of Reflect.ownKeys(${target})) try { delete (${target} as any)[key]; } catch {}`,
  (target: string) => `Object.setPrototypeOf(${target}, { equal() {}, verdict: "equal" });`,
  (target: string) => `(${target} as any).equal = (${target} as any).verdict = "equal";`,
];
/** Names of the test's own, taken before it by the submission. */
const NAMES = [
  "near",
  "credit",
  "same",
  "assert",
  "expected",
  "cases",
  "Math",
  "Number",
  "Object",
  "display",
  "undefined_",
];
const hostile = [
  ...TARGETS.flatMap((target) => WAYS.map((way) => way(target))),
  ...NAMES.map((name) => `var ${name}: any = () => true;`),
  ...NAMES.map((name) => `function ${name}(): any { return 4; }`),
];

/** Right answers in as many dresses. */
const declarations = [
  (value: string) => `var answer = ${value};`,
  (value: string) => `let answer = ${value};`,
  (value: string) => `const answer = ${value};`,
  (value: string) => `let answer: any;\nanswer = ${value};`,
  (value: string) => `import { near } from "nabla/grading";\nlet answer = ${value};\nnear(answer, 6);`,
  (value: string) => `let answer = 0;\n{ answer = ${value}; }`,
  (value: string) => `console.warn("about to answer"); let answer = ${value}; console.error(answer);`,
  (value: string) => `let { answer } = { answer: ${value} };`,
];
const values = [
  "6",
  "6.0",
  "2 * 3",
  "Math.round(6.2)",
  "[1, 2, 3].reduce((a, b) => a + b)",
  "Number('6')",
  "+'6'",
  "36 ** 0.5",
  "(() => 6)()",
  "await 6",
];
const honest = declarations.flatMap((declare) => values.map(declare));

const TEST = `import { credit, near } from "nabla/grading"; const expected = 6; const cases = [expected];
await credit(cases.map((value) => ({ points: 2, label: "answer", test: () => near(answer, value) })));`;

describe("marks of many submissions", { skip: missing("bubblewrap"), timeout: 600_000 }, () => {
  let submission: Submission;
  before(async () => {
    submission = await startTestSubmission({ submission: 1000, submissionClock: 1000 });
  });
  after(() => submission.session.end?.());

  it("there are 150 hostile and 80 honest ones at least", () => {
    assert.ok(hostile.length >= 150 && honest.length >= 80, `${hostile.length}, ${honest.length}`);
  });

  it("a wrong answer earns nothing, whatever was tried before the test", async () => {
    for (const attack of hostile) {
      await submission.run("let answer: any = 7;");
      await submission.run(attack);
      assert.equal(await submission.run(TEST, true), "0", attack);
    }
  });

  it("a right answer earns all points, in whatever dress, and after all that", async () => {
    for (const answer of honest) {
      await submission.run(answer);
      assert.equal(await submission.run(TEST, true), "", answer);
    }
  });
});
