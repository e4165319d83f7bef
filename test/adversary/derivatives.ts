import { derivativeByDefinition } from "../../src/derivative/definition/by-definition.js";
import type { Derivation, Step } from "../../src/derivative/derivation.js";
import { derivative } from "../../src/derivative/derivative.js";
import { plainTex } from "../../src/exercise/plain-tex.js";
import { ball } from "../../src/expression/ball.js";
import { resolve } from "../../src/expression/differentiate.js";
import type { Expression } from "../../src/expression/expression.js";
import { parse } from "../../src/expression/parse/parse.js";
import type { Tree } from "../../src/expression/tree.js";
import { compared } from "../oracle/compare-automatic.js";
import { randomFunction } from "./critical.js";
import { choices, type Family, type Trial } from "./family.js";

type Places = readonly number[];

/** Derivatives beside automatic differentiation; each step, and what is printed, beside the step before, with bounds for rounding. */
export const derivatives: Family = {
  name: "derivative",
  leastProved: 0.85,
  trial(seed): Trial {
    const c = choices(seed);
    const text = randomFunction(c);
    const input = `derivative("${text}")`;
    const places = Array.from({ length: 12 }, () => 6.2 * c.random() - 3.1);
    try {
      const f = parse(text);
      const found = derivative(f, "x");
      const verdicts = places.map((x) => compared(f, found, { x, a: 1, y: 1, z: 1 }));
      const why =
        wrongStep(found.steps, places) ??
        wrongPrint(f, places) ??
        wrongPrint(found.result, places) ??
        wrongDefinition(f, found, places);
      if (why) return { outcome: "false", input, why };
      return { outcome: verdicts.includes("equal") ? "proved" : "not decided", input };
    } catch (error) {
      return { outcome: "false", input, why: String(error) };
    }
  },
};

/** The first step at which the value changes. */
function wrongStep(steps: readonly Step[], places: Places): string | undefined {
  for (const { rule, before, after } of steps) {
    const at = differing(resolve(before.tree), resolve(after.tree), places);
    if (at !== undefined) return `${rule} at ${at}: ${before} -> ${after}`;
  }
  return undefined;
}

/** Is the formula, as text and typeset, read as what it is? */
function wrongPrint(formula: Expression, places: Places): string | undefined {
  for (const text of [String(formula), plainTex(formula.toTex())]) {
    const at = differing(formula.tree, parse(text).tree, places);
    if (at !== undefined) return `printed as ${text}, which has another value at ${at}`;
  }
  return undefined;
}

/** Where the definition can be worked, it comes to the same wherever f has a value, and has no value elsewhere. */
function wrongDefinition(f: Expression, { result }: Derivation, all: Places): string | undefined {
  let found: Derivation;
  try {
    found = derivativeByDefinition(f, "x");
  } catch {
    return undefined;
  }
  const outside = all.filter((x) => ball(f.tree, { x }) === "undefined");
  const claimed = outside.find((x) => hasValue(found, x));
  if (claimed !== undefined) return `by definition a value at ${claimed}, where f has none`;
  const places = all.filter((x) => !outside.includes(x));
  const at = differing(found.result.tree, result.tree, places) ?? differing(result.tree, found.result.tree, places);
  return at === undefined ? undefined : `by definition ${found}, by the rules ${result}: they differ at ${at}`;
}

function hasValue(found: Derivation, x: number): boolean {
  try {
    return Number.isFinite(found.evaluate({ x }));
  } catch {
    return false;
  }
}

/** A place at which the second formula has another value than the first; where the first has none, it may have any. */
function differing(first: Tree, second: Tree, places: Places): number | undefined {
  return places.find((x) => {
    const [a, b] = [ball(first, { x }), ball(second, { x })];
    if (typeof a === "string" || b === "indeterminate") return false;
    return b === "undefined" || Math.abs(a.value - b.value) > 4 * (a.error + b.error) + 1e-300;
  });
}
