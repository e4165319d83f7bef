import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import * as library from "../../src/index.js";
import { writeApi } from "../../src/site/site.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root } from "../project.js";
import { serve } from "./serve.js";

describe("the API's pages on the site", () => {
  const made = mkdtempSync(join(tmpdir(), "nabla-api-"));
  const site = join(made, "site");
  before(() => {
    const typedoc = join(dirname(createRequire(import.meta.url).resolve("typedoc/package.json")), "bin", "typedoc");
    const options = [typedoc, "--out", join(made, "dist", "docs"), "--logLevel", "Warn"];
    const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
    assert.ok(writeApi(made, site));
  });
  after(() => rmSync(made, { recursive: true, force: true }));

  const pages = () =>
    readdirSync(join(site, "api"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

  test("nothing is copied where they have not been made", () => {
    assert.equal(writeApi(site, join(made, "other")), false);
    assert.ok(!existsSync(join(made, "other")));
  });

  test("each name that a notebook imports has its page, a function's with an example", () => {
    const names = Object.keys(library);
    assert.ok(names.length > 30);
    for (const name of names) {
      const page = pages().find((file) => new RegExp(`(functions|variables)/index\\.${name}\\.html$`).test(file));
      assert.ok(page, name);
      if (page.startsWith("functions"))
        assert.match(readFileSync(join(site, "api", page), "utf8"), /<h4[^>]*id="example/, name);
    }
  });

  test("every link leads to a page, and none asks another host for anything", () => {
    for (const page of pages()) {
      const html = readFileSync(join(site, "api", page), "utf8");
      for (const [, attribute, target = ""] of html.matchAll(/\s(href|src)="([^"#]+)[^"]*"/g))
        if (/^https?:/.test(target)) assert.equal(attribute, "href", `${page}: ${target}`);
        else assert.ok(existsSync(join(site, "api", dirname(page), target)), `${page}: ${target}`);
    }
  });

  const executablePath = findChromium();
  test("they open, and their search finds a function", { skip: executablePath ? false : "no Chromium" }, async () => {
    const host = await serve(site);
    const browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`${host.address}api/index.html`);
      await page.locator("#tsd-search-trigger").click();
      await page.locator("#tsd-search-input").fill("gradientDescent");
      await page.locator("#tsd-search-results a", { hasText: "gradientDescent" }).first().waitFor();
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      host.close();
    }
  });
});
