/*
 * Numbers as a figure keeps them: no longer than what can be seen, for each is written out in the notebook.
 */

/** A number in at most so many significant digits. */
export const digits = (n: number, count = 5): number => Number(n.toPrecision(count));

/** The same, `null` where there is no number: there plotly lifts the pen. */
export const digitsOrGap = (n: number, count = 5): number | null => (Number.isFinite(n) ? digits(n, count) : null);

/** A number with at most five digits behind the point: of pictures whose scale is near 1. */
export const decimals = (n: number): number => Number(n.toFixed(5));
