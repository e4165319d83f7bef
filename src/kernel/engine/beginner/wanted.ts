import ts from "typescript";
import type { Bilingual } from "../../../language.js";

/** A kind of value in plain words; the Korean with its particle apart, which the last of several needs. */
interface Noun {
  ko: string;
  particle: "을" | "를";
  en: string;
}

const TEXT: Noun = { ko: "따옴표로 묶은 글", particle: "을", en: "a text in quotation marks" };
const NUMBER: Noun = { ko: "수", particle: "를", en: "a number" };
const TRUTH: Noun = { ko: "true 또는 false", particle: "를", en: "true or false" };
const PAIR: Noun = {
  ko: "[0, 1]처럼 대괄호로 묶은 두 수",
  particle: "를",
  en: "two numbers in brackets, as in [0, 1]",
};
const FUNCTION: Noun = { ko: "함수", particle: "를", en: "a function" };

/** What a value of the type is, in words that a beginner knows; undefined where there are none. */
export function wantedValue(types: readonly ts.Type[], checker: ts.TypeChecker): Bilingual | undefined {
  const nouns = nounsOf(types, checker);
  const last = nouns.at(-1);
  if (!last) return undefined;
  return {
    ko: `${nouns.map(({ ko }) => ko).join(" 또는 ")}${last.particle}`,
    en: nouns.map(({ en }) => en).join(" or "),
  };
}

/** The kinds of value that the types are; none where a beginner has no word for one. */
export function nounsOf(types: readonly ts.Type[], checker: ts.TypeChecker): Noun[] {
  const members = membersOf(types, checker);
  const literals = members.flatMap((type) => (type.isStringLiteral() ? [JSON.stringify(type.value)] : []));
  const others = members.filter((type) => !type.isStringLiteral()).flatMap((type) => nounOf(type, checker) ?? []);
  const chosen: Noun[] = literals.length > 0 ? [oneOf(literals), ...others] : others;
  // Where a text will do, an object that could stand for it is one of the library's own.
  const given = chosen.includes(TEXT) ? chosen.filter(({ en }) => !en.includes("…")) : chosen;
  return given.filter((one, at) => given.findIndex(({ en }) => en === one.en) === at);
}

/** The types that a value may have, without "none". */
export function membersOf(types: readonly ts.Type[], checker: ts.TypeChecker): ts.Type[] {
  return types.flatMap((type) => {
    const bound = checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
    // The union of `true` and `false`.
    if (bound.flags & ts.TypeFlags.Boolean) return [bound];
    return bound.isUnion() ? bound.types : [bound];
  });
}

function nounOf(type: ts.Type, checker: ts.TypeChecker): Noun | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return TEXT;
  if (type.flags & ts.TypeFlags.NumberLike) return NUMBER;
  if (type.flags & ts.TypeFlags.BooleanLike) return TRUTH;
  if (checker.isTupleType(type)) return tupleOf(type, checker);
  if (checker.isArrayType(type)) return inBrackets(listOf(type, checker));
  if (type.getCallSignatures().length > 0) return FUNCTION;
  const values = valuesOf(type, checker);
  if (values) return values.flags & ts.TypeFlags.NumberLike ? inBraces("{ x: 1 }") : inBraces("{ x: … }");
  const names = optionsOf(type, checker).map(({ name }) => `${name}: …`);
  const more = names.length > SHOWN ? ["…"] : [];
  return names.length > 0 ? inBraces(`{ ${[...names.slice(0, SHOWN), ...more].join(", ")} }`) : undefined;
}

/** So many names stand in an example. */
const SHOWN = 3;

/** What belongs to every name of the type, as in `Record<Name, number>`. */
export function valuesOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const ofRecord = type.aliasSymbol?.name === "Record" ? type.aliasTypeArguments?.[1] : undefined;
  return ofRecord ?? checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
}

function tupleOf(type: ts.Type, checker: ts.TypeChecker): Noun {
  const elements = checker.getTypeArguments(type as ts.TypeReference);
  const isPair = elements.length === 2 && elements.every(({ flags }) => flags & ts.TypeFlags.NumberLike);
  return isPair ? PAIR : inBrackets(`[${elements.map(() => "…").join(", ")}]`);
}

function listOf(type: ts.Type, checker: ts.TypeChecker): string {
  const [element] = checker.getTypeArguments(type as ts.TypeReference);
  const kinds = membersOf(element ? [element] : [], checker);
  const has = (flag: ts.TypeFlags) => kinds.some(({ flags }) => flags & flag);
  return has(ts.TypeFlags.StringLike) ? '["x", "y"]' : has(ts.TypeFlags.NumberLike) ? "[1, 2]" : "[…]";
}

/** More names than this are not listed. */
const MOST = 8;

/** What may be given to a function by name; none of an object that has methods, such as a formula, or very many names. */
export function optionsOf(type: ts.Type, checker: ts.TypeChecker): ts.Symbol[] {
  if (!(type.flags & ts.TypeFlags.Object) || type.isClass() || checker.isArrayType(type)) return [];
  const names = type.getProperties();
  return names.length > MOST || names.some(({ flags }) => flags & ts.SymbolFlags.Method) ? [] : names;
}

const inBrackets = (example: string): Noun => ({
  ko: `${example}처럼 대괄호로 묶은 값`,
  particle: "을",
  en: `values in brackets, as in ${example}`,
});
const inBraces = (example: string): Noun => ({
  ko: `${example}처럼 중괄호로 묶은 이름과 값`,
  particle: "을",
  en: `names and values in braces, as in ${example}`,
});
const oneOf = (literals: readonly string[]): Noun => ({
  ko: `${literals.join(", ")}${literals.length > 1 ? " 가운데 하나" : ""}`,
  particle: "를",
  en: literals.length > 1 ? `one of ${literals.join(", ")}` : literals.join(""),
});
