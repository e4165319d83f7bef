import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { printNotebooks } from "../../src/print/print.js";
import { missing } from "../jupyter/needs.js";
import { root } from "../project.js";

async function all(written: AsyncIterable<string>): Promise<string[]> {
  const files: string[] = [];
  for await (const file of written) files.push(file);
  return files;
}

describe("nabla print", { skip: missing("jupyter", "chromium"), timeout: 600_000 }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "nabla-print-test-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("writes a chapter as one page: typeset, with figures, without scripts", async () => {
    const file = join(root, "notebooks", "ko", "01-definition.ipynb");
    const [page] = await all(printNotebooks([file], { to: folder }));
    assert.equal(page, join(folder, "01-definition.html"));
    const html = readFileSync(page as string, "utf8");
    assert.match(html, /<html lang="ko">/);
    assert.doesNotMatch(html, /<script|<link|src="http/);
    assert.doesNotMatch(html, /katex-error/);
    assert.equal(html.match(/<img alt="[^"]{10,}" [^>]{0,50}src="data:image\/svg/g)?.length, 5);
    assert.ok((html.match(/class="katex-html"/g)?.length ?? 0) > 50);
    assert.match(html, /<\/span>에서는<\/span>/, "a particle and its formula are one word");
    assert.match(html, /<a href="02-rules\.html">/);
  });

  it("prints a PDF of several pages", async () => {
    const file = join(root, "notebooks", "en", "00-start.ipynb");
    const [pdf] = await all(printNotebooks([file], { pdf: true, to: folder }));
    const text = readFileSync(pdf as string, "latin1");
    assert.match(text, /^%PDF-/);
    assert.ok((text.match(/\/Type\s*\/Page\b/g)?.length ?? 0) >= 2);
    assert.doesNotMatch(text, /file:/, "a link to a file of this computer");
  });

  it("says what is wrong with a file that is no notebook", async () => {
    await assert.rejects(all(printNotebooks([join(root, "README.md")], { to: folder })), /README\.md: not a notebook/);
  });
});
