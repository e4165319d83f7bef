import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { showProgress } from "../../src/grade/progress.js";
import { language } from "../../src/language.js";

/** A terminal, or a file, that keeps what is written to it. */
function output(isTTY: boolean, columns?: number) {
  let text = "";
  const write = (more: string) => {
    text += more;
    return true;
  };
  const stream = { isTTY, columns, write } as unknown as NodeJS.WriteStream;
  return { stream, text: () => text, lastLine: () => lineIn(text.split("\u001b[K").at(-1) as string) };
}

/** A line is drawn while the terminal does not wrap; its text. */
function lineIn(drawn: string): string {
  const [before, text = "", after] = drawn.split(/\p{Cc}\[\?7[lh]/u);
  return drawn === "" || (before === "" && after === "") ? text : `wraps: ${drawn}`;
}

describe("progress", () => {
  afterEach(() => void language("ko"));

  it("is one line on a terminal: how many of how many, and who is being graded", () => {
    const { stream, text, lastLine } = output(true, 80);
    const progress = showProgress(stream);
    progress.expect(4);
    progress.begin("ada");
    progress.begin("ben");
    progress.end("ada");
    assert.match(lastLine(), /^█{6}░{18} 1\/4 .*ben$/);
    progress.close();
    assert.equal(lastLine(), "");
    assert.ok(!text().includes("\n"));
  });

  it("is cut by the terminal, which knows how wide its letters are", () => {
    const { stream, lastLine } = output(true, 60);
    const progress = showProgress(stream);
    progress.expect(3);
    for (const name of ["김민지와 이준호", "박서연과 최지우", "정하늘과 한가람"]) progress.begin(name);
    assert.match(lastLine(), /김민지와 이준호 박서연과 최지우 정하늘과 한가람$/);
  });

  it("is a line for each submission elsewhere, with the reason where there are no marks", () => {
    const { stream, text } = output(false);
    const progress = showProgress(stream);
    progress.expect(2);
    progress.begin("ada");
    progress.end("ada");
    progress.end("ben", "No marks.");
    progress.close();
    assert.equal(text(), "1/2 ada\n2/2 ben: No marks.\n");
  });
});
