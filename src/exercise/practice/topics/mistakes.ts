import { differentiate, resolve } from "../../../expression/differentiate.js";
import { rawValue } from "../../../expression/evaluate.js";
import { Expression } from "../../../expression/expression.js";
import { pending } from "../../../expression/pending.js";
import { toTex } from "../../../expression/print-tex.js";
import { randomPoints } from "../../../expression/sample.js";
import { textbook } from "../../../expression/textbook.js";
import { tidy } from "../../../expression/tidy.js";
import { negative, type Tree } from "../../../expression/tree.js";
import type { Bilingual } from "../../../language.js";
import { type SlipName, slipMessages } from "../../slips/slip-messages.js";
import { fromParts, partsOf, type Slip, slipsAt } from "../../slips/slips.js";
import type { Draw } from "../draw.js";
import { both, type Drawn, formula } from "../drawn.js";
import { chainRule, exponentials, productRule, quotientRule } from "./rules.js";

/** The slips that a question may be about, as a choice names them. */
const named: Partial<Record<SlipName, Bilingual>> = {
  "product of derivatives": both("도함수끼리 곱했다", "multiplied the derivatives"),
  "product one term": both("곱의 미분법에서 한 항을 빠뜨렸다", "left out a term of the product rule"),
  "product sign": both("곱의 미분법에서 더하지 않고 뺐다", "subtracted in the product rule instead of adding"),
  "quotient order": both("몫의 미분법에서 빼는 순서를 바꾸었다", "swapped the order in the quotient rule"),
  "quotient of derivatives": both("도함수끼리 나누었다", "divided the derivatives"),
  "quotient sign": both("몫의 미분법에서 빼지 않고 더했다", "added in the quotient rule instead of subtracting"),
  "quotient square": both("몫의 미분법에서 분모를 제곱하지 않았다", "did not square the denominator"),
  "reciprocal sign": both("역수의 미분법에서 음의 부호를 빠뜨렸다", "lost the minus sign of the reciprocal rule"),
  "inner derivative": both("안쪽 함수의 도함수를 곱하지 않았다", "did not multiply by the inner derivative"),
  "only inner": both("안쪽 함수만 미분했다", "differentiated the inner function only"),
  "outer unchanged": both("바깥 함수를 미분하지 않았다", "left the outer function as it was"),
  "power not lowered": both("지수를 1 줄이지 않았다", "did not lower the exponent by 1"),
  "power not in front": both("지수를 앞에 곱하지 않았다", "did not bring the exponent to the front"),
  "power rule on exponential": both("지수함수에 거듭제곱의 미분법을 썼다", "used the power rule on an exponential"),
};

const sources = [productRule, chainRule, quotientRule, exponentials];

/** A function whose derivative beginners often get wrong, and the slips that its own rule invites. */
function invitation(draw: Draw, level: number): { f: Expression; slips: Slip[] } {
  const drawn = draw.pick(sources.slice(0, Math.min(level + 1, sources.length)))(draw, Math.min(level, 4));
  const f = formula("derivativeOf" in drawn.solution ? drawn.solution.derivativeOf : "x^2");
  return {
    f,
    slips: slipsAt(
      f.tree,
      "x",
      partsOf(f.tree, "x").map((part) => differentiate(part, "x")),
    ),
  };
}

/** A derivation of three lines, one of them wrong. */
export function wrongLine(draw: Draw, level: number): Drawn {
  const { f } = invitation(draw, level);
  const parts = partsOf(f.tree, "x");
  const signs = parts.map((part) => pending(part, "x", "'"));
  const slopes = parts.map((part) => differentiate(part, "x"));
  const right = fromParts(f.tree, "x", signs).tree;
  const lines = draw.shuffled([1, 2, 3]).flatMap((wrong) => {
    const rows = rowsWith(draw, f.tree, parts, { wrong, right, signs, slopes });
    return rows && new Set(rows.map((row) => toTex(row))).size === rows.length ? [{ wrong, rows }] : [];
  })[0];
  if (!lines) return wrongLine(draw, level);
  const { wrong, rows } = lines;
  const aligned = rows.map((tree, i) => `${i === 0 ? "f'(x)" : ""}&=${toTex(tree)} && (${i + 1})`).join("\\\\[4pt]\n");
  const shown = `$$\n\\begin{aligned}\n${aligned}\n\\end{aligned}\n$$`;
  const follows = both("이 줄은 바로 앞에서 바르게 나옵니다.", "This line follows from what stands before it.");
  const breaks = both("이 줄은 바로 앞과 값이 다릅니다.", "This line has another value than what stands before it.");
  const derivativeTex = toTex(textbook(differentiate(f.tree, "x")));
  return {
    kind: "choice",
    question: {
      ko: `누군가 함수 $f(x)=${f.toTex()}$의 도함수를 이렇게 구했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n${shown}`,
      en: `Someone differentiated $f(x)=${f.toTex()}$ like this. Which line is the first wrong one?\n\n${shown}`,
    },
    key: String(wrong),
    choices: [1, 2, 3].map((line) => ({ id: String(line), why: line === wrong ? breaks : follows })),
    hints: [
      both("줄마다 어느 규칙을 썼는지 말해 보세요.", "Name the rule of each line."),
      both(`바른 도함수: $${derivativeTex}$`, `The right derivative is $${derivativeTex}$.`),
    ],
    solution: { derivativeOf: String(f) },
  };
}

