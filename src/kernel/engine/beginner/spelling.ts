/**
 * The candidate that differs from the word by fewest letters put in, left out, exchanged or swapped; undefined where none is
 * near: one such slip in a short word, two in a longer one.
 *
 * @example
 * nearest("nabl", ["nabla", "tslab"]); // "nabla"
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > least) continue;
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far > least || (far === least && best !== undefined)) continue;
    best = candidate;
    least = far;
  }
  return best;
}

/** Damerau and Levenshtein's distance, in which swapped neighbours count once ("optimal string alignment"). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (rows[row] as number[])[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return cell(a.length, b.length);
}
