import type { Cell } from "./cell.js";
import { OURS } from "./own-names.js";

/**
 * Later cells see every name, exported by the learner or not. Of what is declared in a block the compiler would write no
 * declaration: a variable of ours stands for it, with its type from a function, where nothing has narrowed it.
 */
export function exportsOf({ declarations }: Cell): string {
  const names = [...declarations.values()].filter(({ value, type, exported }) => (value || type) && !exported);
  const stands = names.map(({ name, inBlock }, at) => (inBlock ? { name, by: `${OURS}${at}` } : { name }));
  const variables = stands.map(({ name, by }) => by && `const ${by}get = () => ${name}; let ${by} = ${by}get();`);
  const exported = stands.map(({ name, by }) => (by ? `${by} as ${name}` : name));
  return `${variables.filter(Boolean).join(" ")} export { ${exported.join(", ")} };`;
}
