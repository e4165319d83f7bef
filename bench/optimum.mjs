// Stationary points and Lagrange multipliers beside SymPy's solve: time and points found.
import { join } from "node:path";
import { root } from "../scripts/paths.mjs";
import { runPython } from "./tools/python.mjs";

runPython(join(root, "bench", "optimum.py"));
