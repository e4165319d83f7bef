import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../src/site/site.js";
import { root, script } from "../project.js";

const { alone } = await script<{ alone(work: () => Promise<void>, onWait: () => void, file: string): Promise<void> }>(
  "lock.mjs",
);

/** A site that tests may look at, and not change. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: readonly string[];
  /** Takes away what is this test file's alone. */
  remove(): void;
}

/** The site, built once in a run of `npm test`: whoever comes first builds it, the others wait. A file run by itself builds its own. */
export async function builtSite(): Promise<BuiltSite> {
  if (process.env.NABLA_TEST_FILES === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "nabla-site-"));
    return { folder, pages: await build(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
  }
  const folder = join(root, "test-artifacts", "site");
  const list = `${folder}.json`;
  mkdirSync(join(root, "test-artifacts"), { recursive: true });
  const once = async () => {
    if (!existsSync(list)) writeFileSync(list, JSON.stringify(await build(folder)));
  };
  await alone(once, () => {}, `${folder}.lock`);
  return { folder, pages: JSON.parse(readFileSync(list, "utf8")) as string[], remove: () => {} };
}

async function build(folder: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const page of buildSite(root, folder)) pages.push(page);
  return pages;
}
