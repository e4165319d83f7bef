/** Jupyter counts code points, JavaScript UTF-16 units: where the code point number `count` begins in `text`. */
export function fromCodePoints(text: string, count: number): number {
  let at = 0;
  for (let seen = 0; seen < count && at < text.length; seen++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** How many code points there are in `text` before the UTF-16 unit number `at`. */
export function toCodePoints(text: string, at: number): number {
  return Array.from(text.slice(0, at)).length;
}
