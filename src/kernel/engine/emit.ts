import ts from "typescript";
import { boundNames, isVar } from "./cell.js";
import type { CheckedCell } from "./checker.js";

/** A cell made ready to run. */
export interface Emitted {
  /** An expression: an async function of the boxes of `names`, then `import` and `import.meta`. */
  code: string;
  /** Source map of `code`, as JSON. */
  map: string;
  /** The notebook variables that the code touches, in the order of its parameters. */
  names: string[];
  /** What to load before the cell runs, and which names to link to which export (`*` for the namespace). */
  imports: { specifier: string; names: { name: string; exported: string }[] }[];
}

/** In emitted code the box of `x` is called `ℕx`, a name that nobody types. */
const BOX = "ℕ";
const { factory } = ts;

/**
 * Compiles a checked cell. Before TypeScript takes its types away, every reference to a notebook variable `x` becomes
 * `ℕx.v`, every top-level declaration keeps its own form and is followed by `ℕx.init = x`, and the last expression is
 * returned. Which identifiers refer to notebook variables is the checker's word, so shadowing needs no analysis here.
 */
export function emit(cell: CheckedCell, program: ts.Program, file: ts.SourceFile): Emitted {
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  let code = "";
  let map = "";
  program.emit(
    file,
    (path, text) => {
      if (path.endsWith(".js")) code = text;
      else map = text;
    },
    undefined,
    false,
    { before: [rewrite(cell, checker, names)], after: [dropModuleMarks] },
  );
  const parameters = [...names].map((name) => BOX + name);
  const body = code.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return {
    code: `(async function (${[...parameters, `${BOX}import`, `${BOX}meta`].join(", ")}) {"use strict";\n${body}\n})`,
    map,
    names: [...names],
    imports: importsOf(file, checker),
  };
}

/** Error messages of the JavaScript engine quote emitted code; this gives the learner's own names back. */
export function unbox(message: string): string {
  return message.replace(/\(0 ?, ?ℕ([\p{ID_Continue}$]+)\.v\)/gu, "$1").replace(/ℕ([\p{ID_Continue}$]+)\.v\b/gu, "$1");
}

