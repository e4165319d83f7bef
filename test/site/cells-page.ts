import assert from "node:assert/strict";
import { after, before } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import type { ExecuteReply, Output } from "../../src/kernel/web/protocol.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { type BuiltSite, builtSite } from "./built.js";
import { serve } from "./serve.js";

const executablePath = findChromium();
export const skip = executablePath ? false : "no Chromium";

/** What the page tells of a cell that has run. */
export interface Ran {
  id: string;
  outputs: Output[];
  ended: ExecuteReply["status"] | "forgotten" | "flooded";
}

/**
 * Serves a site and a browser to the tests around it; `open` opens a page whose errors fail the test.
 *
 * @param more further arguments of the browser
 */
export function useSite(more: readonly string[] = []) {
  let site: BuiltSite;
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await builtSite();
    host = await serve(site.folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: [...HEADLESS_ARGS, ...more] });
  });
  after(async () => {
    await browser.close();
    host.close();
    site.remove();
  });
  return {
    get folder() {
      return site.folder;
    },
    get host() {
      return host;
    },
    async open(path: string, page?: Page): Promise<{ page: Page; errors: string[] }> {
      const opened = page ?? (await (await browser.newContext()).newPage());
      const errors: string[] = [];
      opened.on("pageerror", (error) => errors.push(String(error)));
      opened.on("request", (request) => {
        if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
      });
      await opened.addInitScript("globalThis.ran = []; addEventListener('ran', ({ detail }) => ran.push(detail));");
      await opened.goto(host.address + path);
      return { page: opened, errors };
    },
  };
}

/** Runs the cell; what the page tells of it and of those that ran before it. */
export async function run(page: Page, id: string): Promise<Ran[]> {
  const count = (await page.evaluate("ran.length")) as number;
  await page.locator(`#cell-${id} [data-action=run]`).click();
  await page.waitForFunction(`ran.slice(${count}).some(({ id }) => id === "${id}")`, undefined, { timeout: 120_000 });
  // As JSON, as a notebook has it: there, what is undefined is not there.
  return JSON.parse((await page.evaluate(`JSON.stringify(ran.slice(${count}))`)) as string) as Ran[];
}

/** Puts the text into the cell's editor. */
export async function write(page: Page, id: string, text: string): Promise<void> {
  const cell = page.locator(`#cell-${id}`);
  if ((await cell.locator(".cm-content").count()) === 0) await cell.locator("[data-action=edit]").click();
  await cell.locator(".cm-content").fill(text);
}

/** Waits until what is read is no longer what it was. */
export async function changes<Value>(read: () => Promise<Value>, before: Value): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (!isDeepStrictEqual(await read(), before)) return;
    await pause(100);
  }
  assert.fail(`it is still ${JSON.stringify(before)}`);
}

export const shown = (page: Page, id: string) => page.locator(`#cell-${id} .fresh`).innerText();
export const status = (page: Page, id: string) => page.locator(`#cell-${id} .status`).innerText();
