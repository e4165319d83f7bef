import ts from "typescript";
import { lookUp } from "../../../look-up.js";
import { nodeAt, UNKNOWN_PROPERTY } from "../problems.js";
import type { Mistake, Reading } from "./reading.js";
import { nearest } from "./spelling.js";

/** What other languages call the methods of a kind of value, and what is written here; `o` is the value, `…` the arguments. */
const OF_ARRAYS: Record<string, string> = {
  append: "o.push(…)",
  add: "o.push(…)",
  push_back: "o.push(…)",
  extend: "o.push(...…)",
  addall: "o.push(...…)",
  insert: "o.splice(…)",
  len: "o.length",
  size: "o.length",
  count: "o.length",
  contains: "o.includes(…)",
  has: "o.includes(…)",
  index: "o.indexOf(…)",
  remove: "o.filter((x) => x !== …)",
  clear: "o.length = 0",
  copy: "[...o]",
  sum: "o.reduce((a, b) => a + b, 0)",
  max: "Math.max(...o)",
  min: "Math.min(...o)",
  first: "o[0]",
  last: "o.at(-1)",
};
const OF_TEXTS: Record<string, string> = {
  len: "o.length",
  size: "o.length",
  count: "o.length",
  upper: "o.toUpperCase()",
  toupper: "o.toUpperCase()",
  uppercase: "o.toUpperCase()",
  lower: "o.toLowerCase()",
  tolower: "o.toLowerCase()",
  lowercase: "o.toLowerCase()",
  reverse: '[...o].reverse().join("")',
  strip: "o.trim()",
  contains: "o.includes(…)",
  find: "o.indexOf(…)",
  index: "o.indexOf(…)",
  toint: "Math.trunc(Number(o))",
  isdigit: "/^\\d+$/.test(o)",
};
const OF_OBJECTS: Record<string, string> = {
  items: "Object.entries(o)",
  entries: "Object.entries(o)",
  keys: "Object.keys(o)",
  values: "Object.values(o)",
  length: "Object.keys(o).length",
  size: "Object.keys(o).length",
  has_key: "Object.hasOwn(o, …)",
};
const OF_MATHS: Record<string, string> = {
  ln: "Math.log(…)",
  arcsin: "Math.asin(…)",
  arccos: "Math.acos(…)",
  arctan: "Math.atan(…)",
  arctan2: "Math.atan2(…)",
  fabs: "Math.abs(…)",
  squareroot: "Math.sqrt(…)",
  power: "Math.pow(…)",
  ceiling: "Math.ceil(…)",
  inf: "Infinity",
  sec: "1 / Math.cos(…)",
  csc: "1 / Math.sin(…)",
  cot: "1 / Math.tan(…)",
  degrees: "… * 180 / Math.PI",
  radians: "… * Math.PI / 180",
  sum: "….reduce((a, b) => a + b, 0)",
  mod: "… % …",
};

const OF_MAPS = { add: "o.set(…)", put: "o.set(…)", insert: "o.set(…)", length: "o.size", contains: "o.has(…)" };
const OF_SETS = {
  push: "o.add(…)",
  append: "o.add(…)",
  insert: "o.add(…)",
  length: "o.size",
  contains: "o.has(…)",
  includes: "o.has(…)",
};

const OF_CONSOLE = { print: "o.log(…)", println: "o.log(…)", write: "o.log(…)", writeline: "o.log(…)" };

