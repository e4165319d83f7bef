// `npm start`. Kept in old syntax and free of static imports, so that a Node too old for the rest can still say so.
import("./messages.mjs")
  .then((messages) => {
    const version = process.versions.node.split(".").map(Number);
    if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
      const language = messages.readersLanguage(process.argv.slice(2));
      console.error(messages.text(language, "oldNode", { found: process.versions.node }));
      process.exitCode = 1;
      return undefined;
    }
    return import("./learn.mjs").then((learn) => learn.main(process.argv.slice(2)));
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
