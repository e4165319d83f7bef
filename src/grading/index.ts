/**
 * `nabla/grading`: what the test cells of a problem set import.
 *
 * It is bundled apart from `nabla`, so that a submission shares nothing with it. Its functions take whatever a submission
 * holds, read it once, and give back nothing or a number.
 *
 * @packageDocumentation
 */
export { answered } from "./answered.js";
export { credit, type Part } from "./credit.js";
export { type DerivationOptions, derivation } from "./derivation.js";
export { near, ok, same, throws } from "./near.js";
export type { Plain } from "./plain.js";
export { type Call, returns } from "./returns.js";
export { sameDirection } from "./same-direction.js";
export { type FormulaOptions, sameFormula } from "./same-formula.js";
export { type Choices, variants } from "./variants.js";
