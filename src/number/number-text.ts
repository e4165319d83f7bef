/** A number in at most this many significant digits, without trailing zeros: 2.5, -0.001, 1e-7. */
export function shortNumber(value: number, digits = 6): string {
  if (value === Number.POSITIVE_INFINITY) return "∞";
  if (value === Number.NEGATIVE_INFINITY) return "-∞";
  return String(Number(value.toPrecision(digits)) + 0);
}

/** The same in LaTeX: 10^{-7} for 1e-7, \infty for ∞. */
export function numberTex(value: number, digits = 6): string {
  const text = shortNumber(value, digits).replace("∞", "\\infty");
  const [mantissa, exponent] = text.split("e") as [string, string?];
  if (exponent === undefined) return text;
  const power = `10^{${Number(exponent)}}`;
  return mantissa === "1" ? power : mantissa === "-1" ? `-${power}` : `${mantissa} \\times ${power}`;
}
