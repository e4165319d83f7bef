import ts from "typescript";
import { type Checker, open, programOf } from "../checker.js";
import { nodeAt } from "../problems.js";
import { type Described, describe } from "./describe.js";
import { plain } from "./plain.js";

/** The type and the doc comment of what stands at the cursor, or of the function whose arguments are being typed. */
export function inspect(
  checker: Checker,
  number: number,
  code: string,
  cursor: number,
  detail: 0 | 1,
): Record<string, string> | null {
  const cell = open(checker, number, code, { everything: true });
  const { program, file } = programOf(checker, cell);
  const types = program.getTypeChecker();
  const { language } = checker.sources.host;
  const position = cell.offset + cursor;
  const word = wordAt(file, position) ?? (cursor > 0 ? wordAt(file, position - 1) : undefined);
  const found = (word && meaning(checker, cell.path, word, file, types)) ?? called(checker, cell.path, position);
  return found ? describe(found, language(), detail) : null;
}

/** The name, keyword or `this` at the position. */
function wordAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  const node = nodeAt(file, position);
  const isWord = ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
  return isWord ? node : undefined;
}

/** What the word means, with every signature; undefined where it means nothing. */
function meaning(
  { service }: Checker,
  path: string,
  word: ts.Node,
  file: ts.SourceFile,
  types: ts.TypeChecker,
): Described | undefined {
  const symbol = types.getSymbolAtLocation(word);
  const info = service.getQuickInfoAtPosition(path, word.getStart(file));
  if (!info || (!symbol && word.kind !== ts.SyntaxKind.ThisKeyword) || (symbol && types.isUnknownSymbol(symbol)))
    return undefined;
  const signatures = symbol ? overloads(symbol, word, types) : [];
  return {
    signatures: signatures.length > 1 ? signatures : [plain(ts.displayPartsToString(info.displayParts))],
    documentation: ts.displayPartsToString(info.documentation),
    tags: info.tags ?? [],
  };
}

function overloads(symbol: ts.Symbol, word: ts.Node, types: ts.TypeChecker): string[] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
  if (!(target.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Method))) return [];
  const type = types.getTypeOfSymbolAtLocation(target, word);
  return type
    .getCallSignatures()
    .map(
      (signature) =>
        `function ${symbol.name}${types.signatureToString(signature, word, ts.TypeFormatFlags.NoTruncation)}`,
    );
}

/** The function between whose parentheses the position is, with every signature. */
function called({ service }: Checker, path: string, position: number): Described | undefined {
  const help = service.getSignatureHelpItems(path, position, undefined);
  const chosen = help?.items[help.selectedItemIndex] ?? help?.items[0];
  if (!help || !chosen) return undefined;
  return {
    signatures: help.items.map(signatureText),
    documentation: ts.displayPartsToString(chosen.documentation),
    tags: chosen.tags,
  };
}

function signatureText({
  prefixDisplayParts,
  parameters,
  separatorDisplayParts,
  suffixDisplayParts,
}: ts.SignatureHelpItem): string {
  const between = ts.displayPartsToString(separatorDisplayParts);
  const values = parameters.map(({ displayParts }) => ts.displayPartsToString(displayParts)).join(between);
  return ts.displayPartsToString(prefixDisplayParts) + values + ts.displayPartsToString(suffixDisplayParts);
}
