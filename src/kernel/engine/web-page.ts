import ts from "typescript";
import { UNKNOWN } from "./beginner/reading.js";
import type { EngineHost } from "./host.js";
import { nodeAt } from "./problems.js";

/**
 * Is all that the compiler does not know of a cell what a web page has, and named only where none of it runs as the cell
 * does? Types stand for nothing, `typeof window` asks, and a function may be meant for the page that it is sent to as text.
 */
export function speaksOfPages(
  found: readonly ts.Diagnostic[],
  file: ts.SourceFile,
  { page, readFile }: EngineHost,
): boolean {
  const declarations = page === undefined || found.length === 0 ? undefined : readFile(page);
  if (declarations === undefined) return false;
  const isOfPages = (name: string) =>
    /^[A-Z]|^(document|window|navigator|alert|localStorage|requestAnimationFrame)$/.test(name) &&
    new RegExp(`^(declare var|interface|type|declare function) ${name}\\b`, "m").test(declarations);
  return found.every(({ code, start = 0, length = 0 }) => {
    const name = file.text.slice(start, start + length);
    return UNKNOWN.includes(code) && isOfPages(name) && !isLookedUp(nodeAt(file, start), name);
  });
}

/** Is the name looked up as the cell runs, without having been asked for? */
function isLookedUp(node: ts.Node, name: string): boolean {
  if (ts.isPartOfTypeNode(node) || new RegExp(`\\btypeof\\s+${name}\\b`).test(node.getSourceFile().text)) return false;
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}
