import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Leaves out of TypeScript what cells never ask for. The compiler comes as one file, a function that fills an object with all it has;
 * as a module with names, without the files that no cell needs, esbuild can cut it.
 */
export const leanTypeScript: Plugin = {
  name: "lean-typescript",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, ({ path }) => ({
      contents: asModule(readFileSync(path, "utf8")),
    }));
    // Of a namespace esbuild sees which of its names are used, of a default import not.
    onLoad({ filter: /[\\/]src[\\/]kernel[\\/].*\.[jt]s$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('import ts from "typescript"', 'import * as ts from "typescript"'),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
  },
};

/**
 * What TypeScript's files do for others than cells: its server, its builds and watching, what an editor changes in a program, and
 * the way to JavaScript older than that of browsers that know module workers.
 */
const LEFT_OUT = [
  /^src\/(server|typingsInstallerCore|jsTyping)\//,
  /^src\/services\/(refactors|codefixes\/(?!importFixes)|formatting\/(?!formatting\.)|navigateTo|navigationBar|breakpoints|callHierarchy|inlayHints)\b/,
  /^src\/services\/(mapCode|organizeImports|outliningElementsCollector|rename|smartSelection|textChanges|classifier)\b/,
  /^src\/services\/(preparePasteEdits|pasteEdits|findAllReferences|goToDefinition|documentHighlights)\b/,
  /^src\/services\/(getEditsForFileRename|suggestionDiagnostics|refactorProvider|codeFixProvider|importTracker)\b/,
  /^src\/compiler\/(tsbuild|executeCommandLine|watchPublic|builder(?!State\.)|resolutionCache)/,
  /^src\/compiler\/transformers\/(es201\d|es202\d|generators|esDecorators|module\/system)\b/,
];

/** @throws {Error} where the file is not built as it was */
function asModule(text: string): string {
  const start = '((module) => {\n"use strict";';
  const listed =
    /__export\(typescript_exports, \{\n([\s\S]*?)\n\}\);\nmodule\.exports = __toCommonJS\(typescript_exports\);/;
  const [all, list = ""] = listed.exec(text) ?? [];
  const end = text.lastIndexOf("\n0 && (module.exports = {");
  if (!all || !text.includes(start) || end < 0) throw new Error("typescript.js is built otherwise than expected.");
  const licence = text.slice(0, text.indexOf("*/") + 2);
  const [head = "", ...files] = text
    .slice(text.indexOf(start) + start.length, end)
    .replace(all, "")
    .split(/^(?=\/\/ src\/)/m);
  const kept = files.filter((file) => !LEFT_OUT.some((one) => one.test(file.slice(3))));
  const body = withoutUnusedMessages([head, ...kept].join(""))
    // What only fills a namespace may go with it; what is not there is not in it.
    .replace(/^var (\w+) = \{\};\n__export\(\1, (\{[\s\S]*?^\})\);$/gm, "var $1 = /* @__PURE__ */ namespaceOf($2);")
    // It would enter itself into a list that is not there.
    .replace(/^registerCodeFix\(/gm, "/* @__PURE__ */ registerCodeFix(");
  const isThere = new Set([...body.matchAll(/^(?:async )?(?:function\*?|var) (\w+)/gm)].map(([, name]) => name));
  const names = [...list.matchAll(/(\w+): \(\) => (\w+)/g)].flatMap(([, name, local = ""]) =>
    isThere.has(local) ? [`${local} as ${name}`] : [],
  );
  return `${licence}\n${body}\nfunction namespaceOf(all) { const made = {}; __export(made, all); return made; }\nexport { ${names.join(", ")} };`;
}

/** The compiler's sentences are a list of one line each; those that nothing says any more may go. */
function withoutUnusedMessages(text: string): string {
  const said = new Set([...text.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  return text.replace(/^ {2}(\w+): diag\(.*\),?$\n?/gm, (line, name: string) => (said.has(name) ? line : ""));
}
