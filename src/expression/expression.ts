import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import { valueAt } from "./evaluate.js";
import { toTex } from "./print-tex.js";
import { toText } from "./print-text.js";
import { type Tree, variablesOf } from "./tree.js";

/** A formula that has been read: it prints itself, typesets itself and has values. */
export class Expression implements Displayable {
  /** What the formula is made of. */
  readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** The letters in it, in alphabetical order; e and π are numbers, not variables. */
  get variables(): string[] {
    return variablesOf(this.tree);
  }

  /** Plain text that `parse` reads back. */
  toString(): string {
    return toText(this.tree);
  }

  /** LaTeX as a textbook prints it, without dollar signs. */
  toTex(): string {
    return toTex(this.tree);
  }

  /**
   * The value of the formula.
   *
   * @param scope the variables' values, `{ x: 3 }`
   * @throws {Error} one sentence, when a value is missing or the formula has no value there: 1/x at 0, ln x at −1
   * @example
   * parse("x^2 - x").evaluate({ x: 3 }); // 6
   */
  evaluate(scope: Record<string, number> = {}): number {
    return valueAt(this.tree, scope);
  }

  [jupyterDisplay](): MimeBundle {
    return { "text/latex": `$$${this.toTex()}$$`, "text/plain": this.toString() };
  }

  [nodeInspect](): string {
    return this.toString();
  }
}
