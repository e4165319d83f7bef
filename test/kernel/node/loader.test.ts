import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { createEngine } from "../../../src/kernel/engine/engine.js";
import { createHost } from "../../../src/kernel/node/host.js";
import { createLoader } from "../../../src/kernel/node/loader.js";
import { framesOf } from "../../../src/kernel/node/stack.js";
import type { Sources } from "../../../src/kernel/session/source.js";
import { placesOf } from "../../../src/kernel/session/sources.js";
import { root } from "../../project.js";

const base = mkdtempSync(join(tmpdir(), "nabla-loader-"));
after(() => rmSync(base, { recursive: true }));
let last = 0;

/** A package that Node loads twice: once as an ES module, once as CommonJS. */
const DUAL = {
  "node_modules/dual/package.json": JSON.stringify({
    name: "dual",
    version: "1.0.0",
    exports: { ".": { types: "./index.d.ts", import: "./index.mjs", require: "./index.cjs" } },
  }),
  "node_modules/dual/index.d.ts": "export declare class C { n: number }\nexport default C;",
  "node_modules/dual/index.mjs": "export class C { n = 1 }\nexport default C;",
  "node_modules/dual/index.cjs":
    "exports.C = class C { n = 2 }; exports.default = exports.C; exports.__esModule = true;",
};

/** A package as many are: CommonJS, with files and folders to be imported by their path. */
const CLASSIC = {
  "node_modules/classic/package.json": JSON.stringify({ name: "classic", version: "1.0.0", main: "main.js" }),
  "node_modules/classic/main.js": "module.exports = function whole() { return 'whole' }; module.exports.part = 7;",
  "node_modules/classic/data.json": `{"k": 1}`,
  "node_modules/classic/fp.js": "module.exports = { name: 'fp' };",
  "node_modules/classic/folder/index.js": "exports.inner = 'folder';",
  "node_modules/classic/deep/file.js": "module.exports = (x) => x + 1;",
};

interface Notebook {
  write(files: Record<string, string>): void;
  run(code: string): Promise<unknown>;
  sources: Sources;
}

function notebook(files: Record<string, string>): Notebook {
  const folder = join(base, String(++last));
  let time = Date.now() / 1000 - 1000;
  const write = (more: Record<string, string>) => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      // Two texts of one length within a tick of the clock are told apart by nothing.
      utimesSync(join(folder, name), ++time, time);
    }
  };
  mkdirSync(folder);
  write(files);
  const sources: Sources = new Map();
  const engine = createEngine(createHost(folder, root, createLoader(folder, root, sources)));
  let number = 0;
  return {
    write,
    sources,
    async run(code) {
      const program = engine.prepare(++number, code);
      if ("problems" in program) throw new Error(program.problems.map(({ message }) => message).join("\n"));
      try {
        return (await program.run())?.value;
      } finally {
        program.end();
      }
    },
  };
}

describe("one copy of a package for cells and local files", () => {
  const files = {
    ...DUAL,
    "helper.ts": `import { C } from "dual"; export const make = () => new C();`,
    "again.mjs": `import D from "dual"; export { C as Same } from "dual"; export const make = () => new D();`,
    "lib/deep.tsx": `import * as dual from "dual"; export const make = (): dual.C => new dual.C();`,
    "later.ts": `export const make = async () => new (await import("dual")).C();`,
  };
  for (const helper of ["helper", "again.mjs", "lib/deep"])
    test(helper, async () => {
      const { run } = notebook(files);
      const code = `import { C } from "dual"; import { make } from "./${helper}"; make() instanceof C`;
      assert.equal(await run(code), true);
    });
  test("imported while it runs", async () => {
    const { run } = notebook(files);
    assert.equal(
      await run(`import { C } from "dual"; import { make } from "./later"; (await make()) instanceof C`),
      true,
    );
  });
  test("instanceof across two cells and two files", async () => {
    const { run } = notebook(files);
    await run(`import { make as a } from "./helper"; import { Same } from "./again.mjs";`);
    assert.equal(await run("a() instanceof Same"), true);
  });
});

describe("what a CommonJS package offers besides its main file", () => {
  const cells: Record<string, [string, unknown]> = {
    "a file without its extension": [`import fp from "classic/fp"; fp.name`, "fp"],
    "a file with it": [`import fp from "classic/fp.js"; fp.name`, "fp"],
    "a folder": [`import { inner } from "classic/folder"; inner`, "folder"],
    "a file in a folder": [`import inc from "classic/deep/file"; inc(1)`, 2],
    "by import()": [`(await import("classic/folder")).inner`, "folder"],
    "its JSON": [`import data from "classic/data.json"; data.k`, 1],
    "its main file": [`import whole, { part } from "classic"; whole() + part`, "whole7"],
    "by a local file": [`import { both } from "./uses"; both`, "fp3"],
  };
  for (const [title, [code, gives]] of Object.entries(cells))
    test(title, async () => {
      const { run } = notebook({
        ...CLASSIC,
        "uses.ts": `import fp from "classic/fp"; import inc from "classic/deep/file"; export const both = fp.name + inc(2);`,
      });
      assert.equal(await run(code), gives);
    });
});

