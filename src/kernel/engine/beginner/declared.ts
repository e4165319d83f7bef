import ts from "typescript";
import { nodeAt } from "../problems.js";
import { lineAt, type Mistake, type Reading } from "./reading.js";

const CONSTANT = 2588;
const TWICE = 2451;
const NO_VALUE = 1155;

/** `const k = 1; k = 2`, `let a = 1; let a = 2`, `const x`: what a declaration of a variable does not allow. */
export function declaredVariables(reading: Reading): Mistake[] {
  return reading.found.flatMap((one) => {
    const { code, start = 0, length = 0 } = one;
    const place = { start, length };
    const name = reading.file.text.slice(start, start + length);
    const isConst = /\bconst\s+$/.test(reading.file.text.slice(0, start));
    if (code === NO_VALUE && isConst) return [{ ...place, says: needsValue(name) }];
    if (code === TWICE) return twice(reading, place, name);
    const line = code === CONSTANT ? declaringLine(reading, start, name) : undefined;
    return line === undefined ? [] : [{ ...place, says: constant(name, line) }];
  });
}

/** The line that declares the constant, with `let`; one of an earlier cell is told of where it is known to be one. */
function declaringLine(reading: Reading, start: number, name: string): string | undefined {
  const { file, checker, offset } = reading;
  const declaration = checker.getSymbolAtLocation(nodeAt(file, start))?.valueDeclaration;
  if (declaration?.getSourceFile() !== file || declaration.pos < offset) return undefined;
  const list = ts.findAncestor(declaration, ts.isVariableDeclarationList);
  return list ? lineAt(reading, list.getStart(file)).replace(/\bconst\b/, "let") : `let ${name}`;
}

/** The later of two declarations, which was meant to assign. */
function twice({ file, found }: Reading, place: { start: number; length: number }, name: string): Mistake[] {
  const declaration = ts.findAncestor(nodeAt(file, place.start), ts.isVariableDeclaration);
  const isFirst = !found.some((one) => {
    const { code, start = 0, length = 0 } = one;
    return code === TWICE && start < place.start && file.text.slice(start, start + length) === name;
  });
  if (isFirst || !declaration || !ts.isIdentifier(declaration.name)) return [];
  const value = declaration.initializer?.getText(file).split("\n", 1)[0] ?? "…";
  return [{ ...place, says: again(name, `${name} = ${value}`) }];
}

const constant = (name: string, write: string) => ({
  ko: `${name}: const로 선언하여 값을 바꿀 수 없습니다. 바꾸려면 let으로 선언하세요: ${write}`,
  en: `${name} is declared with const, so it cannot get another value. Declare it with let: ${write}`,
});
const again = (name: string, write: string) => ({
  ko: `${name}: 이 셀에서 이미 선언했습니다. 값을 바꾸려면 let 없이 적으세요: ${write}`,
  en: `${name} is declared already in this cell. To give it another value, leave out let: ${write}`,
});
const needsValue = (name: string) => ({
  ko: `const로 선언할 때에는 값을 바로 적어야 합니다: const ${name} = …. 값을 나중에 정하려면 이렇게 적으세요: let ${name}`,
  en: `const needs its value at once: const ${name} = …. To give it one later, write let ${name}`,
});
