// The accuracy of numerical derivatives beside numdifftools.
import { join } from "node:path";
import { root } from "../scripts/paths.mjs";
import { runPython } from "./tools/python.mjs";

runPython(join(root, "bench", "numerical.py"), [], ["numdifftools==0.11.2"]);
