// What the kernel of JupyterLite (lab/) is made of: see scripts/lite/nabla-kernel.
import { version } from "typescript/package.json";
import { languageInfo as infoOf } from "../../../kernel/web/protocol.js";

export { kernelClass } from "./kernel.js";
export const languageInfo = infoOf("typescript", version);
