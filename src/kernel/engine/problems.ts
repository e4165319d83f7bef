import ts from "typescript";
import type { Bilingual, Language } from "../../language.js";
import type { EngineHost } from "./host.js";
import { missingDefaults } from "./no-default.js";
import { type Dialect, isVar, parse, syntaxErrors } from "./parse.js";
import { rewordCells } from "./reword.js";

/** A problem found before the cell runs, placed in the learner's own text. */
export interface Problem {
  /** Would plain JavaScript refuse the cell too? */
  syntax: boolean;
  /** The compiler's number for it; none for what the engine itself says. */
  code?: number;
  message: string;
  /** Offset and length in the cell's text. */
  start: number;
  length: number;
  /** For a module that cannot be found: its specifier. */
  missing?: string;
}

/** The cell's text within the file that the compiler reads, and the variables of earlier cells that it may use. */
interface Placed {
  text: string;
  dialect: Dialect;
  strict: boolean;
  /** Stands in parentheses there. */
  literal: boolean;
  offset: number;
  earlier: ReadonlyMap<string, { assignable: boolean }>;
}

/**
 * What the compiler may say of a module and must not of a cell: an import assignment (1202) and an export assignment
 * (1203, 2309) may stand in one.
 */
const ALLOWED = [1202, 1203, 2309];

/** What the compiler has against a cell. */
export interface Findings {
  /** It cannot even be read. */
  misread: boolean;
  found: readonly ts.Diagnostic[];
  /** Of JavaScript, which is run all the same: what may fail as it runs. */
  doubts: readonly ts.Diagnostic[];
}

const UNKNOWN_NAME = [2304, 2552, 2580, 2584, 2591, 2693];
/** "Property does not exist on type", in its variants. */
export const UNKNOWN_PROPERTY = [2339, 2551];
/** Names and members that are not there, and values that are called and are no functions. */
const FAILS_LATER = [...UNKNOWN_NAME, ...UNKNOWN_PROPERTY, 2348, 2349];

/** The compiler's errors in the learner's own text; what it says of the lines around is our affair. A sealed cell's types are left alone. */
export function diagnose(
  program: ts.Program,
  file: ts.SourceFile,
  cell: Placed & { sealed: boolean },
  packages: EngineHost["packages"],
): Findings {
  // Read by itself: an open brace would take the line behind the cell in.
  const isMeant = (one: ts.Diagnostic) => !cell.strict && isOctalEscape(one);
  const misread = cell.literal ? [] : syntaxErrors(parse(cell.text, cell.dialect)).filter((one) => !isMeant(one));
  if (misread.length > 0)
    return {
      misread: true,
      found: misread.map((one) => ({ ...one, file, start: one.start + cell.offset })),
      doubts: [],
    };
  if (cell.sealed) return { misread: false, found: [], doubts: [] };
  const end = cell.offset + cell.text.length;
  // The program's own: the service would add what hinders it from writing declarations.
  const types = cell.dialect === "jsx" ? program.getSyntacticDiagnostics(file).filter((one) => !isMeant(one)) : [];
  const misused = types.length > 0 ? types : program.getSemanticDiagnostics(file);
  const told = misused.filter(
    (one) =>
      one.category === ts.DiagnosticCategory.Error &&
      !ALLOWED.includes(one.code) &&
      (one.start ?? 0) >= cell.offset &&
      (one.start ?? 0) <= end,
  );
  if (types.length > 0) return { misread: true, found: told, doubts: [] };
  const missing = missingDefaults(program, file, packages);
  if (cell.dialect !== "jsx") return { misread: false, found: [...told, ...missing], doubts: [] };
  const found = [...told.filter((one) => isRefusedByJavaScript(one, cell)), ...missing];
  return { misread: false, found, doubts: told.filter(({ code }) => FAILS_LATER.includes(code)) };
}

/**
 * Declared twice; a constant that is assigned; what can be neither assigned nor counted up; `super` at a wrong place; two
 * constructors; a private name that no class around has.
 */
