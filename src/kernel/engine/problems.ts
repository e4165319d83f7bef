import ts from "typescript";
import type { EngineHost } from "./host.js";

/** A problem the compiler found, placed in the learner's own text. */
export interface Problem {
  code: number;
  message: string;
  /** Offset and length in the cell's text. */
  start: number;
  length: number;
  /** For a module that cannot be found: its specifier. */
  missing?: string;
}

/** "Import assignment cannot be used when targeting ECMAScript modules": in a cell it can. */
const IMPORT_ASSIGNMENT = 1202;
const NOT_FOUND = [2307, 2792, 2732, 2882];

/** The program's own diagnostics: the service would add what hinders it from writing declarations, which is our affair. */
export function diagnose(program: ts.Program, file: ts.SourceFile): readonly ts.Diagnostic[] {
  const syntactic = program.getSyntacticDiagnostics(file);
  const all = syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(file);
  return all.filter(({ category, code }) => category === ts.DiagnosticCategory.Error && code !== IMPORT_ASSIGNMENT);
}

/** Would the platform's full declarations, slow to load, resolve what the small ambient ones lack? */
export function needsMore({ code, messageText }: ts.Diagnostic, host: EngineHost): boolean {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  const name = /'([^']+)'/.exec(message)?.[1] ?? "";
  if (code === 2503) return name === "NodeJS" || name === "globalThis";
  if (code === 2339 || code === 2551)
    return /on type '(Process|Console|Buffer|Performance|typeof globalThis)/.test(message);
  return [2304, 2552, 2580, 2584, 2591].includes(code) && host.hasGlobal(name);
}

/** The diagnostic as the learner is to see it; their text begins at `offset`. */
export function problemOf(
  { code, messageText, start = 0, length = 0 }: ts.Diagnostic,
  cell: { text: string; offset: number },
): Problem {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  const place = Math.min(Math.max(start - cell.offset, 0), cell.text.length);
  // An import of ours that is assigned is a constant of an earlier cell.
  const imported = code === 2632;
  const quoted = /'([^']+)'/.exec(message)?.[1];
  return {
    code: imported ? 2588 : code,
    message: reword(imported ? message.replace("because it is an import", "because it is a constant") : message),
    start: place,
    length: Math.min(length, cell.text.length - place),
    missing: NOT_FOUND.includes(code) ? quoted : undefined,
  };
}

/** The compiler speaks of our imports where the learner wrote a declaration in another cell. */
function reword(message: string): string {
  return message
    .replace(/import\("[^"]*cell-\d+\.nabla"\)\./g, "")
    .replace(/typeof import\("[^"]*cell-(\d+)\.nabla"\)/g, "cell $1");
}
