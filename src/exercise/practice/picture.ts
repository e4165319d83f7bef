import { boxes } from "../../figure/boxes.js";
import type { Figure } from "../../figure/figure.js";
import { BOXES, type Mastery, masteryOf } from "./mastery.js";
import { messages } from "./messages.js";
import { topics } from "./topics.js";

/** A row of boxes for each topic. */
export function picture(mastery: Mastery): Figure {
  const rows = topics.map(({ id, name }) => ({ name, filled: masteryOf(mastery, id).box }));
  return boxes(rows, BOXES, { title: messages.masteryTitle, notice: messages.masteryNotice });
}