function rewrite(cell: CheckedCell, checker: ts.TypeChecker, names: Set<string>): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    /** Names which, inside their own declaration, mean the thing being declared and stay as they are. */
    const own: string[] = [];
    let depth = 0;

    const box = (name: string): ts.Expression => {
      names.add(name);
      return factory.createIdentifier(BOX + name);
    };
    const read = (name: string) => factory.createPropertyAccessExpression(box(name), "v");
    const initialise = (name: string, value: ts.Expression = factory.createIdentifier(name)) =>
      factory.createExpressionStatement(
        factory.createAssignment(factory.createPropertyAccessExpression(box(name), "init"), value),
      );
    const assign = (name: string) => factory.createAssignment(read(name), factory.createIdentifier(name));

    const isBoxed = (name: string): boolean => {
      const declaration = cell.declarations.get(name) ?? cell.earlier.get(name);
      return Boolean(declaration && !declaration.ambient) && !own.includes(name);
    };
    /** Does the identifier, an expression, refer to a variable of the notebook? `locals` is what the binder found at top level. */
    const { locals } = file as unknown as { locals: Map<ts.__String, ts.Symbol> };
    const refersToBox = (identifier: ts.Identifier, symbol = checker.getSymbolAtLocation(identifier)): boolean => {
      const local = locals.get(identifier.escapedText);
      return (
        isBoxed(identifier.text) &&
        local !== undefined &&
        (symbol === local || symbol === checker.getExportSymbolOfSymbol(local))
      );
    };

    const within = <T>(name: string | undefined, visitAll: () => T): T => {
      if (name === undefined) return visitAll();
      own.push(name);
      const visited = visitAll();
      own.pop();
      return visited;
    };

    const visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node;
      if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) return node;
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node;
      if (ts.isIdentifier(node)) return isReference(node) && refersToBox(node) ? read(node.text) : node;
      if (ts.isShorthandPropertyAssignment(node)) return shorthand(node);
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        return factory.createCallExpression(
          factory.createIdentifier(`${BOX}import`),
          undefined,
          ts.visitNodes(node.arguments, visit) as ts.NodeArray<ts.Expression>,
        );
      if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
        return factory.createIdentifier(`${BOX}meta`);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return call(node, node.expression);
      if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && refersToBox(node.tag))
        return factory.updateTaggedTemplateExpression(
          node,
          bare(node.tag),
          undefined,
          ts.visitNode(node.template, visit) as ts.TemplateLiteral,
        );
      if (depth === 0 && ts.isVariableStatement(node) && isVar(node.declarationList) && !isAmbient(node))
        return varStatement(node);
      if (depth === 0 && ts.isForStatement(node) && node.initializer && isVarList(node.initializer))
        return forLoop(node, node.initializer);
      if (depth === 0 && (ts.isForOfStatement(node) || ts.isForInStatement(node)) && isVarList(node.initializer))
        return forEach(node, node.initializer);
      if (ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node)) {
        depth++;
        const visited = ts.visitEachChild(node, visit, context);
        depth--;
        return visited;
      }
      return ts.visitEachChild(node, visit, context);
    };
    const expression = (node: ts.Expression) => ts.visitNode(node, visit) as ts.Expression;
    const bare = (name: ts.Identifier) =>
      factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), read(name.text)));

    /** `{ x }` becomes `{ x: ℕx.v }`, also as the target of a destructuring assignment. */
    const shorthand = (node: ts.ShorthandPropertyAssignment) => {
      const fallback = node.objectAssignmentInitializer && expression(node.objectAssignmentInitializer);
      if (!refersToBox(node.name, checker.getShorthandAssignmentValueSymbol(node)))
        return factory.updateShorthandPropertyAssignment(node, node.name, fallback);
      const value = fallback ? factory.createAssignment(read(node.name.text), fallback) : read(node.name.text);
      return factory.createPropertyAssignment(node.name.text, value);
    };

    /** `f(x)` becomes `(0, ℕf.v)(x)`: the box must not turn into `this`. */
    const call = (node: ts.CallExpression, callee: ts.Identifier) => {
      if (!refersToBox(callee)) return ts.visitEachChild(node, visit, context);
      const values = ts.visitNodes(node.arguments, visit) as ts.NodeArray<ts.Expression>;
      const target = ts.setTextRange(bare(callee), callee);
      return node.questionDotToken
        ? ts.setTextRange(factory.createCallChain(target, node.questionDotToken, undefined, values), node)
        : factory.updateCallExpression(node, target, undefined, values);
    };

    const namesIn = (list: ts.VariableDeclarationList) =>
      list.declarations.flatMap(({ name }) => boundNames(name).map(({ text }) => text));

    /** A declarator keeps its native form, defaults in its pattern included; only its initializer sees boxes. */
    const declarator = (node: ts.VariableDeclaration): ts.VariableDeclaration => {
      const bound = boundNames(node.name).map(({ text }) => text);
      own.push(...bound);
      const name = ts.visitNode(node.name, visit) as ts.BindingName;
      own.length -= bound.length;
      return factory.updateVariableDeclaration(
        node,
        name,
        node.exclamationToken,
        node.type,
        node.initializer && expression(node.initializer),
      );
    };
    const list = (node: ts.VariableDeclarationList) =>
      factory.updateVariableDeclarationList(node, node.declarations.map(declarator));

    const varStatement = (node: ts.VariableStatement): ts.Statement[] =>
      node.declarationList.declarations
        .filter(({ initializer }) => initializer)
        .flatMap((declaration) => [
          ts.setTextRange(
            factory.createVariableStatement(
              undefined,
              factory.updateVariableDeclarationList(node.declarationList, [declarator(declaration)]),
            ),
            declaration,
          ),
          ...boundNames(declaration.name).map(({ text }) => factory.createExpressionStatement(assign(text))),
        ]);

    /** `for (var i = 0; …)`: one more declarator hands the values on to the boxes. */
    const forLoop = (node: ts.ForStatement, initializer: ts.VariableDeclarationList) => {
      const values = factory.createArrayLiteralExpression(namesIn(initializer).map(assign));
      const heads = [
        ...initializer.declarations.map(declarator),
        factory.createVariableDeclaration(BOX, undefined, undefined, values),
      ];
      return factory.updateForStatement(
        node,
        factory.updateVariableDeclarationList(initializer, heads),
        node.condition && expression(node.condition),
        node.incrementor && expression(node.incrementor),
        ts.visitNode(node.statement, visit, ts.isStatement, asStatement) as ts.Statement,
      );
    };
    const forEach = (node: ts.ForOfStatement | ts.ForInStatement, initializer: ts.VariableDeclarationList) => {
      const body = factory.createBlock([
        ...namesIn(initializer).map((name) => factory.createExpressionStatement(assign(name))),
        ts.visitNode(node.statement, visit, ts.isStatement, asStatement) as ts.Statement,
      ]);
      return ts.isForOfStatement(node)
        ? factory.updateForOfStatement(node, node.awaitModifier, list(initializer), expression(node.expression), body)
        : factory.updateForInStatement(node, list(initializer), expression(node.expression), body);
    };

    /** A statement of the cell's top level. */
    const topLevel = (node: ts.Statement): ts.Statement[] => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isAmbient(node)) return [];
      if (ts.isExportAssignment(node)) return [factory.createExpressionStatement(expression(node.expression))];
      if (ts.isVariableStatement(node) && !isVar(node.declarationList))
        return node.declarationList.declarations.flatMap((declaration) => [
          ts.setTextRange(
            factory.createVariableStatement(
              undefined,
              factory.createVariableDeclarationList([declarator(declaration)], node.declarationList.flags),
            ),
            declaration,
          ),
          ...boundNames(declaration.name).map(({ text }) => initialise(text)),
        ]);
      if (ts.isClassDeclaration(node)) {
        const visited = within(node.name?.text, () => ts.visitEachChild(node, visit, context));
        return [withoutExport(visited), ...(node.name ? [initialise(node.name.text)] : [])];
      }
      if (ts.isFunctionDeclaration(node)) return [withoutExport(ts.visitNode(node, visit) as ts.FunctionDeclaration)];
      if (ts.isEnumDeclaration(node))
        return [
          withoutExport(within(node.name.text, () => ts.visitEachChild(node, visit, context))),
          initialise(node.name.text),
        ];
      if (ts.isModuleDeclaration(node)) {
        const symbol = checker.getSymbolAtLocation(node.name);
        if (!symbol || !(symbol.flags & ts.SymbolFlags.Value)) return [];
        return [
          withoutExport(within(node.name.text, () => ts.visitEachChild(node, visit, context))),
          initialise(node.name.text),
        ];
      }
      if (ts.isImportEqualsDeclaration(node)) return importEquals(node);
      const visited = ts.visitNode(node, visit) as ts.Statement | ts.Statement[] | undefined;
      return visited === undefined ? [] : Array.isArray(visited) ? visited : [visited];
    };

    /** `import x = N.y` and `import fs = require("fs")`. */
    const importEquals = (node: ts.ImportEqualsDeclaration): ts.Statement[] => {
      const reference = node.moduleReference;
      const symbol = checker.getSymbolAtLocation(node.name);
      if (node.isTypeOnly || !symbol || !(checker.getAliasedSymbol(symbol).flags & ts.SymbolFlags.Value)) return [];
      const value = (name: ts.EntityName): ts.Expression =>
        ts.isIdentifier(name)
          ? isBoxed(name.text)
            ? read(name.text)
            : name
          : factory.createPropertyAccessExpression(value(name.left), name.right);
      const source = ts.isExternalModuleReference(reference)
        ? factory.createCallExpression(factory.createIdentifier("require"), undefined, [reference.expression])
        : value(reference);
      return [initialise(node.name.text, source)];
    };

    const statements = file.statements.filter((statement) => {
      const start = statement.getStart(file);
      return start >= cell.offset && start < cell.offset + cell.text.length;
    });
    const last = statements.at(-1);
    const hoisted = [
      ...statements.flatMap((node) =>
        ts.isFunctionDeclaration(node) && node.name && node.body ? [initialise(node.name.text)] : [],
      ),
      ...[...cell.declarations.values()]
        .filter(
          ({ name, assignable, ambient, value }) => value && assignable && !ambient && isVarName(name, statements),
        )
        .map(({ name }) => initialise(name, factory.createVoidZero())),
    ];
    const body = statements.flatMap((node) =>
      node === last && ts.isExpressionStatement(node)
        ? [
            ts.setTextRange(
              factory.createReturnStatement(
                factory.createObjectLiteralExpression([
                  factory.createPropertyAssignment("value", expression(node.expression)),
                ]),
              ),
              node,
            ),
          ]
        : topLevel(node),
    );
    return factory.updateSourceFile(file, [...hoisted, ...body]);
  };
}

