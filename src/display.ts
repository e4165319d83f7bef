/** What a value is shown as: MIME type -> data, as in Jupyter's messages. */
export type MimeBundle = Record<string, unknown>;

/** The method by which a value shows itself in a notebook (the convention of Deno's Jupyter kernel). */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display");

/** The method by which a value prints itself where only text can be shown. */
export const nodeInspect: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** A value that knows how to show itself in a notebook. */
export interface Displayable {
  [jupyterDisplay](): MimeBundle;
  [nodeInspect]?(): string;
}

/**
 * Shows a value in the middle of a cell, as the last expression of a cell would show itself.
 *
 * In Nabla's kernel it appears typeset or drawn; elsewhere its plain text is printed.
 *
 * @param value anything; what has a `Symbol.for("Jupyter.display")` method is shown by it
 * @example
 * display(parse("x^2 - x")); // prints x^2 - x
 */
export function display(value: unknown): void {
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] as
    | { display?: (value: unknown) => void }
    | undefined;
  if (kernel?.display) kernel.display(value);
  else console.log(plainText(value));
}

/**
 * Shows a line below the cell while something takes long, and takes it away again. In Nabla's kernel only.
 *
 * @param text the line; nothing when it is over
 */
export function progress(text?: string): void {
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] as
    | { progress?: (text?: string) => void }
    | undefined;
  kernel?.progress?.(text);
}

function plainText(value: unknown): unknown {
  const show = (value as Partial<Displayable> | null | undefined)?.[jupyterDisplay];
  return typeof show === "function" ? (show.call(value)["text/plain"] ?? value) : value;
}
