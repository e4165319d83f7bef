// `npm start`. Kept in old syntax and free of static imports, so that a Node too old for the rest can still say so.
Promise.all([import("./messages.mjs"), import("./node-version.mjs")])
  .then((modules) => {
    const [messages, node] = modules;
    const found = process.versions.node;
    if (node.isTooOld(found)) {
      const language = messages.readersLanguage(process.argv.slice(2));
      console.error(messages.text(language, "oldNode", { found: found, oldest: node.oldestNode() }));
      process.exitCode = 1;
      return undefined;
    }
    return import("./learn.mjs").then((learn) => learn.main(process.argv.slice(2)));
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
