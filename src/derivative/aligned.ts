import { displayWidth, padEnd } from "../display-width.js";
import { type Bilingual, say } from "../language.js";

/** One line of a derivation as it is shown; a long one goes on over several rows. */
export interface Line {
  /** What stands left of the equals sign, where anything does. */
  left?: { tex: string; text: string };
  /** The rows of the right-hand side. */
  tex: readonly string[];
  text: string;
  note?: Bilingual;
  /** A formula beside the note. */
  aside?: { tex: string; text: string };
}

/** A notebook's page is about this many letters wide. */
const page = 68;

/** A name of a rule is at most this long; a longer note is more than a name. */
const name = 24;

/** A note below its line is indented and in parentheses: as wide as so many letters. */
const around = 6;

/**
 * The notes stand in a column at the side. One for which there is no room goes below its line, and so do all the others where it
 * pushes their column off the page; a name, with all the others.
 */
export function alignedTex(lines: readonly Line[]): string {
  const wordsOf = ({ note, aside }: Line) =>
    note && (aside ? `\\text{${say(note)}:}\\ ${aside.tex}` : `\\text{${say(note)}}`);
  const widths = lines.map((line) => texWidth(wordsOf(line) ?? ""));
  const lefts = lines.map(({ left }) => texWidth(left?.tex ?? ""));
  const formulas = Math.max(...lines.flatMap(({ tex }, i) => tex.map((row) => (lefts[i] as number) + texWidth(row))));
  const long = widths.filter((width) => width > name && width > page - formulas);
  const room = page - Math.max(formulas, ...long.map((width) => Math.max(...lefts) + around + width));
  const namesFit = widths.every((width) => width <= room || long.includes(width));
  const rows = lines.flatMap((line, i) => {
    const { left, tex } = line;
    const words = wordsOf(line);
    const below = words && !(namesFit && (widths[i] as number) <= room);
    const last = tex.length - 1;
    return [
      ...tex.map((row, j) => {
        const side = words && !below && j === last ? ` && ${words}` : "";
        return `${j === 0 ? `${left?.tex ?? ""} &= ` : "&\\qquad "}${row}${side}`;
      }),
      ...(below ? [`&\\qquad (${words})`] : []),
    ];
  });
  return `$$\\begin{aligned}\n${rows.join(" \\\\[4pt]\n")}\n\\end{aligned}$$`;
}

/** A longer row pushes its own note aside, and no other. Columns. */
const longestRow = 72;

/** The same as plain text, the notes in brackets. */
export function alignedText(lines: readonly Line[]): string {
  const indent = Math.max(...lines.map(({ left }) => displayWidth(left?.text ?? "")));
  const width = Math.min(longestRow, Math.max(...lines.map(({ text }) => displayWidth(text))));
  return lines
    .map(({ left, text, note, aside }) => {
      const row = `${padEnd(left?.text ?? "", indent)} = ${text}`;
      return note
        ? `${padEnd(row, indent + 3 + width)}   [${say(note).replace("\n", " ")}${aside ? `: ${aside.text}` : ""}]`
        : row;
    })
    .join("\n");
}

/** How wide a letter of upright text, and one of a script, is beside a letter of a formula. */
const [asText, asScript] = [0.85, 0.7];

/** About how many letters wide LaTeX is when typeset: a fraction is as wide as its longer part, and a script is small. */
function texWidth(tex: string): number {
  let rest = tex
    .replace(/[^\p{ASCII}]/gu, (letter) => (displayWidth(letter) === 2 ? "mm" : letter))
    .replace(/\\lim_\{[^{}]*\}/g, "lim")
    .replace(/\\[,;!]/g, "")
    .replace(/\\(?:text|operatorname)\{([^{}]*)\}/g, (_, words: string) =>
      words.slice(0, Math.ceil(asText * words.length)),
    )
    .replace(/\\[td]frac/g, "\\frac")
    .replace(/\\(?!frac|sqrt)([a-zA-Z]+) ?/g, (_, name: string) => (upright.test(name) ? name : "m"));
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/[_^]\{([^{}]*)\}/g, (_, script: string) => script.slice(0, Math.ceil(asScript * script.length)))
      .replace(/\\sqrt(?:\[\d\])?\{([^{}]*)\}/g, "m$1")
      .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, over: string, under: string) =>
        over.length > under.length ? over : under,
      );
  }
  return rest.replace(/[_^{}\\]/g, "").length;
}

const upright = /^(?:(?:arc|ar)?(?:sin|cos|tan)h?|sec|csc|cot|ln|max|min|lim)$/;
