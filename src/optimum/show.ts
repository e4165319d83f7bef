import { tableTex, tableText, withSentences } from "../derivative/table.js";
import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import { nameTex } from "../expression/print-tex.js";
import { type Bilingual, say } from "../language.js";
import { before } from "../number/deadline.js";
import { numberTex, shortNumber } from "../number/number-text.js";
import type { Kind } from "./candidate.js";
import type { ExactNumber } from "./prove/exact-value.js";
import { groundText, type Proof } from "./prove/proof.js";

/** Milliseconds for the exact values that are shown: then decimals must do. */
const timeToShow = 2000;
const inTime = (compute: () => string) => () => before(performance.now() + timeToShow, compute);

/** A cell of a table: a number, one known exactly, or a word. */
export type Cell = number | ExactNumber | Bilingual | undefined;

/** A result that shows itself as a table and some lines of text, in the language spoken when it is shown. */
export function shown<T extends object>(
  result: T,
  table: () => { heading: readonly (string | Bilingual)[]; rows: readonly (readonly Cell[])[] },
  lines: () => readonly string[],
): T & Displayable {
  const text = inTime(() => {
    const { heading, rows } = table();
    const body =
      rows.length > 0
        ? [
            tableText(
              heading.map(word),
              rows.map((row) => row.map((cell) => cellText(cell))),
            ),
          ]
        : [];
    return [...body, ...lines()].join("\n");
  });
  const markdown = inTime(() => {
    const { heading, rows } = table();
    const titles = heading.map((title) => (typeof title === "string" ? nameTex(title) : `\\text{${say(title)}}`));
    const body =
      rows.length > 0
        ? [
            tableTex(
              titles,
              rows.map((row) => row.map(cellTex)),
            ),
          ]
        : [];
    return withSentences(body, lines());
  });
  // Defined one by one, so that getters which follow the language stay getters.
  Object.defineProperties(result, {
    toString: { value: text },
    [nodeInspect]: { value: text },
    [jupyterDisplay]: { value: (): MimeBundle => ({ "text/markdown": markdown(), "text/plain": text() }) },
  });
  return result as T & Displayable;
}

/** What is claimed, and what the claim rests on. */
export interface Claim {
  readonly claim: Bilingual;
  readonly proof: Proof | undefined;
}

/** The claims that are proved, each with its grounds in words; a ground is given once. */
export interface Grounds extends Displayable {
  readonly claims: readonly { readonly claim: string; readonly grounds: readonly string[] }[];
}

/** Shows itself as claims and, below each, what it rests on. */
export function groundsOf(all: readonly Claim[]): Grounds {
  const known = new Set<string>();
  const isNew = (text: string) => !known.has(text) && known.add(text);
  const claims = all.flatMap(({ claim, proof }) =>
    proof ? [{ claim: say(claim), grounds: proof.grounds.map((ground) => say(groundText(ground))).filter(isNew) }] : [],
  );
  return shown(
    { claims },
    () => ({ heading: [], rows: [] }),
    () => claims.flatMap(({ claim, grounds }) => [claim, ...grounds.map((ground) => `– ${ground}`)]),
  );
}

const word = (title: string | Bilingual) => (typeof title === "string" ? title : say(title));
export const cellText = (cell: Cell): string => {
  if (cell === undefined) return "-";
  if (typeof cell === "number") return shortNumber(cell, 9);
  return "tex" in cell ? cell.text : say(cell);
};
const cellTex = (cell: Cell) => {
  if (cell === undefined) return "\\text{-}";
  if (typeof cell === "number") return numberTex(cell, 9);
  return "tex" in cell ? cell.tex : wordsTex(say(cell));
};
/** As text, where two primes would become a quotation mark: f'' is a formula. */
const wordsTex = (words: string) => `\\text{${words.replace(/f'+/g, (f) => `}${f}\\text{`)}}`;

/** The kinds' names. */
export const kinds: Record<Kind, Bilingual> = {
  minimum: { ko: "극소", en: "minimum" },
  maximum: { ko: "극대", en: "maximum" },
  saddle: { ko: "안장점", en: "saddle" },
  inflection: { ko: "변곡점", en: "inflection" },
  degenerate: { ko: "판정 불가", en: "undecided" },
};

/** The kinds along a constraint: an extreme value near the point, which need not be one on the whole constraint. */
export const kindsNearby: Record<Kind, Bilingual> = {
  ...kinds,
  minimum: { ko: "극소", en: "local minimum" },
  maximum: { ko: "극대", en: "local maximum" },
};
