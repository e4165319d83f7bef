// What `npm start` does: set up, bring the learner's copy up to date, run JupyterLab until Ctrl+C.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { updateCopy } from "./copy.mjs";
import { freePort, portIn, startServer } from "./jupyter.mjs";
import { problem, readersLanguage, text } from "./messages.mjs";
import { ensureAll, root, workbook } from "./setup.mjs";

/** Ends with a sentence in the reader's language where something is missing, and with exit status 1. */
export async function main(args) {
  const language = readersLanguage(args);
  try {
    await learn(readOptions(args), language);
  } catch (error) {
    console.error(error.problem ? text(language, error.problem, error.data) : error);
    process.exitCode = 1;
  }
}

async function learn(options, language) {
  // Said before the long part, where that port is another's.
  await freePort(options.port);
  await ensureAll({ language });
  const { added, updated, kept } = updateCopy(join(root, "notebooks"), workbook);
  if (added.length + updated.length > 0)
    console.log(text(language, "copied", { added: added.length, updated: updated.length }));
  if (kept.length > 0) console.log(text(language, "newEdition", { names: kept.join(", ") }));
  if (options.setupOnly) return console.log(text(language, "ready"));
  const server = await startServer({ language, port: options.port, browser: options.browser });
  console.log(text(language, "open", { url: server.url }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, server.stop);
  await server.ended;
  console.log(text(language, "stopped"));
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        lang: { type: "string" },
        port: { type: "string" },
        "no-browser": { type: "boolean", default: false },
        "setup-only": { type: "boolean", default: false },
      },
    });
    if (values.lang && !["ko", "en"].includes(values.lang)) throw new Error(`--lang ${values.lang}: ko, en`);
    return {
      port: portIn(values.port),
      browser: !values["no-browser"],
      setupOnly: values["setup-only"],
    };
  } catch (error) {
    throw error.problem ? error : problem("badOption", { found: error.message });
  }
}
