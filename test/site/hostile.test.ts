import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Ran, run, shown, skip, status, useSite, write } from "./cells-page.js";

describe("cells of anybody", { skip }, () => {
  const site = useSite();
  const { open } = site;

  describe("a hostile cell", () => {
    test("reaches no storage, no network and no page", async () => {
      const { page } = await open("en/01-definition.html");
      await page.evaluate("localStorage.setItem('nabla:secret', 'mine'); indexedDB.open('mine')");
      const tried = `const all = globalThis as any, got: Record<string, unknown> = {};
const attempt = async (name: string, act: () => unknown) => {
  try { got[name] = await Promise.race([act(), new Promise((_, no) => setTimeout(no, 500, new Error("nothing")))]); } catch (error) { got[name] = "refused"; }
};
await attempt("storage", () => all.localStorage.getItem("nabla:secret"));
await attempt("database", () => new Promise((yes, no) => { const o = all.indexedDB.open("mine"); o.onsuccess = () => yes("open"); o.onerror = no; }));
await attempt("cache", () => all.caches.open("mine").then(() => "open"));
await attempt("fetch", () => all.fetch("${site.host.address}stolen"));
await attempt("elsewhere", () => all.fetch("http://127.0.0.1:9/stolen"));
await attempt("socket", () => new Promise((yes, no) => { const s = new all.WebSocket("ws://127.0.0.1:9/"); s.onopen = yes; s.onerror = no; }));
await attempt("module", () => import("${site.host.address}" + "assets/stolen.js"));
await attempt("script", () => all.importScripts("${site.host.address}assets/stolen.js"));
await attempt("request", () => { const x = new all.XMLHttpRequest(); x.open("GET", "${site.host.address}stolen", false); x.send(); return x.status; });
await attempt("channel", () => all.postMessage("stolen"));
await attempt("parent", () => all.parent.document.title);
await attempt("worker", () => new Promise((yes, no) => {
  const inner = new all.Worker(all.URL.createObjectURL(new all.Blob(["fetch('${site.host.address}stolen').then(() => postMessage('got'), () => postMessage('refused'))"])));
  inner.onmessage = ({ data }: any) => data === "got" ? yes(data) : no(data); inner.onerror = no;
}));
got`;
      await write(page, "loss", tried);
      const [{ outputs }] = (await run(page, "loss")) as [Ran];
      const text = JSON.stringify(outputs);
      for (const name of ["storage", "database", "cache", "fetch", "elsewhere", "socket", "module", "script"])
        assert.match(text, new RegExp(`${name}: 'refused'`), `${name}: ${text}`);
      for (const name of ["request", "channel", "parent", "worker"])
        assert.match(text, new RegExp(`${name}: 'refused'`), text);
      assert.deepEqual(
        site.host.asked.filter((path) => path.includes("stolen")),
        [],
      );
      await page.context().close();
    });

    test("cannot flood the page, by printing or with a stolen port", async () => {
      const { page } = await open("en/01-definition.html");
      await write(page, "loss", "for (;;) console.log('x'.repeat(1000));");
      await page.locator("#cell-loss [data-action=run]").click();
      await page.locator("#cell-loss .fresh", { hasText: "too much output" }).waitFor();
      assert.ok((await shown(page, "loss")).length < 1_100_000);
      await page.locator("#cell-loss [data-action=stop]").click();
      await page.waitForFunction("ran.at(-1)?.ended === 'forgotten'");
      const steal = `let port: any;
const { get } = Object.getOwnPropertyDescriptor((globalThis as any).MessageEvent.prototype, "data")!;
Object.defineProperty((globalThis as any).MessageEvent.prototype, "data", { get() { port ??= this.currentTarget; return get!.call(this); } });`;
      await write(page, "loss", steal);
      await run(page, "loss");
      await write(page, "machine", "for (;;) port.postMessage({ type: 'outputs', outputs: [] });");
      await page.locator("#cell-machine [data-action=run]").click();
      await page.waitForFunction("ran.at(-1)?.ended === 'flooded'");
      assert.match(await status(page, "machine"), /more to the page than it can take/);
      await write(page, "loss", "1 + 1");
      await run(page, "loss");
      assert.equal(await shown(page, "loss"), "2");
      await page.context().close();
    });

    test("shows no markup that runs, loads, or reaches out of its place", async () => {
      const { page, errors } = await open("en/01-definition.html");
      const refused: string[] = [];
      page.on("requestfailed", (request) => {
        if (/csp/i.test(request.failure()?.errorText ?? "")) refused.push(request.url());
      });
      const away = "https://elsewhere.example/";
      const cell = `import { html, md, svg } from "nabla/display";
display(html\`<script>stolen = 1</script><img src="${away}a.png" onerror="stolen = 1"><img src=x onerror="stolen = 1"><a href="javascript:stolen=1">link</a><iframe src="${away}"></iframe><style>body { display: none }</style><div id="found" style="position:fixed; inset:0; background:url(${away}b.png)">over</div><form action="${away}"><input name="password"></form>\`);
display(svg\`<svg xmlns="http://www.w3.org/2000/svg" onload="stolen = 1"><script>stolen = 1</script><image href="${away}c.png"/><text y="20">drawn</text></svg>\`);
display(md\`<img src=x onerror="stolen = 1"> $\\href{javascript:stolen=1}{x}$ \\n\\n[away](javascript:stolen=1)\`);
const figure = { data: [{ type: "scatter", x: [1], y: [1] }], layout: { images: [{ source: "${away}d.png", x: 0, y: 1, sizex: 1, sizey: 1 }] } };
display({ [Symbol.for("Jupyter.display")]: () => ({ "application/vnd.plotly.v1+json": figure, "text/plain": "figure" }) });
display({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": 5, "text/latex": "$$\\\\href{javascript:stolen=1}{x}$$" }) });`;
      await write(page, "loss", cell);
      const [{ outputs, ended }] = (await run(page, "loss")) as [Ran];
      assert.equal(ended, "ok", JSON.stringify(outputs));
      await page.locator("#cell-loss .fresh .live .plotly").first().waitFor();
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate("typeof stolen"), "undefined");
      const left = (await page.evaluate(
        "[...document.querySelectorAll('.fresh :is(script, iframe, style, form, input, [onerror], [onload], [href^=javascript])')].map((one) => one.outerHTML)",
      )) as string[];
      assert.deepEqual(
        left.filter((html) => !/plotly|js-/.test(html)),
        [],
      );
      assert.ok(await page.locator("header.bar a.home").isVisible());
      await page.locator("#page-contents summary").click();
      assert.deepEqual(
        errors.filter((one) => !refused.includes(one)),
        [],
      );
      await page.context().close();
    });

    test("keeps what an exercise's check records, and nothing else", async () => {
      const { page } = await open("en/01-definition.html");
      const cell = `const { store } = (globalThis as any)[Symbol.for("nabla.kernel")];
store.write("theme", "dark");
store.write("cell:en/01-definition/machine", "stolen");
store.write("nabla-progress.json", JSON.stringify({ "01-2": { state: "right", tries: 1, hints: 0 }, stolen: "x".repeat(10) }));
store.write("nabla-progress.json", "no record");`;
      await write(page, "loss", cell);
      await run(page, "loss");
      await write(page, "machine", 'import { exercise } from "nabla";\nexercise("01-1").check("3")');
      await run(page, "machine");
      await page.locator('#exercise-01-1[data-state="right"]').waitFor();
      const there = (await page.evaluate("Object.keys(localStorage).sort()")) as string[];
      assert.deepEqual(there, [
        "nabla:cell:en/01-definition/loss",
        "nabla:cell:en/01-definition/machine",
        "nabla:nabla-progress.json",
      ]);
      assert.doesNotMatch(String(await page.evaluate("JSON.stringify(localStorage)")), /stolen":|no record"/);
      await page.context().close();
    });
  });
});
