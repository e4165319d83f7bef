import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Derivation } from "../../src/derivative/derivation.js";
import type { Expression } from "../../src/expression/expression.js";
import type { Tree } from "../../src/expression/tree.js";
import { root } from "../project.js";
import { hasModules, venvPython } from "../python-modules.js";
import { points } from "./values.js";

/** Why the judge cannot sit here, or false. Under CI it must. */
export const skip =
  process.env.CI !== "true" &&
  !hasModules("sympy", "mpmath") &&
  "no SymPy in .venv (npm test installs it where Python is present)";

/** What the judge finds, point by point; see judge.py for the verdicts. */
export interface Findings {
  readonly seen: Readonly<
    Partial<Record<"equal" | "nowhere" | "corner" | "hole" | "refused" | "alone" | "beyond" | "wrong", number>>
  >;
  readonly wrong: readonly string[];
  readonly sympy: Readonly<Partial<Record<"agree" | "formulas" | "cannot", number>>>;
  readonly sympyDiffers: readonly string[];
}

/** Has the derivatives by x judged by SymPy and mpmath at 50 digits. */
export async function judge(cases: readonly { f: Expression; d: Derivation }[]): Promise<Findings> {
  const python = spawn(venvPython, [join(root, "test", "oracle", "judge.py")], { stdio: ["pipe", "pipe", "inherit"] });
  for (const { f, d } of cases) {
    const at = points.map((point) => [digits(point), said(d, point)]);
    const line = { text: String(f), f: prefix(f.tree), slope: prefix(d.result.tree), at };
    python.stdin.write(`${JSON.stringify(line)}\n`);
  }
  python.stdin.end();
  return JSON.parse((await python.stdout.setEncoding("utf8").toArray()).join("")) as Findings;
}

/** The numbers as they are written, so that Python reads −2.3 and not the nearest binary number. */
const digits = (point: Record<string, number>) =>
  Object.fromEntries(Object.entries(point).map(([name, value]) => [name, String(value)]));

function said(d: Derivation, point: Record<string, number>): number | null {
  try {
    return d.evaluate(point);
  } catch {
    return null;
  }
}

type Prefix = string | [operation: string, ...Prefix[]];

/** The tree in a form that cannot be misread: ["+", "x", ["sin", "x"]]. */
function prefix(tree: Tree): Prefix {
  if (tree.type === "ConstantNode") return String(tree.value);
  if (tree.type === "SymbolNode") return tree.name;
  return [tree.type === "FunctionNode" ? tree.fn.name : tree.op, ...tree.args.map(prefix)];
}
