import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";

describe("the module nabla/display", { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
    await client.execute('import { display as put, html, md, svg, table } from "nabla/display"').reply;
  });
  after(() => client.stop());
  const data = async (code: string) => {
    const shown = (await client.execute(code).outputs).filter(({ content }) => content.data);
    return shown.map(({ header, content }) => [header.msg_type, content.data]);
  };

  it("shows HTML, Markdown and SVG from templates", async () => {
    assert.deepEqual(await data("html`<b>$" + "{1 + 1}</b>`"), [["execute_result", { "text/html": "<b>2</b>" }]]);
    assert.deepEqual(await data("put(md`**$" + "{'a'}**`)"), [["display_data", { "text/markdown": "**a**" }]]);
    assert.deepEqual(await data("svg`<svg/>`"), [["execute_result", { "image/svg+xml": "<svg/>" }]]);
    assert.deepEqual(await data('put({ "text/plain": "raw" }, { raw: true })'), [
      ["display_data", { "text/plain": "raw" }],
    ]);
  });

  it("shows objects as a table, markup escaped", async () => {
    const rows = "[{ a: 1, 이름: '<b>' }, { a: { b: 2 } }, 'x']";
    const [[, bundle]] = (await data(`table(${rows})`)) as [[string, Record<string, string>]];
    assert.match(bundle["text/html"] ?? "", /<th>a<\/th><th>이름<\/th><th>value<\/th>.*<td>&#60;b&#62;<\/td>/);
    assert.equal(bundle["text/plain"], 'a        이름  value\n1        <b>\n{"b":2}\n               x');
    const [[, one]] = (await data(`table(${rows}, ["a"])`)) as [[string, Record<string, string>]];
    // The last row has nothing in that column.
    assert.equal(one["text/plain"], 'a\n1\n{"b":2}\n');
  });
});
