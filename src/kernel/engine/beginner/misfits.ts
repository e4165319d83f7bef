import ts from "typescript";
import { nodeAt } from "../problems.js";
import type { Mistake, Reading } from "./reading.js";
import { nearest } from "./spelling.js";
import { membersOf, nounsOf, optionsOf, valuesOf, wantedValue } from "./wanted.js";

/** "Expected 2 arguments, but got 1", in its variants. */
const COUNT = [2554, 2555];
/** "Argument of type … is not assignable", of a property, with nothing in common, of no overload. */
const MISFIT = [2345, 2322, 2559, 2769];
/** "Object literal may only specify known properties", with a proposal or without. */
const UNKNOWN_OPTION = [2353, 2561];

/** A value that is given to a function: to which of its parameters, and under what names within it. */
interface Given {
  call: ts.CallExpression | ts.NewExpression;
  index: number;
  path: readonly string[];
}

/** `derivative()`, `curve("sin x", [0, 3])`, `{ rate: "0.1" }`: a function is given too few values, too many, or others than it takes. */
export function misfits(reading: Reading): Mistake[] {
  return reading.found.flatMap((one) => {
    const { code, start = 0, length = 0 } = one;
    const says = COUNT.includes(code)
      ? wrongCount(reading, start)
      : MISFIT.includes(code) || UNKNOWN_OPTION.includes(code)
        ? wrongValue(reading, UNKNOWN_OPTION.includes(code), start, length)
        : undefined;
    return says ? [{ start, length, says }] : [];
  });
}

function wrongCount({ file, checker }: Reading, start: number): Mistake["says"] | undefined {
  const call = ts.findAncestor(nodeAt(file, start), isCall);
  const signatures = call ? signaturesOf(call, checker) : [];
  if (!call || signatures.length === 0) return undefined;
  const given = call.arguments?.length ?? 0;
  const needed = signatures.map(({ parameters }) => parameters.filter((one) => !isOptional(one)));
  const least = needed.reduce((a, b) => (b.length < a.length ? b : a));
  const most = signatures.map(({ parameters }) => parameters).reduce((a, b) => (b.length > a.length ? b : a));
  if (given < least.length) return tooFew(formOf(call, least, file));
  return given > most.length ? tooMany(formOf(call, most, file)) : undefined;
}

const formOf = (call: Given["call"], parameters: readonly ts.Symbol[], file: ts.SourceFile) =>
  `${call.expression.getText(file)}(${parameters.map(nameOf).join(", ")})`;

function wrongValue(reading: Reading, isUnknown: boolean, start: number, length: number): Mistake["says"] | undefined {
  const { file, checker } = reading;
  const value = valueAt(file, start, length);
  if (!value) return undefined;
  const object = isUnknown ? value.parent.parent : value;
  const given = givenTo(object);
  if (!given) return undefined;
  const signatures = signaturesOf(given.call, checker);
  const types = signatures.flatMap((signature) => typeAt(signature, given, checker) ?? []);
  const options = types.flatMap((type) => membersOf([type], checker)).flatMap((type) => optionsOf(type, checker));
  if (isUnknown && options.length > 0) {
    const name = file.text.slice(start, start + length);
    const names = options.map((one) => one.name);
    return noOption(name, nearest(name, names), names);
  }
  if (ts.isObjectLiteralExpression(object) && options.length > 0) {
    const there = checker.getTypeAtLocation(object);
    const missing = options.filter((one) => !isOptional(one) && !there.getProperty(one.name)).map(({ name }) => name);
    return missing.length > 0 ? lacks(missing) : undefined;
  }
  const signature = signatures.find((one) => parameterAt(one, given.index));
  const wanted = wantedValue(types, checker);
  if (!signature || !wanted || !ts.isExpression(object)) return undefined;
  // Of a value that is of the kind, as a function is that gives back something else, the compiler says more.
  const [kind, ...more] = nounsOf([checker.getTypeAtLocation(object)], checker);
  if (kind && more.length === 0 && nounsOf(types, checker).some((one) => isSameKind(one.en, kind.en))) return undefined;
  return needs(subject(given, signature, file), wanted, instead(object, types, reading));
}

/** Of names and values in braces the names may differ: types that two cells declare, about which there is more to say. */
const isSameKind = (a: string, b: string) => a.split(", as in")[0] === b.split(", as in")[0];

const isCall = (node: ts.Node): node is Given["call"] => ts.isCallExpression(node) || ts.isNewExpression(node);
const parameterOf = ({ valueDeclaration: declared }: ts.Symbol) =>
  declared && ts.isParameter(declared) ? declared : undefined;
const isRest = (one: ts.Symbol) => parameterOf(one)?.dotDotDotToken !== undefined;
const isOptional = (one: ts.Symbol) =>
  Boolean(one.flags & ts.SymbolFlags.Optional || parameterOf(one)?.questionToken || parameterOf(one)?.initializer) ||
  isRest(one);
const nameOf = (one: ts.Symbol) => (isRest(one) ? `...${one.name}` : one.name);

/** The parameter that a value is given to; the last may take all that follow. */
function parameterAt({ parameters }: ts.Signature, index: number): ts.Symbol | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last && isRest(last) ? last : undefined);
}

function signaturesOf(call: Given["call"], checker: ts.TypeChecker): readonly ts.Signature[] {
  const type = checker.getTypeAtLocation(call.expression);
  return ts.isNewExpression(call) ? type.getConstructSignatures() : type.getCallSignatures();
}

