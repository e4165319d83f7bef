/** A cell of the page. */
export interface Cell {
  readonly id: string;
  readonly section: HTMLElement;
  /** As the chapter has it. */
  readonly source: string;
  /** As it stands now. */
  text: string;
  /** Shows another text, in the editor or in the page. */
  show(text: string): void;
}

/** Where a cell says how it goes. */
export function statusOf({ section }: Cell): HTMLElement {
  return section.querySelector(".status") as HTMLElement;
}

/** Says one sentence under the cell; none takes it away. */
export function tell(cell: Cell, sentence: string, ...buttons: HTMLElement[]): void {
  const status = statusOf(cell);
  const had = status.contains(document.activeElement);
  status.replaceChildren(...(sentence ? [sentence, " ", ...buttons] : []));
  if (had) toolOf(cell, "run").focus();
}

/** One of the cell's buttons. */
export const toolOf = ({ section }: Cell, action: string): HTMLElement =>
  section.querySelector(`.tools [data-action="${action}"]`) as HTMLElement;

/** Gives the focus to another button of the cell where this one had it and is about to go: a key goes on from there. */
export function passFocus(cell: Cell, from: string, to: string): void {
  if (document.activeElement === toolOf(cell, from)) toolOf(cell, to).focus();
}

/** Buttons about a change stand only where there is one. */
export function mark({ section, text, source }: Cell): void {
  section.classList.toggle("changed", text !== source);
}

/** The chapter's own output makes room, and is kept for who wants the cell as it was. */
export function standIn({ section }: Cell, element: HTMLElement): void {
  const place = section.querySelector(".output") as HTMLElement;
  if (place instanceof HTMLDetailsElement) place.open = true;
  place.hidden = false;
  for (const child of place.children) if (child.tagName !== "SUMMARY") (child as HTMLElement).hidden = true;
  place.querySelector(":scope > .fresh")?.remove();
  element.classList.add("fresh");
  place.append(element);
}

/** Takes fresh output away: the chapter's own stands there again. */
export function restoreOutput({ section }: Cell): void {
  const place = section.querySelector(".output") as HTMLElement;
  place.querySelector(":scope > .fresh")?.remove();
  for (const child of place.children) (child as HTMLElement).hidden = false;
  place.hidden = place.children.length === 0;
}
