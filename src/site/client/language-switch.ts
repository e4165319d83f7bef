/** What has an address on its page: headings, cells, exercises, terms. */
const PLACES = "main :is(h1, h2, h3, h4, h5, h6, section, tr)[id]";

/** The switch of language leads to the place that is being read. */
export function startLanguageSwitch(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language");
  const aim = () => {
    if (link) link.hash = scrollY > 0 ? placeRead() : "";
  };
  // Before a pointer opens the link or a menu that copies it; when a key presses it.
  for (const type of ["pointerdown", "click"]) link?.addEventListener(type, aim);
}

/**
 * The address, on the other language's page, of what is being read: of the place that began last above the window's text, or, where
 * that beginning is out of sight, of one that begins in the upper half.
 */
function placeRead(): string {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)].filter((one) => one.getClientRects().length > 0);
  const topOf = (place: HTMLElement) => Math.round(place.getBoundingClientRect().top);
  const [first] = places;
  if (!first) return "";
  const text = Number.parseFloat(getComputedStyle(first).scrollMarginTop);
  const at = places.findLastIndex((place) => topOf(place) <= text);
  const [above, below] = [places[at], places[at + 1]];
  const isAboveSeen = above !== undefined && topOf(above) >= 0;
  const place = below && !isAboveSeen && topOf(below) < innerHeight / 2 ? below : above;
  return place?.dataset.counterpart ?? place?.id ?? "";
}