/** Is the name bound by a `var`, hoisted to the cell's top, in any of the statements? */
function isVarName(name: string, statements: readonly ts.Statement[]): boolean {
  const search = (node: ts.Node): boolean =>
    (ts.isVariableDeclarationList(node) &&
      isVar(node) &&
      node.declarations.some((declaration) => boundNames(declaration.name).some(({ text }) => text === name))) ||
    (!ts.isFunctionLike(node) && !ts.isModuleBlock(node) && (ts.forEachChild(node, search) ?? false));
  return statements.some(search);
}

function isVarList(node: ts.ForInitializer): node is ts.VariableDeclarationList {
  return ts.isVariableDeclarationList(node) && isVar(node);
}

function asStatement(nodes: readonly ts.Node[]): ts.Statement {
  return nodes.length === 1 ? (nodes[0] as ts.Statement) : factory.createBlock(nodes as ts.Statement[]);
}

/** Identifiers that stand for a value, not a property's, a label's or a declaration's name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isEnumMember(parent) ||
    ts.isPropertyDeclaration(parent)
  )
    return parent.initializer === node;
  return (parent as { name?: ts.Node }).name !== node;
}

function isAmbient(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword))
  );
}

/** The declaration without `export` and `default`: a cell's names are the notebook's anyway. */
function withoutExport<
  T extends ts.ClassDeclaration | ts.FunctionDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration,
