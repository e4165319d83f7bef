import assert from "node:assert/strict";
import { test } from "node:test";
import { PRACTICE_FILE } from "../../../src/exercise/practice/kept.js";
import { masteryOf } from "../../../src/exercise/practice/mastery.js";
import { practice, practiceWith } from "../../../src/exercise/practice/practice.js";
import { exerciseOf } from "../../../src/exercise/practice/question.js";
import { topics } from "../../../src/exercise/practice/topics.js";
import { partsOf, slipsAt } from "../../../src/exercise/slips/slips.js";
import { differentiate } from "../../../src/expression/differentiate.js";
import { Expression } from "../../../src/expression/expression.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { inLanguage } from "../../in-language.js";

const DAY = 24 * 60 * 60 * 1000;

/** A learner with a folder of their own and a clock that stands. */
function learner(files = new Map<string, string>()) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const store = {
    read: (name: string) => files.get(name),
    write: (name: string, text: string) => void files.set(name, text),
  };
  const open = () =>
    practiceWith(
      () => store,
      () => clock.now,
    );
  return { files, clock, open };
}

const questionOf = (id: string) => {
  const [, topic, level, seed] = /^(.*) (\d+) (\d+)$/.exec(id) as unknown as [string, string, string, string];
  return { topic, level: Number(level), seed: Number(seed) };
};
const keyOf = (id: string) => exerciseOf(questionOf(id)).key;

/** What a learner with this slip answers; undefined where the question gives no chance for it. */
function wrongAnswer(id: string, slip: string): string | undefined {
  const { solution, kind } = exerciseOf(questionOf(id));
  if (!("derivativeOf" in solution) || kind !== "expression") return undefined;
  const x = solution.variable ?? "x";
  const f = parse(solution.derivativeOf).tree;
  const slopes = partsOf(f, x).map((part) => differentiate(part, x));
  const made = slipsAt(f, x, slopes).find(({ name }) => name === slip);
  return made && String(new Expression(made.tree));
}

test("the same topic, level and seed are the same question; what is asked can be asked again", () => {
  const one = practice("chain rule", { seed: 7, level: 3 });
  assert.equal(String(one.ask()), String(practice("연쇄법칙", { seed: 7, level: 3 }).ask()));
  assert.equal(one.id, "chain rule 3 7");
  assert.equal(one.check(keyOf(one.id)).state, "right");
});

test("an unknown topic, level or seed gets one sentence that lists what there is", () => {
  inLanguage("en", () => {
    assert.throws(() => practice("integrals"), {
      message: /^There is no topic "integrals"\. The topics are .*"chain rule"/,
    });
    assert.throws(() => practice("chain rule", { level: 6 }), {
      message: "A level is a whole number from 1 to 5, not 6.",
    });
    assert.throws(() => practice("chain rule", { seed: -1 }), { message: /A seed is a whole number/ });
  });
  inLanguage("ko", () => assert.throws(() => practice("적분"), { message: /없는 주제입니다.*"연쇄법칙"/ }));
});

test("an open question stays open: run again, or after the kernel was killed, it is the same", () => {
  const { open } = learner();
  const first = open().ask();
  first.check("x + 12345");
  assert.equal(open().ask().id, first.id);
  open().ask().check(keyOf(first.id));
  assert.notEqual(open().ask().id, first.id);
});

test("what was known comes again after days, what was missed at once", () => {
  const { open, clock } = learner();
  const session = open();
  const topic = "powers and sums";
  for (let i = 0; i < 4; i++) {
    const question = session.ask(topic);
    assert.equal(question.check(keyOf(question.id)).state, "right");
  }
  assert.equal(masteryOf(session.mastery(), topic).box, 4);
  assert.equal(masteryOf(session.mastery(), topic).due, clock.now + 7 * DAY);
  assert.equal(masteryOf(session.mastery(), topic).level, 3);
  const missed = session.ask(topic);
  missed.check("x + 12345");
  missed.check(keyOf(missed.id));
  assert.equal(masteryOf(session.mastery(), topic).box, 0);
});

test("no question comes again within fifty", () => {
  const { open } = learner();
  const session = open();
  for (const topic of ["product rule", "Lagrange multipliers"]) {
    const asked = Array.from({ length: 50 }, () => {
      const question = session.ask(topic, { level: 1 });
      question.check(keyOf(question.id));
      return String(question.ask());
    });
    assert.equal(new Set(asked).size, 50, topic);
  }
});

test("an hour of practice: sixty questions, three kinds of mistakes, and the choice follows them", () => {
  const { open, files, clock } = learner();
  const slips = ["inner derivative", "product of derivatives", "quotient order"];
  const made: string[] = [];
  const met: string[] = [];
  const topicsAsked = new Set<string>();
  let expected: string | undefined;
  for (let i = 0; i < 60; i++) {
    clock.now += 60_000;
    // A new kernel every ten questions: nothing is lost.
    const session = open();
    const question = session.ask();
    topicsAsked.add(questionOf(question.id).topic);
    if (expected) {
      const again = wrongAnswer(question.id, expected);
      if (/Once more|다시 한번/.test(String(question.ask())) && again) met.push(expected);
    }
    expected = undefined;
    const slip = slips.find((name) => wrongAnswer(question.id, name) && made.filter((one) => one === name).length < 3);
    if (slip) {
      const { state } = question.check(wrongAnswer(question.id, slip));
      if (state === "not equal") {
        made.push(slip);
        if (session.mastery().slips.some((one) => one.slip === slip)) expected = slip;
      }
    }
    assert.equal(open().ask().id, question.id);
    assert.equal(question.check(keyOf(question.id)).state, "right", question.id);
  }
  assert.equal(topicsAsked.size, topics.length);
  assert.ok(made.length >= 6, String(made));
  assert.deepEqual(new Set(met), new Set(slips));
  assert.ok(met.length >= (2 / 3) * made.length, `${made} were made, and met again: ${met}`);
  assert.ok(JSON.parse(files.get(PRACTICE_FILE) as string).recent.length <= 50);
});

