import ts from "typescript";
import { lookUp } from "../../../look-up.js";
import { nodeAt } from "../problems.js";
import { languageOf, type Mistake, type Reading, unknownNames } from "./reading.js";

/** Names that Python has, and what stands in their place. */
const OF_PYTHON: Record<string, string> = {
  print: "console.log(…)",
  True: "true",
  False: "false",
  None: "null",
  self: "this",
  len: "….length",
  range: "[...Array(…).keys()]",
  str: "String(…)",
  int: "Math.trunc(Number(…))",
  float: "Number(…)",
  bool: "Boolean(…)",
  input: "prompt(…)",
  list: "[...…]",
  dict: "{ … }",
  tuple: "[...…]",
  set: "new Set(…)",
  type: "typeof …",
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
  floor: "Math.floor(…)",
  ceil: "Math.ceil(…)",
  pi: "Math.PI",
  inf: "Infinity",
  enumerate: "….entries()",
  sorted: "[...(…)].sort()",
  reversed: "….toReversed()",
  any: "….some(Boolean)",
  all: "….every(Boolean)",
  chr: "String.fromCharCode(…)",
  ord: "….charCodeAt(0)",
  dir: "Object.getOwnPropertyNames(…)",
  isinstance: "… instanceof …",
  pass: "{ }",
  not: "!(…)",
  assert: "console.assert(…)",
  random: "Math.random()",
  time: "Date.now() / 1000",
};

/** Names of the same meaning in C, Java, Ruby, R and others. */
const OF_OTHERS: Record<string, string> = {
  println: "console.log(…)",
  printf: "console.log(…)",
  puts: "console.log(…)",
  echo: "console.log(…)",
  writeln: "console.log(…)",
  cat: "console.log(…)",
  nil: "null",
  null: "null",
  nullptr: "null",
  true: "true",
  false: "false",
  nan: "NaN",
  infinity: "Infinity",
  undefined: "undefined",
  arcsin: "Math.asin(…)",
  arccos: "Math.acos(…)",
  arctan: "Math.atan(…)",
  ln: "Math.log(…)",
  π: "Math.PI",
  출력: "console.log(…)",
};

/** Libraries of Python, which nothing here stands for. */
const LIBRARIES = /^(plt|pd|sympy|torch|tf|sns|sklearn|scipy)$/;

/** Types of other languages, where a type stands. */
export const TYPES: Record<string, string> = {
  int: "number",
  integer: "number",
  float: "number",
  double: "number",
  long: "number",
  decimal: "number",
  str: "string",
  char: "string",
  bool: "boolean",
  list: "number[]",
  dict: "Record<string, number>",
};

/** Modules of Python that are JavaScript's `Math`. */
const MATHS = /^(math|np|numpy|cmath)$/;
/** What they have besides. */
const OF_NUMPY: Record<string, string> = {
  array: "…",
  abs: "Math.abs(…)",
  absolute: "Math.abs(…)",
  power: "Math.pow(…)",
  arcsin: "Math.asin(…)",
  arccos: "Math.acos(…)",
  arctan: "Math.atan(…)",
  fabs: "Math.abs(…)",
  inf: "Infinity",
  nan: "NaN",
  sum: "….reduce((a, b) => a + b, 0)",
  max: "Math.max(...…)",
  min: "Math.min(...…)",
  zeros: "Array(…).fill(0)",
  ones: "Array(…).fill(1)",
  arange: "[...Array(…).keys()]",
};

/** `print`, `True`, `nil`, `println`, `np.sqrt`: what is called otherwise here. */
export function foreignNames(reading: Reading): Mistake[] {
  const language = languageOf(reading);
  return unknownNames(reading).flatMap(({ name, start, length }) => {
    const node = nodeAt(reading.file, start);
    if (reading.exports.has(name)) return [];
    const type = ts.isTypeReferenceNode(node.parent) ? lookUp(TYPES, name.toLowerCase()) : undefined;
    if (type !== undefined) return [{ start, length, says: noType(name, language, type) }];
    if (LIBRARIES.test(name)) return [{ start, length, says: library(name) }];
    const output = writtenOut(node, reading.file);
    if (output !== undefined) return [{ start, length, says: ofOthers(name, language, output) }];
    const function_ = MATHS.test(name) ? ofMaths(node, reading.file) : undefined;
    if (MATHS.test(name) && function_ === undefined) return [{ start, length, says: library(name) }];
    const python = function_ ?? lookUp(OF_PYTHON, name) ?? lookUp(OF_PYTHON, name.toLowerCase());
    const meant = python ?? lookUp(OF_OTHERS, name.toLowerCase()) ?? functionOfMath(name);
    if (meant === undefined) return [];
    const write = function_ ?? filledIn(meant, node, reading.file);
    return [{ start, length, says: (python === undefined ? ofOthers : ofPython)(name, language, write) }];
  });
}

