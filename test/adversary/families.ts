import { critical } from "./critical.js";
import { derivatives } from "./derivatives.js";
import { bumps, otherWords } from "./equivalent.js";
import { type Family, guarded } from "./family.js";
import { constrained, stationary } from "./several.js";

/** All adversaries: `npm run fuzz` and the tests go through this list. A new one is a file here and a name in it. */
export const families: readonly Family[] = [derivatives, critical, stationary, constrained, otherWords, bumps].map(
  guarded,
);