const aside = "nabla-practice.damaged-1.json";

for (const damaged of ["{ not json", "null", "[]", "7", '{"topics": 3, "slips": [], "recent": []}'])
  test(`a file that holds ${damaged} is put aside under another name, and said so once`, () => {
    const { open, files } = learner(new Map([[PRACTICE_FILE, damaged]]));
    inLanguage("en", () =>
      assert.match(String(open().ask().ask()), /was damaged. It is kept as nabla-practice\.damaged-1\.json/),
    );
    assert.equal(files.get(aside), damaged);
    inLanguage("en", () => assert.doesNotMatch(String(open().ask().ask()), /damaged/));
  });

test("of a damaged file, or one of another version, what can be read goes on, and the whole of it is put aside", () => {
  const good = { box: 3, due: 0, level: 2, streak: 1, asked: 9, seed: 12 };
  const kept = {
    topics: { "chain rule": good, "product rule": { ...good, level: 2.5 }, integrals: { ...good, box: 1 } },
    slips: [
      { slip: "a slip of tomorrow", topic: "chain rule" },
      { slip: "inner derivative", topic: "chain rule" },
    ],
    open: { topic: "a topic of tomorrow", level: 1, seed: 1, missed: false },
    recent: ["a question", 7],
  };
  const { open, files } = learner(new Map([[PRACTICE_FILE, JSON.stringify(kept)]]));
  assert.ok(open().ask("product rule").ask());
  assert.equal(files.get(aside), JSON.stringify(kept));
  const now = JSON.parse(files.get(PRACTICE_FILE) as string);
  assert.deepEqual(now.topics["chain rule"], good);
  assert.equal(now.topics["product rule"].level, 1);
  // A topic that this version does not know is kept for the one that does.
  assert.equal(now.topics.integrals.box, 1);
  assert.deepEqual(now.slips, [{ slip: "inner derivative", topic: "chain rule" }]);
  assert.equal(now.recent[0], "a question");
});

test("a file of a version that knows more topics is whole", () => {
  const good = { box: 3, due: 0, level: 2, streak: 1, asked: 9, seed: 12 };
  const { open, files } = learner(
    new Map([[PRACTICE_FILE, JSON.stringify({ topics: { integrals: good }, slips: [], recent: [] })]]),
  );
  open().ask();
  assert.deepEqual([...files.keys()], [PRACTICE_FILE]);
  assert.deepEqual(JSON.parse(files.get(PRACTICE_FILE) as string).topics.integrals, good);
});

for (const broken of ["read", "write"] as const)
  test(`a folder in which one cannot ${broken} is said once, and practice goes on in this session`, () => {
    const fail = () => {
      throw new Error("EROFS");
    };
    const store = { read: () => undefined, write: () => {}, [broken]: fail };
    const session = practiceWith(
      () => store,
      () => 0,
    );
    const asked = Array.from({ length: 3 }, () => {
      const question = session.ask("chain rule");
      assert.equal(question.check(keyOf(question.id)).state, "right");
      return question;
    });
    assert.equal(new Set(asked.map(({ id }) => id)).size, 3);
    assert.equal(masteryOf(session.mastery(), "chain rule").box, 3);
    inLanguage("en", () => {
      const told = asked.map(({ ask }) => /cannot be read or written/.test(String(ask())));
      assert.deepEqual(told, [true, false, false]);
    });
  });

test("two kernels in one folder see what the other has done, and neither takes anything away", () => {
  const { open, files } = learner();
  const [one, two] = [open(), open()];
  const mine = one.ask("chain rule");
  assert.equal(two.ask("chain rule").id, mine.id);
  mine.check(keyOf(mine.id));
  const theirs = two.ask("product rule");
  theirs.check(keyOf(theirs.id));
  assert.equal(masteryOf(one.mastery(), "product rule").box, 1);
  assert.equal(masteryOf(two.mastery(), "chain rule").box, 1);
  assert.notEqual(two.ask("chain rule").id, mine.id);
  assert.equal(Object.keys(JSON.parse(files.get(PRACTICE_FILE) as string).topics).length, 2);
});

test("the picture shows a row for each topic, in words too", () => {
  const figure = practice.mastery();
  inLanguage("ko", () => assert.match(practice.mastery().alt, /연쇄법칙 \d\/5/));
  assert.equal(figure.data.length, 2);
  // Each box stands where the axis has a name.
  const { yaxis } = figure.layout as { yaxis: { ticktext: string[]; tickvals: number[] } };
  assert.equal(yaxis.ticktext.length, topics.length);
  const heights = new Set((figure.data as { y: number[] }[]).flatMap(({ y }) => y));
  assert.deepEqual(
    [...heights].sort((a, b) => a - b),
    yaxis.tickvals,
  );
});

test("the topics are named in the language now spoken, and each name is taken in either", () => {
  const names = (["ko", "en"] as const).map((code) => inLanguage(code, () => practice.topics));
  assert.deepEqual([names[0]?.[5], names[1]?.[5]], ["연쇄법칙", "chain rule"]);
  const ids = names.map((list) => (list ?? []).map((name) => practice(name, { seed: 1, level: 1 }).id));
  assert.deepEqual(ids[0], ids[1]);
});