/** `log10`, `atan2`: a function of `Math` without it. */
const functionOfMath = (name: string) =>
  typeof (Math as unknown as Record<string, unknown>)[name] === "function" && Object.hasOwn(Math, name)
    ? `Math.${name}(…)`
    : undefined;

/** `np.sqrt(2)`, `math.pi`: the function or number that is meant. */
function ofMaths(node: ts.Node, file: ts.SourceFile): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return "Math";
  const name = parent.name.text;
  const known = Object.getOwnPropertyNames(Math).find((one) => one.toLowerCase() === name.toLowerCase());
  const other = lookUp(OF_NUMPY, name);
  if (other !== undefined) return filledIn(other, parent, file);
  if (known === undefined) return undefined;
  return filledIn(known === known.toUpperCase() ? `Math.${known}` : `Math.${known}(…)`, parent, file);
}

/** `System.out.println("a")`, `fmt.Println("a")`, `cout << "a" << endl`: what is written out. */
function writtenOut(node: ts.Node, file: ts.SourceFile): string | undefined {
  const statement = ts.findAncestor(node, ts.isExpressionStatement)?.expression;
  if (!statement || statement.getStart(file) !== node.getStart(file)) return undefined;
  const text = statement.getText(file);
  const called = /^(?:System\.out|fmt|Console|std)\.(?:print|write)\w*\((.*)\)$/is.exec(text)?.[1];
  if (called !== undefined) return `console.log(${called})`;
  const shifted = /^cout((?:\s*<<\s*.+)+)$/.exec(text)?.[1];
  if (shifted === undefined) return undefined;
  const values = shifted
    .split("<<")
    .map((value) => value.trim())
    .filter((value) => value !== "" && value !== "endl");
  return `console.log(${values.join(", ")})`;
}

/** With the learner's own arguments, where the name is called. */
function filledIn(meant: string, node: ts.Node, file: ts.SourceFile): string {
  const { parent } = node;
  // What Python gives by name, `end=""`, has no place here.
  const values =
    ts.isCallExpression(parent) && parent.expression === node
      ? parent.arguments.filter(
          (value) => !ts.isBinaryExpression(value) || value.operatorToken.kind !== ts.SyntaxKind.EqualsToken,
        )
      : undefined;
  const slots = (meant.match(/…/g) ?? []).length;
  if (!values) return meant;
  const [first, second] = values;
  if (slots === 2 && first && second && values.length === 2)
    return [first, second].reduce((text, value) => text.replace("…", () => value.getText(file)), meant);
  if (meant === "Math.round(…)" && first && second)
    return `Number((${first.getText(file)}).toFixed(${second.getText(file)}))`;
  if (slots !== 1) return meant;
  if (meant.startsWith("[...Array(") && first && second) return fromTo(first.getText(file), second.getText(file));
  if (/^Math\.(max|min)/.test(meant) && values.length === 1 && first && !ts.isSpreadElement(first))
    return meant.replace("…", () => `...${first.getText(file)}`);
  const alone = meant.startsWith("….") && first && !ts.isLeftHandSideExpression(first);
  const text = values.map((value) => (alone ? `(${value.getText(file)})` : value.getText(file))).join(", ");
  return text && !text.includes("\n") ? meant.replace("…", () => text) : meant;
}

/** `range(1, 5)` */
const fromTo = (from: string, to: string) => `Array.from({ length: ${to} - ${from} }, (_, i) => ${from} + i)`;

const library = (name: string) => ({
  ko: `${name}: 파이썬의 라이브러리입니다. 여기서는 쓸 수 없습니다. "nabla"에 있는 함수나 npm 패키지를 쓰세요.`,
  en: `${name} is a library of Python, which cells cannot use. Use what "nabla" has, or a package of npm.`,
});

const ofPython = (name: string, language: string, write: string) => ({
  ko: `${name}: 파이썬의 이름입니다. ${language}에서는 이렇게 적으세요: ${write}`,
  en: `${name} is Python's name; in ${language} write ${write}`,
});
const ofOthers = (name: string, language: string, write: string) => ({
  ko: `${name}: 다른 언어의 이름입니다. ${language}에서는 이렇게 적으세요: ${write}`,
  en: `${name} is a name of other languages; in ${language} write ${write}`,
});
const noType = (name: string, language: string, write: string) => ({
  ko: `${name}: ${language}의 타입이 아닙니다. 이렇게 적으세요: ${write}`,
  en: `${name} is no type of ${language}; write ${write}`,
});