/** `console.Log`, `xs.append(1)`, `Math.pi`: a property that the value has not, but another of that meaning or nearly that name. */
export function members(reading: Reading): Mistake[] {
  const { found, file, checker } = reading;
  return found.flatMap(({ code, start = 0, length = 0 }) => {
    const name = nodeAt(file, start);
    const access = name.parent;
    if (!UNKNOWN_PROPERTY.includes(code) || !access || !ts.isPropertyAccessExpression(access) || access.name !== name)
      return [];
    const object = access.expression.getText(file);
    const type = checker.getTypeAtLocation(access.expression);
    if (isPromiseOf(type, access.name.text, checker))
      return [{ start, length, says: toWait(`(await ${object}).${access.name.text}`) }];
    if (object.includes("\n")) return [];
    const names = checker.getPropertiesOfType(checker.getApparentType(type)).map(({ name }) => name);
    const meant = translated(access, tableFor(type, object, checker), file) ?? misspelt(access, names, file);
    if (meant !== undefined) return [{ start, length, says: hasNot(object, access.name.text, meant) }];
    return type.isUnion()
      ? []
      : [{ start, length, says: hasOthers(object, access.name.text, names.filter(isWritten)) }];
  });
}

/** More members than this are not listed. */
const MOST = 8;

/** Would a learner write the name behind a point? */
const isWritten = (name: string) => /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(name) && name !== "constructor";

/** Has the promise no such member, but what it gives? */
function isPromiseOf(type: ts.Type, name: string, checker: ts.TypeChecker): boolean {
  const given = type.symbol?.name === "Promise" ? checker.getAwaitedType(type) : undefined;
  return Boolean(given && checker.getPropertyOfType(checker.getApparentType(given), name));
}

function tableFor(type: ts.Type, object: string, checker: ts.TypeChecker): Record<string, string> {
  if (object === "Math") return OF_MATHS;
  if (object === "console") return OF_CONSOLE;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return OF_ARRAYS;
  if (type.flags & ts.TypeFlags.StringLike) return OF_TEXTS;
  if (type.symbol?.name === "Map") return OF_MAPS;
  if (type.symbol?.name === "Set") return OF_SETS;
  return type.symbol && type.symbol.flags & ts.SymbolFlags.ObjectLiteral ? OF_OBJECTS : {};
}

function translated(
  access: ts.PropertyAccessExpression,
  table: Record<string, string>,
  file: ts.SourceFile,
): string | undefined {
  const meant = lookUp(table, access.name.text.toLowerCase());
  if (meant === undefined) return undefined;
  const { parent } = access;
  const values = ts.isCallExpression(parent) && parent.expression === access ? parent.arguments : undefined;
  const given = values?.map((value) => value.getText(file)) ?? [];
  const whole = meant.replace(/\bo\b/, () => access.expression.getText(file));
  const isEach = (meant.match(/…/g) ?? []).length === given.length;
  const parts = isEach ? given : [given.join(", ") || "…"];
  return parts.reduce((text, part) => text.replace("…", () => part), whole);
}

function misspelt(
  access: ts.PropertyAccessExpression,
  names: readonly string[],
  file: ts.SourceFile,
): string | undefined {
  const word = access.name.text;
  const meant = names.find((name) => name.toLowerCase() === word.toLowerCase()) ?? nearest(word, names);
  return meant === undefined ? undefined : `${access.expression.getText(file)}.${meant}`;
}

const toWait = (write: string) => ({
  ko: `값이 아직 오지 않은 프로미스입니다. await으로 기다리세요: ${write}`,
  en: `This is a promise, whose value is still to come. Wait for it: ${write}`,
});

const hasNot = (object: string, name: string, meant: string) => ({
  ko: `${name}: ${object}에 없는 이름입니다. 혹시 이것인가요? ${meant}`,
  en: `${object} has no ${name}. Did you mean ${meant}?`,
});

const hasOthers = (object: string, name: string, names: readonly string[]) =>
  names.length > 0 && names.length <= MOST
    ? {
        ko: `${name}: ${object}에 없는 이름입니다. 있는 이름 가운데에서 고르세요: ${names.join(", ")}`,
        en: `${object} has no ${name}. It has: ${names.join(", ")}`,
      }
    : {
        ko: `${name}: ${object}에 없는 이름입니다. 점 뒤에서 Tab 키를 누르면 있는 이름이 보입니다.`,
        en: `${object} has no ${name}. Press Tab behind the point to see what it has.`,
      };
