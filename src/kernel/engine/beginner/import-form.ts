import ts from "typescript";
import { nodeAt } from "../problems.js";
import { faultyLine, type Mistake, type Reading } from "./reading.js";
import { nearest } from "./spelling.js";
import { isString, isWord } from "./tokens.js";

/** "Module has no default export", in its variants. */
const NO_DEFAULT = [1192, 2613];

/** `import parse from "nabla"`, `import * from "nabla"`, `import { parse } form "nabla"`: an import's form. */
export function importForm(reading: Reading): Mistake[] {
  return reading.misread ? misread(reading) : noDefault(reading);
}

function noDefault({ found, file, checker }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0 }) => {
    const statement = NO_DEFAULT.includes(code)
      ? ts.findAncestor(nodeAt(file, start), ts.isImportDeclaration)
      : undefined;
    const name = statement?.importClause?.name;
    if (!statement || !name) return [];
    const { namedBindings } = statement.importClause ?? {};
    const others =
      namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map((one) => one.getText(file)) : [];
    const module = checker.getSymbolAtLocation(statement.moduleSpecifier);
    const exported = module ? checker.getExportsOfModule(module).map((one) => one.name) : [];
    const meant = exported.includes(name.text) ? name.text : nearest(name.text, exported);
    const place = { start: statement.getStart(file), length: statement.getWidth(file) };
    if (meant === undefined)
      return [{ ...place, says: noSuchExport(name.text, statement.moduleSpecifier.getText(file), exported) }];
    const write = `import { ${[meant, ...others].join(", ")} } from ${statement.moduleSpecifier.getText(file)}`;
    return [{ ...place, says: braces(write) }];
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
  const names = between
    .filter(
      (token, at) =>
        (isWord(token) || isString(token)) && !(at === between.length - 1 && between[at - 1]?.text === "}"),
    )
    .map(({ text }) => text.replace(/^["'`]|["'`]$/g, ""));
  if (names.length === 0 && !all) return [];
  const name = names.at(-1) ?? module.text.slice(1, -1).replace(/\W.*$/, "");
  const write = `import ${all ? `* as ${name}` : `{ ${names.join(", ")} }`} from ${module.text}`;
  return [{ start: first.start, length: module.end - first.start, says: braces(write) }];
}

const braces = (write: string) => ({
  ko: `가져올 이름은 이렇게 적으세요: ${write}`,
  en: `Names are imported so: ${write}`,
});

/** So many names are told. */
const MOST = 8;

const noSuchExport = (name: string, module: string, names: readonly string[]) => {
  const some = names.length <= MOST ? names.join(", ") : "…";
  return {
    ko: `${module}에는 ${name} 이라는 이름이 없습니다. 가져올 이름은 중괄호 안에 적으세요: import { ${some} } from ${module}. 중괄호 안에서 Tab 키를 누르면 있는 이름이 보입니다.`,
    en: `${module} has no ${name}. What is imported stands in braces: import { ${some} } from ${module}. Press Tab between the braces to see what there is.`,
  };
};
