import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A name, and the file in which it means what is meant. */
interface Place {
  name: string;
  path: string;
}

/**
 * The library's declarations in one file: what its entry exports, and all that this is declared with. For every cell the compiler
 * goes through every file of a library and through all their imports; most of them declare what no cell can name.
 *
 * @param entry a declarations file, "…/index.d.ts", that exports by name
 * @throws {Error} when a name changes from one file to another, or is declared in two
 */
export function libraryTypes(entry: string): string {
  const read = reader();
  const exported = exportsOf(read(entry));
  const wanted: Place[] = exported.map(({ name }) => ({ name, path: entry }));
  const kept = new Map<ts.Statement, string>();
  const seen = new Set<string>();
  const owners = new Map<string, string>();
  for (const { name, path } of wanted) {
    const key = `${path} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const file = read(path);
    const from = linksOf(file).get(name);
    if (from !== undefined) wanted.push({ name, path: besides(path, from) });
    for (const statement of file.statements.filter((one) => namesIn(one).includes(name))) {
      const owner = owners.get(name) ?? path;
      if (owner !== path)
        throw new Error(`${name} is declared in ${owner} and in ${path}: call one of them otherwise.`);
      owners.set(name, path);
      kept.set(statement, withoutExport(statement, file));
      for (const mentioned of identifiersIn(statement)) wanted.push({ name: mentioned, path });
    }
  }
  return `${[...kept.values()].map((text) => text.trim()).join("\n")}\nexport { ${exported.map(({ text }) => text).join(", ")} };\n`;
}

/** Reads each declarations file once. */
function reader(): (path: string) => ts.SourceFile {
  const read = new Map<string, ts.SourceFile>();
  return (path) => {
    const file = read.get(path) ?? ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    read.set(path, file);
    return file;
  };
}

/** The declarations of what "./other.js" means in the file at `path`. */
const besides = (path: string, specifier: string) => join(dirname(path), specifier.replace(/\.js$/, ".d.ts"));

/** What the entry exports, by name and as it says so. */
function exportsOf(entry: ts.SourceFile): { name: string; text: string }[] {
  return entry.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause, isTypeOnly }) =>
    exportClause && ts.isNamedExports(exportClause)
      ? exportClause.elements.map((one) => ({
          name: one.name.text,
          text: `${isTypeOnly || one.isTypeOnly ? "type " : ""}${one.name.text}`,
        }))
      : [],
  );
}

/** The names that a file has from others, each with its specifier. */
function linksOf(file: ts.SourceFile): Map<string, string> {
  const links = new Map<string, string>();
  for (const statement of file.statements) {
    const names = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : ts.isExportDeclaration(statement) && statement.moduleSpecifier && statement.exportClause;
    if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) continue;
    for (const { name, propertyName } of names.elements) {
      if (propertyName)
        throw new Error(`${file.fileName}: ${propertyName.text} must keep its name, not become ${name.text}.`);
      links.set(name.text, ((statement as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteral).text);
    }
  }
  return links;
}

/** What a statement declares. */
function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

function identifiersIn(node: ts.Node): string[] {
  const inside: string[] = [];
  ts.forEachChild(node, (child) => void inside.push(...identifiersIn(child)));
  return ts.isIdentifier(node) ? [node.text] : inside;
}

/** A declaration with its comment; what is exported is said at the end of the file. */
function withoutExport(statement: ts.Statement, file: ts.SourceFile): string {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const word = modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!word) return statement.getFullText(file);
  return file.text.slice(statement.getFullStart(), word.getStart(file)) + file.text.slice(word.end + 1, statement.end);
}
