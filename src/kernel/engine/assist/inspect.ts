import ts from "typescript";
import { type Checker, open } from "../checker.js";
import { parse } from "../parse.js";
import { plain } from "./plain.js";

/** The type and the doc comment of what stands at the cursor, or of the function whose arguments are being typed. */
export function inspect(
  checker: Checker,
  number: number,
  code: string,
  cursor: number,
  detail: 0 | 1,
): Record<string, string> | null {
  const { path, offset } = open(checker, number, code, { everything: true });
  const at = (position: number) => checker.service.getQuickInfoAtPosition(path, offset + position);
  const callee = calleeBefore(code, cursor);
  const info =
    at(cursor) ?? (cursor > 0 ? at(cursor - 1) : undefined) ?? (callee === undefined ? undefined : at(callee));
  if (!info) return null;
  const signature = plain(ts.displayPartsToString(info.displayParts));
  const documentation = ts.displayPartsToString(info.documentation);
  const tags = (info.tags ?? []).filter(({ name }) => detail === 1 || name === "param" || name === "returns");
  const lines = tags.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`.trim());
  const sections = [signature, documentation, lines.join("\n")].filter(Boolean);
  const markdown = [
    `\`\`\`typescript\n${signature}\n\`\`\``,
    documentation,
    lines.map((line) => `- \`${line.replace(/\s+/g, " ").replaceAll("`", "")}\``).join("\n"),
  ];
  return { "text/plain": sections.join("\n\n"), "text/markdown": markdown.filter(Boolean).join("\n\n") };
}

/** The last character of the function's name, where the cursor stands among its arguments. */
function calleeBefore(code: string, cursor: number): number | undefined {
  let found: number | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > cursor || node.end < cursor) return;
    if (ts.isCallExpression(node) && node.expression.end < cursor) found = node.expression.end - 1;
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return found;
}