describe("an import without an extension loads the file that was checked", () => {
  for (const other of ["config.json", "config.js", "config.cjs", "config.mjs", "config/index.ts"])
    test(`config.ts beside ${other}`, async () => {
      const text = other.endsWith("json")
        ? `{"x": "wrong"}`
        : other.endsWith("cjs")
          ? "exports.x = 'wrong'"
          : "export const x = 'wrong';";
      const { run } = notebook({ "config.ts": "export const x: string = 'right';", [other]: text });
      assert.equal(await run(`import { x } from "./config"; x`), "right");
    });
  test("comp.tsx, and the JavaScript it would become", async () => {
    const { run } = notebook({ "comp.tsx": "export const y: number = 3;" });
    assert.equal(await run(`import { y } from "./comp"; y`), 3);
    assert.equal(await run(`import { y } from "./comp.js"; y`), 3);
  });
});

/** Each: files, what the cell imports as `x`, and the edit. */
const EDITS: Record<string, [Record<string, string>, string, Record<string, string>]> = {
  ".ts": [{ "a.ts": "export const x = 1;" }, `import { x } from "./a"`, { "a.ts": "export const x = 2;" }],
  ".tsx": [{ "a.tsx": "export const x = 1;" }, `import { x } from "./a"`, { "a.tsx": "export const x = 2;" }],
  ".mts": [{ "a.mts": "export const x = 1;" }, `import { x } from "./a.mjs"`, { "a.mts": "export const x = 2;" }],
  ".cts": [{ "a.cts": "export const x = 1;" }, `import { x } from "./a.cjs"`, { "a.cts": "export const x = 2;" }],
  ".json": [{ "a.json": `{"x": 1}` }, `import { x } from "./a.json"`, { "a.json": `{"x": 2}` }],
  ".js, an ES module": [
    { "a.js": "export const x = 1;" },
    `import { x } from "./a.js"`,
    { "a.js": "export const x = 2;" },
  ],
  ".js, CommonJS": [{ "a.js": "exports.x = 1;" }, `import { x } from "./a.js"`, { "a.js": "exports.x = 2;" }],
  ".cjs": [{ "a.cjs": "exports.x = 1;" }, `import { x } from "./a.cjs"`, { "a.cjs": "exports.x = 2;" }],
  ".mjs": [{ "a.mjs": "export const x = 1;" }, `import { x } from "./a.mjs"`, { "a.mjs": "export const x = 2;" }],
};
for (const inner of ["b.ts", "b.tsx", "b.cjs", "b.js", "b.json", "b.mjs"]) {
  const texts = (value: number): string =>
    inner === "b.json" ? `{"x": ${value}}` : inner === "b.cjs" ? `exports.x = ${value};` : `export const x = ${value};`;
  const named = inner.replace(/\.tsx?$/, "");
  for (const outer of ["a.ts", "a.mjs", "a.js"])
    EDITS[`${outer} importing ${inner}`] = [
      {
        [inner]: texts(1),
        [outer]:
          inner === "b.json" ? `import b from "./${named}"; export const x = b.x;` : `export { x } from "./${named}";`,
      },
      `import { x } from "./${outer.replace(/\.ts$/, "")}"`,
      { [inner]: texts(2) },
    ];
}
EDITS[".cjs requiring .cjs"] = [
  { "a.cjs": "exports.x = require('./b.cjs').x;", "b.cjs": "exports.x = 1;" },
  `import { x } from "./a.cjs"`,
  { "b.cjs": "exports.x = 2;" },
];
EDITS[".ts importing .ts importing .cjs requiring .json"] = [
  {
    "a.ts": `export { x } from "./b";`,
    "b.ts": `import { x as y } from "./c.cjs"; export const x = y;`,
    "c.cjs": "exports.x = require('./d.json').x;",
    "d.json": `{"x": 1}`,
  },
  `import { x } from "./a"`,
  { "d.json": `{"x": 2}` },
];
EDITS["require() of .json"] = [{ "a.json": `{"x": 1}` }, `const { x } = require("./a.json")`, { "a.json": `{"x": 2}` }];
EDITS["await import() of .ts"] = [
  { "a.ts": "export const x = 1;" },
  `const { x } = await import("./a")`,
  { "a.ts": "export const x = 2;" },
];

describe("an edited file is loaded anew when the cell that imports it runs again", () => {
  for (const [title, [files, cell, edit]] of Object.entries(EDITS))
    test(title, async () => {
      const { run, write } = notebook(files);
      assert.equal(await run(`${cell}; x`), 1);
      write(edit);
      assert.equal(await run(`${cell}; x`), 2);
      assert.equal(await run("x"), 2);
    });
  test("and not when it has not changed", async () => {
    const { run } = notebook({ "a.ts": "export const made = {};" });
    await run(`import { made as first } from "./a"`);
    assert.equal(await run(`import { made } from "./a"; made === first`), true);
  });
});

