import ts from "typescript";
import { nodeAt } from "../problems.js";
import { messages } from "./messages.js";
import { type Mistake, type Reading, unknownNames } from "./reading.js";
import { nearest } from "./spelling.js";

/** The language's own types. */
const TYPES = ["number", "string", "boolean", "bigint", "symbol", "object", "unknown", "undefined", "Array", "Promise"];

/** A name that nothing declares: its import cell has not run, most often. */
export function unknownName(reading: Reading): Mistake[] {
  const { runsAbove } = reading;
  return unknownNames(reading).map(({ name, start, length }) => {
    const from = reading.exports.get(name);
    if (from !== undefined) return { start, length, says: (runsAbove ? toImport : notImported)(name, from) };
    const isType = ts.isTypeReferenceNode(nodeAt(reading.file, start).parent);
    const meant = nearest(name, isType ? TYPES : namesInScope(reading, start)) ?? nearest(name, reading.exports.keys());
    const object = holder(nodeAt(reading.file, start), reading);
    if (object !== undefined) return { start, length, says: messages.member(`${object}.${name}`) };
    const power = /^\s*\^\s*[\p{ID_Continue}$.]+/u.exec(reading.file.text.slice(start + length))?.[0];
    if (power && meant === undefined) return { start, length, says: noFormula(name, power) };
    if (runsAbove) return { start, length, says: nowhere(name, meant) };
    return { start, length, says: meant === undefined ? notDeclared(name) : misspelt(name, meant) };
  });
}

/** What the name stands in brackets behind, where that has it: `o` of `o[x]`. */
function holder(node: ts.Node, { checker, file }: Reading): string | undefined {
  const { parent } = node;
  if (!ts.isElementAccessExpression(parent) || parent.argumentExpression !== node) return undefined;
  const has = checker.getTypeAtLocation(parent.expression).getProperty(node.getText(file)) !== undefined;
  return has ? parent.expression.getText(file) : undefined;
}

function namesInScope({ checker, file }: Reading, start: number): string[] {
  const node = nodeAt(file, start);
  return checker
    .getSymbolsInScope(file.statements.find((statement) => statement.end > start) ?? file, ts.SymbolFlags.Value)
    .filter((symbol) => !symbol.name.startsWith('"') && !isStillToCome(symbol, node))
    .map(({ name }) => name);
}

/** Is the variable declared here or further on, so that it has no value yet: `df` in `const df = dfd(1)`? */
function isStillToCome({ valueDeclaration }: ts.Symbol, node: ts.Node): boolean {
  const declared = valueDeclaration && ts.findAncestor(valueDeclaration, ts.isVariableDeclaration);
  if (declared?.getSourceFile() !== node.getSourceFile() || declared.end <= node.pos) return false;
  // A function runs later, when the variable has its value.
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}

const noFormula = (name: string, power: string) => ({
  ko: `${name}: 선언하지 않은 이름입니다. 식이라면 따옴표 안에 적으세요: "${name}${power}". 값을 계산하려면 ${name}에 값을 정하고 거듭제곱은 **로 적으세요: ${name} ${power.replace(/\s*\^\s*/, "** ")}`,
  en: `There is no ${name} yet. A formula goes in quotation marks: "${name}${power}". To compute it, give ${name} a value; a power is written **: ${name} ${power.replace(/\s*\^\s*/, "** ")}`,
});

const notImported = (name: string, from: string) => ({
  ko: `${name}: 아직 불러오지 않은 이름입니다. 위에 있는 import 셀을 먼저 실행하세요(메뉴의 실행 ▸ 위의 모든 셀 실행). 그런 셀이 없다면 이 줄을 넣으세요: import { ${name} } from "${from}"`,
  en: `${name} has not been imported yet: run the cell above that imports it, or Run ▸ Run All Above Selected Cell. Where there is none, add: import { ${name} } from "${from}"`,
});

const notDeclared = (name: string) => ({
  ko: `${name}: 선언하지 않은 이름입니다. 위의 셀에서 선언했다면 그 셀을 먼저 실행하세요(메뉴의 실행 ▸ 위의 모든 셀 실행). 아니면 철자를 확인하세요.`,
  en: `There is no ${name} yet. If a cell above declares or imports it, run that cell first, or Run ▸ Run All Above Selected Cell; otherwise check the spelling.`,
});

const misspelt = (name: string, meant: string) => ({
  ko: `${name}: 선언하지 않은 이름입니다. 혹시 ${meant} 인가요? 위의 셀에서 선언했다면 그 셀을 먼저 실행하세요.`,
  en: `There is no ${name}. Did you mean ${meant}? If a cell above declares ${name}, run that cell first.`,
});

const toImport = (name: string, from: string) => ({
  ko: `${name}: 불러오지 않은 이름입니다. 이 줄을 넣으세요: import { ${name} } from "${from}"`,
  en: `${name} has not been imported. Add: import { ${name} } from "${from}"`,
});

const nowhere = (name: string, meant: string | undefined) => ({
  ko: `${name}: 이 셀에도 위의 셀에도 선언하지 않은 이름입니다. ${meant === undefined ? "철자를 확인하세요." : `혹시 ${meant} 인가요?`}`,
  en: `Neither this cell nor one above declares ${name}. ${meant === undefined ? "Check the spelling." : `Did you mean ${meant}?`}`,
});
