import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import ts from "typescript";
import { type Language, otherLanguage } from "../language.js";

/** Leaves out of a bundle what its modules would say in the other language. */
export const speakingOnly = (language: Language): Plugin => ({
  name: "one-language",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutOther(readFileSync(path, "utf8"), language),
      loader: "ts",
    })),
});

/**
 * TypeScript with an empty text for each one in the other language: `{ ko: …, en: … }` is how texts in both stand, and nothing else
 * does.
 *
 * @example
 * withoutOther('const two = { ko: "둘", en: "two" };', "en"); // 'const two = { ko: "", en: "two" };'
 */
export function withoutOther(text: string, language: Language): string {
  const file = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest);
  let left = "";
  let from = 0;
  const look = (node: ts.Node): void => {
    const other = ts.isObjectLiteralExpression(node) ? otherOf(node, language) : undefined;
    if (!other) {
      ts.forEachChild(node, look);
      return;
    }
    for (const property of (node as ts.ObjectLiteralExpression).properties)
      if (property !== other) ts.forEachChild(property, look);
      else {
        left += `${text.slice(from, property.initializer.getStart(file))}""`;
        from = property.initializer.end;
      }
  };
  look(file);
  return left + text.slice(from);
}

/** The text in the other language of an object that has both and nothing else. */
function otherOf({ properties }: ts.ObjectLiteralExpression, language: Language): ts.PropertyAssignment | undefined {
  const texts = properties.filter(ts.isPropertyAssignment);
  const named = (name: string) => texts.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
  if (properties.length !== 2 || !named("ko") || !named("en")) return undefined;
  return named(otherLanguage(language));
}
