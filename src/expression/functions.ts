/** A function that a formula may use. */
export interface KnownFunction {
  /** Its values; NaN where it is not defined. */
  value: (...args: number[]) => number;
  /** Its name in LaTeX. */
  tex: string;
  /** How it behaves, which tells how far an error in its argument carries. */
  shape: "monotone" | "lipschitz" | "other";
  /** Defined for every number, isolated points aside? */
  everywhere: boolean;
  arguments?: "two or more";
  /** Other ways of writing it. */
  also?: string[];
}

const monotone = (tex: string, value: (x: number) => number, everywhere = true): KnownFunction => ({
  value,
  tex,
  shape: "monotone",
  everywhere,
});

/** Every function that `parse` knows, by the name under which the tree keeps it. */
export const functions: Record<string, KnownFunction> = {
  sqrt: monotone("\\sqrt", Math.sqrt, false),
  cbrt: monotone("\\sqrt[3]", Math.cbrt),
  abs: { value: Math.abs, tex: "\\left|", shape: "lipschitz", everywhere: true },
  ln: { ...monotone("\\ln", (x) => (x > 0 ? Math.log(x) : Number.NaN), false), also: ["log"] },
  sin: { value: Math.sin, tex: "\\sin", shape: "lipschitz", everywhere: true },
  cos: { value: Math.cos, tex: "\\cos", shape: "lipschitz", everywhere: true },
  tan: { value: Math.tan, tex: "\\tan", shape: "other", everywhere: true },
  sec: { value: (x) => 1 / Math.cos(x), tex: "\\sec", shape: "other", everywhere: true },
  csc: {
    value: (x) => operators.divide(1, Math.sin(x)),
    tex: "\\csc",
    shape: "other",
    everywhere: true,
    also: ["cosec"],
  },
  cot: { value: (x) => operators.divide(Math.cos(x), Math.sin(x)), tex: "\\cot", shape: "other", everywhere: true },
  asin: { ...monotone("\\arcsin", Math.asin, false), also: ["arcsin"] },
  acos: { ...monotone("\\arccos", Math.acos, false), also: ["arccos"] },
  atan: { ...monotone("\\arctan", Math.atan), also: ["arctan"] },
  sinh: monotone("\\sinh", Math.sinh),
  cosh: { value: Math.cosh, tex: "\\cosh", shape: "other", everywhere: true },
  tanh: monotone("\\tanh", Math.tanh),
  asinh: { ...monotone("\\operatorname{arsinh}", Math.asinh), also: ["arsinh", "arcsinh"] },
  acosh: { ...monotone("\\operatorname{arcosh}", Math.acosh, false), also: ["arcosh", "arccosh"] },
  atanh: {
    ...monotone("\\operatorname{artanh}", (x) => (Math.abs(x) < 1 ? Math.atanh(x) : Number.NaN), false),
    also: ["artanh", "arctanh"],
  },
  /** Far to the left e^(-x) is too large a number, and e^x is what remains. */
  sigmoid: {
    ...monotone("\\sigma", (x) => (x < -700 ? Math.exp(x) : 1 / (1 + Math.exp(-x)))),
    also: ["σ", "logistic"],
  },
  softplus: monotone("\\operatorname{softplus}", (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
  relu: monotone("\\operatorname{ReLU}", (x) => Math.max(0, x)),
  sign: { value: Math.sign, tex: "\\operatorname{sign}", shape: "other", everywhere: true, also: ["sgn", "signum"] },
  /** The derivative of ReLU: 1 to the right of 0, 0 to the left, not defined at 0. */
  step: {
    value: (x) => (x > 0 ? 1 : x < 0 ? 0 : Number.NaN),
    tex: "\\operatorname{step}",
    shape: "other",
    everywhere: true,
  },
  max: { value: Math.max, tex: "\\max", shape: "lipschitz", everywhere: true, arguments: "two or more" },
  min: { value: Math.min, tex: "\\min", shape: "lipschitz", everywhere: true, arguments: "two or more" },
};

/** The operations, NaN where they are not defined: nothing is divided by zero. */
export const operators = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => (b === 0 ? Number.NaN : a / b),
  unaryMinus: (a: number) => -a,
  /** e^b is exp(b), which is exact to rounding where Math.pow(Math.E, b) is not. JavaScript's NaN ** 0 is 1; here it stays NaN. */
  pow: (a: number, b: number) => {
    if (Number.isNaN(a)) return a;
    if (a === Math.E) return Math.exp(b);
    return a === 0 && b < 0 ? Number.NaN : a ** b;
  },
};