/** The value that the compiler marks: itself, or by the name that it is given under. */
function valueAt(file: ts.SourceFile, start: number, length: number): ts.Node | undefined {
  const node = nodeAt(file, start);
  const property = ts.findAncestor(node, (one) => ts.isPropertyAssignment(one) && one.name.getStart(file) === start);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return ts.findAncestor(
    node,
    (one) => one.getStart(file) === start && one.end === start + length && ts.isExpression(one),
  );
}

function givenTo(value: ts.Node): Given | undefined {
  const path: string[] = [];
  for (let node = value; node.parent; node = node.parent) {
    const { parent } = node;
    if (isCall(parent)) {
      const index = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
      return index < 0 ? undefined : { call: parent, index, path };
    }
    if (ts.isPropertyAssignment(parent) && parent.initializer === node) path.unshift(nameIn(parent));
    else if (ts.isArrayLiteralExpression(parent)) path.unshift("0");
    else if (!ts.isObjectLiteralExpression(parent) && !ts.isParenthesizedExpression(parent)) return undefined;
  }
  return undefined;
}

/** "start" of `{ start: 1 }` and of `{ "start": 1 }`. */
const nameIn = ({ name }: ts.PropertyAssignment) =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();

/** What the function takes there. */
function typeAt(signature: ts.Signature, { call, index, path }: Given, checker: ts.TypeChecker): ts.Type | undefined {
  const parameter = parameterAt(signature, index);
  if (!parameter) return undefined;
  const whole = checker.getTypeOfSymbolAtLocation(parameter, call);
  let types = [isRest(parameter) ? (whole.getNumberIndexType() ?? whole) : whole];
  for (const name of path)
    types = membersOf(types, checker).flatMap((type) => {
      const property = type.getProperty(name);
      if (property) return [checker.getTypeOfSymbolAtLocation(property, call)];
      return type.getNumberIndexType() ?? valuesOf(type, checker) ?? [];
    });
  return types[0];
}

function subject({ call, index, path }: Given, signature: ts.Signature, file: ts.SourceFile): string {
  const name = path.findLast((one) => one !== "0");
  return name ?? `${formOf(call, signature.parameters, file)}: ${parameterAt(signature, index)?.name}`;
}

/** How the value would have to be written, where that can be told. */
function instead(value: ts.Expression, types: readonly ts.Type[], { checker, file }: Reading): string | undefined {
  const members = membersOf(types, checker);
  const text = value.getText(file);
  const takes = (flag: ts.TypeFlags) => members.some(({ flags }) => flags & flag);
  if (ts.isStringLiteralLike(value)) {
    if (takes(ts.TypeFlags.NumberLike)) return asNumber(value.text);
    const isList = members.some((type) => checker.isArrayType(type));
    const names = value.text.split(/[\s,]+/).filter(Boolean);
    return isList && names.length > 0 ? `[${names.map((name) => JSON.stringify(name)).join(", ")}]` : undefined;
  }
  const fitting = members
    .flatMap((type) => optionsOf(type, checker))
    .filter((one) => isLike(value, checker.getTypeOfSymbolAtLocation(one, value), checker));
  // Two numbers are most likely meant for the first interval; one may be meant for anything.
  const [option, ...others] = fitting;
  const isClear = option && (others.length === 0 || ts.isArrayLiteralExpression(value));
  return isClear ? `{ ${option.name}: ${text} }` : undefined;
}

function asNumber(text: string): string | undefined {
  if (/^(pi|π)$/i.test(text.trim())) return "Math.PI";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text.trim() : undefined;
}

/** Might the value have been meant for the type? */
function isLike(value: ts.Expression, type: ts.Type, checker: ts.TypeChecker): boolean {
  const members = membersOf([type], checker);
  if (!ts.isArrayLiteralExpression(value))
    return members.some((one) => checker.isTypeAssignableTo(checker.getTypeAtLocation(value), one));
  const pair = members.find((one) => checker.isTupleType(one));
  return pair !== undefined && checker.getTypeArguments(pair as ts.TypeReference).length === value.elements.length;
}

const tooFew = (form: string) => ({
  ko: `괄호 안에 적을 값이 모자랍니다. 이 꼴로 적으세요: ${form}`,
  en: `Too few values are given. Write it in this form: ${form}`,
});
const tooMany = (form: string) => ({
  ko: `괄호 안에 적은 값이 너무 많습니다. 이 꼴로 적으세요: ${form}`,
  en: `Too many values are given. Write it in this form: ${form}`,
});
const lacks = (names: readonly string[]) => ({
  ko: `중괄호 안에 빠진 것이 있습니다. 이것도 적으세요: ${names.map((name) => `${name}: …`).join(", ")}`,
  en: `Something is missing in the braces. Write there, too: ${names.map((name) => `${name}: …`).join(", ")}`,
});
const noOption = (name: string, meant: string | undefined, names: readonly string[]) => ({
  ko: `${name}: 여기에 적을 수 있는 이름이 아닙니다. ${meant ? `혹시 ${meant} 인가요?` : `이 가운데에서 고르세요: ${names.join(", ")}`}`,
  en: `There is no ${name} to be set here. ${meant ? `Did you mean ${meant}?` : `There are: ${names.join(", ")}`}`,
});
const needs = (name: string, wanted: { ko: string; en: string }, write: string | undefined) => ({
  ko: `${name}에는 ${wanted.ko} 적으세요${write ? `: ${write}` : "."}`,
  en: `${name} needs ${wanted.en}${write ? `; write ${write}` : "."}`,
});
