import ts from "typescript";
import type { Cell } from "./cell.js";

const { Value, Type, Namespace, Alias } = ts.SymbolFlags;

/**
 * Completes what the text alone does not tell: whether an imported or exported name has a value, a type or both, and which
 * names come by `export * from "…"`.
 */
export function completeDeclarations(cell: Cell, file: ts.SourceFile, checker: ts.TypeChecker): void {
  const { locals } = file as unknown as { locals?: Map<string, ts.Symbol> };
  const module = checker.getSymbolAtLocation(file);
  for (const declaration of cell.declarations.values()) {
    if (!declaration.alias) continue;
    const symbol = module?.exports?.get(declaration.name as ts.__String) ?? locals?.get(declaration.name);
    const flags = symbol ? meaningOf(symbol, checker) : 0;
    if (!(flags & (Value | Type | Namespace))) continue;
    declaration.value &&= Boolean(flags & Value);
    declaration.type = Boolean(flags & (Type | Namespace));
  }
  if (cell.reexports.length === 0 || !module) return;
  for (const symbol of checker.getExportsOfModule(module)) {
    if (cell.declarations.has(symbol.name) || symbol.name === "default") continue;
    const flags = meaningOf(symbol, checker);
    cell.declarations.set(symbol.name, {
      name: symbol.name,
      value: Boolean(flags & Value),
      type: Boolean(flags & (Type | Namespace)),
      assignable: false,
      ambient: false,
      exported: true,
      alias: true,
      inBlock: false,
    });
  }
}

/** The meanings of the symbol, or of what it stands for. */
export function meaningOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.SymbolFlags {
  return symbol.flags & Alias ? checker.getAliasedSymbol(symbol).flags : symbol.flags;
}
