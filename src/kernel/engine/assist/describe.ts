import ts from "typescript";
import type { Language } from "../../../language.js";

/** What is known of a name: its signatures, or its type, and its doc comment. */
export interface Described {
  signatures: string[];
  documentation: string;
  tags: readonly ts.JSDocTagInfo[];
}

const titles = {
  param: { ko: "인수", en: "Parameters" },
  returns: { ko: "결과", en: "Returns" },
  throws: { ko: "오류", en: "Throws" },
  example: { ko: "예", en: "Example" },
};
/** Each titled section, and the tags of others' doc comments that mean the same. */
const SECTIONS: [keyof typeof titles, string[]][] = [
  ["param", ["param", "arg", "argument"]],
  ["returns", ["returns", "return"]],
  ["throws", ["throws", "exception"]],
  ["example", ["example"]],
];

interface Section {
  title: string;
  lines: string[];
  code: boolean;
}

/** As text and as Markdown; `detail` 1 adds the tags that have no section of their own. */
export function describe({ signatures, documentation, tags }: Described, language: Language, detail: 0 | 1) {
  const sections = sectionsOf(tags, language, detail);
  const text = sections.map(({ title, lines }) => [`${title}:`, ...lines.map((line) => indented(line))].join("\n"));
  const markdown = sections.map(({ title, lines, code }) =>
    [`**${title}**`, code ? fenced(lines.join("\n")) : lines.map((line) => `- ${oneLine(line)}`).join("\n")].join(
      "\n\n",
    ),
  );
  return {
    "text/plain": [signatures.join("\n"), documentation, ...text].filter(Boolean).join("\n\n"),
    "text/markdown": [fenced(signatures.join("\n")), documentation, ...markdown].filter(Boolean).join("\n\n"),
  };
}

function sectionsOf(tags: readonly ts.JSDocTagInfo[], language: Language, detail: 0 | 1): Section[] {
  const known = SECTIONS.map(([name, names]) => ({
    title: titles[name][language],
    lines: tags.filter((tag) => names.includes(tag.name)).map(textOf),
    code: name === "example",
  }));
  const named = SECTIONS.flatMap(([, names]) => names);
  const others = tags.filter(({ name }) => detail === 1 && !named.includes(name));
  return [...known, ...others.map((tag) => ({ title: tag.name, lines: [textOf(tag)], code: false }))].filter(
    ({ lines }) => lines.some(Boolean),
  );
}

/** `name: what it is` of a parameter; an example without the fence that it may have. */
function textOf({ name, text }: ts.JSDocTagInfo): string {
  const [first, ...rest] = text ?? [];
  if (name === "param" && first?.kind === "parameterName")
    return `${first.text}: ${ts.displayPartsToString(rest).trim().replace(/^- */, "")}`;
  return ts
    .displayPartsToString(text)
    .replace(/^```\w*\n|\n```$/g, "")
    .trim();
}

const fenced = (code: string) => `\`\`\`typescript\n${code}\n\`\`\``;
const oneLine = (text: string) => text.replace(/\s+/g, " ");
const indented = (text: string) => `  ${text.replaceAll("\n", "\n  ")}`;
