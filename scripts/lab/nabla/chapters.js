import { withoutAnswers } from "./predict.js";

/** The menu “Workbook”: the next chapter, the one before, a fresh copy of this one, my progress. */
const messages = {
  ko: {
    menu: "교재",
    next: "다음 장",
    previous: "이전 장",
    fresh: "이 장의 새 사본",
    progress: "내 진도",
    close: "닫기",
  },
  en: {
    menu: "Workbook",
    next: "Next Chapter",
    previous: "Previous Chapter",
    fresh: "Fresh Copy of This Chapter",
    progress: "My Progress",
    close: "Close",
  },
};

export async function plugin(moduleOf) {
  const [{ IMainMenu }, { INotebookTracker }, { ITranslator }] = await Promise.all(
    ["@jupyterlab/mainmenu", "@jupyterlab/notebook", "@jupyterlab/translation"].map(moduleOf),
  );
  const widgets = await moduleOf("@lumino/widgets");
  return {
    id: "nabla:chapters",
    autoStart: true,
    requires: [IMainMenu, INotebookTracker, ITranslator],
    activate(app, mainMenu, tracker, translator) {
      const say = messages[translator.languageCode.startsWith("ko") ? "ko" : "en"];
      const actions = {
        next: () => openNeighbour(app, tracker, 1),
        previous: () => openNeighbour(app, tracker, -1),
        fresh: () => openFreshCopy(app, tracker),
        progress: () => showProgress(moduleOf, tracker, say),
      };
      const menu = new widgets.Menu({ commands: app.commands });
      menu.id = "nabla-workbook";
      menu.title.label = say.menu;
      for (const [name, execute] of Object.entries(actions)) {
        const command = `nabla:${name}`;
        app.commands.addCommand(command, {
          label: say[name],
          isEnabled: () => chapterOf(tracker) !== undefined,
          execute,
        });
        menu.addItem({ command });
      }
      mainMenu.addMenu(menu, false, { rank: 900 });
    },
  };
}

/** The open notebook where it is a chapter or a copy of one: "ko", "03-numerical", and what follows in a copy's name. */
function chapterOf(tracker) {
  const [, language, name] =
    /^(ko|en)\/(\d\d-[a-z-]+?)(?:-copy\d*)?\.ipynb$/.exec(tracker.currentWidget?.context.path ?? "") ?? [];
  return name && { language, name };
}

const open = (app, path) => app.commands.execute("docmanager:open", { path });

async function openNeighbour(app, tracker, step) {
  const { language, name } = chapterOf(tracker);
  const { content } = await app.serviceManager.contents.get(language, { content: true });
  const chapters = content
    .map((file) => file.name)
    .filter((file) => /^\d\d-[a-z-]+\.ipynb$/.test(file) && !/-copy\d*\./.test(file));
  const at = chapters.sort().indexOf(`${name}.ipynb`);
  const other = chapters[at + step];
  if (other) await open(app, `${language}/${other}`);
}

/** The chapter as it was handed out, beside the reader's own, which stays. */
async function openFreshCopy(app, tracker) {
  const { language, name } = chapterOf(tracker);
  const { contents, serverSettings } = app.serviceManager;
  const original = await (await fetch(`${serverSettings.baseUrl}static/${language}/${name}.ipynb`)).json();
  const taken = new Set((await contents.get(language, { content: true })).content.map((file) => file.name));
  let copy = `${name}-copy.ipynb`;
  for (let n = 2; taken.has(copy); n++) copy = `${name}-copy${n}.ipynb`;
  await contents.save(`${language}/${copy}`, { type: "notebook", format: "json", content: withoutAnswers(original) });
  await open(app, `${language}/${copy}`);
}

/** What `progress()` shows, asked of the chapter's own kernel without a trace in the notebook. */
async function showProgress(moduleOf, tracker, say) {
  const [{ Dialog, showDialog }, { OutputAreaModel, SimplifiedOutputArea }] = await Promise.all(
    ["@jupyterlab/apputils", "@jupyterlab/outputarea"].map(moduleOf),
  );
  const { sessionContext, content } = tracker.currentWidget;
  await sessionContext.ready;
  const body = new SimplifiedOutputArea({
    model: new OutputAreaModel({ trusted: true }),
    rendermime: content.rendermime,
  });
  const kernel = sessionContext.session?.kernel;
  if (!kernel) return;
  body.future = kernel.requestExecute({ code: `(await import("nabla")).progress()`, store_history: false });
  await body.future.done;
  await showDialog({ title: say.progress, body, buttons: [Dialog.okButton({ label: say.close })] });
}
