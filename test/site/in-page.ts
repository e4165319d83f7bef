/** What a player does in the page, as a text that is evaluated there: every browser's driver can do that. */
export const IN_PAGE = `(() => {
const find = (selector) => document.querySelector(selector);
const sleep = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
const until = async (holds, seconds = 60) => {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; await sleep(20)) {
    const value = holds();
    if (value) return value;
  }
  throw new Error("waited in vain for " + holds);
};
const ran = [];
const bad = [];
addEventListener("ran", ({ detail }) => ran.push(detail));
addEventListener("error", ({ message }) => bad.push(message));
addEventListener("unhandledrejection", ({ reason }) => bad.push(String(reason)));
const press = (selector) => find(selector).click();
const cell = (id) => "#cell-" + CSS.escape(id);
const run = async (id) => {
  const before = ran.length;
  press(cell(id) + " [data-action=run]");
  await until(() => ran.slice(before).some((one) => one.id === id), 200);
  return ran.slice(before);
};
const cells = () => [...document.querySelectorAll("section.cell")].map((one) => one.dataset.cell);
Object.assign(globalThis, {
  press,
  runAll: () => run(cells().at(-1)),
  runFirst: () => run(cells()[0]),
  textOf: (id) => find(cell(id) + " pre.code").textContent,
  /** What went wrong, and who else was asked for something. */
  faults: () => [...bad, ...performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin) && !/^(blob|data):/.test(name))],
  done: () => [...document.querySelectorAll('.exercise[data-state="right"]')].map((one) => one.dataset.exercise).sort(),
  async answer(id, fields) {
    const section = find("#exercise-" + id);
    delete section.dataset.state;
    for (const input of section.querySelectorAll("form input")) {
      input.focus();
      input.value = fields[input.name];
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    section.querySelector("form").requestSubmit();
    return until(() => section.dataset.state);
  },
  async moveSliders() {
    const figures = [...document.querySelectorAll("section.cell .output > figure.figure")];
    const stuck = [];
    for (const figure of figures) {
      figure.closest("details")?.setAttribute("open", "");
      if (figure.hidden) figure.hidden = false;
      figure.scrollIntoView({ block: "center" });
      await until(() => figure.classList.contains("revived"), 30).catch(() => {});
      const live = figure.querySelector(".live");
      const drawn = () => [...live.querySelectorAll("svg")].map((one) => one.innerHTML).join() + JSON.stringify(live.layout.scene?.camera);
      for (const slider of figure.querySelectorAll(".controls label > input")) {
        // The one that a curve is heard by is not seen yet.
        if (slider.closest("[hidden]")) continue;
        const before = drawn();
        slider.value = slider.valueAsNumber > 0 ? "0" : slider.max;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await until(() => drawn() !== before, 10).catch(() => stuck.push(figure.dataset.figure));
      }
    }
    return { figures: figures.length, revived: figures.filter((one) => one.classList.contains("revived")).length, stuck };
  },
  async write(id, text) {
    if (!find(cell(id) + " .cm-content")) press(cell(id) + " [data-action=edit]");
    const editor = await until(() => find(cell(id) + " .cm-content"));
    editor.focus();
    document.execCommand("selectAll");
    document.execCommand("insertText", false, text);
    await until(() => editor.textContent === text, 5);
  },
  async stop(id) {
    press(cell(id) + " [data-action=run]");
    await until(() => find(cell(id)).dataset.run === "runs");
    // What it prints may come only when it ends.
    await until(() => find(cell(id) + " .fresh")?.textContent.includes("begins"), 5).catch(() => {});
    press(cell(id) + " [data-action=stop]");
    await until(() => ran.at(-1).ended !== "ok");
    return ran.at(-1).ended;
  },
  /** False where the browser has no service workers, as in a private window. */
  async keepEverything() {
    if (!navigator.serviceWorker) return false;
    const button = await until(() => [...document.querySelectorAll(".records button")].at(1), 20);
    button.click();
    const said = await until(() => button.nextElementSibling.textContent, 120);
    return /Kept:|저장했습니다/.test(said) || Promise.reject(new Error(said));
  },
});
})()`;
