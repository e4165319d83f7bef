/**
 * `nabla/grading`: what the test cells of a problem set import.
 *
 * It is bundled apart from `nabla`, so that a submission shares nothing with it. Its functions take whatever a submission
 * holds, read it once, and give back nothing or a number.
 *
 * @packageDocumentation
 */
import { language } from "../language.js";

export { answered } from "./answered.js";
export { credit, type Part } from "./credit.js";
export { type DerivationOptions, derivation } from "./derivation.js";
export { near, ok, same, throws } from "./near.js";
export type { Plain } from "./plain.js";
export { type Call, returns } from "./returns.js";
export { type FormulaOptions, sameFormula } from "./same-formula.js";

// The course's language, which its configuration tells the kernel.
const { NABLA_LANG } = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {};
if (NABLA_LANG) language(NABLA_LANG.startsWith("ko") ? "ko" : "en");
