import ts from "typescript";
import type { Unit } from "./place.js";

const { factory } = ts;

/**
 * In emitted code the box of `x` is called `ℕx`: a letter in front that nobody types, and as many more as it takes where
 * somebody does.
 */
export function prefixFor(identifiers: Iterable<string>): string {
  let prefix = "ℕ";
  for (const name of identifiers) while (name.startsWith(prefix)) prefix += "ℕ";
  return prefix;
}

/** The box of the variable, which becomes a parameter of the emitted code. */
function box(name: string, { names, prefix }: Unit): ts.Expression {
  names.add(name);
  return factory.createIdentifier(prefix + name);
}

/** `ℕx.v` */
export function read(name: string, unit: Unit): ts.Expression {
  return factory.createPropertyAccessExpression(box(name, unit), "v");
}

/** `(0, ℕf.v)`, to be called: the box must not turn into `this`. */
export function bare(name: string, unit: Unit): ts.Expression {
  return factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), read(name, unit)));
}

/** `ℕx.v = x` */
export function assign(name: string, unit: Unit): ts.Expression {
  return factory.createAssignment(read(name, unit), factory.createIdentifier(name));
}

/** `ℕx.init = x;`, which ends the variable's dead zone. */
export function initialise(
  name: string,
  unit: Unit,
  value: ts.Expression = factory.createIdentifier(name),
): ts.Statement {
  const target = factory.createPropertyAccessExpression(box(name, unit), "init");
  return factory.createExpressionStatement(factory.createAssignment(target, value));
}

/** Error messages of the JavaScript engine quote emitted code; this gives the learner's own names back. */
export function unbox(message: string): string {
  return message
    .replace(/ℤ\u200cresume\(\.\.\.\)/g, "(await …)")
    .replace(/ℤ\u200cimport\b/g, "import")
    .replace(/ℤ\u200cmeta\b/g, "import.meta")
    .replace(/\(0 ?, ?(ℕ+[\p{ID_Continue}$]+\.v)\)/gu, "$1")
    .replace(/ℕ+([\p{ID_Continue}$]+)\.v\b/gu, "$1");
}
