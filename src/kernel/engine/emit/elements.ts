import ts from "typescript";
import { read } from "./box.js";
import { isBoxed, type Place } from "./place.js";

/**
 * What the compiler makes of elements, `React.createElement("b", …)`, names a variable that the cell's text does not: where
 * it is one of the notebook's, it is read from its box.
 */
export function boxElementMakers(place: Place): ts.Transformer<ts.SourceFile> {
  const { cell, context } = place.unit;
  const makers = new Set(cell.elementMakers.filter((name) => isBoxed(name, place)));
  // Only what the compiler has made of an element hangs on it and stands nowhere itself.
  const isMaker = (node: ts.Node): node is ts.Identifier =>
    ts.isIdentifier(node) && node.pos < 0 && node.parent !== undefined && makers.has(node.text);
  const visit = (node: ts.Node): ts.Node =>
    isMaker(node) ? read(node.text, place.unit) : ts.visitEachChild(node, visit, context);
  return (file) => (makers.size === 0 ? file : ts.visitEachChild(file, visit, context));
}
