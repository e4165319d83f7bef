import { leading } from "../number/factors.js";
import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";
import { toPolynomial } from "./fraction.js";
import { functions, rowOf } from "./functions.js";
import { toText } from "./print-text.js";
import { textbook } from "./textbook.js";
import { type Call, constant, difference, isNumber, negative, type Tree, visit, withArgs } from "./tree.js";

/** A formula without corners, and where it holds: each of these is positive there. */
export interface Piece {
  readonly tree: Tree;
  readonly positive: readonly Tree[];
}

/**
 * A formula with |u|, ReLU, max, min, sign or step as formulas without: |u| is u where u > 0 and −u where −u > 0. On
 * the border, u = 0, no piece holds; where u is 0 throughout, as in |x − x|, the corner's value there is taken.
 *
 * @param most how many pieces are worth it
 * @returns undefined when there are too many pieces
 */
export function pieces(tree: Tree, most = 32): Piece[] | undefined {
  const done: Piece[] = [];
  const open: Piece[] = [{ tree, positive: [] }];
  for (;;) {
    const next = open.pop();
    if (!next) return done;
    if (open.length + done.length >= most) return undefined;
    const corner = firstCorner(next.tree);
    if (!corner) done.push(next);
    else if (corner.args.length > 2) open.push({ ...next, tree: replace(next.tree, corner, nested(corner)) });
    else {
      for (const { border, value } of sides(corner)) {
        if (border && next.positive.some((other) => isOpposite(other, border))) continue;
        const positive = border ? [...next.positive, border] : next.positive;
        open.push({ tree: replace(next.tree, corner, value), positive });
      }
    }
  }
}

/** Is u = −c·v with c > 0? Then both cannot be positive. */
function isOpposite(u: Tree, v: Tree): boolean {
  const [p, q] = [toPolynomial(u), toPolynomial(v)];
  if (!p || !q || P.isZero(p) || P.isZero(q)) return false;
  const factor = Q.divide(leading(p).c, leading(q).c);
  return factor.n < 0n && P.equals(p, P.scale(q, factor));
}

/** A function with a corner or a jump, whose own arguments have none. */
export function firstCorner(tree: Tree): Call | undefined {
  if (tree.type !== "OperatorNode" && tree.type !== "FunctionNode") return undefined;
  for (const arg of tree.args) {
    const inside = firstCorner(arg);
    if (inside) return inside;
  }
  return isCorner(tree) ? tree : undefined;
}

const isCorner = (tree: Tree): tree is Call => {
  const row = tree.type === "FunctionNode" ? functions[tree.fn.name] : undefined;
  return row?.sides !== undefined || row?.arguments !== undefined;
};

/** How many functions with a corner or a jump stand in the formula. */
export function countCorners(tree: Tree): number {
  let count = 0;
  visit(tree, (node) => {
    if (isCorner(node)) count++;
  });
  return count;
}

/** max(a, b, c) as max(a, max(b, c)): then what decides has no corner of its own. */
const nested = (corner: Call): Tree => {
  const [first, ...others] = corner.args as [Tree, ...Tree[]];
  return withArgs(corner, [first, withArgs(corner, others)]);
};

interface Side {
  /** What is positive where the side holds; nothing where it holds everywhere. */
  readonly border?: Tree;
  readonly value: Tree;
}

function sides(corner: Call): Side[] {
  const [u, v] = corner.args as [Tree, Tree?];
  if (v) {
    const [larger, smaller] = [difference(u, v), difference(v, u)];
    if (isAlways0(larger)) return [{ value: u }];
    const [mine, theirs] = corner.fn.name === "max" ? [larger, smaller] : [smaller, larger];
    return [
      { border: mine, value: u },
      { border: theirs, value: v },
    ];
  }
  const { poles, sides: valuesOf } = rowOf(corner.fn.name);
  const [above, below] = (valuesOf as NonNullable<typeof valuesOf>)(u);
  // |0|, ReLU(0) and sign(0) are 0; step has no value at 0.
  if (isAlways0(u)) return poles ? [] : [{ value: constant(0) }];
  return [
    { border: u, value: above },
    { border: negative(u), value: below },
  ];
}

const isAlways0 = (u: Tree) => isNumber(textbook(u), 0);

function replace(tree: Tree, part: Call, by: Tree): Tree {
  if (tree === part || (tree.type === part.type && toText(tree) === toText(part))) return by;
  if (tree.type !== "OperatorNode" && tree.type !== "FunctionNode") return tree;
  return withArgs(
    tree,
    tree.args.map((arg) => replace(arg, part, by)),
  );
}
