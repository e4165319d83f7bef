import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { PATHS } from "../kernel/web/protocol.js";
import { libraryTypes } from "./library-types.js";

/**
 * Writes what the cells' worker reads: the declarations of the language and of the library in one file; both with their
 * documentation, and the compiler's Korean table, apart, as few need them.
 */
export function writeKernelFiles(root: string, to: string): void {
  const dist = (name: string) => readFileSync(join(root, "dist", name), "utf8");
  const ambient = (name: string) => readFileSync(join(root, "src", "kernel", "ambient", name), "utf8");
  const write = (name: string, files: Record<string, string>) => writeFileSync(join(to, name), JSON.stringify(files));
  const library = libraryTypes(join(root, "dist", "src", "index.d.ts"));
  write("kernel-types.json", {
    [PATHS.library]: dist("lib.bare.d.ts"),
    [PATHS.shared]: ambient("shared.d.ts"),
    [PATHS.web]: ambient("web.d.ts"),
    [PATHS.kernel]: ambient("kernel.d.ts"),
    [PATHS.display]: ambient("display.d.ts"),
    [PATHS.nabla]: withoutComments(library),
  });
  write("kernel-docs.json", { [PATHS.documented]: dist("lib.d.ts"), [PATHS.nabla]: library });
  write("kernel-ko.json", { [PATHS.korean]: dist("typescript.ko.json") });
}

const printer = ts.createPrinter({ removeComments: true });
const withoutComments = (text: string) =>
  printer.printFile(ts.createSourceFile("index.d.ts", text, ts.ScriptTarget.Latest));
