import type { Draw } from "../draw.js";
import { both, type Drawn, exact, formula, same } from "../drawn.js";

/** One step of gradient descent, then two variables, the bound for the learning rate, and two steps. */
export function descentStep(draw: Draw, level: number): Drawn {
  const [a, b] = [draw.int(1, 4), draw.nonzero(-4, 4)];
  const rate = draw.pick(["1/10", "1/5", "1/20"]);
  const eta = exact(rate).toTex();
  if (level === 3) return inTwoVariables(draw, rate);
  if (level === 4) return bound(draw.int(2, 30), draw.int(1, 4));
  const f = formula(level === 1 ? `${a} x^2` : `${a} x^2 + (${b}) x`);
  const steps = level === 5 ? 2 : 1;
  const start = draw.nonzero(-5, 5);
  let x = String(start);
  for (let i = 0; i < steps; i++) x = String(exact(`(${x}) - ${rate} (${2 * a} (${x}) + ${level === 1 ? 0 : b})`));
  const slope = formula(level === 1 ? `${2 * a} x` : `${2 * a} x + (${b})`).toTex();
  return {
    kind: "number",
    question: both(
      `$x=${start}$에서 출발하여 경사하강법으로 ${steps === 1 ? "한" : "두"} 걸음 내려갑니다. 함수는 $f(x)=${f.toTex()}$, 학습률은 $\\eta=${eta}$입니다. $x$의 새 값을 구하세요.`,
      `Take ${steps === 1 ? "one step" : "two steps"} of gradient descent on $f(x)=${f.toTex()}$ from $x=${start}$ with the learning rate $\\eta=${eta}$. What is $x$ then?`,
    ),
    key: x,
    unknown: "x",
    hints: [
      both("$x\\leftarrow x-\\eta f'(x)$", "$x\\leftarrow x-\\eta f'(x)$"),
      both(`$f'(x)=${slope}$`, `$f'(x)=${slope}$`),
    ],
    solution: { text: same(`$$x\\leftarrow x-${eta}\\,(${slope})\\qquad x=${exact(x).toTex()}$$`) },
  };
}

function inTwoVariables(draw: Draw, rate: string): Drawn {
  const [a, c] = [draw.int(1, 3), draw.int(1, 4)];
  const [x, y] = [draw.nonzero(-4, 4), draw.nonzero(-4, 4)];
  const f = formula(`${a} x^2 + ${c} y^2`);
  const to = (value: number, factor: number) => String(exact(`(${value}) - ${rate} (${2 * factor}) (${value})`));
  const key = { x: to(x, a), y: to(y, c) };
  const eta = exact(rate).toTex();
  return {
    kind: "number",
    question: both(
      `점 $(${x},\\,${y})$에서 출발하여 경사하강법으로 한 걸음 내려갑니다. 함수는 $f(x,y)=${f.toTex()}$, 학습률은 $\\eta=${eta}$입니다. 새 점의 좌표를 구하세요.`,
      `Take one step of gradient descent on $f(x,y)=${f.toTex()}$ from $(${x},\\,${y})$ with the learning rate $\\eta=${eta}$. Where are you then?`,
    ),
    key,
    hints: [
      both("$(x,y)\\leftarrow(x,y)-\\eta\\,\\nabla f(x,y)$", "$(x,y)\\leftarrow(x,y)-\\eta\\,\\nabla f(x,y)$"),
      both(`$\\nabla f=(${2 * a}x,\\ ${2 * c}y)$`, `$\\nabla f=(${2 * a}x,\\ ${2 * c}y)$`),
    ],
    solution: { text: same(`$$(x,y)=\\left(${exact(key.x).toTex()},\\ ${exact(key.y).toTex()}\\right)$$`) },
  };
}

/** x is multiplied by 1 − 2aη at every step. */
function bound(a: number, start: number): Drawn {
  const limit = exact(`1/${a}`).toTex();
  return {
    kind: "number",
    question: both(
      `$x=${start}$에서 출발하여 경사하강법으로 내려갑니다. 함수는 $f(x)=${a}x^2$입니다. 학습률이 얼마보다 크면 발산합니까?`,
      `Descend $f(x)=${a}x^2$ from $x=${start}$ by gradient descent. Above which learning rate does it diverge?`,
    ),
    key: String(exact(`1/${a}`)),
    unknown: "η",
    hints: [
      both(`한 걸음마다 $x$에 $1-${2 * a}\\eta$가 곱해집니다.`, `Each step multiplies $x$ by $1-${2 * a}\\eta$.`),
      both("이 수의 절댓값이 1보다 크면 멀어집니다.", "If that is larger than 1 in size, $x$ runs away."),
    ],
    solution: { text: same(`$$|1-${2 * a}\\eta|>1\\quad\\Leftrightarrow\\quad \\eta>${limit}\\qquad(\\eta>0)$$`) },
  };
}

