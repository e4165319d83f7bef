/**
 * The notebook's variables. Each name has one box, whichever cell declares it, so that closures, earlier functions and
 * later cells all see one variable; emitted code reads and writes `box.v`.
 *
 * A box is an object with one own property `v`. Before the declaration has run there is no own property, and the
 * prototype's accessor throws the ReferenceError of the temporal dead zone; `init` (written by declarations only) makes
 * the property. Every box has a prototype of its own, hence a hidden class of its own, which lets V8 keep a number
 * unboxed in it: a top-level loop over a box runs faster than over a variable captured by a closure.
 */
export interface Box {
  v: unknown;
  init: unknown;
}

export type Scope = Map<string, Box>;

/** A new box for the variable `name`, in its temporal dead zone. */
function createBox(name: string): Box {
  const unready = () => {
    throw new ReferenceError(`Cannot access '${name}' before initialization`);
  };
  return Object.create({
    get v() {
      return unready();
    },
    set v(_value: unknown) {
      unready();
    },
    set init(value: unknown) {
      Object.defineProperty(this, "v", { value, writable: true, enumerable: true, configurable: true });
    },
  });
}

/** The box of `name`, made when it is first asked for. */
export function boxOf(scope: Scope, name: string): Box {
  let box = scope.get(name);
  if (!box) {
    box = createBox(name);
    scope.set(name, box);
  }
  return box;
}

/** Lets the box show a live binding (an import) instead of a value of its own. */
export function link(box: Box, get: () => unknown): void {
  Object.defineProperty(box, "v", { get, enumerable: true, configurable: true });
}

/** Has the box's declaration run? */
export function isReady(box: Box): boolean {
  return Object.hasOwn(box, "v");
}

/** Puts the boxes back into their dead zone, as a cell that declares them begins; returns how to undo it for those that the cell never reached. */
export function enterDeadZone(boxes: Iterable<Box>): () => void {
  const before = new Map<Box, PropertyDescriptor>();
  for (const box of boxes) {
    const property = Object.getOwnPropertyDescriptor(box, "v");
    if (property) before.set(box, property);
    Reflect.deleteProperty(box, "v");
  }
  return () => {
    for (const [box, property] of before) if (!isReady(box)) Object.defineProperty(box, "v", property);
  };
}