describe("a local file", () => {
  test("may await at its top level, know where it lies, and import lazily", async () => {
    const { run } = notebook({
      "a.ts": `export const n = await Promise.resolve(4);
        export const here = [import.meta.url, import.meta.filename, import.meta.dirname];
        export const lazy = async () => (await import("./b")).b;`,
      "b.ts": "export const b = 5;",
    });
    assert.equal(await run(`import { n, here, lazy } from "./a"; n + (await lazy())`), 9);
    const [url, file, folder] = (await run("here")) as string[];
    assert.match(String(url), /^file:.*\/a\.ts$/);
    assert.match(String(file), /a\.ts$/);
    assert.equal(folder, dirname(String(file)));
  });
  test("may export one value as a whole", async () => {
    const whole = "function f() { return 1 } namespace f { export const k = 2 } export = f";
    const { run } = notebook({ "whole.ts": whole, "user.ts": `import f from "./whole"; export const used = f();` });
    assert.equal(await run(`import f from "./whole"; import { used } from "./user"; f() + f.k + used`), 4);
  });
  test("may be one of two that import each other", async () => {
    const { run } = notebook({
      "even.ts": `import { odd } from "./odd"; export const even = (n: number): boolean => n === 0 || odd(n - 1);`,
      "odd.ts": `import { even } from "./even"; export const odd = (n: number): boolean => n !== 0 && even(n - 1);`,
    });
    assert.equal(await run(`import { even } from "./even"; even(10)`), true);
  });
  test("shows what its exports are now", async () => {
    const { run } = notebook({ "a.ts": "export let n = 0; export const inc = () => { n++ };" });
    assert.equal(await run(`import { n, inc } from "./a"; inc(); inc(); n`), 2);
  });
  test("is run again after it has failed", async () => {
    const { run, write } = notebook({ "a.ts": "export const x = 1; throw new Error('not yet');" });
    await assert.rejects(run(`import { x } from "./a"; x`), /not yet/);
    await assert.rejects(run(`import { x } from "./a"; x`), /not yet/);
    write({ "a.ts": "export const x = 1;" });
    assert.equal(await run(`import { x } from "./a"; x`), 1);
  });
});

describe("a syntax error in a local file names the file, the line and the column", () => {
  const broken: Record<string, [string, number, number]> = {
    "a.ts": ["export class A { m() { return 1", 1, 32],
    "b.ts": ["export const y = 1;\nexport const x: = 5", 2, 17],
    "c.ts": ["export const list = [1, 2", 1, 26],
    "d.mjs": ["\n\nexport const = 2;", 3, 14],
    "e.cjs": ["exports.x = ;\n", 1, 13],
    "f.json": [`{"x": 1,\n "y" 2}`, 2, 6],
    "g.tsx": ["export const v = (1;", 1, 20],
  };
  for (const [name, [text, line, column]] of Object.entries(broken))
    test(name, async () => {
      const { run, sources } = notebook({ [name]: text });
      const path = name.replace(/\.tsx?$/, "");
      await assert.rejects(run(`import * as it from "./${path}"; it`), (error: Error) => {
        assert.equal(error.name, "SyntaxError");
        assert.match(error.message, new RegExp(`^${name.replace(".", "\\.")}, line ${line}: .`));
        const [place] = placesOf(sources, framesOf(error));
        assert.deepEqual([place?.line, place?.column, place?.source.text], [line, column, text]);
        return true;
      });
    });
});

test("what a file or a package declares for others is known to all later cells", async () => {
  const { run } = notebook({
    "last.ts":
      "declare global { interface Array<T> { end(): T } }\nArray.prototype.end = function () { return this.at(-1) }\nexport {}",
    "node_modules/day/package.json": `{"name": "day", "main": "i.js", "types": "i.d.ts"}`,
    "node_modules/day/i.d.ts": "export interface Day { n: number }\nexport declare const day: () => Day;",
    "node_modules/day/i.js": "class Day { n = 1 }\nexports.Day = Day; exports.day = () => new Day();",
    "node_modules/day/more.d.ts": `import "./i";\ndeclare module "./i" { interface Day { more(): number } }`,
    "node_modules/day/more.js": "require('./i').Day.prototype.more = function () { return this.n + 1 };",
  });
  await run(`import "./last"; import { day } from "day"; import "day/more"`);
  assert.equal(await run("[1, 2].end() + day().more()"), 4);
});

test("a package that is linked into node_modules is loaded as any other", async () => {
  const { run, write } = notebook({
    "linked/package.json": `{"name": "linked", "main": "i.js"}`,
    "linked/i.js": "exports.l = 1;",
  });
  write({ "node_modules/.keep": "" });
  symlinkSync("../linked", join(base, String(last), "node_modules", "linked"));
  assert.equal(await run(`import { l } from "linked"; l`), 1);
});
