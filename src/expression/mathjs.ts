/** Makes a class of nodes of what it needs, by name. Mathjs's own declarations leave these out. */
type Factory = (parts: object) => unknown;
declare module "mathjs/number" {
  const createNode: Factory;
  const createConstantNode: Factory;
  const createSymbolNode: Factory;
  const createOperatorNode: Factory;
  const createFunctionNode: Factory;
}

/**
 * What we use of mathjs, whose modules are four hundred: the build makes one file of them, which loads ten times as fast. The classes
 * are made one by one: by `create` they would come with its typed functions, which no tree needs.
 */
export {
  createConstantNode,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createSymbolNode,
} from "mathjs/number";
