import ts from "typescript";
import { parse } from "./parse.js";

/** A declaration in a `declare global` or `declare module "…"`: what it is told apart by, and where it stands. */
interface Addition {
  /** The module, the name, and for an interface, whose declarations merge, the member. */
  key: string;
  start: number;
  end: number;
}

/** What the text adds to the globals and to other modules. */
export function additionsIn(text: string): Set<string> {
  return new Set(readAdditions(text).map(({ key }) => key));
}

/** The text without the additions of these keys: a newer cell has them. */
export function withoutAdditions(text: string, keys: ReadonlySet<string>): string {
  const superseded = readAdditions(text).filter(({ key }) => keys.has(key));
  return superseded.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function readAdditions(text: string): Addition[] {
  const file = parse(text);
  return file.statements.flatMap((statement) => {
    if (!isAugmentation(statement) || !statement.body || !ts.isModuleBlock(statement.body)) return [];
    const module = statement.name.getText(file);
    return statement.body.statements.flatMap((inner) =>
      partsOf(inner, file).map(([name, node]) => ({
        key: `${module} ${name}`,
        start: node.pos,
        end: endOf(node, text),
      })),
    );
  });
}

/** A declaration that is taken out leaves no comma behind. */
function endOf(node: ts.Node, text: string): number {
  return ts.isVariableDeclaration(node) && text[node.end] === "," ? node.end + 1 : node.end;
}

function partsOf(node: ts.Statement, file: ts.SourceFile): [string, ts.Node][] {
  if (ts.isInterfaceDeclaration(node))
    return node.members.map((member) => [`${node.name.text} ${(member.name ?? member).getText(file)}`, member]);
  if (ts.isVariableStatement(node)) {
    const { declarations } = node.declarationList;
    return declarations.map((declaration) => [
      declaration.name.getText(file),
      declarations.length === 1 ? node : declaration,
    ]);
  }
  const { name } = node as { name?: ts.Node };
  return name ? [[name.getText(file), node]] : [];
}

/** `declare global` or `declare module "…"`. */
export function isAugmentation(statement: ts.Statement): statement is ts.ModuleDeclaration {
  return (
    ts.isModuleDeclaration(statement) &&
    (!ts.isIdentifier(statement.name) || Boolean(statement.flags & ts.NodeFlags.GlobalAugmentation))
  );
}
