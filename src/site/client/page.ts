// What a page does beyond being read. Nothing here is needed to read it.
import { startCells } from "./cells/cells.js";
import { startContents } from "./contents.js";
import { offerEmbedding, tellHeight } from "./embed.js";
import { startExercises } from "./exercises.js";
import { startFigures } from "./figures.js";
import { startLanguageSwitch } from "./language-switch.js";
import { startPractice } from "./practice.js";
import { startProgress } from "./progress.js";
import { startSearch } from "./search.js";
import { startTheme } from "./theme.js";

document.documentElement.classList.add("alive");
startTheme();
startContents();
startLanguageSwitch();
startSearch();
startFigures();
startExercises();
startCells();
startPractice();
startProgress();
offerEmbedding();
tellHeight();

// What a page may do without until it is read.
const offline = () =>
  (import("./offline.js" as string) as Promise<typeof import("./offline/offline.js")>).then(({ startOffline }) =>
    startOffline(),
  );
if ("serviceWorker" in navigator && document.body.dataset.alone === undefined)
  addEventListener("load", () => void offline().catch(() => {}), { once: true });
