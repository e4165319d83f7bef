import ts from "typescript";

/** A word, number, string or sign of a text. */
export interface Token {
  kind: ts.SyntaxKind;
  text: string;
  start: number;
  end: number;
  /** Is it the first of its line? */
  first: boolean;
}

/** The text's tokens, whatever is wrong with it; positions count from `offset`. */
export function tokensOf(text: string, offset = 0): Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, /* skipTrivia */ true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  /** For each open brace: does it stand in a template? */
  const braces: boolean[] = [];
  for (;;) {
    let kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return tokens;
    const isSlash = kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken;
    if (isSlash && !endsOperand(tokens.at(-1))) kind = scanner.reScanSlashToken();
    if (kind === ts.SyntaxKind.OpenBraceToken || kind === ts.SyntaxKind.TemplateHead)
      braces.push(kind === ts.SyntaxKind.TemplateHead);
    if (kind === ts.SyntaxKind.CloseBraceToken && braces.pop()) {
      kind = scanner.reScanTemplateToken(/* isTaggedTemplate */ false);
      if (kind === ts.SyntaxKind.TemplateMiddle) braces.push(true);
    }
    tokens.push({
      kind,
      text: scanner.getTokenText(),
      start: offset + scanner.getTokenStart(),
      end: offset + scanner.getTokenEnd(),
      first: tokens.length === 0 || scanner.hasPrecedingLineBreak(),
    });
  }
}

/** Can a value end with it? A slash behind such a token divides, another begins a regular expression. */
function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  const { kind } = token;
  return (
    isWord(token) ||
    isString(token) ||
    [
      ts.SyntaxKind.NumericLiteral,
      ts.SyntaxKind.BigIntLiteral,
      ts.SyntaxKind.RegularExpressionLiteral,
      ts.SyntaxKind.CloseParenToken,
      ts.SyntaxKind.CloseBracketToken,
      ts.SyntaxKind.CloseBraceToken,
    ].includes(kind)
  );
}

/** A name that is no keyword. */
export function isWord({ kind }: Token): boolean {
  return kind === ts.SyntaxKind.Identifier;
}

export function isString({ kind }: Token): boolean {
  return (
    kind === ts.SyntaxKind.StringLiteral ||
    (kind >= ts.SyntaxKind.FirstTemplateToken && kind <= ts.SyntaxKind.LastTemplateToken)
  );
}

/** The tokens of each line. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    if (token.first) lines.push([]);
    lines.at(-1)?.push(token);
  }
  return lines;
}
