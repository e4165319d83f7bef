import ts from "typescript";
import { nodeAt } from "../problems.js";
import { messages } from "./messages.js";
import type { Mistake, Reading } from "./reading.js";

/** Finds what is wrong with an operator; `undefined` where it is not this. */
type Form = (node: ts.Node, reading: Reading) => { node: ts.Node; says: Mistake["says"] } | undefined;

/** `-2 ** 2` */
const signedPower: Form = (node, { file }) => {
  const power = ts.findAncestor(node, isBinary(ts.SyntaxKind.AsteriskAsteriskToken));
  if (!power || !ts.isPrefixUnaryExpression(power.left)) return undefined;
  const [base, exponent] = [power.left.operand.getText(file), power.right.getText(file)];
  const sign = power.left.getText(file).slice(0, -base.length);
  return { node: power, says: whichPower(`(${sign}${base}) ** ${exponent}`, `${sign}(${base} ** ${exponent})`) };
};

const COMPARING = [
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
];

/** `0 < x < 1` */
const chained: Form = (node, { file }) => {
  const isComparison = isBinary(...COMPARING);
  const outer = ts.findAncestor(node, (one): one is ts.BinaryExpression => isComparison(one) && isComparison(one.left));
  const inner = outer?.left;
  if (!outer || !inner || !isComparison(inner)) return undefined;
  const rest = `${inner.right.getText(file)} ${outer.operatorToken.getText(file)} ${outer.right.getText(file)}`;
  return { node: outer, says: bothCompared(`${inner.getText(file)} && ${rest}`) };
};

/** `[1] + [2]` */
const lists: Form = (node, { file, checker }) => {
  const sum = ts.findAncestor(node, isBinary(ts.SyntaxKind.PlusToken));
  if (!sum || ![sum.left, sum.right].every((one) => checker.isArrayType(checker.getTypeAtLocation(one))))
    return undefined;
  return { node: sum, says: joined(`[...${sum.left.getText(file)}, ...${sum.right.getText(file)}]`) };
};

/** `[1, 2] + 1`, `2 * xs`, `xs - ys`: an array of numbers, with which is not reckoned. */
const elementwise: Form = (node, { file, checker }) => {
  const operation = ts.findAncestor(node, isBinary(...RECKONING));
  if (!operation) return undefined;
  const { left, right, operatorToken } = operation;
  const isNumbers = (one: ts.Expression) => {
    const element = checker.getTypeAtLocation(one).getNumberIndexType();
    return checker.isArrayType(checker.getTypeAtLocation(one)) && Boolean(element && isNumber(element));
  };
  const [a, b, sign] = [left.getText(file), right.getText(file), operatorToken.getText(file)];
  const write =
    isNumbers(left) && isNumbers(right)
      ? `${a}.map((value, i) => value ${sign} ${ts.isIdentifier(right) ? b : `(${b})`}[i])`
      : isNumbers(left) && isNumber(checker.getTypeAtLocation(right))
        ? `${a}.map((value) => value ${sign} ${b})`
        : isNumbers(right) && isNumber(checker.getTypeAtLocation(left))
          ? `${b}.map((value) => ${a} ${sign} value)`
          : undefined;
  return write === undefined ? undefined : { node: operation, says: each(write) };
};

const RECKONING = [
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
];
const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;

/** `"5" - 2`, `"ab" * 3`, `Math.abs -3` */
const noNumber: Form = (node, { file, checker }) => {
  const operand = ts.findAncestor(node, (one) => ts.isBinaryExpression(one.parent ?? node) && one !== one.parent);
  const operation = operand?.parent;
  if (!operand || !operation || !ts.isBinaryExpression(operation)) return undefined;
  const { left, right, operatorToken } = operation;
  const type = checker.getTypeAtLocation(operand);
  const sign = operatorToken.getText(file);
  if (operand === left && sign === "-" && type.getCallSignatures().length > 0)
    return { node: operation, says: messages.called(`${left.getText(file)}(-${right.getText(file)})`) };
  if (!(type.flags & ts.TypeFlags.StringLike)) return undefined;
  if (operand === left && sign === "%" && ts.isStringLiteral(operand) && /%\w/.test(operand.text))
    return { node: operation, says: template(`\`${operand.text.replace(/%\w/, `\${${right.getText(file)}}`)}\``) };
  if (/^&&?$/.test(sign) && checker.getTypeAtLocation(right).flags & ts.TypeFlags.StringLike)
    return { node: operation, says: messages.joined(`${left.getText(file)} + ${right.getText(file)}`) };
  if (sign === "*" && operand === left)
    return { node: operation, says: repeated(`${left.getText(file)}.repeat(${right.getText(file)})`) };
  const write = [left, right].map((one) => (one === operand ? `Number(${one.getText(file)})` : one.getText(file)));
  return { node: operation, says: number(write.join(` ${sign} `)) };
};

