import type { Values } from "../expression/source.js";
import { digits, digitsOrGap } from "./rounding.js";

export type StepMethod = "forward" | "central" | "five-point";

/** A method's errors at each of the steps; null where the function has no value. */
export type Errors = readonly (number | null)[];

/** What a method of numerical differentiation does at a point, step by step. */
export interface MethodErrors {
  method: StepMethod;
  errors: Errors;
  /** The order of the method, where the errors show it. */
  order: number | undefined;
  /** The step with the smallest error, and that error. */
  step: number;
  error: number;
}

/** How the errors go as the step shrinks: they fall (truncation), rise (rounding), or first the one and then the other. */
export type Shape = "both" | "falls" | "rises";

/** 10⁻¹ … 10⁻¹³, three a decade. */
export const steps: readonly number[] = Array.from({ length: 37 }, (_, i) => digits(10 ** (-1 - i / 3), 6));

/** Source: [Fornberg1988]. */
const quotients: Record<StepMethod, (f: Values, a: number, h: number) => number> = {
  forward: (f, a, h) => (f(a + h) - f(a)) / h,
  central: (f, a, h) => (f(a + h) - f(a - h)) / (2 * h),
  "five-point": (f, a, h) => (f(a - 2 * h) - 8 * f(a - h) + 8 * f(a + h) - f(a + 2 * h)) / (12 * h),
};

export const isMethod = (name: unknown): name is StepMethod => Object.hasOwn(quotients, name as StepMethod);

/** The errors of a method at a point whose exact derivative is known. */
export function methodErrors(method: StepMethod, f: Values, at: number, exact: number): MethodErrors {
  const errors = steps.map((h) => errorOf(quotients[method](f, at, h), exact));
  return { method, errors, order: orderOf(errors), ...smallest(errors) };
}

/** Above this an error at the smallest step is taken for rounding, and so is one ten times the smallest. */
const visibleRounding = 1e-12;

export function shapeOf(curves: readonly MethodErrors[]): Shape {
  const falls = curves.some(({ order }) => order !== undefined);
  const rises = curves.some(({ errors, error }) => {
    const last = errors.at(-1) ?? 0;
    return last > 10 * error && last > visibleRounding;
  });
  return falls && rises ? "both" : falls ? "falls" : "rises";
}

const errorOf = (value: number, exact: number) => digitsOrGap(Math.abs(value - exact));

/** The order that the errors over a decade, from near Δx = 10⁻¹ on, show: the slope there, when it is a whole number. */
function orderOf(errors: Errors): number | undefined {
  const [wide, narrow] = [errors[1], errors[4]];
  const slope = wide && narrow ? Math.log10(wide / narrow) : 0;
  const order = Math.round(slope);
  return order > 0 && Math.abs(slope - order) < 0.2 && (narrow as number) > 1e-13 ? order : undefined;
}

function smallest(errors: Errors): { step: number; error: number } {
  const known = errors.map((error) => error ?? Number.POSITIVE_INFINITY);
  const error = Math.min(...known);
  return { step: steps[known.indexOf(error)] as number, error };
}
