import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as nabla from "../src/index.js";
import { inLanguage } from "./in-language.js";
import { root } from "./project.js";
import "./korean.js";

const compiled = fileURLToPath(new URL("../src/index.js", import.meta.url));
const bundle = await build({
  entryPoints: [compiled],
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  minify: true,
  charset: "utf8",
  write: false,
  metafile: true,
});
const [output] = bundle.outputFiles;

test("a notebook's types never lead to mathjs", () => {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, from] of text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)) {
      assert.match(String(from), /^\./, `${file} imports ${from}`);
      follow(join(dirname(file), String(from).replace(/\.js$/, ".d.ts")));
    }
  };
  follow(compiled.replace(/\.js$/, ".d.ts"));
  assert.ok(seen.size > 15);
});

test("the library is one small module that needs neither Node nor a browser", () => {
  assert.ok(output && output.contents.length < 720_000, `${output?.contents.length} bytes`);
  const imports = Object.values(bundle.metafile.outputs).flatMap((file) => file.imports);
  assert.deepEqual(imports, []);
  const ours = Object.keys(bundle.metafile.inputs).filter((file) => !file.includes("node_modules"));
  for (const file of ours) {
    assert.doesNotMatch(readFileSync(file, "utf8"), /\b(process|Buffer|require|window|document)\b\s*[.(]/, file);
  }
});

test("display uses the kernel's own, and prints plain text where there is none", () => {
  const printed: unknown[] = [];
  const log = console.log;
  console.log = (text: unknown) => printed.push(text);
  const hook = Symbol.for("nabla.kernel");
  const kernels = globalThis as unknown as Record<symbol, unknown>;
  try {
    nabla.display(nabla.parse("x²"));
    nabla.display(3);
    kernels[hook] = { display: (value: unknown) => printed.push({ shown: String(value) }) };
    nabla.display(nabla.parse("2x"));
  } finally {
    console.log = log;
    delete kernels[hook];
  }
  assert.deepEqual(printed, ["x^2", 3, { shown: "2x" }]);
});

test("the language is the one that was chosen last, and only these two exist", () => {
  assert.equal(nabla.language("ko"), "ko");
  inLanguage("ko", () => {
    assert.equal(nabla.language("en"), "en");
    assert.throws(() => nabla.language("fr" as never), { message: /not fr/ });
    assert.equal(nabla.language(), "en");
  });
});

const sources = join(root, "src");
const rooms = [".", "number", "expression", "derivative", "optimum", "figure", "exercise"];
for (const room of rooms) {
  for (const file of filesOf(room)) {
    const text = readFileSync(join(sources, room, file), "utf8");
    for (const [i, example] of examplesIn(text).entries()) {
      test(`example ${i + 1} of ${room}/${file} gives what it says`, () => {
        inLanguage("ko", () => {
          for (const { code, says } of example) {
            const value = new Function(...Object.keys(nabla), `return (${code});`)(...Object.values(nabla));
            if (says !== undefined) assert.deepEqual(value, new Function(`return (${says});`)());
          }
        });
      });
    }
  }
}

test("every public function has an example", () => {
  const texts = rooms.flatMap((room) => filesOf(room).map((file) => readFileSync(join(sources, room, file), "utf8")));
  const shown = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/@example\n[\s\S]*?\*\/\s*export function (\w+)/g)].map(([, name]) => name),
    ),
  );
  const missing = Object.entries(nabla).filter(([name, value]) => typeof value === "function" && !shown.has(name));
  assert.deepEqual(
    missing.map(([name]) => name),
    [],
  );
});

/** The TypeScript of a room and of the rooms inside it; of the top floor, its own. */
function filesOf(room: string): string[] {
  const all = readdirSync(join(sources, room), { recursive: room !== ".", encoding: "utf8" });
  return all.filter((name) => name.endsWith(".ts"));
}

/** The lines of each @example of a public function; what stands behind // is what the line gives. */
function examplesIn(text: string): { code: string; says: string | undefined }[][] {
  const blocks = [...text.matchAll(/@example\n([\s\S]*?)\*\/\s*export function (\w+)/g)].filter(
    ([, , name]) => name && name in nabla,
  );
  return blocks.map(([, lines = ""]) =>
    lines
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, "").trim())
      .filter((line) => line.length > 0)
      .map((line) => {
        const [code = "", says] = line.split(/; \/\/ /);
        return { code: code.replace(/;$/, ""), says: says?.startsWith("prints") ? undefined : says };
      }),
  );
}
