import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, it } from "node:test";
import { MACHINE_PROBLEMS, machineMessages } from "../../src/grade/machine-messages.js";
import { messages } from "../../src/grade/messages.js";
import { type Language, language } from "../../src/language.js";
import { root } from "../project.js";

const python = (file: string) => readFileSync(join(root, "course", "nabla_course", "grade", file), "utf8");

describe("what is said while a class is graded", () => {
  afterEach(() => void language("ko"));

  it("has a sentence in both languages for every code that the Python steps answer with", () => {
    const machineCodes = [...python("machine.py").matchAll(/"(no-[\w-]+|other-version)"/g)].map(
      ([, code]) => code as string,
    );
    const codes = [
      ...[...python("reason.py").matchAll(/^ {4}r".*": "([\w-]+)"/gm)].map(([, code]) => code as string),
      ...["batch.py", "guards.py"]
        .flatMap((file) => [...python(file).matchAll(/CannotGrade\("([\w-]+)"\)/g)])
        .map(([, code]) => code as string),
      ...["no-python", "too-long", "ended", "locked", "disk-full", "read-only"],
      ...Object.keys(MACHINE_PROBLEMS),
      ...machineCodes,
    ];
    assert.equal(machineCodes.length, 4, machineCodes.join());
    assert.ok(codes.length >= 10, codes.join());
    for (const code of codes)
      for (const spoken of ["ko", "en"] as Language[]) {
        language(spoken);
        assert.doesNotMatch(messages.problem(code), new RegExp(`: ${code}$`), code);
        assert.equal(/[가-힣]/.test(messages.problem(code)), spoken === "ko", code);
      }
  });

  it("says of a machine what it lacks, in both languages, and what ssh says as it is", () => {
    for (const code of ["no-installation", "other-version", "no-kernel", "no-node", "no-sandbox", "talkative"]) {
      language("en");
      assert.doesNotMatch(machineMessages.hostLacks("lab1", code), new RegExp(`: ${code}$`));
      language("ko");
      assert.match(machineMessages.hostLacks("lab1", code), /^lab1에서는 채점하지 않습니다\. .*[가-힣]/);
    }
    language("en");
    assert.equal(machineMessages.hostLacks("lab1", "No route to host"), "lab1 takes no part: No route to host");
  });

  it("tells the time left in minutes and seconds", () => {
    language("en");
    assert.equal(messages.left(61_000), "1:01 left");
    assert.equal(messages.left(119_600), "2:00 left");
  });

  it("counts one and many", () => {
    language("en");
    assert.match(messages.nothing("ps1", 1), /1 submission of ps1 has/);
    assert.match(messages.nothing("ps1", 2), /2 submissions of ps1 have/);
    assert.match(
      messages.summary({ graded: 3, failed: 1, perMinute: 2.55, megabytes: undefined, jobs: 2 }),
      /^3 graded, 1 failed, 2\.[56]/,
    );
  });
});
