import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Expression } from "../expression/expression.js";
import { nameTex } from "../expression/print-tex.js";
import { type Source, toExpression } from "../expression/source.js";
import type { Derivation } from "./derivation.js";
import { partial } from "./derivative.js";
import { chooseVariables } from "./variable.js";

/** The vector of all partial derivatives. */
export interface Gradient extends Displayable {
  readonly variables: readonly string[];
  /** ∂f/∂x for each variable, with its steps. */
  readonly partials: readonly Derivation[];
  /** The gradient at a point, `{ x: 5, y: 1 }`; an Error in one sentence where there is none. */
  evaluate(at: Record<string, number>): Record<string, number>;
  toString(): string;
  toTex(): string;
}

/**
 * The gradient ∇f = (∂f/∂x, ∂f/∂y, …): it points where f grows fastest, and stands at a right angle to the contour.
 *
 * @param f a function of one or several variables
 * @param variables their names and their order; left out, all letters of f in alphabetical order
 * @returns the partial derivatives, each a derivation; shows itself as a column
 * @throws {Error} one sentence, when f cannot be read or a name is no variable
 * @example
 * gradient("x^2 + 3xy + y^2").toString(); // "(2x + 3y, 3x + 2y)"
 * gradient("x^2 + 3xy + y^2").evaluate({ x: 1, y: 2 }); // { x: 8, y: 7 }
 */
export function gradient(f: Source, variables?: readonly string[]): Gradient {
  const expression = toExpression(f);
  const names = chooseVariables(expression, variables, "gradient");
  const partials = names.map((name) => partial(expression, name));
  const text = `(${partials.join(", ")})`;
  const tex = `\\left(${partials.map((one) => one.toTex()).join(",\\ ")}\\right)`;
  const signs = names.map((name) => `\\frac{\\partial f}{\\partial ${nameTex(name)}}`).join(",\\ ");
  return {
    variables: names,
    partials,
    evaluate: (at) => Object.fromEntries(names.map((name, i) => [name, (partials[i] as Derivation).evaluate(at)])),
    toString: () => text,
    toTex: () => tex,
    [nodeInspect]: () => `∇f = ${text}`,
    [jupyterDisplay]: () => ({
      "text/latex": `$$\\nabla f = \\left(${signs}\\right) = ${tex}$$`,
      "text/plain": `∇f = ${text}`,
    }),
  };
}

/** The matrix of all second partial derivatives. */
export interface Hessian extends Displayable {
  readonly variables: readonly string[];
  /** Row i, column j: f differentiated by the i-th variable and then by the j-th. */
  readonly entries: readonly (readonly Expression[])[];
  /** ∂/∂y of ∂f/∂x, in the same places, with its steps. */
  readonly partials: readonly (readonly Derivation[])[];
  /** The matrix at a point; an Error in one sentence where there is none. */
  evaluate(at: Record<string, number>): number[][];
  toString(): string;
  toTex(): string;
}

/**
 * The Hessian, the matrix of the second partial derivatives ∂²f/∂x∂y: how the gradient itself changes. Where the second partial
 * derivatives are continuous it is symmetric (Schwarz's theorem).
 *
 * @param f a function of one or several variables
 * @param variables their names and their order; left out, all letters of f in alphabetical order
 * @returns the second partial derivatives, row by row; shows itself as a matrix
 * @throws {Error} one sentence, when f cannot be read or a name is no variable
 * @example
 * hessian("x^2 + 3xy + y^2").evaluate({ x: 0, y: 0 }); // [[2, 3], [3, 2]]
 * hessian("x^3 y").toString(); // "[[6x y, 3x^2], [3x^2, 0]]"
 */
export function hessian(f: Source, variables?: readonly string[]): Hessian {
  const first = gradient(f, variables);
  const names = first.variables;
  const partials = first.partials.map((slope) => names.map((name) => partial(slope, name)));
  const entries = partials.map((row) => row.map(({ result }) => result));
  const text = `[${entries.map((row) => `[${row.join(", ")}]`).join(", ")}]`;
  const second = (x: string, y: string) =>
    `\\frac{\\partial^2 f}{${x === y ? `\\partial ${x}^2` : `\\partial ${x}\\,\\partial ${y}`}}`;
  const letters = names.map(nameTex);
  const signs = matrixTex(letters.map((x) => letters.map((y) => second(x, y))));
  const tex = matrixTex(entries.map((row) => row.map((entry) => entry.toTex())));
  return {
    variables: names,
    entries,
    partials,
    evaluate(at) {
      first.evaluate(at);
      return partials.map((row) => row.map((one) => one.evaluate(at)));
    },
    toString: () => text,
    toTex: () => tex,
    [nodeInspect]: () => `H = ${text}`,
    [jupyterDisplay]: (): MimeBundle => ({
      "text/latex": `$$H = ${signs} = ${tex}$$`,
      "text/plain": `H = ${text}`,
    }),
  };
}

const matrixTex = (rows: readonly (readonly string[])[]) =>
  `\\begin{pmatrix} ${rows.map((row) => row.join(" & ")).join(" \\\\[6pt] ")} \\end{pmatrix}`;
