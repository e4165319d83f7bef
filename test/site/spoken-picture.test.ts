import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { computationalGraph, descentPath, gradientDescent, language, secantToTangent, slice } from "../../src/index.js";
import { curvesOf, pitches } from "../../src/site/client/pitch.js";
import type { Frame, Trace } from "../../src/site/client/plotly.js";
import { pointWords, wordsOf } from "../../src/site/client/spoken-picture.js";

language("en");

/** What is said of each picture of a figure. */
const said = ({ data, frames }: { data: readonly object[]; frames: readonly object[] }) =>
  frames.map((frame) => wordsOf(data as Trace[], frame as Frame));

describe("a figure's words are computed from what it shows", () => {
  test("points are said by their names and values, texts as they stand", () => {
    const words = said(secantToTangent("x^2", { steps: [2, 0.5] }));
    assert.equal(words[0], "P: x = 1, y = 1; Q: x = 3, y = 9; Δy/Δx = 8 / 2 = 4");
    assert.match(words.join("\n"), /Q: x = 1\.5, y = 2\.25; Δy\/Δx = 1\.25 \/ 0\.5 = 2\.5/);
  });

  test("a point that is drawn in space and in a plane is said once", () => {
    assert.equal(said(slice("x^2*y", { y: 1 }, { at: 1 })).at(-1), "x = 1, z = 2; x = 1, y = 2: ∂f/∂x = 4");
  });

  test("local slopes of a computational graph are said with their names", () => {
    const words = said(computationalGraph("(x y + 1)^2", { x: 2, y: 1 }));
    assert.match(words.at(-1) ?? "", /∂\S+\/∂\S+ = \d/);
    assert.doesNotMatch(words.join("\n"), /: (;|$)/m);
  });

  test("of a path that grows its end is said, in the names of its axes", () => {
    const words = said(
      descentPath("x^2 + y^2", gradientDescent("x^2 + y^2", { start: { x: 2, y: 1 }, rate: 0.25, steps: 3 })),
    );
    assert.match(words[1] ?? "", /descent 1 \(1, 0\.5\); descent 1: step = 1, f = 1\.25/);
  });

  test("a point without words of its own is its coordinates; negative numbers have a minus", () => {
    assert.equal(pointWords({ x: [-1.23456], y: [2] }, 0), "(−1.235, 2)");
    assert.equal(
      pointWords({ x: [1], y: [2], name: "<b>f</b>", hovertemplate: "y = %{y:.4~g}<extra></extra>" }, 0),
      "f: y = 2",
    );
  });
});

describe("a curve's pitches", () => {
  test("go two octaves from its lowest point to its highest, and are silent where it has no value", () => {
    assert.deepEqual(pitches([0, 1, null, 0.5]), [220, 880, undefined, 440]);
    assert.deepEqual(pitches([3, 3]), [440, 440]);
  });

  test("are those of graphs, not of tangents and guides", () => {
    const { data } = secantToTangent("x^2");
    assert.deepEqual(curvesOf(data as Trace[]), [0]);
  });
});
