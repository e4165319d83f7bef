import ts from "typescript";
import { nodeAt } from "../problems.js";
import { messages } from "./messages.js";
import { counting } from "./python-expressions.js";
import { lineAt, type Mistake, type Reading, unknownNames } from "./reading.js";

/** Python's `a, b = 1, 2`. */
const SEVERAL = /^([\p{ID_Continue}$]+(?:\s*,\s*[\p{ID_Continue}$]+)+)\s*=\s*([^;=]+);?$/u;

/** `x = 5` for a variable that was never declared, as in Python. */
export function noLet(reading: Reading): Mistake[] {
  const { file } = reading;
  return unknownNames(reading).flatMap(({ name, start, length }) => {
    const line = lineAt(reading, start);
    const several = SEVERAL.exec(line);
    if (several && file.text.startsWith(line, start))
      return [{ start, length: line.length, says: messages.declared(`let [${several[1]}] = [${several[2]}]`) }];
    const arrow = /^\s*<-\s*([^<>=]+)$/.exec(line.slice(name.length));
    if (arrow && file.text.startsWith(line, start))
      return [{ start, length: line.length, says: messages.declared(`let ${name} = ${arrow[1]}`) }];
    const assignment = assignmentTo(nodeAt(file, start));
    if (!assignment) return [];
    const { parent } = nodeAt(file, start);
    if (assignment === "plain" && isCondition(parent))
      return [{ start, length: parent.end - start, says: compare(parent.getText().replace("=", "===")) }];
    const loop = loopOver(nodeAt(file, start), reading);
    if (loop) return [{ start, length: loop.end - start, says: messages.declared(loop.write) }];
    return [{ start, length, says: assignment === "plain" ? messages.declared(suggested(line, name)) : begin(name) }];
  });
}

/** Is the name what is assigned, by `=`, or by `+=` and its like, `n = n + 1` too? */
function assignmentTo(node: ts.Node): "plain" | "update" | undefined {
  let target = node;
  while (isPattern(target.parent)) target = target.parent;
  const { parent } = target;
  // `for (x of xs)`
  if ((ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === target) return "plain";
  if (!ts.isBinaryExpression(parent) || parent.left !== target) return undefined;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return mentions(parent.right, node.getText()) ? "update" : "plain";
  return kind > ts.SyntaxKind.EqualsToken && kind <= ts.SyntaxKind.LastAssignment ? "update" : undefined;
}

/** `for (x in [1, 2])`, `for (i in range(3))`: what `of` or a counter is meant for. */
function loopOver(node: ts.Node, { checker, file }: Reading): { end: number; write: string } | undefined {
  const { parent: loop } = node;
  if (!(ts.isForInStatement(loop) || ts.isForOfStatement(loop)) || loop.initializer !== node) return undefined;
  const { expression: values } = loop;
  const name = node.getText(file);
  const ranged = ts.isCallExpression(values) && values.expression.getText(file) === "range" ? values.arguments : [];
  const given = ranged.map((one) => one.getText(file));
  if (given.length === 1 || given.length === 2)
    return { end: values.end, write: `for (${counting(name, given)}) { … }` };
  if (!ts.isForInStatement(loop) || !checker.getTypeAtLocation(values).getNumberIndexType()) return undefined;
  return { end: values.end, write: `for (const ${name} of ${values.getText(file)}) { … }` };
}

/** `if (x = 3)`: a comparison is meant. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node;
}

function mentions(node: ts.Node, name: string): boolean {
  return (
    (ts.isIdentifier(node) && node.text === name) ||
    Boolean(node.forEachChild((child) => mentions(child, name) || undefined))
  );
}

function isPattern(node: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
  );
}

function suggested(line: string, name: string): string {
  if (/^for\b/.test(line)) return line.replace(/\(\s*/, /\b(of|in)\b/.test(line) ? "(const " : "(let ");
  return line.startsWith(name) || line.startsWith("[") ? `let ${line}` : `let ${name} = …`;
}

const compare = (write: string) => ({
  ko: `두 값이 같은지 비교할 때에는 ===로 적으세요: ${write}`,
  en: `Two values are compared with ===: ${write}`,
});

const begin = (name: string) => ({
  ko: `${name}: 아직 값이 없는 변수입니다. 먼저 let ${name} = 0 처럼 선언하세요. 위의 셀에서 선언했다면 그 셀을 먼저 실행하세요.`,
  en: `${name} has no value yet: declare it first, as in let ${name} = 0. If a cell above declares it, run that cell first.`,
});
