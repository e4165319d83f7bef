import { functions, rowOf } from "../../expression/functions.js";
import { toText } from "../../expression/print-text.js";
import { type Call, constant, difference, negative, type Tree, withArgs } from "../../expression/tree.js";
import * as P from "../../number/polynomial.js";
import { numerator } from "./numerator.js";

/** A formula without corners, and where it holds: each of these is positive there. */
export interface Piece {
  readonly tree: Tree;
  readonly positive: readonly Tree[];
}

const mostPieces = 32;

/**
 * A formula with |u|, ReLU, max, min, sign or step as formulas without: |u| is u where u > 0 and −u where −u > 0. On
 * the border, u = 0, no piece holds.
 *
 * @returns undefined when there are too many pieces
 */
export function pieces(tree: Tree): Piece[] | undefined {
  const done: Piece[] = [];
  const open: Piece[] = [{ tree, positive: [] }];
  for (;;) {
    const next = open.pop();
    if (!next) return done;
    if (open.length + done.length >= mostPieces) return undefined;
    const corner = firstCorner(next.tree);
    if (!corner) done.push(next);
    else if (isTie(corner)) open.push({ ...next, tree: replace(next.tree, corner, tieValue(corner)) });
    else {
      for (const { border, value } of sides(corner)) {
        open.push({ tree: replace(next.tree, corner, value), positive: [...next.positive, border] });
      }
    }
  }
}

/** Is what decides between the formulas 0 everywhere, as x − x is in max(x, x)? */
function isTie({ fn, args }: Call): boolean {
  const [u, ...others] = args as [Tree, ...Tree[]];
  if (fn.name === "step" || others.length > 1) return false;
  const p = numerator(others[0] ? difference(u, others[0]) : u, new Map());
  return p !== undefined && P.isZero(p);
}

/** max(u, u) is u; |0|, ReLU(0) and sign(0) are 0. */
const tieValue = ({ args }: Call): Tree => (args.length > 1 ? (args[0] as Tree) : zero);

/** A function with a corner or a jump, whose own arguments have none. */
export function firstCorner(tree: Tree): Call | undefined {
  if (tree.type !== "OperatorNode" && tree.type !== "FunctionNode") return undefined;
  for (const arg of tree.args) {
    const inside = firstCorner(arg);
    if (inside) return inside;
  }
  const row = tree.type === "FunctionNode" ? functions[tree.fn.name] : undefined;
  return tree.type === "FunctionNode" && (row?.sides || row?.arguments) ? tree : undefined;
}

const zero = constant(0);

type Sides = (u: Tree) => readonly [right: Tree, left: Tree];

function sides(corner: Call): { border: Tree; value: Tree }[] {
  const [u, ...others] = corner.args as [Tree, ...Tree[]];
  if (others.length > 0) {
    const v = others.length > 1 ? withArgs(corner, others) : (others[0] as Tree);
    const [larger, smaller] = [difference(u, v), difference(v, u)];
    const [mine, theirs] = corner.fn.name === "max" ? [larger, smaller] : [smaller, larger];
    return [
      { border: mine, value: u },
      { border: theirs, value: v },
    ];
  }
  const [above, below] = (rowOf(corner.fn.name).sides as Sides)(u);
  return [
    { border: u, value: above },
    { border: negative(u), value: below },
  ];
}

function replace(tree: Tree, part: Tree, by: Tree): Tree {
  if (tree === part || toText(tree) === toText(part)) return by;
  if (tree.type !== "OperatorNode" && tree.type !== "FunctionNode") return tree;
  return withArgs(
    tree,
    tree.args.map((arg) => replace(arg, part, by)),
  );
}
