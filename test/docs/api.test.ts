import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { root } from "../project.js";

const entry = join(root, "src", "index.ts");
const program = ts.createProgram([entry], {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  noLib: true,
  types: [],
});
const checker = program.getTypeChecker();
const entrySymbol = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile) as ts.Symbol;

/** The functions that a notebook can import, with the declaration that has the doc comment. */
const functions = checker.getExportsOfModule(entrySymbol).flatMap((symbol) => {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = (target.declarations ?? []).filter(ts.isFunctionDeclaration);
  const [documented] = declarations.filter((one) => ts.getJSDocCommentsAndTags(one).length > 0);
  return declarations.length > 0 ? [{ name: symbol.name, documented }] : [];
});

const tagsOf = (declaration: ts.FunctionDeclaration, name: string) =>
  ts.getJSDocTags(declaration).filter(({ tagName }) => tagName.text === name);

test("every public function says what it does, what it takes and gives, and shows an example", () => {
  assert.ok(functions.length > 30);
  const missing = functions.flatMap(({ name, documented }) => {
    if (!documented) return [`${name}: no doc comment`];
    const [doc] = ts.getJSDocCommentsAndTags(documented).filter(ts.isJSDoc);
    const params = documented.parameters.filter((one) => ts.getJSDocParameterTags(one).length === 0);
    const isVoid = documented.type?.kind === ts.SyntaxKind.VoidKeyword;
    return [
      ...(ts.getTextOfJSDocComment(doc?.comment) ? [] : [`${name}: no description`]),
      ...params.map((one) => `${name}: @param ${one.name.getText()}`),
      ...(isVoid || ts.getJSDocReturnTag(documented) ? [] : [`${name}: @returns`]),
      ...(tagsOf(documented, "example").length > 0 ? [] : [`${name}: @example`]),
    ];
  });
  assert.deepEqual(missing, []);
});

test("a public function that throws says when", () => {
  // Through what it calls as well: every one of these looks at what it is given.
  const neverThrow = ["display", "progress"];
  const silent = functions.flatMap(({ name, documented }) =>
    documented && tagsOf(documented, "throws").length === 0 ? [name] : [],
  );
  assert.deepEqual(
    silent.filter((name) => !neverThrow.includes(name)),
    [],
  );
});
