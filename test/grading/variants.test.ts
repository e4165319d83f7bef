import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { variants } from "../../src/grading/index.js";
import { language } from "../../src/language.js";

const symbol = Symbol.for("nabla.kernel");
let shown: string[] = [];
const choices = { a: [2, 3, 5, 7], b: [1, 4, 6, 8, 9] };

describe("a student's own numbers", () => {
  beforeEach(() => {
    shown = [];
    language("en");
    Object.assign(globalThis, { [symbol]: { display: (value: { markdown: string }) => shown.push(value.markdown) } });
  });
  afterEach(() => {
    delete (globalThis as Record<symbol, unknown>)[symbol];
    delete process.env.NABLA_STUDENT;
    delete process.env.JUPYTERHUB_USER;
  });

  it("are the same for the same student however it is typed", () => {
    const { a, b } = variants("00120001", choices);
    assert.ok(choices.a.includes(a) && choices.b.includes(b));
    for (const typed of ["120001", " 00120001 ", "００１２０００１", 120001])
      assert.deepEqual(variants(typed, choices), { a, b });
    assert.deepEqual(variants("Ada", choices), variants("ada ", choices));
  });

  it("are spread evenly and independently over a class", () => {
    const count = new Map<string, number>();
    for (let n = 0; n < 2000; n++) {
      const { a, b } = variants(`2026${String(n).padStart(4, "0")}`, choices);
      count.set(`${a} ${b}`, (count.get(`${a} ${b}`) ?? 0) + 1);
    }
    assert.equal(count.size, 20);
    // Five standard deviations around 100.
    for (const [pair, found] of count) assert.ok(Math.abs(found - 100) < 49, `${pair}: ${found}`);
  });

  it("are not there before it is known whose, and are the account's on a hub", () => {
    assert.deepEqual(variants("", choices), { a: Number.NaN, b: Number.NaN });
    assert.match(shown[0] ?? "", /^First put your identifier into `student`/);
    process.env.JUPYTERHUB_USER = "ada";
    assert.deepEqual(variants("", choices), variants("ada", choices));
  });

  it("are those of the submission while it is graded, and it is said whose the notebook used", () => {
    const [ada, minsu] = [variants("ada", choices), variants("minsu", choices)];
    assert.notDeepEqual(ada, minsu);
    process.env.NABLA_STUDENT = "minsu";
    assert.deepEqual(variants("ada", choices), minsu);
    const own = `$a = ${minsu.a}$, $b = ${minsu.b}$`;
    assert.equal(
      shown.at(-1),
      `This notebook was worked with the numbers of \`ada\`, but \`minsu\` handed it in. It is marked by the numbers of \`minsu\`: ${own}.`,
    );
    for (const typed of ["Minsu", "", undefined, { toString: () => "ada" }]) {
      assert.deepEqual(variants(typed, choices), minsu);
      assert.equal(shown.at(-1), `The numbers of \`minsu\`: ${own}`);
    }
    language("ko");
    variants("ada", choices);
    assert.match(shown.at(-1) ?? "", /^이 노트북은 `ada`의 수로 풀었는데, 제출한 사람은 `minsu`입니다/);
  });
});
