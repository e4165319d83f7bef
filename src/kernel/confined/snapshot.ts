import { join } from "node:path";
import { packageFolder } from "../node/paths.js";
import { snapshotOf } from "../node/snapshot.js";
import { V8_FLAGS } from "./sandbox.js";

/** What a submission's process runs. */
export const program = join(packageFolder, "dist", "kernel-confined.cjs");

/** The memory of that program when it is ready, once and for all submissions: see `snapshotOf`. */
export const snapshot = () => snapshotOf(program, V8_FLAGS);
