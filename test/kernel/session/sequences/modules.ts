import type { Table } from "./table.js";

export const modules: Table = {
  modules: [
    ["default import of a Node module", ['import fs from "node:fs"', 'fs.existsSync("/")'], "true"],
    ["namespace import", ['import * as path from "path"', 'path.posix.join("a", "b")'], "'a/b'"],
    ["renamed import", ['import { join as put } from "node:path/posix"', 'put("a", "b")'], "'a/b'"],
    ["assert, called", ['import assert from "node:assert"', "assert(1 === 1); assert.equal(1, 1); 'fine'"], "'fine'"],
    [
      "import for types only",
      ['import type { Stats } from "node:fs"', "const s: Stats | undefined = undefined; s"],
      "nothing",
    ],
    ["require", ['const path = require("node:path/posix")', 'path.join("a", "b")'], "'a/b'"],
    ["where require finds a module", ['require.resolve("typescript").endsWith("typescript.js")'], "true"],
    ["import = require", ['import path = require("node:path/posix")', 'path.join("a", "b")'], "'a/b'"],
    ["a CommonJS package", ['import ts from "typescript"', "ts.ScriptTarget.ES5"], "1"],
    ["an ES module package", ['import { create } from "mathjs/number"', "typeof create"], "'function'"],
    ["what marks problem sets", ['import { near } from "nabla/grading"; near(0.1 + 0.2, 0.3)'], "nothing"],
    ["the library", ['import { parse } from "nabla"', 'parse("2x").evaluate({ x: 4 })'], "8"],
    [
      "live bindings of a local file",
      ['import { count, add } from "./fixtures/counter.js"', "add(); add(); count"],
      "2",
    ],
    ["a local file without extension", ['import { count } from "./fixtures/counter"', "typeof count"], "'number'"],
    ["a file above the notebook", ['import { count } from "./fixtures/counter.js"', "typeof count"], "'number'"],
    ["import.meta", ["import.meta.url.startsWith('file://')"], "true"],
    ["JSON", ['import data from "./fixtures/data.json"', "data.answer"], "42"],
  ],
};
