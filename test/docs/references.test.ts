import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../project.js";

const rows = readFileSync(join(root, "docs", "references.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, key, entry] = /^\| \[(\w+)\] \| (.+) \|$/.exec(line) ?? [];
    return key && entry ? [{ key, entry }] : [];
  });

/** The keys that comments of the code name, and where. */
const cited = ["src", "scripts", "bench"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((file) => /\.m?[tj]s$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), "utf8").matchAll(/^\s*(?:\/?\*|\/\/).*/gm)].flatMap(([comment]) =>
        [...comment.matchAll(/\[([A-Z]\w*[a-z]\d{4}|IEEE1788|UAX11|UTS51)\]/g)].map(([, key]) => ({ key, file })),
      ),
    ),
);

test("every key that a comment names is among the references, and every reference is named", () => {
  const keys = rows.map(({ key }) => key);
  assert.ok(keys.length > 20);
  assert.deepEqual(
    cited.filter(({ key }) => !keys.includes(key as string)),
    [],
  );
  assert.deepEqual(
    keys.filter((key) => !cited.some((one) => one.key === key)),
    [],
  );
});

test("references stand in order, each once, and can be found by DOI, ISBN or address", () => {
  const keys = rows.map(({ key }) => key);
  assert.deepEqual(keys, [...new Set(keys)].sort());
  for (const { key, entry } of rows)
    assert.match(entry, /\[doi:10\.\d{4,5}\/\S+\]\(https:\/\/doi\.org\/10\.\S+\)|ISBN [\d-]+|\]\(https:\/\//, key);
});
