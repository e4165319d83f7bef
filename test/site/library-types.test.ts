import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import ts from "typescript";
import { libraryTypes } from "../../src/site/library-types.js";
import { root } from "../project.js";

const entry = join(root, "dist", "src", "index.d.ts");

describe("the library's declarations in one file", () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-types-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test("say of every name what the many files say", () => {
    const one = write("one.d.ts", libraryTypes(entry));
    const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, strict: true, types: [] };
    const program = ts.createProgram([one, entry], { ...options, moduleResolution: ts.ModuleResolutionKind.Bundler });
    assert.deepEqual(
      program.getSemanticDiagnostics(program.getSourceFile(one)).map(({ messageText }) => messageText),
      [],
    );
    const checker = program.getTypeChecker();
    // The order of alternatives, and whether a letter's usual value is printed, hang on what the compiler has read before.
    const read = (type: ts.Type) =>
      checker
        .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias)
        .replaceAll("FuncOfSeveral<string>", "FuncOfSeveral")
        .split(" | ")
        .sort()
        .join(" | ");
    const told = (path: string) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile) as ts.Symbol;
      return checker.getExportsOfModule(module).map((symbol) => {
        const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const type =
          meant.flags & ts.SymbolFlags.Value ? checker.getTypeOfSymbol(meant) : checker.getDeclaredTypeOfSymbol(meant);
        const parts = checker
          .getPropertiesOfType(type)
          .map((part) => `${part.name.replace(/@\d+$/, "")}: ${read(checker.getTypeOfSymbol(part))}`);
        const documentation = ts.displayPartsToString(meant.getDocumentationComment(checker));
        return [symbol.name, read(type), parts, documentation];
      });
    };
    const [inOne, inMany] = [told(one), told(entry)];
    assert.ok(inMany.length > 80, `${inMany.length} names`);
    assert.deepEqual(inOne, inMany);
  });

  test("have nothing that no exported name needs", () => {
    write(
      "parts.d.ts",
      "export interface Used { a: Inner; }\ninterface Inner { b: number; }\nexport interface Unused { c: string; }\n",
    );
    const text = libraryTypes(write("index.d.ts", 'export type { Used } from "./parts.js";\n'));
    assert.equal(text, "interface Used { a: Inner; }\ninterface Inner { b: number; }\nexport { type Used };\n");
  });

  test("two declarations of one name, or another name for it, are refused", () => {
    write("a.d.ts", "interface Same { a: 1; }\nexport declare function a(): Same;\n");
    write("b.d.ts", "interface Same { b: 1; }\nexport declare function b(): Same;\n");
    const both = write("both.d.ts", 'export { a } from "./a.js";\nexport { b } from "./b.js";\n');
    assert.throws(() => libraryTypes(both), /Same is declared in .*a\.d\.ts and in .*b\.d\.ts/);
    const renamed = write("renamed.d.ts", 'export { a as c } from "./a.js";\n');
    assert.throws(() => libraryTypes(renamed), /a must keep its name/);
  });
});
