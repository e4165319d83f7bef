import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import vm from "node:vm";
import { build, type Plugin } from "esbuild";
import { writeKernelFiles } from "../../src/site/kernel-files.js";
import { leanTypeScript } from "../../src/site/lean-typescript.js";
import { joined, type Notebook } from "../../src/workbook/notebook.js";
import { slips } from "../kernel/engine/beginner/slips.js";
import { root } from "../project.js";

/** What TypeScript has that the chapters' cells do not use, and what they could get wrong. */
const OTHERS = [
  "enum Colour { red, green }; const enum Flat { one = 1 }; namespace Inner { export const a = Colour.red } [Inner.a, Flat.one]",
  "class Point { #x = 1; static count = 0; accessor y = 2; constructor(readonly z: number) {} get x() { return this.#x } } new Point(3)",
  "function logged(target: any, key: string) {} class Marked { @logged go() {} @logged field = 1 }",
  "{ using file = { [Symbol.dispose]() {} }; } await using other = { async [Symbol.asyncDispose]() {} };",
  "async function* steps() { yield* [1, 2]; for await (const one of steps()) yield one } steps()",
  "const { a = 1, ...rest } = { a: undefined, b: 2 }, [first, , third = 3] = [1, 2]; a ?? rest?.b ** 2 ||= 3",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the cell's own template
  "let o: { n?: number } = {}; o.n ??= 4; o.n ||= 5; `${o.n}` as const satisfies string",
  "declare global { interface Array<T> { mine: T } } export default [].mine",
  "abstract class Shape { abstract area(): number } class Square extends Shape { override area() { return 1 } } new Shape()",
  "type Deep<T> = { [K in keyof T]: T[K] extends object ? Deep<T[K]> : T[K] }; const d: Deep<{ a: { b: 1 } }> = { a: { b: 2 } };",
  "function overload(a: string): string; function overload(a: number): number; function overload(a: any) { return a } overload(true)",
  "label: for (const i of [1]) { switch (i) { case 1: continue label; default: break } } try { throw 1 } catch { } finally { }",
  "import { derivative as d } from 'nabla'; import * as all from 'nabla'; import type { Derivation } from 'nabla'; d('x^2').result; all.parse(1)",
  "import fs from 'node:fs'; import './local'; import x from 'nowhere'; export const y = x; export * from 'nabla'",
  "<b>element</b>",
  "const s: string = 1; const n: number = 'a'; s.nothing(); n(); new s; unknown; let s = 2",
  "function f(a: number, b?: string) { return a }; f(); f(1, 2, 3); f('a'); return 5",
  "const x = ; if (x { } else \n 'open",
];

const chapters = readdirSync(join(root, "notebooks", "en"))
  .filter((file) => /^(03|04|09)-.*\.ipynb$/.test(file))
  .map((file) => JSON.parse(readFileSync(join(root, "notebooks", "en", file), "utf8")) as Notebook)
  .map(({ cells }) => cells.flatMap((cell) => (cell.cell_type === "code" ? [joined(cell.source)] : [])));
const mistakes = Object.values(slips).flatMap((group) => group.map(({ cell }) => cell));

/** Runs notebooks of cells through an engine; for each cell what hinders it, or what it is compiled to, and what an editor is told. */
const TRIAL = `(notebooks, files) => notebooks.map((cells) => {
  let compiled;
  const host = trial.createHost(new Map(Object.entries(files)), "en", async () => ({}));
  const own = Object.defineProperties({ evaluate: (code) => { compiled = code; return async () => undefined; } }, {});
  Object.setPrototypeOf(own, host);
  const engine = trial.createEngine(own);
  return (async () => {
    const told = [];
    for (const [i, text] of cells.entries()) {
      const program = engine.prepare(i + 1, text, String(i + 1));
      if (program.problems) told.push(program.problems);
      else {
        compiled = undefined;
        await program.run().catch(() => {});
        program.end();
        told.push(compiled);
      }
      const places = [text.indexOf(".") + 1, Math.floor(text.length / 2)];
      // Of a few cells, as each takes as long as a check.
      if (i % 8 === 0) for (const place of places) told.push(engine.complete(i + 2, text, place), engine.inspect(i + 2, text, place, 1));
    }
    return JSON.stringify(told);
  })();
})`;

async function trial(plugins: Plugin[], notebooks: readonly string[][], files: object): Promise<string[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createEngine } from "./src/kernel/engine/engine.ts"; export { createHost } from "./src/kernel/web/host.ts";`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "trial",
    write: false,
    plugins,
  });
  const context = vm.createContext({ TextEncoder, performance, setTimeout, console, Intl });
  vm.runInContext(outputFiles[0]?.text as string, context);
  const run = vm.runInContext(TRIAL, context) as (notebooks: unknown, files: object) => Promise<string>[];
  return Promise.all(run(notebooks, files));
}

describe("TypeScript without what cells never ask for", () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-lean-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test("checks, compiles, completes and explains cells of the chapters, slips and rarer syntax as the whole does", async () => {
    writeKernelFiles(root, folder);
    const files = JSON.parse(readFileSync(join(folder, "kernel-types.json"), "utf8"));
    const notebooks = [...chapters, mistakes, OTHERS.flatMap((cell) => [cell, cell])];
    const [lean, whole] = [await trial([leanTypeScript], notebooks, files), await trial([], notebooks, files)];
    for (const [i, told] of whole.entries()) assert.deepEqual(JSON.parse(lean[i] as string), JSON.parse(told));
    assert.ok(whole.join().length > 1e5, `${whole.join().length} characters to compare`);
  });
});