interface Right {
  wrong: number;
  right: Tree;
  signs: readonly Tree[];
  slopes: readonly Tree[];
}

/** The rule written down, the parts differentiated, the result tidied; from line `wrong` on it is wrong. */
function rowsWith(
  draw: Draw,
  f: Tree,
  parts: readonly Tree[],
  { wrong, right, signs, slopes }: Right,
): Tree[] | undefined {
  const whole = textbook(differentiate(f, "x"));
  const rowsFrom = (first: Tree, second: Tree, third: Tree) => [first, second, third].map(tidy);
  if (wrong === 3) return rowsFrom(right, fromParts(f, "x", slopes).tree, textbook(negative(whole)));
  if (wrong === 1) {
    const slip = draw.shuffled(
      slipsAt(f, "x", signs).filter(({ name, tree }) => name in named && differs(resolve(tree), whole)),
    )[0];
    return slip && rowsFrom(slip.tree, resolve(slip.tree), textbook(resolve(slip.tree)));
  }
  for (const i of draw.shuffled(parts.map((_, place) => place))) {
    const part = parts[i] as Tree;
    const inner = slipsAt(
      part,
      "x",
      partsOf(part, "x").map((deeper) => differentiate(deeper, "x")),
    );
    for (const { tree } of draw.shuffled(inner)) {
      const second = fromParts(
        f,
        "x",
        slopes.map((slope, place) => (place === i ? tree : slope)),
      ).tree;
      if (differs(second, whole)) return rowsFrom(right, second, textbook(second));
    }
  }
  return undefined;
}

/** Have the two other values somewhere? */
const differs = (a: Tree, b: Tree): boolean =>
  randomPoints(["x"], { x: [0.2, 3] }, 8).some((point) => {
    const [u, v] = [rawValue(a, point), rawValue(b, point)];
    return Math.abs(u - v) > 1e-6 * (1 + Math.abs(v));
  });

/** A wrong answer: which slip led to it? */
export function whichSlip(draw: Draw, level: number): Drawn {
  const { f, slips } = invitation(draw, level);
  const whole = differentiate(f.tree, "x");
  const fitting = draw.shuffled(slips.filter(({ name, tree }) => name in named && differs(tree, whole)));
  const slip = fitting.find(
    ({ tree }) => slips.filter((other) => other.name in named && !differs(other.tree, tree)).length === 1,
  );
  if (!slip) return whichSlip(draw, level);
  const others = draw.shuffled(
    (Object.keys(named) as SlipName[]).filter(
      (name) => !slips.some((one) => one.name === name && !differs(one.tree, slip.tree)),
    ),
  );
  const possible = others.filter((name) => slips.some((one) => one.name === name));
  const offered = draw.shuffled([
    slip.name,
    ...[...possible, ...others.filter((name) => !possible.includes(name))].slice(0, 3),
  ]);
  const says = slipMessages[slip.name](`$${toTex(slip.about)}$`, "$x$");
  const answer = new Expression(textbook(slip.tree)).toTex();
  return {
    kind: "choice",
    question: {
      ko: `누군가 다음 함수를 미분했는데 답이 틀렸습니다. 무엇을 잘못했을까요? 함수: $f(x)=${f.toTex()}$, 얻은 답: $${answer}$`,
      en: `Someone differentiated $f(x)=${f.toTex()}$ and got $${answer}$. Which mistake was made?`,
    },
    key: "abcd"[offered.indexOf(slip.name)] as string,
    choices: offered.map((name, i) => ({
      id: "abcd"[i] as string,
      text: named[name] as Bilingual,
      why:
        name === slip.name
          ? both(`틀린 사람에게 해 줄 말: ${says.ko}`, `What to say to whoever made it: ${says.en}`)
          : both("그렇게 틀렸다면 답이 달랐을 것입니다.", "That mistake would have led to another answer."),
    })),
    hints: [
      both("먼저 바르게 미분해 보세요.", "First differentiate it yourself."),
      both(`바른 도함수: $${toTex(textbook(whole))}$`, `The right derivative is $${toTex(textbook(whole))}$.`),
    ],
    solution: { derivativeOf: String(f) },
  };
}
