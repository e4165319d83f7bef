/** What we use of mathjs, whose modules are four hundred: the build makes one file of them, which loads ten times as fast. */
export {
  ConstantNodeDependencies,
  create,
  FunctionNodeDependencies,
  OperatorNodeDependencies,
  SymbolNodeDependencies,
} from "mathjs/number";
