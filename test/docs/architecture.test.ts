import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { derivative } from "../../src/index.js";
import { root, script } from "../project.js";

const { rooms, importsOf } = await script<{
  rooms: Record<string, readonly string[]>;
  importsOf(): Map<string, string[]>;
}>("docs/rooms.mjs");
const imports = importsOf();
const files = [...imports.keys()];
const { picture } = await script<{ picture(imports: Map<string, string[]>): string }>("docs/picture.mjs");

const pages = ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/ways.md"].map((name) => ({
  name,
  text: readFileSync(join(root, name), "utf8"),
}));

test("the picture of the rooms is that of today's imports: npm run docs", () => {
  assert.equal(readFileSync(join(root, "docs", "architecture.svg"), "utf8"), picture(imports));
});

test("README's moving picture is what its script draws, and its slopes tend to that of the tangent: npm run docs", async () => {
  const { secant, slope } = await script<{ secant(): string; slope(step: number): number }>("docs/secant.mjs");
  assert.equal(readFileSync(join(root, "docs", "pictures", "secant.svg"), "utf8"), secant());
  assert.ok(Math.abs(slope(1e-6) - derivative("x^2").evaluate({ x: 1 })) < 1e-5);
});

test("ARCHITECTURE.md has a row for every room that there is", () => {
  const [table = ""] = (pages[0]?.text ?? "").split("## Rooms")[1]?.split("\n## ") ?? [];
  const present = Object.keys(rooms).filter((room) =>
    files.some((file) => file === `${room}.ts` || file.startsWith(`${room}/`)),
  );
  const rows = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  assert.deepEqual(rows.sort(), present.sort());
});

/** A file is named from the root, or beside the one that was named before it, or alone by a name that is in src once or more. */
test("every file that the pages for contributors name exists", () => {
  const all = new Set(
    ["src", "course", "scripts", "test", "python", "bench"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`.replaceAll("\\", "/")),
    ),
  );
  for (const { name, text } of pages) {
    const named = [
      ...text.matchAll(
        /`([\w./-]+\.(?:ts|mjs|js|py|md|json|yaml|css|txt|sh|in)|(?:src|test|scripts|course|python)\/[\w./-]+)`/g,
      ),
    ]
      .map(([, file]) => (file as string).replace(/\/$/, ""))
      .filter((file) => file !== "index.html");
    assert.ok(named.length > 0 || name === "CONTRIBUTING.md");
    const missing = named.filter(
      (file) =>
        !/psN|NN/.test(file) &&
        !existsSync(join(root, file)) &&
        ![...all].some((path) => path.endsWith(`/${file}`) && dirname(path) !== ""),
    );
    assert.deepEqual(missing, [], name);
  }
});
