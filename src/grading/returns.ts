import { fail } from "./fail.js";
import { compare } from "./near.js";
import { code, copyOf, type Plain, shown } from "./plain.js";

/** One call of a function that the submission has defined, and what should come of it. */
export interface Call {
  /** What it is called with; a list or record is copied first, as the function may change it. */
  args: readonly unknown[];
  value: Plain;
  /** How a call looks in the sentence, where an argument is a function: "x => x^2, 3". */
  shown?: string;
}

/**
 * Does a function give what it should, call by call? Of a record that it returns only the parts that are expected are looked at.
 *
 * @param tolerance how far each number may be off, as in `near`
 * @throws one sentence about the first call that gives something else
 * @example
 * returns(sigmoid, [{ args: [0], value: 0.5 }, { args: [1], value: 0.7310585786 }], 1e-9);
 * returns(numericalDerivative, [{ args: [(x: number) => x ** 2, 3], shown: "x => x^2, 3", value: 6 }], 1e-6);
 */
export function returns(f: unknown, calls: readonly Call[], tolerance = 1e-9): void {
  if (typeof f !== "function") fail(messages.noFunction);
  const name = nameOf(f);
  for (const { args, value, shown: text } of calls) {
    const call = `${name}(${text ?? args.map((arg) => shown(copyOf(arg))).join(", ")})`;
    const returned: unknown = Reflect.apply(f, undefined, args.map(fresh));
    if (returned instanceof Promise) fail(messages.promise(call));
    compare(copyOf(returned), copyOf(value), tolerance, call);
  }
}

function nameOf(f: unknown): string {
  const name: unknown = (f as { name?: unknown }).name;
  return typeof name === "string" && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : "f";
}

/** A copy of lists and records; functions and numbers as they are. */
function fresh(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(fresh);
  if (typeof arg !== "object" || arg === null) return arg;
  return Object.fromEntries(Object.entries(arg).map(([name, part]) => [name, fresh(part)]));
}

const messages = {
  promise: (call: string) => ({
    ko: `${code(call)}의 값이 아직 정해지지 않은 프로미스입니다. 함수 앞의 \`async\`를 빼고 값을 바로 돌려주세요.`,
    en: `${code(call)} is a promise, which has no value yet. Leave out \`async\` and return the value itself.`,
  }),
  noFunction: {
    ko: "함수가 있어야 합니다. 주어진 이름의 함수를 지우지 말고 그 안을 채워 주세요.",
    en: "A function is needed. Keep the one that was given and complete it.",
  },
};
