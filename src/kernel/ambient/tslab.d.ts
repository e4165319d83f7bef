/** tslab's display functions, so that notebooks written for it run unchanged. */
export interface Display {
  javascript(code: string): void;
  html(text: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(text: string): void;
  png(image: Uint8Array): void;
  jpeg(image: Uint8Array): void;
  gif(image: Uint8Array): void;
  pdf(document: Uint8Array): void;
  text(text: string): void;
  raw(contentType: string, data: string | Uint8Array): void;
}
/** Shows rich content below the cell. */
export declare const display: Display;
/** A place below the cell that each call overwrites. */
export declare function newDisplay(): Display;
export declare const versions: { tslab: string; typescript: string; node: string };
/** All of it, as `import tslab from "tslab"` has it. */
declare const tslab: { display: typeof display; newDisplay: typeof newDisplay; versions: typeof versions };
export default tslab;
