import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root, thorough } from "../project.js";
import { type Hub, noHub, startHub } from "./hub.js";
import { python, runAlone, sources } from "./python.js";

const LANGUAGE = "en";
const TEACHER = "nabla-t";
const STUDENTS = Array.from({ length: thorough ? 8 : 2 }, (_, at) => `nabla-s${at + 1}`);

/** A class on a hub: users of this machine, JupyterHub as it is deployed, the exchange folder. Each test is the next thing that happens. */
describe("a hub", { skip: noHub(), timeout: 900_000 }, () => {
  let hub: Hub;
  before(async () => {
    hub = await startHub([TEACHER, ...STUDENTS], LANGUAGE);
  });
  after(() => hub?.stop());

  const course = (...names: string[]) => join(hub.class, LANGUAGE, ...names);
  const exchange = (...names: string[]) => join(hub.class, "exchange", `nabla-${LANGUAGE}`, ...names);
  const ps1 = (user: string) => hub.home(user, "nabla", "ps1", "ps1.ipynb");
  const [ada, bob] = STUDENTS as [string, string];

  /** A user's own nbgrader; it has to succeed. */
  async function nbgrader(user: string, ...args: string[]): Promise<string> {
    const cwd = user === TEACHER ? course() : undefined;
    const { code, said } = await hub.as(user, [python, "-m", "nbgrader", ...args], { cwd });
    assert.equal(code, 0, `${user}: nbgrader ${args.join(" ")}\n${said}`);
    return said;
  }

  /** A user's line of shell, which the system has to refuse. */
  async function refused(user: string, line: string): Promise<void> {
    const { code, said } = await hub.as(user, ["sh", "-c", line]);
    assert.notEqual(code, 0, `${user} could: ${line}\n${said}`);
    assert.match(said, /Permission denied|Operation not permitted|cannot/i, line);
  }

  it("all log in with their passwords and run a chapter at once, and nobody comes to another's server", async (t) => {
    const users = JSON.stringify(STUDENTS.map((name) => ({ name, password: hub.password })));
    const { code, stdout, stderr } = await runAlone({
      args: [join(sources, "hub_class.py"), hub.url, users, `${LANGUAGE}/04-chain-rule.ipynb`],
      ...{ cwd: hub.folder, env: process.env, seconds: 600 },
    });
    assert.equal(code, 0, stderr + hub.log());
    const told: Record<string, Told> = JSON.parse(stdout);
    for (const [student, { cells, outputs, errors, doors }] of Object.entries(told)) {
      assert.ok(cells > 10 && outputs > 10, student);
      assert.equal(errors, 0, student);
      for (const [other, answer] of Object.entries(doors))
        assert.ok([403, 404].includes(answer), `${student}, ${other}: ${answer}`);
      t.diagnostic(`${student}: ${JSON.stringify(told[student])}, ${memory(student)}`);
    }
  });

  it("nobody listens to another's kernel: its sockets are files of the user's own", async () => {
    const sockets = readdirSync(hub.home(ada, ".nabla", "runtime")).filter((name) => /-ipc-\d$/.test(name));
    assert.ok(sockets.length >= 5, "the kernel runs");
    await refused(bob, `ls ${hub.home(ada, ".nabla", "runtime")}`);
    const uid = statSync(hub.home(ada)).uid;
    const open = readFileSync("/proc/net/tcp", "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row[3] === "0A" && Number(row[7]) === uid);
    assert.equal(open.length, 1, "the server alone, which asks the hub who is there");
  });

  it("the teacher hands out, and every student fetches", async () => {
    await nbgrader(TEACHER, "generate_assignment", "ps1");
    await nbgrader(TEACHER, "release_assignment", "ps1");
    for (const student of STUDENTS) await nbgrader(student, "fetch_assignment", "ps1");
  });

  it("they answer, validate and hand in", async () => {
    const solved = JSON.parse(readFileSync(course("source", "ps1", "ps1.ipynb"), "utf8")).cells as Cell[];
    const solutions = new Map(solved.map((cell) => [cell.metadata.nbgrader?.grade_id, cell.source]));
    for (const student of STUDENTS) {
      const book = JSON.parse(readFileSync(ps1(student), "utf8"));
      for (const cell of book.cells as Cell[])
        if (cell.metadata.nbgrader?.solution && (student !== bob || cell.metadata.nbgrader.grade_id === "rates"))
          cell.source = solutions.get(cell.metadata.nbgrader.grade_id) ?? cell.source;
      writeFileSync(ps1(student), JSON.stringify(book));
    }
    assert.match(await nbgrader(ada, "validate", "ps1/ps1.ipynb"), /passes all the tests/);
    assert.match(await nbgrader(bob, "validate", "ps1/ps1.ipynb"), /VALIDATION FAILED/);
    for (const student of STUDENTS) await nbgrader(student, "submit", "ps1");
    assert.equal(readdirSync(exchange("inbound")).length, STUDENTS.length);
  });

  it("a student reads neither another's work nor the solutions, and cannot touch what was handed in", async () => {
    const inbound = exchange("inbound");
    const [hers = ""] = readdirSync(inbound).filter((name) => name.startsWith(`${ada}+`));
    await refused(bob, `ls ${hub.home(ada)}`);
    await refused(bob, `cat ${ps1(ada)}`);
    await refused(bob, `ls ${inbound}`);
    await refused(bob, `cat '${inbound}/${hers}/ps1.ipynb'`);
    await refused(bob, `mv '${inbound}/${hers}' '${inbound}/away'`);
    await refused(bob, `rm -r '${inbound}/${hers}'`);
    await refused(bob, `ls ${course()}`);
    await refused(bob, `cat ${course("source", "ps1", "ps1.ipynb")}`);
    await refused(bob, `cat ${join(root, "course", LANGUAGE, "source", "ps1", "ps1.ipynb")}`);
    await refused(bob, `cat ${join(root, "course", "ps1.md")}`);
    await refused(bob, `mkdir ${hub.class}/exchange/nabla-other`);
    await refused(bob, `touch ${exchange("outbound", "ps1", "ps1.ipynb")}`);
    await refused(bob, `cat ${hub.folder}/state/cookie_secret`);
  });

  it("what a student puts into the folder by hand brings nothing that is not the student's", async () => {
    const put = async (name: string, line: string) => {
      const { code, said } = await hub.as(bob, ["sh", "-c", `umask 022; mkdir '${name}' && cd '${name}' && ${line}`], {
        cwd: exchange("inbound"),
      });
      assert.equal(code, 0, said);
    };
    // Later than hers, in her name; and as his own a link to the solutions, with a time long past.
    await put(`${ada}+ps1+2099-01-01 00:00:00 UTC+x`, `echo {} > ps1.ipynb`);
    await put(
      `${bob}+warm-up+2020-01-01 00:00:00 UTC+x`,
      `ln -s ${course("source", "ps1", "ps1.ipynb")} warm-up.ipynb; mkfifo pipe; echo {} > own.ipynb`,
    );
    const said = await nbgrader(TEACHER, "collect", "ps1");
    assert.match(said, new RegExp(`${ada}.*${bob} made it`));
    const collected = readFileSync(course("submitted", ada, "ps1", "ps1.ipynb"), "utf8");
    assert.equal(collected, readFileSync(ps1(ada), "utf8"));
    const other = await nbgrader(TEACHER, "collect", "warm-up");
    assert.match(other, /warm-up\.ipynb .*not collected/);
    assert.match(other, /pipe .*not collected/);
    assert.deepEqual(readdirSync(course("submitted", bob, "warm-up")).sort(), ["own.ipynb", "timestamp.txt"]);
    const time = readFileSync(course("submitted", bob, "warm-up", "timestamp.txt"), "utf8");
    assert.ok(Math.abs(Date.parse(time.replace(" UTC", "Z")) - Date.now()) < 600_000, time);
    rmSync(course("submitted", bob, "warm-up"), { recursive: true });
  });

  it("the work is graded, and each fetches feedback of one's own", async () => {
    await nbgrader(TEACHER, "autograde", "ps1");
    await nbgrader(TEACHER, "generate_feedback", "ps1");
    await nbgrader(TEACHER, "release_feedback", "ps1");
    const marks = await nbgrader(TEACHER, "export", "--to", "marks.csv");
    assert.match(marks, /marks\.csv/);
    const scores = Object.fromEntries(
      readFileSync(course("marks.csv"), "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => {
          const row = line.split(",");
          return [row.find((value) => STUDENTS.includes(value)), Number(row.at(-2))];
        }),
    );
    for (const student of STUDENTS) {
      await nbgrader(student, "fetch_feedback", "ps1");
      const folder = hub.home(student, "nabla", "ps1", "feedback");
      const html = readFileSync(join(folder, readdirSync(folder)[0] ?? "", "ps1.html"), "utf8");
      assert.equal(html, readFileSync(course("feedback", student, "ps1", "ps1.html"), "utf8"), student);
      // He answered one problem of two points; the others all that the machine marks.
      if (student === bob) assert.equal(scores[student], 2);
      else assert.ok((scores[student] ?? 0) > 10 && scores[student] === scores[ada], JSON.stringify(scores));
    }
    await refused(bob, `ls ${exchange("feedback")}`);
  });
});

interface Told {
  cells: number;
  outputs: number;
  errors: number;
  start: number;
  run: number;
  /** What the hub answered who asked for another's files. */
  doors: Record<string, number>;
}

interface Cell {
  source: string;
  metadata: { nbgrader?: { grade_id: string; solution?: boolean } };
}

/** What a user's processes need: their own memory, and their share of what several have in common. */
function memory(user: string): string {
  const ids = execFileSync("ps", ["-o", "pid=", "-u", user], { encoding: "utf8" }).split(/\s+/).filter(Boolean);
  return ids
    .map((id) => {
      const share = /^Pss: +(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1];
      const name = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0")[0]?.split("/").at(-1);
      return `${name} ${Math.round(Number(share) / 1024)} MB`;
    })
    .join(", ");
}
