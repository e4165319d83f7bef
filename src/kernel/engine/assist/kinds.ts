import ts from "typescript";

/** JupyterLab's icons know these names. */
const KINDS: Record<string, string> = {
  const: "variable",
  let: "variable",
  var: "variable",
  "local function": "function",
  "primitive type": "type",
  getter: "property",
  setter: "property",
};

/** By what the symbol is; a name that came by an import is what it stands for. */
const MEANINGS: [ts.SymbolFlags, string][] = [
  [ts.SymbolFlags.Function, "function"],
  [ts.SymbolFlags.Class, "class"],
  [ts.SymbolFlags.Enum, "enum"],
  [ts.SymbolFlags.Variable, "variable"],
  [ts.SymbolFlags.Module, "module"],
  [ts.SymbolFlags.Interface, "interface"],
  [ts.SymbolFlags.Type, "type"],
];

/** What a completion is called: a variable that holds a function is one. */
export function kindOf({ kind, symbol }: ts.CompletionEntry, types: ts.TypeChecker): string {
  if (!symbol) return KINDS[kind] ?? kind;
  const target = symbol.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
  const meaning = kind === "alias" ? MEANINGS.find(([flag]) => target.flags & flag)?.[1] : (KINDS[kind] ?? kind);
  if (meaning === "variable" && target.valueDeclaration && types.getTypeOfSymbol(target).getCallSignatures().length > 0)
    return "function";
  return meaning ?? "variable";
}
