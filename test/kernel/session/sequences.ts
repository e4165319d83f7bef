import { declarations } from "./sequences/declarations.js";
import { exported } from "./sequences/exports.js";
import { forms } from "./sequences/forms.js";
import { modules } from "./sequences/modules.js";
import { names } from "./sequences/names.js";
import { running } from "./sequences/running.js";
import type { Table } from "./sequences/table.js";
import { types } from "./sequences/types.js";
import { variables } from "./sequences/variables.js";

/** All of them. */
export const sequences: Table = {
  ...variables,
  ...forms,
  ...declarations,
  ...exported,
  ...names,
  ...running,
  ...types,
  ...modules,
};
