import { Expression } from "../../expression/expression.js";
import { isLabel, parse, sidesOf } from "../../expression/parse/parse.js";
import { ParseError } from "../../expression/parse/parse-error.js";
import { hasPending, isPending } from "../../expression/pending.js";
import { call, type Tree, variable, withArgs } from "../../expression/tree.js";
import { say } from "../../language.js";

/** The lines' right-hand sides, and what stands left of the first equals sign: a formula, or a mere name. */
export function readLines(lines: readonly string[], vars: readonly string[] = []) {
  const texts = lines
    .flatMap((line) => line.split(/\n|\\\\/))
    .map((line) => line.replace(/\\(begin|end)\{\w+\*?\}|&/g, " "))
    .filter((line) => /\S/.test(line));
  const rows: Expression[] = [];
  let left: Expression | string | undefined;
  for (const [i, text] of texts.entries()) {
    const sides = sidesOf(text);
    const [first = ""] = sides;
    const name = sides.length > 1 && isName(first) ? first.trim() : undefined;
    if (i > 0 && name !== undefined && name !== left)
      throw new RangeError(say(messages.otherName(name, rows.length + 1)));
    if (sides.length > 1 && (i === 0 || name !== undefined || first.trim() === "")) sides.shift();
    if (i === 0 && sides[0] !== first) left = name ?? (first.trim() === "" ? undefined : readSide(first, vars, 1));
    for (const side of sides) rows.push(readSide(side, vars, rows.length + 1));
  }
  return withSigma(left, rows, vars);
}

/** f'(x) and dy/dx are names; σ'(x) says what is differentiated. */
function isName(side: string): boolean {
  if (!isLabel(side) || /^\s*(?:σ|\\sigma)\s*['′’]\s*$/.test(side)) return false;
  try {
    return !hasPending(parse(side).tree);
  } catch {
    return true;
  }
}

function readSide(side: string, vars: readonly string[], line: number): Expression {
  try {
    return parse(side.replace(/(σ|\\sigma)(\s*['′’])(?!\s*\()/g, "($1)$2"), { vars });
  } catch (error) {
    throw error instanceof ParseError ? error.inLine(line) : error;
  }
}

/** A σ that stands alone is σ(x), unless it is one of the question's own letters. */
function withSigma(left: Expression | string | undefined, rows: readonly Expression[], vars: readonly string[]) {
  const all = left instanceof Expression ? [left, ...rows] : rows;
  const letters = new Set(all.flatMap(({ variables }) => variables));
  letters.delete("σ");
  const [x = "x", another] = letters;
  if (another !== undefined || vars.includes("σ")) return { left, rows };
  const told = (line: Expression) => new Expression(inFull(line.tree, x));
  return { left: left instanceof Expression ? told(left) : left, rows: rows.map(told) };
}

/** σ' too was read as a derivative by the letter σ: it is one by x. */
function inFull(tree: Tree, x: string): Tree {
  if (isPending(tree) && tree.args[1].name === "σ") return call(tree.fn.name, inFull(tree.args[0], x), variable(x));
  if (tree.type === "SymbolNode") return tree.name === "σ" ? call("sigmoid", variable(x)) : tree;
  if (tree.type === "ConstantNode") return tree;
  return withArgs(
    tree,
    tree.args.map((arg) => inFull(arg, x)),
  );
}

const messages = {
  otherName: (name: string, line: number) => ({
    ko: `${line}번째 줄이 첫 줄과 다른 것(${name})으로 시작합니다: 한 번에 하나의 유도만 적어 주세요.`,
    en: `Line ${line} begins with ${name}, which is not what the first line works out: check one derivation at a time.`,
  }),
};
