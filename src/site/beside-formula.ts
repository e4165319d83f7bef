/**
 * The text, with a formula directly before or behind it or none: what touches a formula, a full stop or a particle, stays on its
 * line, as U+2060 forbids a break there.
 */
export function besideFormula(text: string, before: boolean, behind: boolean): string {
  const starts = before && /^\S/.test(text) ? "\u2060" : "";
  const ends = behind && /\S$/.test(text) ? "\u2060" : "";
  return `${starts}${text}${ends}`;
}
