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
  return split(withoutBrackets(plain.replace(pointBefore, "").replace(pointBehind, "")))
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** P(2, −1), 점 (2, −1), at (2, −1), the stationary point is (2, −1); (2, −1)에서. */
const pointBefore =
  /^\s*(?:(?:the|a|at|only|stationary|critical|point|is|유일한|정류점|임계점|극소점|최소점|점)(?:은|는|:)?\s+)*(?:점\s*)?[A-Z]?\s*(?=\()/iu;
const pointBehind = /(?<=\))\s*(?:에서|일\s*때)[가-힣\s.]*$/u;

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
  const named = entries.filter((entry) => names.map(plainName).includes(labelIn(entry) ?? ""));
  // Equations that led to them may stand beside: 2x - 4 = 0, 2y + 2 = 0, x = 2, y = -1.
  const areEquations = entries.every((entry) => typeof entry === "string" && entry.includes("="));
  if (entries.length > names.length && named.length === names.length && areEquations) return byName(named, names);
  if (entries.length !== names.length) return undefined;
  const labels = entries.map(labelIn);
  const isNamed = names.every((name) => labels.includes(plainName(name)));
  const bare = (entry: unknown) =>
    typeof entry === "string" ? entry.replace(/^[^=:은는]*(?:[=:]|[은는]\s)/u, "") : entry;
  return Object.fromEntries(
    names.map((name, i) => [name, isNamed ? bare(entries[labels.indexOf(plainName(name))]) : entries[i]]),
  );
}

const labelIn = (entry: unknown) => (typeof entry === "string" ? labelOf(entry) : undefined);

/** Of several equations the one that names the unknown alone: x = 3 of 2x - 6 = 0, x = 3; undefined where there is none or more. */
export function equationOf(text: string, unknown: string): string | undefined {
  const entries = entriesOf(text);
  const own = entries.filter((entry) => labelOf(entry) === plainName(unknown));
  const areEquations = entries.length > 1 && entries.every((entry) => entry.includes("="));
  return areEquations && own.length === 1 ? own[0] : undefined;
}

/** The name in front of an entry: x in "x = 2", "x: 2", '"x": 2' and "x는 2", w in "∂f/∂w = 2" and "f_w = 2". */
function labelOf(entry: string): string | undefined {
  const found = /^\s*["'“‘]?(?:[∂d]\s*\p{L}\s*\/\s*[∂d]\s*|f_\{?)?(\p{L}[\w₀-₉]*)\}?["'”’]?\s*(?:[=:]|[은는]\s)/u.exec(
    entry,
  );
  return found ? plainName(found[1] as string) : undefined;
}