>(node: T): T {
  const modifiers = node.modifiers?.filter(
    ({ kind }) => kind !== ts.SyntaxKind.ExportKeyword && kind !== ts.SyntaxKind.DefaultKeyword,
  );
  if (modifiers?.length === node.modifiers?.length) return node;
  if (ts.isClassDeclaration(node))
    return factory.updateClassDeclaration(
      node,
      modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      node.members,
    ) as T;
  if (ts.isFunctionDeclaration(node))
    return factory.updateFunctionDeclaration(
      node,
      modifiers as ts.Modifier[],
      node.asteriskToken,
      node.name,
      node.typeParameters,
      node.parameters,
      node.type,
      node.body,
    ) as T;
  if (ts.isEnumDeclaration(node)) return factory.updateEnumDeclaration(node, modifiers, node.name, node.members) as T;
  return factory.updateModuleDeclaration(node, modifiers, node.name, node.body) as T;
}

/** `export {}` marks a module for the compiler; in a function's body it is a syntax error. */
const dropModuleMarks: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
  factory.updateSourceFile(
    file,
    file.statements.filter((node) => !ts.isExportDeclaration(node)),
  );

function importsOf(file: ts.SourceFile, checker: ts.TypeChecker): Emitted["imports"] {
  return file.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node)) return [];
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    if (/^\.\/cell-\d+\.nabla$/.test(specifier) || node.importClause?.isTypeOnly) return [];
    const names: { name: string; exported: string }[] = [];
    const add = (name: ts.Identifier, exported: string) => {
      const symbol = checker.getSymbolAtLocation(name);
      const target = symbol && checker.getAliasedSymbol(symbol);
      const onlyType =
        target &&
        !(target.flags & ts.SymbolFlags.Value) &&
        Boolean(target.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Namespace));
      if (!onlyType) names.push({ name: name.text, exported });
    };
    const { name, namedBindings } = node.importClause ?? {};
    if (name) add(name, "default");
    if (namedBindings && ts.isNamespaceImport(namedBindings)) add(namedBindings.name, "*");
    else
      for (const element of namedBindings?.elements ?? [])
        if (!element.isTypeOnly) add(element.name, (element.propertyName ?? element.name).text);
    return node.importClause && names.length === 0 ? [] : [{ specifier, names }];
  });
}
