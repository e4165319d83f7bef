import { fromDecimal } from "../number/rational.js";
import { functions } from "./functions.js";
import { isNegative, operands, type Tree } from "./tree.js";

/** A value with a bound for its rounding error: the true value lies within `error` of `value`. */
export interface Ball {
  value: number;
  error: number;
}

/** What a formula is at a point: a value with its bound, certainly undefined, or beyond what can be told. */
export type Measured = Ball | "undefined" | "unclear";

const unit = 2 ** -52;

/** Evaluates a formula together with a bound for the rounding error, operation by operation. */
export function ball(tree: Tree, scope: Record<string, number>): Measured {
  if (tree.type === "ConstantNode") {
    const value = Number(tree.value);
    return typeof tree.value === "number" && isExact(tree.value) ? { value, error: 0 } : finite(value, 0);
  }
  if (tree.type === "SymbolNode") {
    if (tree.name === "e") return finite(Math.E, 0);
    if (tree.name === "pi") return finite(Math.PI, 0);
    return { value: scope[tree.name] ?? Number.NaN, error: 0 };
  }
  const args: Ball[] = [];
  let unclear = false;
  for (const arg of tree.args) {
    const measured = ball(arg, scope);
    if (measured === "undefined") return "undefined";
    if (measured === "unclear") unclear = true;
    else args.push(measured);
  }
  if (unclear) return "unclear";
  const [a, b] = args as [Ball, Ball];
  if (tree.type === "FunctionNode") return apply(tree.fn.name, args);
  if (isNegative(tree)) return { value: -a.value, error: a.error };
  if (tree.op === "+") return plus(a, b);
  if (tree.op === "-") return plus(a, { value: -b.value, error: b.error });
  if (tree.op === "*") return times(a, b);
  if (tree.op === "/") return over(a, b);
  return raise(a, b, operands(tree)[0]);
}

/** The ball with the rounding of its own operation added. */
function finite(value: number, error: number): Measured {
  const denormal = value !== 0 && Math.abs(value) < 2 ** -1022 ? Number.MIN_VALUE : 0;
  const total = error + Math.abs(value) * unit + denormal;
  return Number.isFinite(value) && Number.isFinite(total) ? { value, error: total } : "unclear";
}

function plus(a: Ball, b: Ball): Measured {
  const value = a.value + b.value;
  if (a.error + b.error === 0 && value - a.value === b.value && value - b.value === a.value) return { value, error: 0 };
  return finite(value, a.error + b.error);
}

function times(a: Ball, b: Ball): Measured {
  const value = a.value * b.value;
  if (a.error + b.error === 0 && [a.value, b.value, value].every(Number.isSafeInteger)) return { value, error: 0 };
  const underflow = value === 0 && a.value !== 0 && b.value !== 0 ? Number.MIN_VALUE : 0;
  return finite(value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error + underflow);
}

function over(a: Ball, b: Ball): Measured {
  if (b.value === 0 && b.error === 0) return "undefined";
  const gap = Math.abs(b.value) - b.error;
  if (gap <= 0) return "unclear";
  const value = a.value / b.value;
  const underflow = value === 0 && a.value !== 0 ? Number.MIN_VALUE : 0;
  return finite(value, (a.error + Math.abs(value) * b.error) / gap + underflow);
}

function raise(a: Ball, b: Ball, base: Tree): Measured {
  if (base.type === "SymbolNode" && base.name === "e") return apply("exp", [b]);
  if (b.error === 0 || Number.isInteger(b.value)) {
    if (b.error !== 0 && Math.abs(b.error) > Math.abs(b.value) * unit * 2) return "unclear";
    if (Number.isInteger(b.value)) return integerPower(a, b.value);
  }
  if (a.value + a.error < 0) {
    const nearest = Math.round(b.value);
    return Math.abs(b.value - nearest) > b.error ? "undefined" : "unclear";
  }
  if (a.value === 0 && a.error === 0)
    return b.value - b.error > 0 ? { value: 0, error: 0 } : b.value + b.error < 0 ? "undefined" : "unclear";
  if (a.value - a.error <= 0) return "unclear";
  const log = apply("ln", [a]);
  if (typeof log === "string") return log;
  const exponent = times(log, b);
  return typeof exponent === "string" ? exponent : apply("exp", [exponent]);
}

function integerPower(a: Ball, n: number): Measured {
  if (n === 0) return { value: 1, error: 0 };
  if (n < 0) {
    const positive = integerPower(a, -n);
    return typeof positive === "string" ? positive : over({ value: 1, error: 0 }, positive);
  }
  const value = a.value ** n;
  const size = Math.abs(a.value);
  const grown = (size + a.error) ** n - size ** n;
  return finite(value, grown + 4 * Math.abs(value) * unit + (value === 0 && size > 0 ? Number.MIN_VALUE : 0));
}

function apply(name: string, args: readonly Ball[]): Measured {
  const known = name === "exp" ? exp : functions[name];
  if (!known) return "unclear";
  const value = (known.value as (...x: number[]) => number)(...args.map((arg) => arg.value));
  const error = Math.max(...args.map((arg) => arg.error));
  const own = 4 * Math.abs(value) * unit;
  if (known.shape === "lipschitz") return finite(value, error + own);
  const [x] = args as [Ball];
  if (known.shape === "monotone") {
    const low = known.value(x.value - error);
    const high = known.value(x.value + error);
    if (Number.isNaN(low) && Number.isNaN(value) && Number.isNaN(high)) return "undefined";
    if (Number.isNaN(low) || Number.isNaN(high)) return "unclear";
    const spread = Math.max(Math.abs(value - low), Math.abs(high - value));
    return finite(
      value,
      (error === 0 ? own : spread + 2 * own + Number.MIN_VALUE) +
        (/^(exp|sigmoid|softplus)$/.test(name) ? 2 ** -1022 : 0),
    );
  }
  return other(name, x, own);
}

const exp = { value: Math.exp, shape: "monotone" } as const;

/** The functions whose slope is not bounded and changes sign. */
function other(name: string, x: Ball, own: number): Measured {
  const trig = (f: (x: number) => number): Ball => ({ value: f(x.value), error: x.error + 4 * unit });
  const oneBall: Ball = { value: 1, error: 0 };
  if (name === "tan") return over(trig(Math.sin), trig(Math.cos));
  if (name === "sec") return over(oneBall, trig(Math.cos));
  if (name === "csc") return x.value === 0 && x.error === 0 ? "undefined" : over(oneBall, trig(Math.sin));
  if (name === "cot") return x.value === 0 && x.error === 0 ? "undefined" : over(trig(Math.cos), trig(Math.sin));
  if (name === "cosh") return finite(Math.cosh(x.value), x.error * Math.sinh(Math.abs(x.value) + x.error) + own);
  if (name === "sign")
    return x.error > 0 && Math.abs(x.value) <= x.error ? "unclear" : { value: Math.sign(x.value), error: 0 };
  if (name === "step") {
    if (Math.abs(x.value) > x.error) return { value: x.value > 0 ? 1 : 0, error: 0 };
    return x.error === 0 ? "undefined" : "unclear";
  }
  return "unclear";
}

/** Is the floating-point number exactly the decimal that it prints as? */
function isExact(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  const { n, d } = fromDecimal(value);
  return (d & (d - 1n)) === 0n && Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d));
}
