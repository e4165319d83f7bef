import type { Versions } from "../node/paths.js";
import { type Content, protocolVersion } from "./wire.js";

/** The content of a `kernel_info_reply`. JupyterLab picks its highlighter by `codemirror_mode`, nbconvert by the lexer. */
export function kernelInfo({ nabla, typescript }: Versions): Content {
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "nabla",
    implementation_version: nabla,
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "application/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: "typescript",
      nbconvert_exporter: "script",
    },
    banner: `Nabla ${nabla}: notebooks in TypeScript ${typescript}`,
    help_links: [{ text: "TypeScript", url: "https://www.typescriptlang.org/docs/" }],
    debugger: false,
    supported_features: [],
  };
}
