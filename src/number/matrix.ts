/** A matrix as its rows. */
export type Matrix = readonly (readonly number[])[];

export const transpose = (a: Matrix): number[][] => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as number));
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
export const multiply = (a: Matrix, b: Matrix): number[][] => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
};

/** The inverse by Gauss and Jordan's elimination with pivots ([GolubVanLoan2013], chapter 3), or undefined where there is none. */
export function inverse(a: Matrix): number[][] | undefined {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(at(rows, i, k)) > Math.abs(at(rows, best, k))) best = i;
    const pivot = at(rows, best, k);
    if (!(Math.abs(pivot) > 1e-300 && Number.isFinite(pivot))) return undefined;
    [rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]];
    const top = (rows[k] as number[]).map((x) => x / pivot);
    rows[k] = top;
    for (let i = 0; i < n; i++) {
      const factor = at(rows, i, k);
      if (i !== k && factor !== 0) rows[i] = (rows[i] as number[]).map((x, j) => x - factor * (top[j] as number));
    }
  }
  const result = rows.map((row) => row.slice(n));
  return result.every((row) => row.every(Number.isFinite)) ? result : undefined;
}

const at = (rows: Matrix, i: number, j: number) => rows[i]?.[j] as number;

/** Y with Y·A = I for a matrix with at least as many rows as columns: (AᵀA)⁻¹Aᵀ, its rows first brought to one size. */
export function leftInverse(a: Matrix): number[][] | undefined {
  if (a.length === (a[0]?.length ?? 0)) return inverse(a);
  const scales = a.map((row) => 1 / (Math.max(...row.map(Math.abs)) || 1));
  const scaled = a.map((row, i) => row.map((x) => x * (scales[i] as number)));
  const square = inverse(multiply(transpose(scaled), scaled));
  return square && multiply(square, transpose(scaled)).map((row) => row.map((x, i) => x * (scales[i] as number)));
}

/** The eigenvalues of a symmetric matrix by Jacobi's rotations. */
export function eigenvalues(symmetric: Matrix): number[] {
  const a = symmetric.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(a, p, q);
        off += apq * apq;
        if (apq === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (const row of a) [row[p], row[q]] = rotated(row[p] as number, row[q] as number, c, s);
        const [above, below] = [a[p] as number[], a[q] as number[]];
        for (let k = 0; k < n; k++) {
          [above[k], below[k]] = rotated(above[k] as number, below[k] as number, c, s);
        }
      }
    }
    if (off === 0 || Math.sqrt(off) < 1e-18 * Math.max(...a.map((row, i) => Math.abs(row[i] as number)))) break;
  }
  return a.map((row, i) => row[i] as number);
}

const rotated = (x: number, y: number, c: number, s: number): [number, number] => [c * x - s * y, s * x + c * y];
