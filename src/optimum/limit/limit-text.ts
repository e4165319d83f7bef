import { toText } from "../../expression/print-text.js";
import { shortNumber } from "../../number/number-text.js";
import { toTree } from "./exact.js";
import type { Limit } from "./limit.js";

/** What is longer than a number of six digits is no shorter. */
const shortText = 8;

/** A limit: exactly, where that is short, 1/6 rather than 0.166667. */
export function limitText(limit: Limit & { to: "number" | "infinity" }): string {
  if (limit.to === "infinity") return limit.sign > 0 ? "∞" : "-∞";
  const { value, exact, field } = limit;
  const text = exact && field ? toText(toTree(field, exact)) : undefined;
  const isShort = text !== undefined && text.length <= shortText && field?.vars.length === 0;
  return isShort
    ? text.replace(/^1\/2 π$/, "π/2").replace(/^-1\/2 π$/, "-π/2")
    : shortNumber(value.lo / 2 + value.hi / 2);
}
