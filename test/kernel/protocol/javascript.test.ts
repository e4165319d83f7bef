import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Content } from "../../../src/kernel/protocol/wire.js";
import { type Client, startClient } from "../client.js";
import { outputsOf } from "./asking.js";

describe("a kernel for JavaScript", { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient({ language: "javascript" });
  });
  after(() => client.stop());

  it("says so", async () => {
    const { language_info } = await client.send("kernel_info_request").reply;
    const { name, file_extension, mimetype } = language_info as Content;
    assert.deepEqual([name, file_extension, mimetype], ["javascript", ".js", "text/javascript"]);
  });

  const cells: [string[], string][] = [
    [["function P(name) { this.name = name }", "new P('a').name"], "'a'"],
    [["let x = 123", "x += 'a'; x"], "'123a'"],
    [["const o = {}; o.a = 3", "o.a"], "3"],
    [["class A { constructor() { this.n = 1 } } ; new A().n"], "1"],
    [["let n = 0; function inc() { n++ }", "inc(); inc(); n"], "2"],
    [["const add = (a, b) => a + b; add(1)"], "NaN"],
    [["for (i = 0; i < 3; i++); count = i", "count + i"], "6"],
    [["function who() { return this === globalThis }", "who() && this === globalThis"], "true"],
    [["const o = Object.freeze({ n: 1 }); o.n = 2; o.n"], "1"],
    [["x = 1", "let x = 2; x", "x"], "2"],
    [
      ["[clearTimeout, clearInterval, clearImmediate, display].map((f) => f.name).join(' ')"],
      "'clearTimeout clearInterval clearImmediate display'",
    ],
    [["[process.exit, process.abort].map((f) => f.name).join(' ')"], "'exit abort'"],
    [["import fs from 'fs'; fs.existsSync('/none')"], "false"],
    [["const f = require('fs'); typeof f.nothing"], "'undefined'"],
  ];
  for (const [texts, value] of cells)
    it(texts.join(" | "), async () => {
      let last: string[] = [];
      for (const code of texts) last = await outputsOf(client.execute(code));
      assert.deepEqual(last, [`execute_result ${value}`]);
    });

  it("still says what does not parse, and what does not exist", async () => {
    assert.deepEqual(await outputsOf(client.execute("const = 1")), ["error SyntaxError"]);
    assert.deepEqual(await outputsOf(client.execute("nobody.knows")), ["error ReferenceError"]);
  });
});