const REFUSED = [2300, 2451, 2588, 2357, 2364, 2406, 2487, 2777, 2779, 2335, 2337, 2338, 2660, 2392, 2480];

/** Of JavaScript no type is checked: what is left is what the language itself forbids before anything runs. */
function isRefusedByJavaScript(diagnostic: ts.Diagnostic, { earlier, strict }: Placed): boolean {
  // An earlier cell's variable is imported, which only a constant's assignment would be refused for.
  if (diagnostic.code === 2632) return earlier.get(marked(diagnostic))?.assignable === false;
  if (diagnostic.code === 2300 && diagnostic.file) {
    const name = nodeAt(diagnostic.file, diagnostic.start ?? 0);
    if (isOfFunction(name) || (!strict && isParameterTwice(name))) return false;
  }
  if (UNKNOWN_PROPERTY.includes(diagnostic.code) && marked(diagnostic).startsWith("#")) return true;
  return REFUSED.includes(diagnostic.code) || (isSyntax(diagnostic.code) && !STRICT.has(diagnostic.code));
}

/** What strict code alone forbids: assigning `arguments`, `with`, `delete x`, words that it reserves. */
const STRICT = new Set([1100, 1101, 1102, 1210, 1212, 1213, 1214, 1215, 1250, 1251, 1252]);

/** A `var` or a function, which may both have the same name. */
function isOfFunction({ parent }: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(parent) ||
    (ts.isVariableDeclaration(parent) && isVar(parent.parent as ts.VariableDeclarationList))
  );
}

/** A parameter of a function that may have two of one name: no arrow, nor one with a pattern, a default or a rest. */
function isParameterTwice({ parent }: ts.Node): boolean {
  if (!ts.isParameter(parent)) return false;
  const { parent: made } = parent;
  if (!ts.isFunctionDeclaration(made) && !ts.isFunctionExpression(made)) return false;
  return made.parameters.every((one) => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken);
}

const OCTAL_ESCAPE = 1487;

/** `"\033[1m"`, in text: strict code alone forbids it. */
function isOctalEscape({ code, file, start = 0 }: ts.Diagnostic): boolean {
  return code === OCTAL_ESCAPE && file !== undefined && ts.isStringLiteral(nodeAt(file, start));
}

/** A decorator that does not fit what it decorates, or gives what does not. */
const OF_DECORATORS = [1206, 1207, 1238, 1239, 1240, 1241, 1270, 1271];

export const isOfDecorators = ({ code }: ts.Diagnostic) => OF_DECORATORS.includes(code);

const UNKNOWN_NAMESPACE = 2503;
/** Types of globals that the small ambient declarations have only in part. */
const IN_PART = ["Process", "Console", "Buffer", "Performance", "Response", "globalThis"];

/** Would the platform's full declarations, slow to load, resolve what the small ambient ones lack? */
export function needsMore(
  { code, start = 0, length = 0 }: ts.Diagnostic,
  program: ts.Program,
  file: ts.SourceFile,
  host: EngineHost,
): boolean {
  const text = file.text.slice(start, start + length);
  if (code === UNKNOWN_NAMESPACE) return text === "NodeJS" || text === "globalThis";
  if (UNKNOWN_NAME.includes(code)) return host.hasGlobal(text);
  if (!UNKNOWN_PROPERTY.includes(code)) return false;
  const access = nodeAt(file, start).parent;
  if (!ts.isPropertyAccessExpression(access)) return false;
  const { symbol } = program.getTypeChecker().getTypeAtLocation(access.expression);
  return IN_PART.includes(symbol?.name);
}

/** The innermost node that begins at the position or holds it. */
export function nodeAt(file: ts.SourceFile, position: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > position || node.end <= position) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** Said of each place of a name: unknown, declared twice. */
const EVERYWHERE = [...UNKNOWN_NAME, 2451];

/** What a problem is told with. */
interface Telling {
  cell: Placed;
  /** What the learner calls the cells, by their numbers. */
  labels: ReadonlyMap<number, string>;
  language: Language;
  packages: EngineHost["packages"];
}

