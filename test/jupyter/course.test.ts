import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../project.js";
import { skip } from "./environment.js";
import { python } from "./python.js";

interface Report {
  name: string;
  outcome: "passed" | "failed" | "skipped";
  text: string;
}

/** Runs the unit tests of the course's Python; what became of each. */
async function pytest(): Promise<{ reports: Report[]; code: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-pytest-"));
  const file = join(folder, "reports");
  const env = { ...process.env, NABLA_TEST_REPORT: file, PYTHONDONTWRITEBYTECODE: "1" };
  const child = spawn(
    python,
    ["-m", "pytest", "-q", `--basetemp=${join(folder, "tmp")}`, join(root, "course", "tests")],
    {
      env,
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) =>
    child.on("close", resolve).on("error", () => resolve(null)),
  );
  try {
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return { reports: lines.map((line) => JSON.parse(line) as Report), code, output };
  } catch {
    return { reports: [], code, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the course's Python", { skip }, async () => {
  if (skip) return;
  const { reports, code, output } = await pytest();
  for (const { name, outcome, text } of reports)
    it(name, (t) => {
      if (outcome === "skipped") t.skip(text);
      else assert.equal(outcome, "passed", text);
    });
  it("is tested to the end", () => assert.equal(code, 0, output));
});
