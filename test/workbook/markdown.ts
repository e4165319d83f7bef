import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * Marks that a reader would see as marks. Korean particles stand right behind a word, and `**도함수(derivative)**는`
 * is not bold by CommonMark's rules, which look for a space or a letter there.
 */
export function unrendered(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "text") found.push(...(node.value.match(/.{0,12}(\*\*|__|:::).{0,12}/g) ?? []));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown.replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, "x")));
  return found;
}
