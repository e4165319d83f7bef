import ts from "typescript";
import { nodeAt } from "../problems.js";
import { languageOf, type Mistake, type Reading, unknownNames } from "./reading.js";

/** Names that Python has, and what stands in their place. */
const MEANT: Record<string, string> = {
  print: "console.log(…)",
  True: "true",
  False: "false",
  None: "null",
  self: "this",
  len: "….length",
  range: "for (let i = 0; i < n; i++) { … }",
  str: "String(…)",
  int: "Math.trunc(…)",
  float: "Number(…)",
  bool: "Boolean(…)",
  input: "prompt(…)",
  list: "[…]",
  dict: "{ … }",
  abs: "Math.abs(…)",
  round: "Math.round(…)",
  max: "Math.max(…)",
  min: "Math.min(…)",
  sum: "….reduce((a, b) => a + b, 0)",
  pow: "… ** …",
  sqrt: "Math.sqrt(…)",
  exp: "Math.exp(…)",
  log: "Math.log(…)",
  sin: "Math.sin(…)",
  cos: "Math.cos(…)",
  tan: "Math.tan(…)",
  tanh: "Math.tanh(…)",
  pi: "Math.PI",
  math: "Math",
  np: "Math",
  enumerate: "….entries()",
  sorted: "[...(…)].sort()",
  isinstance: "… instanceof …",
  pass: "{ }",
};

/** `print`, `True`, `None`: Python's names for what is called otherwise here. */
export function pythonNames(reading: Reading): Mistake[] {
  return unknownNames(reading).flatMap(({ name, start, length }) => {
    const known = Object.hasOwn(MEANT, name) ? name : name.toLowerCase();
    if (!Object.hasOwn(MEANT, known) || reading.exports.has(name)) return [];
    const meant = filledIn(MEANT[known] as string, nodeAt(reading.file, start), reading.file);
    return [
      {
        start,
        length,
        says: {
          ko: `${name}: 파이썬의 이름입니다. ${languageOf(reading)}에서는 이렇게 적으세요: ${meant}`,
          en: `${name} is Python's name; in ${languageOf(reading)} write ${meant}`,
        },
      },
    ];
  });
}

/** With the learner's own arguments, where the name is called. */
function filledIn(meant: string, node: ts.Node, file: ts.SourceFile): string {
  const { parent } = node;
  const values = ts.isCallExpression(parent) && parent.expression === node ? parent.arguments : undefined;
  if (!values || (meant.match(/…/g) ?? []).length !== 1) return meant;
  const [first] = values;
  const alone = meant.startsWith("….") && first && !ts.isLeftHandSideExpression(first);
  const text = values.map((value) => (alone ? `(${value.getText(file)})` : value.getText(file))).join(", ");
  return text && !text.includes("\n") ? meant.replace("…", () => text) : meant;
}
