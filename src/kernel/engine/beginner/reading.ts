import ts from "typescript";
import type { Bilingual } from "../../../language.js";
import { linesOf, type Token, tokensOf } from "./tokens.js";

/** A cell that does not compile, as the rules of this room look at it; positions are those of `file`. */
export interface Reading {
  file: ts.SourceFile;
  checker: ts.TypeChecker;
  /** Cannot even be read. */
  misread: boolean;
  /** What the compiler says. */
  found: readonly ts.Diagnostic[];
  /** The tokens of the learner's own text. */
  tokens: readonly Token[];
  /** Where that begins. */
  offset: number;
  /** The notebook's packages by the names that they export. */
  exports: ReadonlyMap<string, string>;
  /** Modules that an import may name. */
  modules: readonly string[];
  /** What the platform has not, though others have: see `EngineHost`. */
  absent: Readonly<Record<string, Bilingual>>;
  /** Has everything above been run? */
  runsAbove: boolean;
}

/** A mistake that beginners make, with what to do. */
export interface Mistake {
  start: number;
  length: number;
  says: Bilingual;
}

/** Finds mistakes of one kind. */
export type Rule = (reading: Reading) => Mistake[];

export function readCellText(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  { found, misread }: Pick<Reading, "found" | "misread">,
  cell: { text: string; offset: number },
  names: Pick<Reading, "exports" | "modules" | "absent" | "runsAbove">,
): Reading {
  return { file, checker, found, misread, tokens: tokensOf(cell.text, cell.offset), offset: cell.offset, ...names };
}

/** "Cannot find name", in its variants. */
export const UNKNOWN = [2304, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 18004];

/** The names that the compiler does not know, with their places; modules in quotes, which it may call so, apart. */
export function unknownNames({ found, file }: Reading): { name: string; start: number; length: number }[] {
  return found
    .filter(({ code }) => UNKNOWN.includes(code))
    .map(({ start = 0, length = 0 }) => ({ name: file.text.slice(start, start + length), start, length }))
    .filter(({ name }) => !/^['"`]/.test(name));
}

/** Has the notebook or the platform a value of this name? */
export function isDeclared({ text }: Token, { checker, file }: Reading): boolean {
  return checker.resolveName(text, file, ts.SymbolFlags.Value, false) !== undefined;
}

/** What the learner calls the language of the cell. */
export const languageOf = ({ file }: Reading) => (/\.jsx?$/.test(file.fileName) ? "JavaScript" : "TypeScript");

/** The line around the position, without its indentation. */
export function lineAt({ file: { text } }: Pick<Reading, "file">, position: number): string {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const end = text.indexOf("\n", position);
  return text.slice(start, end < 0 ? undefined : end).trim();
}

/**
 * The line in which the compiler first stumbles over a text that it cannot read; what it says of later ones may be a
 * consequence. With `codes`, also that of a text which it could read, up to a problem of one of these numbers.
 */
export function faultyLine({ tokens, found, misread }: Reading, codes: readonly number[] = []): readonly Token[] {
  const faults = misread ? found : found.filter(({ code }) => codes.includes(code));
  if (faults.length === 0) return [];
  const at = Math.min(...faults.map(({ start = 0 }) => start));
  const lines = linesOf(tokens);
  return lines.findLast(([first]) => first !== undefined && first.start <= at) ?? lines[0] ?? [];
}
