import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { missing } from "../../jupyter/needs.js";
import { type Submission, startTestSubmission } from "./submission.js";

/** Walks, inside a submission, all that properties and prototypes lead to. */
const WALK = `
function walk(start: [string, unknown][]): Map<unknown, string> {
  const seen = new Map<unknown, string>();
  const queue = [...start];
  while (queue.length > 0) {
    const [path, value] = queue.pop() as [string, any];
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) continue;
    seen.set(value, path);
    const properties: any = Object.getOwnPropertyDescriptors(value);
    for (const key of Reflect.ownKeys(properties))
      for (const part of ["value", "get", "set"])
        if (part in properties[key]) queue.push([path + "." + String(key), properties[key][part]]);
    queue.push([path + ".[prototype]", Object.getPrototypeOf(value)]);
  }
  return seen;
}
/** Whether anything of an object can be changed. */
function writable(value: any): boolean {
  if (value !== globalThis) return !Object.isFrozen(value);
  const properties: any = Object.getOwnPropertyDescriptors(value);
  return Object.isExtensible(value) || Reflect.ownKeys(properties).some((key) => properties[key].writable || properties[key].configurable);
}
import * as nabla from "nabla";
import * as grading from "nabla/grading";
import * as assert from "node:assert";
import * as strict from "node:assert/strict";
/** What the language and the platform make when they are used, to whose prototypes no name leads. */
const made = (): [string, unknown][] => {
  const caught = (run: () => unknown) => { try { return run(); } catch (error) { return error; } };
  return [
    ["generator", Object.getPrototypeOf((function* () {})())], ["async generator", Object.getPrototypeOf((async function* () {})())], ["async", (async () => {})()],
    ["array iterator", [][Symbol.iterator]()], ["map iterator", new Map().entries()], ["set iterator", new Set().values()],
    ["string iterator", ""[Symbol.iterator]()], ["matches", "a".matchAll(/a/g)], ["match", /a/.exec("a")],
    ["query", new URLSearchParams("a=1").entries()], ["url", new URL("http://a/")], ["bad url", caught(() => new URL(""))],
    ["clone error", caught(() => structuredClone(() => 0))], ["assertion", caught(() => strict.equal(1, 2))],
    ["type error", caught(() => (null as any).x)], ["range error", caught(() => new Array(-1))],
    ["format", new Intl.NumberFormat("ko")], ["date", new Date()], ["weak", new WeakRef({})], ["buffer", Buffer.from("a")],
    ["bytes", new Float64Array(2)], ["view", new DataView(new ArrayBuffer(8))], ["shared", new SharedArrayBuffer(8)],
    ["registry", new FinalizationRegistry(() => {})], ["memory", new (globalThis as any).WebAssembly.Memory({ initial: 1 })], ["decoder", new TextDecoder()],
    ["proxy", Proxy.revocable({}, {}).revoke], ["symbol", Object(Symbol.iterator)], ["arguments", (function () { return arguments; })()],
  ];
};
const roots: [string, unknown][] = [
  ...Reflect.ownKeys(globalThis).map((name) => [String(name), (globalThis as any)[name]] as [string, unknown]),
  ["globalThis", globalThis], ["nabla", nabla], ["grading", grading], ["assert", assert], ["strict", strict],
  ...made().map(([name, value]) => [name, Object.getPrototypeOf(value)] as [string, unknown]),
];
const all = walk(roots);`;

/** Results of the library, made twice: what both hold is not the caller's own. */
const RESULTS = `
const results = (): [string, unknown][] => [
  ["parse", nabla.parse("x + sin(x)^2 / max(x, 1) - |x|")], ["derivative", nabla.derivative("x^2 sin(x) / e^x")],
  ["by definition", nabla.derivativeByDefinition("x^2")], ["gradient", nabla.gradient("x^2 y")], ["hessian", nabla.hessian("x^2 y")],
  ["stationary", nabla.stationaryPoints("x^3 - 3x")], ["critical", nabla.criticalPoints("|x|")],
  ["lagrange", nabla.lagrange("x + y", "x^2 + y^2 = 1")], ["descent", nabla.gradientDescent("x^2", { start: { x: 1 }, rate: 0.1, steps: 2 })],
  ["equivalent", nabla.equivalent("x", "2x")], ["numerical", nabla.numericalDerivative("x^2", 1, { method: "ridders" } as any)],
  ["automatic", nabla.automaticGradient("x^2 y", { x: 1, y: 2 })], ["derivation", nabla.checkDerivation(["(x^2)' = 2x"])],
  ["curve", nabla.curve("x^2")], ["contour", nabla.contour("x^2 + y^2")], ["exercise", nabla.exercise("01-1")],
];
const [first, second] = [walk(results()), walk(results())];
const common = [...first].filter(([value]) => second.has(value));`;

describe("what a test cell stands on", { skip: missing("bubblewrap"), timeout: 300_000 }, () => {
  let submission: Submission;
  before(async () => {
    submission = await startTestSubmission();
    assert.equal(await submission.run(WALK), "");
    assert.equal(await submission.run(RESULTS), "");
  });
  after(() => submission.session.end?.());

  it("is walked as a whole: the language, the platform, nabla, nabla/grading, node:assert", async () => {
    assert.ok(Number(await submission.run("all.size")) > 1200);
    assert.equal(
      await submission.run(`[Math, Atomics, Intl, URL, WeakRef, FinalizationRegistry, (globalThis as any).WebAssembly, SharedArrayBuffer, nabla.parse,
      grading.near, assert.equal, Object.getPrototypeOf((async function* () {}).prototype)].every((one) => all.has(one))`),
      "true",
    );
  });

  it("is nowhere writable", async () => {
    assert.equal(
      await submission.run('[...all].filter(([value]) => writable(value)).map(([, path]) => path).join("\\n")'),
      "''",
    );
  });

  it("has no class or function behind the library's results that is writable", async () => {
    assert.ok(Number(await submission.run("common.length")) > 150);
    await submission.run(
      "const behind = common.filter(([value]: any) => typeof value === 'function' || Object.hasOwn(value, 'constructor'));",
    );
    assert.ok(Number(await submission.run("behind.length")) > 100);
    assert.equal(
      await submission.run('behind.filter(([value]) => writable(value)).map(([, path]) => path).join("\\n")'),
      "''",
    );
  });

  it("is not what a submission's cells import: they have an instance of nabla of their own", async () => {
    await submission.run("let seen: unknown; const look = (value: unknown) => void (seen = value);");
    await submission.run('import { parse } from "nabla"; look(parse);', true);
    assert.equal(
      await submission.run("typeof seen === 'function' && seen !== nabla.parse && Object.isFrozen(seen)"),
      "true",
    );
  });
});
