import type { Derivation } from "../../../derivative/derivation.js";
import { gradient } from "../../../derivative/gradient.js";
import type { Bilingual } from "../../../language.js";
import type { Draw } from "../draw.js";
import { both, type Drawn, exact, formula, hintsOf, slopeOf } from "../drawn.js";

/** Partial derivatives: of polynomials, with e^(xy), with logarithms, both at once. */
export function partialDerivatives(draw: Draw, level: number): Drawn {
  const c = () => draw.nonzero(-5, 5);
  const [a, n] = [draw.int(2, 7), draw.int(2, 4)];
  const x = draw.pick(["x", "y"]);
  const forms = [
    () => `x^2 + (${c()}) x y + (${c()}) y^2`,
    () => `(${c()}) x^${n} y + (${c()}) x y^2 + (${c()}) x`,
    () => draw.pick([`${a} e^(x y) + (${c()}) x`, `x e^(${a}y) + (${c()}) y^2`, `sin(x y) + (${c()}) y`]),
    () => draw.pick([`${a} x ln y + y e^(x^${n})`, `y^${n} ln(x^2 + ${a}) + x y`, `x^${n} sin(${a}y) + e^(x y)`]),
    () => draw.pick([`x^${n} y + e^(${a} x y)`, `x^${n} ln y + (${c()}) x y`, `(x + ${a}y)^${n + 1} + (${c()}) x y`]),
  ];
  const text = (forms[level - 1] as () => string)();
  if (level < 5) return slopeOf(text, { x });
  return bothSlopes(text);
}

function bothSlopes(text: string): Drawn {
  const f = formula(text);
  const { partials } = gradient(f);
  const [fx, fy] = partials.map(String) as [string, string];
  return {
    kind: "expression",
    question: both(
      `다음 함수의 편도함수를 모두 구하세요: $f(x,y)=${f.toTex()}$`,
      `Find both partial derivatives of $f(x,y)=${f.toTex()}$.`,
    ),
    key: { x: fx, y: fy },
    hints: [
      both(
        "한 변수로 미분하는 동안 다른 변수는 상수로 봅니다.",
        "While you differentiate by one variable, the other is a constant.",
      ),
      // The first line of the first of the two.
      hintsOf((partials[0] as Derivation).steps)[1] as Bilingual,
    ],
    solution: { gradientOf: String(f) },
  };
}

/** The gradient at a point with whole coordinates. */
export function gradientAtPoint(draw: Draw, level: number): Drawn {
  const c = () => draw.nonzero(-4, 4);
  const forms = [
    () => `x^2 + (${c()}) y^2`,
    () => `x^2 + (${c()}) x y + (${c()}) y^2`,
    () => `x^3 + (${c()}) x y + y^2`,
    () => `(${c()}) x e^y + (${c()}) y`,
    () => `x y + (${c()}) y z + z^2`,
  ];
  const f = formula((forms[level - 1] as () => string)());
  const names = level === 5 ? ["x", "y", "z"] : ["x", "y"];
  const at = Object.fromEntries(names.map((name) => [name, level === 4 && name === "y" ? 0 : draw.int(-3, 3)]));
  const slopes = gradient(f, names);
  const place = names.map((name) => at[name]).join(",\\,");
  const key = Object.fromEntries(
    names.map((name, i) => [name, String(exact(put(String(slopes.partials[i]?.result), at)))]),
  );
  return {
    kind: "number",
    question: both(
      `점 $(${place})$에서 다음 함수의 그래디언트를 구하세요: $f(${names.join(",")})=${f.toTex()}$`,
      `Find the gradient of $f(${names.join(",")})=${f.toTex()}$ at the point $(${place})$.`,
    ),
    key,
    hints: [
      both(
        "먼저 편도함수를 모두 구하고, 그다음 점의 좌표를 대입합니다.",
        "First find all partial derivatives; then put in the point.",
      ),
      both(
        `편도함수: ${slopes.partials.map(({ result }) => `$${result.toTex()}$`).join(", ")}`,
        `The partial derivatives are ${slopes.partials.map(({ result }) => `$${result.toTex()}$`).join(", ")}.`,
      ),
    ],
    solution: { gradientOf: String(f) },
  };
}

/** The text with numbers for letters. */
const put = (text: string, at: Record<string, number>) => text.replace(/[xyz]/g, (name) => `(${at[name]})`);

/** A neuron's loss, by weight and bias: in numbers, in letters, behind a sigmoid, and in two layers. */
export function neuron(draw: Draw, level: number): Drawn {
  const [a, y] = [draw.int(2, 9), draw.int(1, 9)];
  if (level === 1)
    return slopeOf(`${a} w x + ${y} b + (${draw.nonzero(-9, 9)}) x`, { f: "z", x: draw.pick(["w", "b", "x"]) });
  if (level === 2) {
    const [w, b] = [draw.int(-2, 2), draw.int(-3, 3)];
    const error = w * a + b - y;
    return {
      kind: "number",
      question: both(
        `뉴런의 손실이 $L=${formula(`(${a}w + b - ${y})^2`).toTex()}$입니다. $w=${w}$, $b=${b}$에서 $L$의 그래디언트를 구하세요.`,
        `A neuron's loss is $L=${formula(`(${a}w + b - ${y})^2`).toTex()}$. Find its gradient at $w=${w}$, $b=${b}$.`,
      ),
      key: { w: String(2 * error * a), b: String(2 * error) },
      hints: [
        both(`먼저 안쪽의 값을 구합니다: $t=${a}w+b-${y}=${error}$`, `First the inside: $t=${a}w+b-${y}=${error}$.`),
        both(
          `$\\dfrac{\\partial L}{\\partial w}=2t\\cdot${a}$, $\\dfrac{\\partial L}{\\partial b}=2t$`,
          `$\\dfrac{\\partial L}{\\partial w}=2t\\cdot${a}$ and $\\dfrac{\\partial L}{\\partial b}=2t$.`,
        ),
      ],
      solution: { gradientOf: String(formula(`(${a}w + b - ${y})^2`)) },
    };
  }
  const forms = [
    () => slopeOf(`(${a}w + b - ${y})^2`, { f: "L", x: draw.pick(["w", "b"]) }),
    () =>
      slopeOf(`(${draw.pick(["sigmoid", "tanh"])}(${a}w + ${draw.int(1, 4)}b) - ${y % 2})^2`, {
        f: "L",
        x: draw.pick(["w", "b"]),
      }),
    () => slopeOf(`(v ${draw.pick(["sigmoid", "tanh"])}(${a}w) - ${y})^2`, { f: "L", x: draw.pick(["w", "v"]) }),
  ];
  return (forms[level - 3] as () => Drawn)();
}
