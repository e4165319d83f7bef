import { normalized, plainName } from "../expression/parse/characters.js";
import { withoutSurroundings } from "./around.js";

/**
 * The entries of a list, a tuple or a vector, as people type it: (2, -1), [2; -1], <2, -1>, {2, -1}, 2 or -1, 2와 -1, ∇f = (2, -1),
 * \begin{pmatrix} 2 \\ -1 \end{pmatrix}. A formula without a comma is one entry.
 */
export function entriesOf(text: string): string[] {
  const plain = withoutSurroundings(normalized(text))
    .replace(/\$|\\(?:left|right)(?![a-zA-Z])|\\(?=[{}])/g, "")
    .replace(/^[^=∈]*[=∈]\s*(?=[([{<⟨\\][^=]*$)/u, "");
  return split(withoutBrackets(plain.replace(/^\s*(?:점\s*)?[A-Z]?\s*(?=\()/u, "")))
    .map((entry) => entry.trim())
    .filter(Boolean);
}

const pairs: Record<string, string> = { "(": ")", "[": "]", "{": "}", "<": ">", "⟨": "⟩" };

/** What stands in the brackets that go around all of it. */
function withoutBrackets(text: string): string {
  const matrix = /^\s*\\begin\{[a-zA-Z]*matrix\}(.*)\\end\{[a-zA-Z]*matrix\}\s*$/s.exec(text);
  if (matrix) return (matrix[1] as string).replace(/\\\\|&/g, ",");
  const plain = text.trim();
  const close = pairs[plain[0] ?? ""];
  if (close === undefined || !plain.endsWith(close)) return plain;
  const inside = plain.slice(1, -1);
  return staysInside(inside) ? withoutBrackets(inside) : plain;
}

/** Does every bracket that closes open in here, too? */
function staysInside(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if ("([{".includes(c)) depth++;
    if (")]}".includes(c) && --depth < 0) return false;
  }
  return true;
}

const join = /[,;\n]|\s+(?:or|and|&)\s+|\s*(?:또는|혹은|그리고|이거나|이고|이며)\s*|(?<=\d)[과와](?:\s+|(?=[-−\d]))/uy;

/** At the commas that stand in no brackets, and at words that join. */
function split(text: string): string[] {
  const entries = [""];
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const c = text[i] as string;
    if ("([{".includes(c)) depth++;
    if (")]}".includes(c)) depth--;
    join.lastIndex = i;
    const joined = depth === 0 ? join.exec(text)?.[0] : undefined;
    if (joined === undefined) entries[entries.length - 1] += c;
    else entries.push("");
    i += joined?.length ?? 1;
  }
  return entries;
}

/**
 * A list's entries by their names: in the order of the names, or, where each stands with its name, "x = 2" or "x: 2", by that.
 *
 * @returns undefined where there are more or fewer entries than names
 */
export function byName(entries: readonly unknown[], names: readonly string[]): Record<string, unknown> | undefined {
  if (entries.length !== names.length) return undefined;
  const labels = entries.map((entry) => (typeof entry === "string" ? labelOf(entry) : undefined));
  const isNamed = names.every((name) => labels.includes(plainName(name)));
  const bare = (entry: unknown) =>
    typeof entry === "string" ? entry.replace(/^[^=:은는]*(?:[=:]|[은는]\s)/u, "") : entry;
  return Object.fromEntries(
    names.map((name, i) => [name, isNamed ? bare(entries[labels.indexOf(plainName(name))]) : entries[i]]),
  );
}

/** The name in front of an entry: x in "x = 2", "x: 2", '"x": 2' and "x는 2", w in "∂f/∂w = 2" and "f_w = 2". */
function labelOf(entry: string): string | undefined {
  const found = /^\s*["'“‘]?(?:[∂d]\s*\p{L}\s*\/\s*[∂d]\s*|f_\{?)?(\p{L}[\w₀-₉]*)\}?["'”’]?\s*(?:[=:]|[은는]\s)/u.exec(
    entry,
  );
  return found ? plainName(found[1] as string) : undefined;
}
