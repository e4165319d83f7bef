// Before the bundles whose functions it collects.
import "./collect.js";
import * as nabla from "nabla?cells";
import * as sealedNabla from "nabla?sealed";
import assert from "node:assert";
import strict from "node:assert/strict";
import * as grading from "nabla/grading?sealed";
import type { Loader } from "../node/loader.js";
import { messages } from "../session/messages.js";
import { collected } from "./collect.js";

type Namespace = Record<string, unknown>;

const ofCells: Namespace = { ...nabla };
/**
 * Sealed cells, which mark the others, have an instance of `nabla` to themselves: no object of theirs is within a
 * submission's reach, unless they hand it over.
 */
const ofSealed: Namespace = { ...sealedNabla };
const shared = new Map<string, Namespace>([
  ["assert", { ...assert, default: assert }],
  ["assert/strict", { ...strict, default: strict }],
  ["nabla/grading", { ...grading }],
]);

/** The only modules there are for a submission's cells. */
export const modules: Loader = {
  async load(specifier, sealed) {
    const module = specifier === "nabla" ? (sealed ? ofSealed : ofCells) : shared.get(specifier.replace(/^node:/, ""));
    if (!module) throw new Error(messages.notWhileGrading(specifier));
    return module;
  },
  refresh() {},
};

// The classes of a formula's nodes are made when the first formula is read.
const FORMULA = "sin(x) + 1";
for (const { parse } of [nabla, sealedNabla]) parse(FORMULA);
grading.sameFormula(FORMULA, FORMULA);

/** All that those modules consist of. */
export const parts: object[] = [ofCells, ofSealed, ...shared.values(), ...collected()];
