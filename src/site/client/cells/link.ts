import { button } from "../button.js";
import { say } from "../say.js";
import { type Cell, mark, tell } from "./cell.js";
import { mine, showsAnothers } from "./changes.js";
import { hashOf } from "./entry.js";

/** The page's address with the cell and its text behind the #, compressed, and a mark that shows whether all of it came. */
async function linkTo(cell: Cell): Promise<string> {
  const bytes = await through(new TextEncoder().encode(cell.text), new CompressionStream("deflate-raw"));
  const { href } = location;
  return `${href.replace(/#.*$/, "")}#cell=${cell.id}&mark=${hashOf(cell.text)}&code=${toAddress(bytes)}`;
}

/** Puts the link to the changed cell where the reader can paste it, or can see it at least. */
export async function copyLink(cell: Cell): Promise<void> {
  const link = await linkTo(cell);
  try {
    await navigator.clipboard.writeText(link);
    tell(cell, say("copied"));
  } catch {
    const field = Object.assign(document.createElement("input"), { value: link, readOnly: true });
    field.setAttribute("aria-label", say("link"));
    tell(cell, say("notCopied"), field);
    field.select();
  }
}

/** Shows the code that the page's address carries, and runs nothing. */
export async function startLink(cells: readonly Cell[]): Promise<void> {
  // A link to a page that is open already changes what stands behind the # alone.
  addEventListener("hashchange", () => location.hash.startsWith("#cell=") && location.reload());
  const fields = new URLSearchParams(location.hash.slice(1));
  if (!fields.has("cell")) return;
  const cell = cells.find(({ id }) => id === fields.get("cell"));
  const text = await readCode(fields.get("code") ?? "");
  const place = cell ?? cells[0];
  if (!place) return;
  place.section.scrollIntoView({ block: "center" });
  if (!cell || text === undefined || hashOf(text) !== fields.get("mark")) {
    tell(place, say("cutLink"));
    return;
  }
  const own = mine(cell);
  if (own !== undefined) showsAnothers(cell);
  cell.show(text);
  mark(cell);
  const back = button(say("showMine"), () => {
    cell.show(own as string);
    mark(cell);
    tell(cell, "");
  });
  tell(cell, say("fromLink"), ...(own === undefined || own === text ? [] : [back]));
}

async function readCode(code: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
  } catch {
    return undefined;
  }
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const flow = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(flow).arrayBuffer());
}

/** Base64 that may stand in an address. */
function toAddress(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
