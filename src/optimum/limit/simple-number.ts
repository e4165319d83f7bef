import * as I from "../../number/interval.js";
import * as Q from "../../number/rational.js";
import { simplestIn } from "../solve/simplest.js";
import * as E from "./exact.js";

/** Larger denominators and radicands are not simple. */
const largest = 1000n;

/** Simple numbers in an interval, one of each kind: a fraction, a multiple of π/6 or π/4, the square root of a fraction. They are guesses. */
export function simpleNumbers(side: I.Interval, field: E.Field): E.Exact[] {
  const plain = simplestIn(side);
  const fraction = isSimple(plain) ? [E.fromRational(plain)] : [];
  const turns = simplestIn(I.divide(side, I.interval(Math.PI, I.up(Math.PI))));
  const multiple =
    isSimple(turns) && 12n % turns.d === 0n && turns.d < 12n
      ? [E.multiply(E.fromRational(turns), E.fromLetter("pi"))]
      : [];
  const square = simplestIn(I.multiply(side, side));
  if (!isSimple(square) || Q.isZero(square)) return [...fraction, ...multiple];
  const root = E.raise(field, E.fromRational(square), Q.rational(1n, 2n));
  return [...fraction, side.hi < 0 ? E.negate(root) : root, ...multiple];
}

const isSimple = ({ n, d }: Q.Rational) => n <= largest && -n <= largest && d <= largest;
