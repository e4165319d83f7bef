import ts from "typescript";

/** What a cell is written in: TypeScript, TypeScript with elements (`<b>…</b>`), or JavaScript, which may have them. */
export type Dialect = "ts" | "tsx" | "jsx";

const KINDS = { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, jsx: ts.ScriptKind.JSX };

/** The tree that was asked for last: a cell's is, several times. */
let latest: { text: string; dialect: Dialect; file: ts.SourceFile } | undefined;

/** The text's tree. */
export function parse(text: string, dialect: Dialect = "ts"): ts.SourceFile {
  if (latest?.text !== text || latest.dialect !== dialect) latest = { text, dialect, file: create(text, dialect) };
  return latest.file;
}

function create(text: string, dialect: Dialect): ts.SourceFile {
  const kind = KINDS[dialect];
  return ts.createSourceFile(`cell.${dialect}`, text, ts.ScriptTarget.ESNext, /* setParentNodes */ true, kind);
}

/** What hinders the parser, which its declarations keep to themselves. */
export function syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics;
}

/** Is the list declared with `var`, whose names reach past its block? */
export function isVar(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** The identifiers that a declaration's name or pattern binds. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** Has it the modifier? */
export function has(node: ts.Node, modifier: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === modifier));
}

/** Is it declared with `declare`? */
export function isAmbient(node: ts.Node): boolean {
  return has(node, ts.SyntaxKind.DeclareKeyword);
}
