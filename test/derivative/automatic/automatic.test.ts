import assert from "node:assert/strict";
import { test } from "node:test";
import { automaticDerivative, automaticGradient } from "../../../src/derivative/automatic/automatic.js";
import { localDerivatives } from "../../../src/derivative/automatic/local-derivatives.js";
import { operations } from "../../../src/derivative/automatic/operations.js";
import { ball } from "../../../src/expression/ball.js";
import { differentiate } from "../../../src/expression/differentiate.js";
import { rawValue } from "../../../src/expression/evaluate.js";
import { Expression } from "../../../src/expression/expression.js";
import { functions } from "../../../src/expression/functions.js";
import { constant, power, sum, variable } from "../../../src/expression/tree.js";
import { randomFormulas } from "../../expression/random-formula.js";
import { inLanguage } from "../../in-language.js";

const { add, subtract, multiply, divide, pow, negate, exp, sigmoid, sin, ln, max } = operations;

const near = (actual: number, expected: number, relative = 4e-15) =>
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} should be ${expected}`);

/** Points and derivatives, computed by mpmath with 60 digits from the functions' definitions. */
const known: Record<string, string> = {
  sqrt: "0.25:1.0 2:0.3535533905932738 1e-8:5000.0 1e6:0.0005",
  cbrt: "8:0.08333333333333333 -8:0.08333333333333333 0.001:33.333333333333336 -1e5:0.00015471962778709262",
  abs: "2:1.0 -0.5:-1.0",
  ln: "0.5:2.0 2:0.5 1e-9:999999999.9999999 1e7:1e-07",
  sin: "0:1.0 1:0.5403023058681398 -2:-0.4161468365471424 10:-0.8390715290764524",
  cos: "0:0.0 1:-0.8414709848078965 -2:0.9092974268256817 10:0.5440211108893698",
  tan: "0:1.0 1:3.4255188208147596 -2:5.774399204041917 1.5:199.85004452649247",
  sec: "0:0.0 1:2.8824746956289804 -2:-5.25064633769958 1.5:199.34941748777328",
  csc: "0.01:-9999.833327499897 1:-0.7630597222326295 -2:0.503308973344342 1.5:-0.07109293305230553",
  cot: "0.01:-10000.333340000105 1:-1.4122829274373918 -2:-1.209450437063038 1.5:-1.0050289151424694",
  asin: "0:1.0 0.5:1.1547005383792515 -0.9:2.294157338705618 0.9999:70.71244595190564",
  acos: "0:-1.0 0.5:-1.1547005383792515 -0.9:-2.294157338705618 0.9999:-70.71244595190564",
  atan: "0:1.0 1:0.5 -3:0.1 1000:9.99999000001e-07",
  sinh: "0:1.0 1:1.5430806348152437 -3:10.067661995777765 20:242582597.70489514",
  cosh: "0:0.0 1:1.1752011936438014 -3:-10.017874927409903 20:242582597.70489514",
  tanh: "0:1.0 1:0.4199743416140261 -3:0.00986603716544019 20:1.6993417021166355e-17",
  asinh: "0:1.0 1:0.7071067811865476 -3:0.31622776601683794 1e6:9.999999999995e-07",
  acosh: "1.0001:70.70891041799418 1.5:0.8944271909999159 2:0.5773502691896257 1e6:1.0000000000005e-06",
  atanh: "0:1.0 0.5:1.3333333333333333 -0.9:5.263157894736843 0.9999:5000.250012501176",
  sigmoid: "0:0.25 1:0.19661193324148185 -3:0.04517665973091213 40:4.248354255291589e-18 -40:4.248354255291589e-18",
  softplus: "0:0.5 1:0.7310585786300049 -3:0.04742587317756678 40:1.0 -40:4.248354255291589e-18",
  asec: "1.0001:70.70184023397078 2:0.28867513459481287 -3:0.11785113019775792 1e6:1.0000000000005e-12",
  acsc: "1.0001:-70.70184023397078 2:-0.28867513459481287 -3:-0.11785113019775792 1e6:-1.0000000000005e-12",
  acot: "0:-1.0 1:-0.5 -3:-0.1 1000:-9.99999000001e-07",
  sech: "1:-0.49355434756457306 -3:0.09883672635255755 20:-4.122307244877116e-09",
  csch: "0.01:-10000.166660833436 1:-1.1172855274492741 -3:-0.10031766523297189 20:-4.122307244877116e-09",
  coth: "0.01:-9999.666673333228 1:-0.7240616609663104 -3:-0.009964345771147631 20:-1.6993417021166355e-17",
  erf: "0:1.1283791670955126 1:0.4151074974205947 -3:0.00013925305194674786",
  gelu: "0:0.5 1:1.0833154705876864 -3:-0.011945647204183927 6:1.0000000354687095",
  relu: "2:1.0 -2:0.0",
  sign: "2:0.0 -2:0.0",
  step: "2:0.0 -2:0.0",
};
const pointsOf = (name: string) =>
  (known[name] ?? "").split(" ").map((pair) => pair.split(":").map(Number) as [number, number]);

test("every function that is known has a derivative, and every derivative a function", () => {
  const names = [...Object.keys(functions), "add", "subtract", "multiply", "divide", "pow", "negate"];
  for (const name of names) assert.ok(name in localDerivatives, `${name} has no derivative`);
  const ofOne = Object.keys(functions).filter((name) => functions[name]?.arguments === undefined);
  assert.deepEqual(
    ofOne.filter((name) => !(name in known)),
    [],
  );
});

for (const name of Object.keys(known).filter((name) => name in functions)) {
  test(`the derivative of ${name} is exact to rounding, in a formula and in TypeScript`, () => {
    for (const [at, slope] of pointsOf(name)) {
      near(automaticDerivative(`${name}(x)`, at), slope);
      near(automaticDerivative(operations[name as "sin"], at), slope);
      near(automaticGradient(`${name}(x)`, { x: at }).x, slope);
    }
  });
}

test("powers: whole and broken, negative bases, zero", () => {
  const cases: [string, number, number][] = [
    ["x^2", -3, -6],
    ["x^3", -2, 12],
    ["x^(-2)", -2, 0.25],
    ["x^(3-1)", 0, 0],
    ["x^1", 0, 1],
    ["x^0", 0, 0],
    ["x^0", -2, 0],
    ["x^1.5", 4, 3],
    ["2^x", 3, 5.545177444479562],
    ["x^x", 2, 6.772588722239781],
    ["0^x", 2, 0],
    ["e^(3x^2)", 0.5, 6.351000049838024],
    ["(x^2 + 1)^(-0.5)", 1, -0.35355339059327373],
  ];
  for (const [f, at, slope] of cases) near(automaticDerivative(f, at), slope);
});

test("where a step has no value or no derivative, it is said and nothing is guessed", () => {
  inLanguage("en", () => {
    const kinks = ["|x|", "relu(x)", "sign(x)", "max(x, -x)", "min(2x, x)", "√x", "cbrt(x)", "x^0.5", "x^1.5", "x|x|"];
    for (const f of kinks) {
      assert.throws(() => automaticDerivative(f, 0), { message: /^On the way, .* has no derivative at u = -?0/ }, f);
      assert.throws(() => automaticGradient(f, { x: 0 }), { message: /has no derivative at u = -?0/ }, f);
    }
    for (const f of ["1/x", "ln x", "x^(-1)", "csc x"]) {
      assert.throws(() => automaticDerivative(f, 0), { message: /is not defined or too large at u = / }, f);
      assert.throws(() => automaticGradient(f, { x: 0 }), { message: /is not defined or too large at u = / }, f);
    }
    for (const f of ["asin x", "acos x"])
      assert.throws(() => automaticDerivative(f, 1), { message: /no derivative at u = 1/ });
    for (const f of ["x^x", "x^(x + 2)", "x^(1/3)", "ln x"])
      assert.throws(() => automaticDerivative(f, -2), RangeError, f);
    assert.throws(() => automaticDerivative("0^x", 0), { message: /u\^v has no derivative at u = 0, v = 0/ });
    assert.throws(() => automaticDerivative("e^x", 1000), { message: /too large/ });
    assert.throws(() => automaticDerivative("ln(-1) + x", 1), { message: /too large at u = NaN/ });
    assert.throws(() => automaticDerivative("ln(-1)", 1), { message: /must return a number at this point/ });
  });
});

test("a kink that nothing moves over is no obstacle", () => {
  assert.equal(automaticDerivative("x|0|", 2), 0);
  assert.equal(automaticDerivative("max(1, 1, x)", 0), 0);
  assert.deepEqual(automaticGradient("x^y", { x: 2, y: 3 }), { x: 12, y: 8 * Math.LN2 });
});

test("TypeScript written with the operations is followed through loops and calls, both ways", () => {
  const f = (x: number) => multiply(3, x, exp(x));
  assert.equal(automaticDerivative(f, 2), 66.50150489037586);
  near(f(2), 6 * Math.exp(2));
  const polynomial = (x: number) => [1, 2, 3, 4].reduce((value, c) => add(multiply(value, x), c), 0);
  assert.equal(automaticDerivative(polynomial, 2), 3 * 4 + 2 * 2 * 2 + 3);
  assert.equal(
    automaticDerivative((x) => divide(subtract(negate(x), 1), pow(x, 2)), 2),
    0.5,
  );
  assert.equal(
    automaticDerivative(() => 7, 2),
    0,
  );
  const loss = ({ w, b }: { w: number; b: number }) => pow(subtract(sigmoid(add(multiply(w, 2), b)), 1), 2);
  const s = 1 / (1 + Math.exp(-1));
  const { w, b } = automaticGradient(loss, { w: 1, b: -1 });
  near(b, 2 * (s - 1) * s * (1 - s));
  near(w, 2 * b);
});

test("a node that is used several times collects what comes from every use", () => {
  assert.deepEqual(
    automaticGradient(({ x }) => multiply(x, x, x), { x: 2 }),
    { x: 12 },
  );
  assert.deepEqual(
    automaticGradient(({ x, y }) => add(x, x, multiply(x, y)), { x: 2, y: 5 }),
    { x: 7, y: 2 },
  );
  assert.deepEqual(automaticGradient("x^2 + z", { x: 3, y: 1, z: 0 }), { x: 6, y: 0, z: 1 });
  assert.deepEqual(automaticGradient("7", { x: 3 }), { x: 0 });
});

test("names are read as parse reads them, and come back as they were given", () => {
  assert.deepEqual(automaticGradient("x_1 w1", { x1: 2, "w₁": 3 }), { x1: 3, "w₁": 2 });
});

test("a computation of thirty thousand steps does not overflow the stack", () => {
  const chain = (x: number) => Array.from({ length: 30_000 }).reduce((u: number) => add(u, x), 0);
  assert.deepEqual(
    automaticGradient(({ x }) => chain(x), { x: 1 }),
    { x: 30_000 },
  );
  assert.equal(automaticDerivative(chain, 1), 30_000);
});

test("plain arithmetic on a variable is refused in one sentence, printing it is not", () => {
  inLanguage("en", () => {
    const sentence = { name: "TypeError", message: /^Plain arithmetic .* multiply\(x, x\) instead of x \* x\.$/ };
    assert.throws(() => automaticDerivative((x) => x * x, 2), sentence);
    assert.throws(() => automaticDerivative((x) => x + 1, 2), sentence);
    assert.throws(() => automaticDerivative((x) => -x, 2), sentence);
    assert.throws(() => automaticDerivative((x) => Math.exp(x), 2), sentence);
    assert.throws(() => automaticDerivative((x) => (x > 0 ? x : 0), 2), sentence);
    assert.throws(() => automaticGradient(({ x }) => x ** 2, { x: 2 }), sentence);
    const seen: string[] = [];
    automaticDerivative((x) => {
      seen.push(`${x}`);
      return sin(x);
    }, 2);
    assert.deepEqual(seen, ["2"]);
  });
});

test("variables of two computations are not mixed up", () => {
  inLanguage("en", () => {
    const inner = (x: number) => automaticDerivative((y) => add(x, y), 1);
    assert.throws(() => automaticDerivative((x) => multiply(x, inner(x)), 1), {
      message: /of another automatic derivative/,
    });
    assert.throws(
      () =>
        automaticDerivative(
          (x) =>
            multiply(
              x,
              automaticDerivative(() => x, 1),
            ),
          1,
        ),
      { message: /must return a number/ },
    );
    assert.throws(() => automaticDerivative((x) => automaticDerivative((y) => ln(y), x), 1), {
      message: /must be a number/,
    });
  });
});

test("what cannot be read is said", () => {
  inLanguage("en", () => {
    assert.throws(() => automaticDerivative("x y", 1), { message: /one variable/ });
    assert.throws(() => automaticDerivative("x", "1" as never), { message: /such as 0 or 1\.5/ });
    assert.throws(() => automaticDerivative(() => undefined as never, 1), { message: /must return a number/ });
    assert.throws(() => automaticDerivative((x) => max(x, "2" as never), 1), { message: /^max needs numbers/ });
    assert.throws(() => automaticGradient("x y", { x: 1 }), { message: /give a value for y too/ });
    assert.throws(() => automaticGradient("x", {} as never), { message: /\{ x: 1, y: 2 \}/ });
    assert.throws(() => automaticGradient("x", [1] as never), { message: /\{ x: 1, y: 2 \}/ });
    assert.throws(() => automaticGradient("x", { x: Number.NaN }), { message: /^The value of x must be a number/ });
    assert.throws(() => automaticGradient(({ x, z }: { x: number; z: number }) => add(x, z), { x: 1 } as never), {
      message: /^add needs numbers/,
    });
    assert.throws(() => automaticDerivative("1/x", 1e-200), { message: /^The derivative is too large/ });
  });
});

test("an expression of many terms is followed", () => {
  const x = variable("x");
  const terms = Array.from({ length: 1000 }, (_, i) => power(x, constant(i % 3)));
  assert.equal(automaticDerivative(new Expression(terms.reduce(sum)), 1), 333 + 2 * 333);
});

test("forwards, backwards and by the rules of symbolic differentiation: the same on 1500 random formulas", () => {
  const { formula, random } = randomFormulas(7, ["x"]);
  const found = { equal: 0, nowhere: 0, "only automatically": 0 };
  for (let i = 0; i < 1500; i++) {
    const tree = formula(1 + (i % 4));
    const f = new Expression(tree);
    const x = Number(((random() < 0.3 ? 40 : 6) * (random() - 0.5)).toPrecision(3)) || 0.5;
    const [forwards, backwards] = [
      attempt(() => automaticDerivative(f, x)),
      attempt(() => automaticGradient(f, { x }).x),
    ];
    const slope = differentiate(tree, "x");
    const symbolic = Number.isFinite(rawValue(tree, { x })) ? rawValue(slope, { x }) : Number.NaN;
    if (forwards === undefined || backwards === undefined) {
      assert.equal(forwards, backwards, `${f} at ${x}`);
      assert.ok(!Number.isFinite(symbolic), `${f} at ${x}: ${symbolic}`);
      found.nowhere++;
    } else if (Number.isFinite(symbolic)) {
      // All three add and multiply the same local derivatives, in another order: where large terms cancel, each is off by as much as
      // the bound for the rounding of the symbolic one.
      const bound = ball(slope, { x });
      const allowed = 1e-9 * Math.abs(symbolic) + 4 * (typeof bound === "object" ? bound.error : 0);
      assert.ok(Math.abs(forwards - symbolic) <= allowed, `${f} at ${x}: ${forwards}, ${symbolic}`);
      assert.ok(Math.abs(backwards - symbolic) <= allowed, `${f} at ${x}: ${backwards}, ${symbolic}`);
      found.equal++;
    } else found["only automatically"]++;
  }
  assert.ok(found.equal > 1200 && found["only automatically"] < 15, JSON.stringify(found));
});

const attempt = (compute: () => number): number | undefined => {
  try {
    return compute();
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
    return undefined;
  }
};
