import { textbook } from "../../expression/textbook.js";
import { chain, tidy, total } from "../../expression/tidy.js";
import { constant, product, quotient, type Tree, variable } from "../../expression/tree.js";
import type { Worked } from "./composite.js";
import { differenceQuotient, type Setting, type Stage } from "./stage.js";
import { type Term, termsOf } from "./terms.js";

/**
 * A sum of multiples of functions that can be worked: a constant cancels, a factor without x is taken out, and of several terms
 * each is worked on its own, for the limit of a sum is the sum of the limits.
 *
 * @param work works a function, from its own difference quotient to its derivative
 */
export function sumWorked(f: Tree, setting: Setting, work: (core: Tree) => Worked): Worked {
  const { terms, constants } = termsOf(f, setting.x);
  const [first, ...others] = terms;
  if (!first) return { stages: constantStages(f, setting), parts: [] };
  if (others.length === 0) {
    const { stages, parts } = work(first.core);
    return { stages: multipleStages(f, first, stages, setting), parts };
  }
  const worked = terms.map((term) => ({ ...term, ...work(term.core) }));
  const sumOf = (part: (stages: readonly Stage[]) => Tree) =>
    total(worked.flatMap(({ factor, stages }) => chain(tidy(product(factor, part(stages))), "+")));
  const note =
    constants.length > 0 ? { ko: "항별로 나누기 (상수는 소거)", en: "term by term (constants cancel)" } : undefined;
  return {
    parts: worked.flatMap(({ core, stages, parts }) => [...parts, { of: core, stages }]),
    stages: [
      differenceQuotient(f, setting),
      { rule: "split", tree: sumOf(([stage]) => (stage as Stage).tree), ...(note && { note }) },
      {
        rule: "limit",
        tree: sumOf(derivativeIn),
        note: { ko: "합의 극한은 극한의 합", en: "the sum of the limits" },
      },
      { rule: "simplify", tree: textbook(sumOf(derivativeIn)) },
    ],
  };
}

const derivativeIn = (stages: readonly Stage[]) => (stages.at(-1) as Stage).tree;

/** Without x: nothing is left when the equal values cancel. */
export function constantStages(f: Tree, setting: Setting): Stage[] {
  const zero = constant(0);
  return [
    differenceQuotient(f, setting),
    { rule: "cancel", tree: quotient(zero, variable(setting.dx)) },
    { rule: "divide", tree: zero },
    { rule: "limit", tree: zero },
  ];
}

/** factor · core + constant */
function multipleStages(f: Tree, { factor, core }: Term, stages: readonly Stage[], setting: Setting): Stage[] {
  const [quotientOfCore, ...rest] = stages as readonly [Stage, ...Stage[]];
  const times = (tree: Tree) => tidy(product(factor, tree));
  return [
    differenceQuotient(f, setting),
    { rule: "cancel", tree: differenceQuotient(times(core), setting).tree },
    { rule: "constantMultiple", tree: times(quotientOfCore.tree) },
    ...rest.filter(({ rule }) => rule !== "simplify").map((stage) => ({ ...stage, tree: times(stage.tree) })),
    { rule: "simplify", tree: textbook(times(derivativeIn(stages))) },
  ];
}
