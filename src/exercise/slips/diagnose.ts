import { ball } from "../../expression/ball.js";
import { differentiate } from "../../expression/differentiate.js";
import { toTex } from "../../expression/print-tex.js";
import { toText } from "../../expression/print-text.js";
import { type Domain, type Point, randomPoints } from "../../expression/sample.js";
import { textbook } from "../../expression/textbook.js";
import { chain } from "../../expression/tidy.js";
import { isNumber, isOperation, operands, type Tree, variablesOf, visit } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import { antiderivative } from "./antiderivative.js";
import { type SlipName, slipMessages, slipNames } from "./slip-messages.js";
import { fromParts, others, partsOf, type Slip, slipsAt } from "./slips.js";

/** A slip that was recognised, and what to say about it. */
export interface Diagnosis {
  readonly name: SlipName;
  readonly says: Bilingual;
}

/**
 * The slip by which a wrong answer came about, if it is one we know: one rule changed at one place, or at every place where it
 * is used. Where several would give the answer, the one that stands first in `slipMessages` is named.
 *
 * @param answer known not to be the derivative of f by x
 */
export function diagnose(answer: Tree, f: Tree, x: string, domain: Domain = {}): Diagnosis | undefined {
  const points = randomPoints([...new Set([...variablesOf(f), ...variablesOf(answer)])], domain, 60);
  const hasNumber = chain(textbook(differentiate(f, x)), "+").some(
    (term) => variablesOf(term).length === 0 && !isNumber(term, 0),
  );
  const matching = allSlips(f, x).filter(
    // Where a number belongs into the answer, one more or less may come from anything.
    (slip) => !(slip.asVariable && hasNumber) && isPlausible(slip, answer) && sameValues(answer, slip.tree, points),
  );
  const forFormula = isNumberForFormula(answer, f, x);
  const found = preferred(
    forFormula && isBareNumber(answer) ? matching.filter(({ name }) => name !== "inside") : matching,
  );
  const name = found?.name ?? (forFormula ? "number" : undefined);
  return name && { name, says: slipMessages[name](`$${toTex(found?.about ?? f)}$`, `$${x}$`) };
}

/** What is said to stand in the answer must stand in it: 2x²eˣ may be the sum x²eˣ + x²eˣ, and 2x·x a power not lowered, but hardly are. */
function isPlausible({ name, tree, about }: Slip, answer: Tree): boolean {
  if (name === "part unchanged" && isOperation(tree, "+")) return times(answer, about) >= times(tree, about);
  if (name !== "power not lowered" || !isOperation(about, "^")) return true;
  const isPower = (node: Tree) => isOperation(node, "^") && toText(operands(node)[0]) === toText(operands(about)[0]);
  return count(answer, isPower) >= count(tree, isPower);
}

/** How often a formula stands in another. */
const times = (tree: Tree, part: Tree) => count(tree, (node) => toText(node) === toText(part));

function count(tree: Tree, isOne: (node: Tree) => boolean): number {
  let found = 0;
  visit(tree, (node) => {
    if (isOne(node)) found++;
  });
  return found;
}

/** 2, −2 or 2/3, with nothing in it that would tell how it came about. */
const isBareNumber = (tree: Tree): boolean =>
  tree.type === "ConstantNode" ||
  (tree.type === "OperatorNode" && "-/".includes(tree.op) && tree.args.every(isBareNumber));

/** Slips by which a minus sign may get lost. */
const minus: SlipName[] = ["quotient order", "reciprocal sign", "inner derivative"];

/** The first as `slipMessages` orders them; but where a minus sign can have got lost in two ways, only that it is lost is told. */
function preferred(matching: readonly Slip[]): Slip | undefined {
  const sign = matching.find(({ name }) => name === "sign");
  if (sign && minus.filter((lost) => matching.some(({ name }) => name === lost)).length > 1) return sign;
  return [...matching].sort((a, b) => slipNames.indexOf(a.name) - slipNames.indexOf(b.name))[0];
}

/** Every wrong answer that we know for the derivative of f by x. */
function allSlips(f: Tree, x: string): Slip[] {
  const somewhere = slipsIn(f, x);
  const names = somewhere.map(({ name }) => name);
  const repeated = new Set(names.filter((name, i) => name !== "sign" && names.indexOf(name) < i));
  const everywhere = [...repeated].map((name) => ({
    name,
    tree: withSlipEverywhere(f, x, name),
    about: (somewhere.find((slip) => slip.name === name) as Slip).about,
  }));
  const integral = antiderivative(f, x);
  const slope = differentiate(f, x);
  const whole: [SlipName, Tree][] = [
    ["unchanged", f],
    ["twice", differentiate(slope, x)],
    ...others(f, x)
      .map((y): [SlipName, Tree] => ["wrong variable", differentiate(f, y)])
      .filter(([, tree]) => variablesOf(textbook(tree)).length > 0),
    ...(integral ? [["integrated", integral] as [SlipName, Tree]] : []),
  ];
  return [...whole.map(([name, tree]) => ({ name, tree, about: f })), ...somewhere, ...everywhere];
}

/** One slip, here or in one of the parts. */
function slipsIn(u: Tree, x: string): Slip[] {
  const parts = partsOf(u, x);
  const slopes = parts.map((part) => differentiate(part, x));
  const deeper = parts.flatMap((part, i) =>
    slipsIn(part, x).map((slip) => ({
      ...slip,
      tree: fromParts(
        u,
        x,
        slopes.map((slope, j) => (i === j ? slip.tree : slope)),
      ).tree,
    })),
  );
  return [...slipsAt(u, x, slopes), ...deeper];
}

function withSlipEverywhere(u: Tree, x: string, name: SlipName): Tree {
  const slopes = partsOf(u, x).map((part) => withSlipEverywhere(part, x, name));
  return slipsAt(u, x, slopes).find((slip) => slip.name === name)?.tree ?? fromParts(u, x, slopes).tree;
}

/** Do the two agree wherever the slip has a value, at eight of the points or more? Errors of rounding are allowed for. */
function sameValues(answer: Tree, slip: Tree, points: readonly Point[]): boolean {
  let agreeing = 0;
  for (const point of points) {
    const s = ball(slip, point);
    if (typeof s === "string") continue;
    const a = ball(answer, point);
    if (a === "undefined") return false;
    if (a === "indeterminate") continue;
    if (Math.abs(a.value - s.value) > 2 * (a.error + s.error)) return false;
    if (a.error + s.error <= 1e-9 * Math.max(Math.abs(a.value), 1)) agreeing++;
  }
  return agreeing >= 8;
}

function isNumberForFormula(answer: Tree, f: Tree, x: string): boolean {
  return variablesOf(answer).length === 0 && variablesOf(textbook(differentiate(f, x))).length > 0;
}
