import type { Cell } from "./cell.js";
import type { Declaration } from "./declarations.js";

/** Where a name's newest declaration stands. */
export interface Known {
  /** The number of the cell. */
  cell: number;
  assignable: boolean;
  ambient: boolean;
  /** The cell is a sealed one. */
  sealed: boolean;
}

/** The notebook's names. Values and types have names of their own, as in TypeScript: one may come from another cell than the other. */
export interface Names {
  readonly values: Map<string, Known>;
  readonly types: Map<string, Known>;
}

/** The module that a cell is for later ones. */
export const moduleOf = (cell: number) => `./cell-${cell}.nabla`;

/** The number of the cell, where the specifier is that of one. */
export function cellOf(specifier: string): number | undefined {
  const found = /^\.\/cell-(\d+)\.nabla$/.exec(specifier)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What a cell gets of earlier ones. */
export interface Prelude {
  /** Imports and declarations, in one line. */
  text: string;
  /** The earlier cells' variables that the cell may use. */
  earlier: Map<string, Known>;
}

/** The line before the cell, which imports what it may use of `names`: those in `wanted` that it does not declare itself. */
export function preludeFor(names: Names, cell: Cell, wanted: Iterable<string>, isJavaScript = false): Prelude {
  const lines: string[] = [];
  const earlier = new Map<string, Known>();
  for (const name of wanted) {
    const here = cell.declarations.get(name);
    // An import for types only stands for the value, too, as the compiler has it.
    const value = here?.value || here?.alias ? undefined : names.values.get(name);
    const type = here?.type ? undefined : names.types.get(name);
    if (value) earlier.set(name, value);
    if (!isJavaScript) lines.push(...importsOf(name, value, type, here));
    else if (value) lines.push(`import { ${name} } from "${moduleOf(value.cell)}";`);
  }
  return { text: lines.join(" "), earlier };
}

function importsOf(name: string, value?: Known, type?: Known, here?: Declaration): string[] {
  if (value && !value.assignable && value.cell === (type?.cell ?? value.cell) && !here)
    return [`import { ${name} } from "${moduleOf(value.cell)}";`];
  const lines: string[] = [];
  // An import cannot be assigned; and beside a type from elsewhere, it would bring its own.
  if (value)
    lines.push(
      `declare ${value.assignable ? "let" : "const"} ${name}: typeof import("${moduleOf(value.cell)}").${name};`,
    );
  if (type) lines.push(`import type { ${name} } from "${moduleOf(type.cell)}";`);
  return lines;
}

/**
 * What a sealed cell may use: names that sealed cells have among themselves, and else the notebook's, but for those that the
 * platform has, too.
 */
export function namesForSealed(sealed: Names, notebook: Names, cell: Cell, isGlobal: (name: string) => boolean): Names {
  const names: Names = { values: new Map(), types: new Map() };
  for (const name of cell.identifiers) {
    if (cell.declarations.has(name)) continue;
    for (const meaning of ["values", "types"] as const) {
      const known = sealed[meaning].get(name) ?? (isGlobal(name) ? undefined : notebook[meaning].get(name));
      if (known) names[meaning].set(name, known);
    }
  }
  return names;
}

/** The cell has run: its names are known from now on, its values as far as it has reached them. */
export function learn(
  names: Names,
  number: number,
  cell: Cell & { sealed: boolean },
  reached: (name: string) => boolean,
): void {
  const { sealed } = cell;
  for (const [name, { value, type, assignable, ambient }] of cell.declarations) {
    if (value && !ambient && !reached(name)) continue;
    if (value) names.values.set(name, { cell: number, assignable, ambient, sealed });
    if (type) names.types.set(name, { cell: number, assignable: false, ambient, sealed });
  }
}
