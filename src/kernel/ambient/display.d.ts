/** Something that shows itself as the last value of a cell, or by `display`. */
export interface Shown {
  [key: symbol]: () => Record<string, string>;
}
/** HTML, as in html`<b>${text}</b>`. */
export declare function html(parts: TemplateStringsArray, ...values: unknown[]): Shown;
/** Markdown. */
export declare function md(parts: TemplateStringsArray, ...values: unknown[]): Shown;
/** A drawing in SVG. */
export declare function svg(parts: TemplateStringsArray, ...values: unknown[]): Shown;
/** A table of objects: a row for each, a column for each property, or for those that are named. */
export declare function table(rows: Iterable<unknown>, columns?: readonly string[]): Shown;
/** Shows a value below the cell; with `raw: true` a bundle of MIME types and their data. */
export declare function display(value: unknown, options?: { raw?: boolean }): void;
