import { isTraced, type Quantity, type Run, type Taken, type Traced, traced } from "./operations.js";

/**
 * A node of a computational graph: an input, or one step of the computation.
 *
 * Forwards, each step computes its value from its parents' values, and notes how fast that value changes with each of them.
 * Backwards, each node passes its adjoint on: what ∂L/∂node is here, times the local derivative, is what the parent gains.
 */
export interface Node extends Traced {
  /** An input's name. */
  readonly name?: string;
  /** What was done, and to what; an input has none. */
  readonly step?: Taken;
  /** The nodes that this one was computed from, each with the local derivative ∂node/∂parent. */
  readonly parents: readonly { node: Node; slope: number }[];
  /** ∂L/∂node, once `backward` has run. */
  adjoint: number;
}

/** The computation of L: its nodes in the order in which they were computed, so that each stands behind its parents. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly inputs: Readonly<Record<string, Node>>;
  /** The last node, or a plain number when L depends on no input. */
  readonly output: Quantity;
}

/** Forwards: computes L at a point and keeps every step as a node. */
export function forward(compute: (inputs: Record<string, Quantity>) => Quantity, at: Record<string, number>): Graph {
  const nodes: Node[] = [];
  const keep = (value: number, rest: Omit<Node, "run" | "value" | "adjoint">): Node => {
    const node = traced(run, value, { ...rest, adjoint: 0 });
    nodes.push(node);
    return node;
  };
  const run: Run = {
    take: (step) => keep(step.value, { step, parents: parentsOf(step) }),
  };
  const inputs = Object.fromEntries(
    Object.entries(at).map(([name, value]) => [name, keep(value, { name, parents: [] })]),
  );
  return { nodes, inputs, output: compute(inputs) };
}

/** Backwards: from ∂L/∂L = 1 through the nodes in reverse order, so that a node's adjoint is complete before it is passed on. */
export function backward({ nodes, output }: Graph): void {
  if (isTraced(output)) (output as Node).adjoint = 1;
  for (const { adjoint, parents } of nodes.toReversed()) {
    for (const { node, slope } of parents) node.adjoint += slope * adjoint;
  }
}

const parentsOf = ({ operands, slopes }: Taken) =>
  operands.flatMap((operand, i) => (isTraced(operand) ? [{ node: operand as Node, slope: slopes[i] as number }] : []));
