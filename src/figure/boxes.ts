import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { figure, type Trace } from "./plotly.js";
import { baseLayout, colours } from "./style.js";
import { type Words, wordsOf } from "./text.js";

/** A row of boxes: how many of them are filled. */
export interface BoxRow {
  readonly name: Words;
  readonly filled: number;
}

/**
 * Rows of boxes, filled from the left: how far one has come with each of several things.
 *
 * @param rows from top to bottom
 * @param of how many boxes a row has
 * @returns one marker a box: solid where it is filled, hollow where it is not
 * @example
 * boxes([{ name: "chain rule", filled: 2 }], 5, { title: "Practice", notice: "" }).data.length; // 2
 */
export function boxes(rows: readonly BoxRow[], of: number, words: { title: Words; notice: Words }): Figure {
  const names = rows.map(({ name }) => wordsOf(name));
  const markers = (isFilled: boolean): Trace => {
    const places = rows.flatMap(({ filled }, row) =>
      Array.from({ length: of }, (_, box) => ({ row, box: box + 1 })).filter(({ box }) => box <= filled === isFilled),
    );
    return {
      type: "scatter",
      mode: "markers",
      x: places.map(({ box }) => box),
      y: places.map(({ row }) => row),
      marker: {
        size: 16,
        symbol: isFilled ? "square" : "square-open",
        color: isFilled ? colours.curve : colours.guide,
      },
      hoverinfo: "skip",
    };
  };
  const base = baseLayout(words.title, words.notice, 60 + 28 * rows.length, 0, 190);
  return figure(
    say(alt(names.map((name, i) => `${name} ${rows[i]?.filled}/${of}`).join(", "))),
    [markers(true), markers(false)],
    {
      ...base,
      margin: { ...base.margin, b: 20 },
      xaxis: { visible: false, range: [0.5, of + 0.5], fixedrange: true },
      // Of numbers with names: on an axis of categories a number would be a category of its own.
      yaxis: {
        range: [rows.length - 0.5, -0.5],
        tickvals: rows.map((_, row) => row),
        ticktext: names,
        zeroline: false,
        fixedrange: true,
      },
      showlegend: false,
    },
  );
}

const alt = (all: string) => ({ ko: `채워진 칸의 수: ${all}.`, en: `Boxes filled: ${all}.` });