/** A sentence of ours in place of the compiler's; positions are the file's. */
interface Sentence {
  start: number;
  length: number;
  says: Bilingual;
}

/** The problems of a cell as the learner is to see them, in the order of its text. */
export function problemsOf({ found, misread }: Findings, sentences: readonly Sentence[], telling: Telling): Problem[] {
  const names = new Set(found.filter((one) => sentences.some(({ start }) => start === one.start)).map(marked));
  // One sentence is enough for a name that is unknown at every place.
  const isTold = (one: ts.Diagnostic) =>
    sentences.some((sentence) => overlap(one, sentence)) || (EVERYWHERE.includes(one.code) && names.has(marked(one)));
  const rest = misread && sentences.length > 0 ? [] : found.filter((one) => !isTold(one));
  return [
    ...sentences.map((sentence) => told(sentence, found, telling)),
    ...rest.map((diagnostic) => problemOf(diagnostic, telling)),
  ].sort((a, b) => a.start - b.start);
}

const marked = ({ file, start = 0, length = 0 }: ts.Diagnostic) => file?.text.slice(start, start + length) ?? "";

function overlap({ start = 0, length = 0 }: { start?: number; length?: number }, other: Sentence): boolean {
  return start <= other.start + other.length && other.start <= start + length;
}

/** The sentence, with the compiler's number for the place where it has the same to say. */
function told(
  { start, length, says }: Sentence,
  found: readonly ts.Diagnostic[],
  { cell, language }: Telling,
): Problem {
  const code = found.find((one) => one.start === start && !isSyntax(one.code))?.code;
  const syntax = found.some((one) => isSyntax(one.code));
  return { syntax, code, message: says[language], ...placeIn(cell, start, length) };
}

function placeIn({ text, offset }: Placed, start: number, length: number): { start: number; length: number } {
  const place = Math.min(Math.max(start - offset, 0), text.length);
  return { start: place, length: Math.min(length, text.length - place) };
}

/** A module, or the declarations of one, that cannot be found; Node's own, where it is not there, is called a name. */
const NOT_FOUND = [2307, 2580, 2591, 2792, 2732, 2882];

function problemOf(diagnostic: ts.Diagnostic, { cell, labels, language, packages }: Telling): Problem {
  const { code, messageText, start = 0, length = 0 } = diagnostic;
  const text = marked(diagnostic);
  // An import of ours that is assigned is a constant of an earlier cell.
  const constant = code === 2632 && cell.earlier.has(text);
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  return {
    syntax: isSyntax(code),
    code: constant ? 2588 : code,
    message: constant ? constantElsewhere(text)[language] : rewordCells(message, labels, language, packages),
    ...placeIn(cell, start, length),
    missing: NOT_FOUND.includes(code) ? /^(['"`])(.*)\1$/.exec(text)?.[2] : undefined,
  };
}

const constantElsewhere = (name: string): Bilingual => ({
  ko: `${name}: 앞의 셀에서 let 없이 선언하여 값을 바꿀 수 없습니다. 그 셀에서 let으로 선언하고 다시 실행하세요.`,
  en: `${name} cannot be assigned: an earlier cell declares it without let. Declare it with let there, and run that cell again.`,
});

/** Would plain JavaScript refuse the text? */
function isSyntax(code: number): boolean {
  return code < 2000 && !OF_TYPES.has(code);
}

/** Below 2000 the compiler numbers what hinders it from reading a text; these few are about types or modules all the same. */
const OF_TYPES = new Set([
  1055, 1058, 1062, 1064, 1065, 1192, 1238, 1239, 1240, 1241, 1259, 1261, 1268, 1270, 1271, 1272, 1278, 1280, 1286,
  1287, 1320, 1321, 1322, 1329, 1330, 1331, 1332, 1333, 1335, 1336, 1337, 1340, 1345, 1360, 1361, 1362, 1371, 1448,
  1479, 1484, 1485, 1541, 1542, 1543,
]);
