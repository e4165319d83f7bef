import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { gradeCommand } from "../../src/grade/command.js";
import { language } from "../../src/language.js";
import { restored } from "../in-language.js";

describe("nabla grade, called in a wrong way, says in one sentence how, and fails", () => {
  let said = "";
  restored("NABLA_LANG", afterEach);
  beforeEach(() => {
    said = "";
    process.env.NABLA_LANG = "en";
    mock.method(console, "error", (line: string) => {
      said += line;
    });
  });
  afterEach(() => {
    mock.restoreAll();
    language("ko");
  });

  for (const args of [[], ["en"], ["en", "ps1", "ps2"]])
    it(`nabla grade ${args.join(" ")}`, async () => {
      assert.equal(await gradeCommand(args, {}), 1);
      assert.match(said, /^Usage: nabla grade COURSE PROBLEMSET/);
    });

  it("without a course of that name", async () => {
    assert.equal(await gradeCommand(["/nowhere/at/all", "ps1"], {}), 1);
    assert.match(said, /^There is no folder \/nowhere\/at\/all\./);
  });

  for (const jobs of ["0", "two", "1.5", "-1"])
    it(`with --jobs ${jobs}`, async () => {
      assert.equal(await gradeCommand(["en", "ps1"], { jobs }), 1);
      assert.match(said, /--jobs needs a whole number/);
    });
});
