import type { Draw } from "../draw.js";
import { both, type Drawn, exact, formula, same } from "../drawn.js";

/** Stationary points, their kinds, the least value on an interval, and two variables. */
export function stationary(draw: Draw, level: number): Drawn {
  const forms = [ofParabola, ofCubic, kindOf, leastValue, ofTwoVariables];
  return (forms[level - 1] as typeof ofParabola)(draw);
}

function ofParabola(draw: Draw): Drawn {
  const [a, p, c] = [draw.nonzero(-4, 4), draw.nonzero(-6, 6), draw.int(-9, 9)];
  const f = formula(`(${a}) x^2 + (${-2 * a * p}) x + (${c})`);
  const slope = formula(`${2 * a}x + (${-2 * a * p})`).toTex();
  return {
    kind: "number",
    question: both(
      `다음 함수의 정류점의 $x$의 값을 구하세요: $f(x)=${f.toTex()}$`,
      `At which $x$ does $f(x)=${f.toTex()}$ have its stationary point?`,
    ),
    key: String(p),
    unknown: "x",
    hints: [
      both("기울기가 0인 점을 찾습니다: $f'(x)=0$", "Look for slope 0: $f'(x)=0$."),
      both(`풀 방정식: $${slope}=0$`, `Solve $${slope}=0$.`),
    ],
    solution: { text: same(`$$f'(x)=${slope}=0,\\qquad x=${p}$$`) },
  };
}

/** f' = 3a(x − p)(x − q); p and q are both even or both odd, so that f has whole coefficients. */
function cubic(draw: Draw) {
  const a = draw.pick([1, -1, 2, -2]);
  const p = draw.int(-4, 3);
  const q = p + 2 * draw.int(1, 2);
  const text = `(${a}) x^3 + (${(-3 * a * (p + q)) / 2}) x^2 + (${3 * a * p * q}) x + (${draw.int(-5, 5)})`;
  return { a, p, q, f: exact(text), slope: formula(`(${3 * a}) (x - (${p})) (x - (${q}))`) };
}

function ofCubic(draw: Draw): Drawn {
  const { p, q, f, slope } = cubic(draw);
  return {
    kind: "points",
    question: both(
      `다음 함수의 정류점의 $x$의 값을 모두 구하세요: $f(x)=${f.toTex()}$`,
      `Find the $x$ of every stationary point of $f(x)=${f.toTex()}$.`,
    ),
    key: [{ x: String(p) }, { x: String(q) }],
    hints: [
      both("기울기가 0인 점을 찾습니다: $f'(x)=0$", "Look for slope 0: $f'(x)=0$."),
      both(`인수분해하면 $f'(x)=${slope.toTex()}$`, `Factored, $f'(x)=${slope.toTex()}$.`),
    ],
    solution: { text: same(`$$f'(x)=${slope.toTex()}=0,\\qquad x=${p},\\ x=${q}$$`) },
  };
}

function kindOf(draw: Draw): Drawn {
  const { a, p, q, f } = cubic(draw);
  const inflection = draw.int(1, 3) === 1;
  const at = draw.pick([p, q]);
  const r = draw.nonzero(-3, 3);
  const shown = inflection ? exact(`x^3 + (${-3 * r}) x^2 + (${3 * r * r}) x + (${draw.int(-5, 5)})`) : f;
  const x0 = inflection ? r : at;
  const second = inflection ? 0 : 3 * a * (2 * at - p - q);
  const key = second > 0 ? "a" : second < 0 ? "b" : "c";
  const square = formula(`3 (x - (${r}))^2`).toTex();
  const why = both(`$f''(${x0})=${second}$`, `$f''(${x0})=${second}$.`);
  return {
    kind: "choice",
    question: both(
      `함수 $f(x)=${shown.toTex()}$에서 $f'(${x0})=0$입니다. $x=${x0}$에서 $f$는 어떻습니까?`,
      `$f(x)=${shown.toTex()}$ has $f'(${x0})=0$. What does $f$ do at $x=${x0}$?`,
    ),
    key,
    choices: [
      { id: "a", text: both("극소", "a local minimum"), why },
      { id: "b", text: both("극대", "a local maximum"), why },
      { id: "c", text: both("극소도 극대도 아님", "neither"), why },
    ],
    hints: [
      both("이계도함수 $f''$의 부호를 봅니다.", "Look at the sign of the second derivative, $f''$."),
      both(
        `$f''(${x0})=0$이면 $f'$의 부호가 바뀌는지 봅니다.`,
        `If $f''(${x0})=0$, see whether $f'$ changes its sign.`,
      ),
    ],
    solution: {
      text: inflection
        ? both(
            `$f'(x)=${square}\\ge0$: 부호가 바뀌지 않으므로 극값이 아닙니다.`,
            `$f'(x)=${square}\\ge0$ does not change its sign: neither.`,
          )
        : both(
            `$f''(${x0})=${second}$: 양수이면 극소, 음수이면 극대입니다.`,
            `$f''(${x0})=${second}$: positive means a minimum, negative a maximum.`,
          ),
    },
  };
}

function leastValue(draw: Draw): Drawn {
  const { p, q, f } = cubic(draw);
  const [from, to] = [p - draw.int(1, 2), q + draw.int(1, 2)];
  const candidates = [from, p, q, to];
  const least = Math.min(...candidates.map((x) => f.evaluate({ x })));
  const values = candidates.map((x) => `f(${x})=${f.evaluate({ x })}`).join(",\\ ");
  return {
    kind: "number",
    question: both(
      `$${from}\\le x\\le${to}$에서 다음 함수의 최솟값을 구하세요: $f(x)=${f.toTex()}$`,
      `Find the least value of $f(x)=${f.toTex()}$ for $${from}\\le x\\le${to}$.`,
    ),
    key: String(least),
    hints: [
      both("정류점과 구간의 양 끝이 후보입니다.", "The candidates are the stationary points and both ends."),
      both(`정류점: $x=${p}$, $x=${q}$`, `The stationary points are $x=${p}$ and $x=${q}$.`),
    ],
    solution: { text: same(`$$${values}$$`) },
  };
}

function ofTwoVariables(draw: Draw): Drawn {
  const [a, c, b] = [draw.int(1, 3), draw.int(1, 3), draw.pick([-1, 0, 1])];
  const [p, q] = [draw.nonzero(-4, 4), draw.nonzero(-4, 4)];
  const [d, e] = [-2 * a * p - b * q, -2 * c * q - b * p];
  const f = exact(`(${a}) x^2 + (${b}) x y + (${c}) y^2 + (${d}) x + (${e}) y`);
  const [fx, fy] = [`(${2 * a}) x + (${b}) y + (${d})`, `(${b}) x + (${2 * c}) y + (${e})`].map((text) =>
    exact(text).toTex(),
  );
  return {
    kind: "number",
    question: both(
      `다음 함수의 정류점의 $x$좌표와 $y$좌표를 구하세요: $f(x,y)=${f.toTex()}$`,
      `Find the $x$ and the $y$ of the stationary point of $f(x,y)=${f.toTex()}$.`,
    ),
    key: { x: String(p), y: String(q) },
    hints: [
      both("편미분계수가 모두 0인 점을 찾습니다.", "All partial derivatives must be 0."),
      both(`풀 연립방정식: $${fx}=0$, $${fy}=0$`, `Solve $${fx}=0$ and $${fy}=0$.`),
    ],
    solution: { text: same(`$$${fx}=0,\\quad ${fy}=0\\quad\\Rightarrow\\quad (x,y)=(${p},${q})$$`) },
  };
}
