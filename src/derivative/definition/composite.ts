import { dependsOn } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { chain, tidy } from "../../expression/tidy.js";
import {
  constant,
  difference,
  isNumber,
  isOperation,
  negative,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../../expression/tree.js";
import { differenceQuotient, moved, type Setting, type Stage, type Working } from "./stage.js";

/** How a function is worked: its own stages, and those of the parts that they rest on. */
export interface Worked {
  readonly stages: readonly Stage[];
  readonly parts: readonly Working[];
}

/**
 * A product or a quotient of functions that can be worked, or undefined. The same term is taken away and added, so that two difference
 * quotients appear, whose limits are known when each function has been worked by itself.
 *
 * @param work works a function, or throws
 */
export function compositeWorked(f: Tree, setting: Setting, work: (part: Tree) => Worked): Worked | undefined {
  if (isOperation(f, "/")) {
    const [over, under] = operands(f);
    return dependsOn(under, setting.x) ? quotientWorked(f, over, under, setting, work) : undefined;
  }
  const [first, ...others] = chain(f, "*");
  if (!first || others.length === 0) return undefined;
  return productWorked(f, first, others.reduce(product), setting, work);
}

/** (f(x+Δx)·g(x+Δx) − f·g)/Δx = (f(x+Δx) − f)/Δx · g(x+Δx) + f · (g(x+Δx) − g)/Δx */
function productWorked(whole: Tree, f: Tree, g: Tree, setting: Setting, work: (part: Tree) => Worked): Worked {
  const [a, b] = [work(f), work(g)];
  const [ahead, beside] = [moved(f, setting), moved(g, setting)];
  const inserted = difference(
    sum(difference(product(ahead, beside), product(f, beside)), product(f, beside)),
    product(f, g),
  );
  const split = sum(product(quotientOf(f, setting), beside), product(f, quotientOf(g, setting)));
  const limit = sum(product(derivativeOf(a), g), product(f, derivativeOf(b)));
  return {
    parts: [...partOf(f, a), ...partOf(g, b)],
    stages: [
      differenceQuotient(whole, setting),
      { rule: "insert", tree: quotient(inserted, variable(setting.dx)) },
      { rule: "split", tree: split, note: twoQuotients },
      ...ending(limit),
    ],
  };
}

/** The two fractions over their common denominator, and then as for a product; 1/g, and f/g. */
function quotientWorked(whole: Tree, f: Tree, g: Tree, setting: Setting, work: (part: Tree) => Worked): Worked {
  const { dx } = setting;
  const b = work(g);
  const below = product(moved(g, setting), g);
  const square = power(g, constant(2));
  if (isNumber(f, 1)) {
    const turned = difference(g, moved(g, setting));
    return {
      parts: partOf(g, b),
      stages: [
        differenceQuotient(whole, setting),
        { rule: "commonDenominator", tree: quotient(turned, product(variable(dx), below)) },
        {
          rule: "split",
          tree: negative(product(quotientOf(g, setting), quotient(constant(1), below))),
          note: ownQuotient,
        },
        ...ending(negative(quotient(derivativeOf(b), square))),
      ],
    };
  }
  const a = work(f);
  const above = difference(product(moved(f, setting), g), product(f, moved(g, setting)));
  const [fg, divided] = [product(f, g), (tree: Tree) => quotient(tree, product(variable(dx), below))];
  const inserted = difference(sum(difference(product(moved(f, setting), g), fg), fg), product(f, moved(g, setting)));
  const split = difference(product(quotientOf(f, setting), g), product(f, quotientOf(g, setting)));
  return {
    parts: [...partOf(f, a), ...partOf(g, b)],
    stages: [
      differenceQuotient(whole, setting),
      { rule: "commonDenominator", tree: divided(above) },
      { rule: "insert", tree: divided(inserted) },
      { rule: "split", tree: quotient(split, below), note: twoQuotients },
      ...ending(quotient(difference(product(derivativeOf(a), g), product(f, derivativeOf(b))), square)),
    ],
  };
}

const quotientOf = (f: Tree, setting: Setting) => differenceQuotient(f, setting).tree;
const derivativeOf = ({ stages }: Worked): Tree => (stages.at(-1) as Stage).tree;
const partOf = (of: Tree, { stages, parts }: Worked): Working[] => [...parts, { of, stages }];

const ending = (limit: Tree): Stage[] => [
  { rule: "limit", tree: tidy(limit), note: eachLimit },
  { rule: "simplify", tree: textbook(limit) },
];

const twoQuotients = { ko: "두 몫으로 나누기", en: "two difference quotients" };
const ownQuotient = { ko: "분모의 몫으로 고치기", en: "the denominator's difference quotient" };
const eachLimit = { ko: "극한의 곱과 합 (연속이므로 값도 수렴)", en: "products and sums of limits, by continuity" };
