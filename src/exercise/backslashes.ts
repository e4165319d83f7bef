const letters: Record<string, string> = { "\b": "b", "\f": "f", "\v": "v", "\t": "t", "\r": "r" };

/**
 * LaTeX with the backslashes that quotation marks took away: `"\frac{1}{x}"` in TypeScript is a form feed and `rac{1}{x}`,
 * `"2\cdot x"` is `2cdot x`.
 */
export const withBackslashes = (text: string): string =>
  text
    .replace(
      /[\b\f\v](?=[a-zA-Z])|\t(?=imes|an|heta|au|ext|frac)|\r(?=ho|ight)/g,
      (character) => `\\${letters[character]}`,
    )
    .replace(/(?<!\\)cdot/g, "\\cdot ")
    .replace(/(?<!\\[dt]?)(?:[dt]?frac(?=\s*[{\d])|(?:left|right)(?=\s*[()[\]|]))/g, "\\$&");
