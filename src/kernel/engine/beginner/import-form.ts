import ts from "typescript";
import { nodeAt } from "../problems.js";
import { faultyLine, type Mistake, type Reading } from "./reading.js";
import { isString, isWord } from "./tokens.js";

/** "Module has no default export", in its variants. */
const NO_DEFAULT = [1192, 2613];

/** `import parse from "nabla"`, `import * from "nabla"`, `import { parse } form "nabla"`: an import's form. */
export function importForm(reading: Reading): Mistake[] {
  return reading.misread ? misread(reading) : noDefault(reading);
}

function noDefault({ found, file }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0 }) => {
    const statement = NO_DEFAULT.includes(code)
      ? ts.findAncestor(nodeAt(file, start), ts.isImportDeclaration)
      : undefined;
    const name = statement?.importClause?.name;
    if (!statement || !name) return [];
    const { namedBindings } = statement.importClause ?? {};
    const others =
      namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map((one) => one.getText(file)) : [];
    const write = `import { ${[name.text, ...others].join(", ")} } from ${statement.moduleSpecifier.getText(file)}`;
    return [{ start: statement.getStart(file), length: statement.getWidth(file), says: braces(write) }];
  });
}

function misread(reading: Reading): Mistake[] {
  const line = faultyLine(reading);
  const [first] = line;
  const module = line.findLast(isString);
  if (first?.text !== "import" || !module) return [];
  const between = line.slice(1, line.indexOf(module)).filter(({ text }) => text !== "from");
  const all = between.some(({ text }) => text === "*");
  // What stands directly before the module's name is `from`, misspelt or not.
  const names = between.filter(
    (token, at) => isWord(token) && !(at === between.length - 1 && between[at - 1]?.text === "}"),
  );
  if (names.length === 0 && !all) return [];
  const name = names.at(-1)?.text ?? module.text.slice(1, -1).replace(/\W.*$/, "");
  const write = `import ${all ? `* as ${name}` : `{ ${names.map(({ text }) => text).join(", ")} }`} from ${module.text}`;
  return [{ start: first.start, length: module.end - first.start, says: braces(write) }];
}

const braces = (write: string) => ({
  ko: `가져올 이름은 이렇게 적으세요: ${write}`,
  en: `Names are imported so: ${write}`,
});
