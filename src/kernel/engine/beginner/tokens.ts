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

/** The innermost bracket that is open there. */
export function around(line: readonly Token[], at: number): { open: number; text: string } {
  const open: number[] = [];
  for (const [index, { text }] of line.slice(0, at + 1).entries()) {
    if (/^[([{]$/.test(text)) open.push(index);
    if (/^[)\]}]$/.test(text)) open.pop();
  }
  const last = open.at(-1) ?? -1;
  return { open: last, text: line[last]?.text ?? "" };
}

/** The tokens of the statement in the line that holds the position or begins last before it; `;` in brackets parts none. */
export function statementAt(line: readonly Token[], position: number): readonly Token[] {
  const ends = [...line.keys()].filter((at) => line[at]?.text === ";" && around(line, at).open < 0);
  const before = ends.findLast((at) => (line[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= position);
  const first = before === undefined ? 0 : before + 1;
  return line.slice(
    first,
    ends.find((at) => at >= first),
  );
}
