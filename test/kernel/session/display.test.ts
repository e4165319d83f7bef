import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { bundleOf } from "../../../src/kernel/session/display.js";
import type { Platform } from "../../../src/kernel/session/platform.js";

const platform = { inspect: (value: unknown) => inspect(value) } as Platform;
const showing = (make: () => unknown) => ({ [Symbol.for("Jupyter.display")]: make, name: "it" });

/** What is shown, and the sentences that came with it. */
async function shown(value: unknown) {
  const said: string[] = [];
  return { data: await bundleOf(platform, value, (sentence) => said.push(sentence)), said };
}

describe("a value without a method of its own is shown", () => {
  const cases: [unknown, string][] = [
    [1, "1"],
    ["one line", "'one line'"],
    ["a\nb", "a\nb"],
    ["| a |\n| - |\n", "| a |\n| - |\n"],
    [["a\nb"], "[ 'a\\nb' ]"],
    [{ text: "a\nb" }, "{ text: 'a\\nb' }"],
    [null, "null"],
  ];
  for (const [value, text] of cases)
    test(`as text: ${JSON.stringify(value)}`, async () => {
      assert.deepEqual(await shown(value), { data: { "text/plain": text }, said: [] });
    });
  test("though it throws at whoever asks it for a method", async () => {
    const ask = () => assert.fail("not for you");
    assert.deepEqual(await shown(new Proxy({}, { get: ask })), { data: { "text/plain": "{}" }, said: [] });
  });
  test("cut where nobody would read on", async () => {
    const { data } = await shown("x\n".repeat(2_000_000));
    const text = String(data["text/plain"]);
    assert.ok(text.length < 1_001_000);
    assert.match(text, /…/);
  });
});

describe("a display method's bundle is passed on as clients take it", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const cases: [string, () => unknown, Record<string, unknown>][] = [
    ["text", () => ({ "text/html": "<b>a</b>", "text/plain": "a" }), { "text/html": "<b>a</b>", "text/plain": "a" }],
    ["lines of text", () => ({ "text/html": ["<b>", "</b>"] }), { "text/html": "<b></b>" }],
    ["a promise of one", async () => ({ "text/plain": "a" }), { "text/plain": "a" }],
    ["a picture as Uint8Array", () => ({ "image/png": bytes }), { "image/png": "AQID" }],
    ["as Buffer", () => ({ "image/png": Buffer.from(bytes) }), { "image/png": "AQID" }],
    ["as ArrayBuffer", () => ({ "image/jpeg": bytes.slice().buffer }), { "image/jpeg": "AQID" }],
    [
      "as part of a larger one",
      () => ({ "image/gif": new Uint8Array([0, 1, 2, 3]).subarray(1) }),
      { "image/gif": "AQID" },
    ],
    ["JSON", () => ({ "application/json": { a: [1] } }), { "application/json": { a: [1] } }],
    [
      "JSON of another name",
      () => ({ "application/vnd.plotly.v1+json": { data: [] } }),
      { "application/vnd.plotly.v1+json": { data: [] } },
    ],
    ["a number in place of text", () => ({ "text/plain": 5 }), { "text/plain": "5" }],
  ];
  for (const [title, make, data] of cases)
    test(title, async () => assert.deepEqual(await shown(showing(make)), { data, said: [] }));
});

describe("what is no bundle is said, and the value shown as text", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.itself = cyclic;
  const cases: [string, () => unknown][] = [
    ["text", () => "str"],
    ["a number", () => 5],
    ["an array", () => [1]],
    ["nothing", () => undefined],
    ["null", () => null],
    ["a promise of text", async () => "str"],
    ["a Map", () => new Map([["text/plain", "a"]])],
    ["bytes", () => new Uint8Array(3)],
    ["a key that is no type", () => ({ html: "<b>a</b>" })],
    ["an object in place of text", () => ({ "text/html": { a: 1 } })],
    ["a function", () => ({ "text/html": () => "a" })],
    ["JSON that is none", () => ({ "application/json": cyclic })],
    ["JSON with a large integer", () => ({ "application/json": { n: 1n } })],
  ];
  for (const [title, make] of cases)
    test(title, async () => {
      const { data, said } = await shown(showing(make));
      assert.deepEqual(Object.keys(data), ["text/plain"]);
      assert.match(String(data["text/plain"]), /name: 'it'/);
      assert.equal(said.length, 1);
    });
  test("good entries stay beside a bad one", async () => {
    const { data, said } = await shown(showing(() => ({ "text/plain": "a", "text/html": undefined })));
    assert.deepEqual(data, { "text/plain": "a" });
    assert.match(said.join(), /text\/html/);
  });
  test("one that is too large is its text", async () => {
    const { data, said } = await shown(showing(() => ({ "text/html": "x".repeat(30_000_000), "text/plain": "short" })));
    assert.deepEqual(data, { "text/plain": "short" });
    assert.match(said.join(), /30 MB/);
  });
});
