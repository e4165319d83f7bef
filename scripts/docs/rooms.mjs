// The rooms of src/ and the arrows between them: the table that the tests hold the code to, and what the code's own imports say.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../paths.mjs";

const ts = createRequire(import.meta.url)("typescript");

/** Below everything: each is one file. */
export const base = ["language", "look-up", "display", "display-width"];
const mathematics = [...base, "number", "expression", "derivative", "optimum", "figure", "exercise"];
const below = (room) => mathematics.slice(0, mathematics.indexOf(room));

/**
 * Every room, from the lowest up: a file of src/ or a folder with what is below it, and the rooms that it may import. Each may import
 * itself. The longest name that fits a file is its room.
 */
export const rooms = {
  language: [],
  "look-up": [],
  display: [],
  "display-width": [],
  number: below("number"),
  expression: below("expression"),
  derivative: below("derivative"),
  optimum: below("optimum"),
  figure: below("figure"),
  exercise: below("exercise"),
  index: mathematics,
  grading: mathematics,
  "kernel/engine": base,
  "kernel/session": [...base, "kernel/engine"],
  "kernel/node": [...base, "kernel/engine", "kernel/session"],
  "kernel/web": [...base, "kernel/engine", "kernel/session"],
  "kernel/protocol": [...base, "kernel/engine", "kernel/session", "kernel/node"],
  "kernel/confined": [...base, "kernel/engine", "kernel/session", "kernel/node"],
  "kernel/node/main": [...base, "kernel/session", "kernel/node", "kernel/protocol", "kernel/confined"],
  workbook: [...base, "exercise", "kernel/session", "kernel/node"],
  course: [...base, "workbook", "kernel/engine"],
  print: [...base, "workbook", "kernel/node"],
  grade: [...base, "kernel/node"],
  site: [...base, "expression", "exercise", "index", "kernel/web", "workbook", "print"],
  cli: [...base, "kernel/node", "workbook", "course", "print", "grade"],
};

/** The room of a file, as "figure" for "figure/curve.ts"; undefined where the table has none. */
export function roomOf(file) {
  const path = file.replace(/\.ts$/, "");
  return Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The TypeScript files below a folder, declarations apart; paths from that folder, with forward slashes. */
export function filesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.m?ts$/.test(file) && !file.endsWith(".d.ts"))
    .sort();
}

/** For each file of src/ the files of src/ that it imports, types included. */
export function importsOf() {
  const files = filesOf("src");
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, "src", file), "utf8"), true, true);
      const own = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
      const paths = own.map((name) => join(dirname(file), name).replaceAll("\\", "/").replace(/\.js$/, ".ts"));
      return [file, [...new Set(paths)].filter((path) => files.includes(path))];
    }),
  );
}

/** The arrows between rooms with the files that they come from: { from, to, because: ["a.ts -> b.ts"] }. */
export function arrowsOf(imports) {
  const arrows = new Map();
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from === to) continue;
      const arrow = arrows.get(`${from} ${to}`) ?? { from, to, because: [] };
      arrow.because.push(`${file} -> ${target}`);
      arrows.set(`${from} ${to}`, arrow);
    }
  }
  return [...arrows.values()];
}

/**
 * The files that import one another in a circle: the strongly connected components with more than one file.
 *
 * Source: [Tarjan1972].
 */
export function circlesOf(imports) {
  const [numbers, lows, stack, circles] = [new Map(), new Map(), [], []];
  const visit = (file) => {
    numbers.set(file, numbers.size);
    lows.set(file, numbers.get(file));
    stack.push(file);
    for (const next of imports.get(file)) {
      if (!numbers.has(next)) visit(next);
      if (stack.includes(next)) lows.set(file, Math.min(lows.get(file), lows.get(next)));
    }
    if (lows.get(file) !== numbers.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1) circles.push(component.sort());
  };
  for (const file of imports.keys()) if (!numbers.has(file)) visit(file);
  return circles.sort();
}

/** The functions of a file with their lengths in lines: { name, line, lines }. */
export function functionsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const line = lineOf(node.getStart());
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
      const name =
        named?.getText() ?? (ts.isPropertyAssignment(node.parent) ? node.parent.name.getText() : "(a callback)");
      found.push({ name, line, lines: lineOf(node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
