import ts from "typescript";
import type { Mistake, Reading } from "./reading.js";
import type { Token } from "./tokens.js";

const CLOSING: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.OpenParenToken]: ")",
  [ts.SyntaxKind.OpenBracketToken]: "]",
  [ts.SyntaxKind.OpenBraceToken]: "}",
  [ts.SyntaxKind.TemplateHead]: "}",
};
const ENDS = [
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.CloseBraceToken,
  ts.SyntaxKind.TemplateTail,
];

/** A bracket that is never closed, is closed by another kind, or closes none. */
export function unmatchedBracket(reading: Reading): Mistake[] {
  if (!reading.misread) return [];
  const open: Token[] = [];
  for (const token of reading.tokens) {
    if (CLOSING[token.kind]) open.push(token);
    else if (ENDS.includes(token.kind)) {
      const begun = open.pop();
      const sign = token.text.at(0) as string;
      if (!begun) return [extra(token, sign)];
      const wanted = CLOSING[begun.kind] as string;
      if (sign !== wanted) return [mismatched(begun, wanted, sign, token)];
    }
  }
  const last = open.at(-1);
  return last ? [unclosed(last)] : [];
}

const shown = ({ kind, text }: Token) => (kind === ts.SyntaxKind.TemplateHead ? "${" : text);
const at = ({ kind, start, end }: Token) =>
  kind === ts.SyntaxKind.TemplateHead ? { start: end - 2, length: 2 } : { start, length: 1 };

function unclosed(token: Token): Mistake {
  const wanted = CLOSING[token.kind];
  return {
    ...at(token),
    says: {
      ko: `여기서 연 괄호 ${shown(token)} 를 닫지 않았습니다. 끝나는 곳에 ${wanted} 를 적어 주세요.`,
      en: `This ${shown(token)} is never closed: add ${wanted} where it ends.`,
    },
  };
}

function extra({ start }: Token, sign: string): Mistake {
  return {
    start,
    length: 1,
    says: {
      ko: `닫는 괄호 ${sign} 에 짝이 되는 여는 괄호가 없습니다. 지우거나 앞에 여는 괄호를 적어 주세요.`,
      en: `This ${sign} closes nothing: delete it, or add the bracket that it is to close.`,
    },
  };
}

function mismatched(begun: Token, wanted: string, sign: string, { start }: Token): Mistake {
  return {
    start,
    length: 1,
    says: {
      ko: `괄호의 짝이 맞지 않습니다. 앞의 ${shown(begun)} 는 ${wanted} 로 닫아야 하는데 여기에 ${sign} 가 있습니다.`,
      en: `The brackets do not match: ${shown(begun)} has to be closed by ${wanted}, but here stands ${sign}.`,
    },
  };
}