/** `1 = 1`, `x + 1 = 3` */
const noTarget: Form = (node, { file }) => {
  const assigned = ts.findAncestor(node, isBinary(ts.SyntaxKind.EqualsToken));
  if (!assigned) return undefined;
  return { node: assigned, says: compared(`${assigned.left.getText(file)} === ${assigned.right.getText(file)}`) };
};

/** `(1, 2)`, `{1, 2}`, `console,log(1)`: commas that throw values away. */
const commas: Form = (node, { file, checker }) => {
  const first = ts.findAncestor(node, isBinary(ts.SyntaxKind.CommaToken));
  let list = first;
  while (list && isBinary(ts.SyntaxKind.CommaToken)(list.parent)) list = list.parent;
  if (!list || !first) return undefined;
  const values = list.getText(file);
  const { parent } = list;
  if (ts.isElementAccessExpression(parent)) {
    const object = parent.expression.getText(file);
    const isFunction = checker.getTypeAtLocation(parent.expression).getCallSignatures().length > 0;
    if (isFunction) return { node: parent, says: messages.called(`${object}(${values})`) };
    return ts.isArrayLiteralExpression(parent.expression)
      ? { node: parent, says: messages.commaMissing(`${object}, [${values}]`) }
      : {
          node: parent,
          says: element(
            `${object}${values
              .split(",")
              .map((value) => `[${value.trim()}]`)
              .join("")}`,
          ),
        };
  }
  if (ts.isIdentifier(first.left) && ts.isCallExpression(first.right)) {
    const method = first.right.expression.getText(file);
    const type = checker.getTypeAtLocation(first.left);
    if (type.getProperty(method))
      return { node: first, says: point(`${first.left.text}.${first.right.getText(file)}`) };
  }
  const brackets = ts.isParenthesizedExpression(parent) ? parent : parent.parent;
  if (!ts.isParenthesizedExpression(brackets) && !ts.isBlock(brackets)) return undefined;
  return { node: brackets, says: messages.brackets(`[${values}]`) };
};

/** The forms by the compiler's numbers. */
const FORMS: Record<number, readonly Form[]> = {
  17006: [signedPower],
  2365: [chained, lists, elementwise],
  2362: [noNumber, elementwise],
  2363: [noNumber, elementwise],
  2364: [noTarget],
  2695: [commas],
};

/** Operators with values that they are not for. */
export function operators(reading: Reading): Mistake[] {
  const { file } = reading;
  return reading.found.flatMap(({ code, start = 0 }) => {
    for (const form of FORMS[code] ?? []) {
      const found = form(nodeAt(file, start), reading);
      if (!found || found.node.getText(file).includes("\n")) continue;
      return [{ start: found.node.getStart(file), length: found.node.getWidth(file), says: found.says }];
    }
    return [];
  });
}

function isBinary(...kinds: ts.SyntaxKind[]) {
  return (node: ts.Node): node is ts.BinaryExpression =>
    ts.isBinaryExpression(node) && kinds.includes(node.operatorToken.kind);
}

const whichPower = (of: string, then: string) => ({
  ko: `부호와 거듭제곱의 순서를 괄호로 나타내세요: ${of} 또는 ${then}`,
  en: `Say by parentheses which comes first, the sign or the power: ${of} or ${then}`,
});
const bothCompared = (write: string) => ({
  ko: `비교는 둘씩 하고 &&로 이으세요: ${write}`,
  en: `Two values are compared at a time; join the comparisons by &&: ${write}`,
});
const joined = (write: string) => ({
  ko: `배열은 +로 이어 붙일 수 없습니다. 이렇게 적으세요: ${write}`,
  en: `Arrays are not joined by +; write ${write}`,
});
const each = (write: string) => ({
  ko: `배열은 통째로 계산할 수 없습니다. 값마다 계산하세요: ${write}`,
  en: `An array is not reckoned with as a whole, but value by value: ${write}`,
});
const number = (write: string) => ({
  ko: `글로는 계산할 수 없습니다. 먼저 수로 바꾸세요: ${write}`,
  en: `This is a text, and sums need numbers. Turn it into one: ${write}`,
});
const repeated = (write: string) => ({
  ko: `글은 곱할 수 없습니다. 되풀이하려면 이렇게 적으세요: ${write}`,
  en: `A text cannot be multiplied; to repeat it, write ${write}`,
});
const template = (write: string) => ({
  ko: `글 안에 값을 넣으려면 백틱(\`)을 쓰세요: ${write}`,
  en: `A text with values in it stands between backticks: ${write}`,
});
const compared = (write: string) => ({
  ko: `= 의 왼쪽에는 변수만 올 수 있습니다. 두 값을 비교하려면 ===로 적으세요: ${write}`,
  en: `Only a variable can stand to the left of =. To compare two values, write ${write}`,
});
const element = (write: string) => ({
  ko: `대괄호를 하나씩 적으세요: ${write}`,
  en: `Each index has square brackets of its own: ${write}`,
});
const point = (write: string) => ({
  ko: `쉼표가 아니라 점을 적으세요: ${write}`,
  en: `A point is meant here, not a comma: ${write}`,
});