/** Lagrange multipliers on lines and circles. */
export function lagrangeMultipliers(draw: Draw, level: number): Drawn {
  const n = draw.int(2, 7);
  const [a, b, r] = draw.pick([
    [3, 4, 5],
    [4, 3, 5],
    [5, 12, 13],
    [12, 5, 13],
    [8, 15, 17],
  ]) as [number, number, number];
  const k = draw.int(1, 12);
  const questions = [
    () => rectangle(draw.int(2, 5), draw.int(2, 20)),
    () =>
      largest(
        `${a}x+${b}y`,
        `x^2+y^2=${k * k}`,
        r * k,
        `${a}=2\\lambda x,\\ ${b}=2\\lambda y`,
        `(x,y)=\\left(\\tfrac{${a * k}}{${r}},\\tfrac{${b * k}}{${r}}\\right)`,
      ),
    () => smallest(`${a}x+${b}y=${r * r * k}`, r * r * k * k, a, b, k),
    () => distance(a, b, r, k),
    () => withSquare(draw.int(1, 8), n, draw.pick(["x", "y"])),
  ];
  return (questions[level - 1] as () => Drawn)();
}

/** cxy on x + y = 2n. */
const rectangle = (c: number, n: number) =>
  largest(`${c}xy`, `x+y=${2 * n}`, c * n * n, `${c}y=\\lambda,\\ ${c}x=\\lambda`, `x=y=${n}`);

/** cx²y or cxy² on x + y = 3n. */
function withSquare(c: number, n: number, squared: string): Drawn {
  const [u, v] = squared === "x" ? ["x", "y"] : ["y", "x"];
  const factor = c === 1 ? "" : String(c);
  const equations = `${2 * c}xy=\\lambda,\\ ${factor}${u}^2=\\lambda`;
  const f = squared === "x" ? `${factor}x^2y` : `${factor}xy^2`;
  return largest(f, `x+y=${3 * n}`, 4 * c * n ** 3, equations, `${u}=${2 * n},\\ ${v}=${n}`, " ($x,y>0$)");
}

function largest(f: string, g: string, value: number, equations: string, where: string, also = ""): Drawn {
  return {
    kind: "number",
    question: both(
      `$${g}$일 때${also} $${f}$의 최댓값을 구하세요.`,
      `What is the largest value of $${f}$ when $${g}$${also}?`,
    ),
    key: String(value),
    hints: [
      both(
        "$\\nabla f=\\lambda\\nabla g$를 성분마다 적습니다.",
        "Write $\\nabla f=\\lambda\\nabla g$ for each component.",
      ),
      both(`$${equations}$`, `$${equations}$`),
    ],
    solution: { text: same(`$$${equations}\\quad\\Rightarrow\\quad ${where},\\qquad f=${value}$$`) },
  };
}

function smallest(g: string, value: number, a: number, b: number, k: number): Drawn {
  const equations = `2x=${a}\\lambda,\\ 2y=${b}\\lambda`;
  return {
    ...largest("x^2+y^2", g, value, equations, `(x,y)=(${a * k},${b * k})`),
    question: both(
      `$${g}$일 때 $x^2+y^2$의 최솟값을 구하세요.`,
      `What is the smallest value of $x^2+y^2$ when $${g}$?`,
    ),
  };
}

function distance(a: number, b: number, r: number, k: number): Drawn {
  const g = `${a}x+${b}y=${r * k}`;
  return {
    ...largest("x^2+y^2", g, k, `2x=${a}\\lambda,\\ 2y=${b}\\lambda`, `(x,y)=\\tfrac{${k}}{${r}}(${a},${b})`),
    question: both(`원점에서 직선 $${g}$까지의 거리를 구하세요.`, `How far is the line $${g}$ from the origin?`),
    solution: {
      text: same(
        `$$2x=${a}\\lambda,\\ 2y=${b}\\lambda\\quad\\Rightarrow\\quad (x,y)=\\tfrac{${k}}{${r}}(${a},${b}),\\qquad\\sqrt{x^2+y^2}=${k}$$`,
      ),
    },
  };
}
