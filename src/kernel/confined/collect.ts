// Imported before the bundles of the library, whose functions it collects. esbuild names each function and class of a
// bundle by a call of Object.defineProperty, also those that no export leads to: the classes of a formula's nodes, say.
const { defineProperty } = Object;
const found: object[] = [];
let collecting = true;

Object.defineProperty = <Target>(
  target: Target,
  key: PropertyKey,
  descriptor: PropertyDescriptor & ThisType<unknown>,
) => {
  if (collecting && key === "name") found.push(target as object);
  return defineProperty(target, key, descriptor);
};

/** The functions and classes of all bundles that have been loaded; ends the collecting. */
export function collected(): object[] {
  collecting = false;
  Object.defineProperty = defineProperty;
  return found;
}
