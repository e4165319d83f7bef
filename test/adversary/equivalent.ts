import { type Equivalence, equivalent } from "../../src/expression/equivalent/equivalent.js";
import { type Choices, choices, type Family, type Trial } from "./family.js";

/** A formula as text, in brackets wherever it is put into another. */
type Text = string;

function formula(c: Choices, vars: readonly string[], depth: number): Text {
  const next = () => `(${formula(c, vars, depth - 1)})`;
  if (depth === 0) return c.one([...vars, ...vars, String(c.whole(1, 9)), `${c.whole(1, 9)}/${c.whole(2, 7)}`]);
  return c.one([
    () => `${next()}+${next()}`,
    () => `${next()}-${next()}`,
    () => `${next()}*${next()}`,
    () => `${next()}/(${next()}^2+1)`,
    () => `${next()}^${c.whole(2, 3)}`,
    () => `sin${next()}`,
    () => `e^(-(${next()})^2)`,
    () => `atan${next()}`,
    () => `|${formula(c, vars, depth - 1)}|`,
    () => `max(${next()},${next()})`,
    () => `relu${next()}`,
    () => `sqrt(${next()}^2+${c.whole(1, 5)})`,
    () => `cbrt${next()}`,
  ])();
}

/** The same in other words, by an identity that holds for all real numbers. */
function inOtherWords(c: Choices, vars: readonly string[]): [Text, Text] {
  const part = (depth = 1) => `(${formula(c, vars, depth)})`;
  const [u, v, w] = [part(), part(), part(0)];
  const context = c.one<(inside: Text) => Text>([
    (t) => t,
    (t) => `${w}*(${t})+${v}`,
    (t) => `sin(${t})`,
    (t) => `(${t})/(${w}^2+1)`,
    (t) => `e^(-(${t})^2)`,
  ]);
  const identity = c.one<[Text, Text]>([
    [`max(${u},${v})`, `(${u}+${v}+|${u}-${v}|)/2`],
    [`min(${u},${v})`, `${u}-relu(${u}-${v})`],
    [`relu(${u})-relu(-${u})`, u],
    [`|${u}|*|${v}|`, `|${u}*${v}|`],
    [`sqrt(${u}^2)`, `max(${u},-${u})`],
    [`cbrt(${u}^3)`, u],
    [`(${u}+${v})*(${u}-${v})`, `${u}^2-${v}^2`],
    [`e^(${u}+${v})`, `e^${u}*e^${v}`],
    [`sin(${u}+${v})`, `sin${u}*cos${v}+cos${u}*sin${v}`],
    [`1/(1+e^(-${u}))`, `sigmoid${u}`],
    [`max(${u},max(${v},${w}))`, `max(max(${w},${u}),${v})`],
    [`${u}/2+${v}/3`, `(3${u}+2${v})/6`],
    [`ln(e^${u}*(${v}^2+1))`, `${u}+ln(${v}^2+1)`],
    [`cosh(${u})^2-sinh(${u})^2`, "1"],
    [`${w}-${w}+${u}`, u],
  ]);
  const [one, other] = c.random() < 0.5 ? identity : (identity.toReversed() as [Text, Text]);
  return [context(one), context(other)];
}

/** A formula that is 0 but in a small region, somewhere, perhaps far away, of up to three variables. */
function bump(c: Choices, vars: readonly string[]): Text {
  const size = 10 ** c.whole(-2, 1);
  const far = c.one([5, 5, 50, 1e4, 1e6]);
  const apart = vars.map((x) => `(${x}-${Number(((2 * c.random() - 1) * far).toPrecision(5))})`.replace("--", "+"));
  const height = c.one(["", "1/1000*", "1000*"]);
  return c.one([
    () => `${height}relu(${size}-${apart.map((u) => `|${u}|`).join("-")})`,
    () => `${height}relu(${size}^2-${apart.map((u) => `${u}^2`).join("-")})`,
    () => `${height}${apart.map((u) => `step(${size}-|${u}|)`).join("*")}`,
    () => `${height}max(0,min(${apart.flatMap((u) => [`${size}-${u}`, `${size}+${u}`]).join(",")}))`,
    () => `${height}(|${apart[0]}|-${apart[0]})*${apart.map((u) => `relu(${size}-|${u}|)`).join("*")}`,
    () => `${height}sqrt(relu(${size}-|${apart[0]}|)^2)*relu(${apart.at(-1)}+${size}*${far})`,
  ])();
}

function judged(answer: Text, key: Text, right: Equivalence["verdict"]): Trial {
  const input = `equivalent("${answer}", "${key}")`;
  const { verdict } = equivalent(answer, key);
  if (verdict === "unknown") return { outcome: "not decided", input };
  return verdict === right
    ? { outcome: "proved", input }
    : { outcome: "false", input, why: `${verdict}, not ${right}` };
}

const variables = (c: Choices) => c.one([["x"], ["x"], ["x", "y"], ["x", "y", "z"]]);

/** A formula and itself in other words must not be different. */
export const otherWords: Family = {
  name: "equivalent: equal by an identity",
  trial: (seed) => {
    const c = choices(seed);
    return judged(...inOtherWords(c, variables(c)), "equal");
  },
  leastProved: 0.95,
};

/** A formula and itself with a bump somewhere must not be equal. */
export const bumps: Family = {
  name: "equivalent: different by a bump",
  trial: (seed) => {
    const c = choices(seed);
    const vars = variables(c);
    const key = formula(c, vars, 1);
    return judged(`${key}+${bump(c, vars)}`, key, "different");
  },
  leastProved: 0.9,
};
