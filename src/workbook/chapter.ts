import type { Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { directive } from "micromark-extension-directive";
import type { Bilingual, Language } from "../language.js";
import { type ExerciseBlock, readExercise } from "./exercise.js";

/** One piece of a chapter, in reading order. Each becomes one cell; an exercise becomes two. */
export type Part =
  | { kind: "prose"; id: string; text: Bilingual; attributes: Record<string, string> }
  | { kind: "code"; id: string; code: string; meta: string }
  | ({ kind: "exercise"; id: string } & ExerciseBlock);

/** A chapter as its one source file tells it. */
export interface Chapter {
  /** "01-definition", also the name of its notebooks. */
  name: string;
  title: Bilingual;
  parts: Part[];
}

/**
 * Reads a chapter's Markdown source.
 *
 * At its top level it may hold: `:::ko` … `:::` directly followed by `:::en` … `:::`; a ```ts fence, for both languages;
 * a ```yaml exercise fence; HTML comments for authors. A code fence may name its cell: ```ts id=secant.
 *
 * What else a block's first line says is kept: a fence's `meta`, a directive's `{attributes}`.
 *
 * @param folder where the source lies, for messages
 * @throws {Error} that names the file and line where a block lacks its other language or is none of these
 */
export function readChapter(name: string, source: string, folder = "notebooks"): Chapter {
  const file = `${folder}/${name}.md`;
  const newId = idsOf(file);
  const parts = blocksOf(source, file).map((block) => toPart(block, newId));
  const title = parts.map(titleOf).find((found) => found !== undefined);
  if (!title) throw new Error(`${file}: no title`);
  return { name, title, parts };
}

/** A block of the source with its other language, and how to say what is wrong with it. */
interface Block {
  node: RootContent;
  source: string;
  english?: ContainerDirective;
  fail(what: string): Error;
}

/** The blocks at the top level, each `:::ko` joined with its `:::en`. */
function blocksOf(source: string, file: string): Block[] {
  const tree: Root = fromMarkdown(source, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });
  const nodes = tree.children.filter((node) => !(node.type === "html" && node.value.startsWith("<!--")));
  return nodes.flatMap((node, i): Block[] => {
    const fail = (what: string) => new Error(`${file}:${node.position?.start.line}: ${what}`);
    if (node.type !== "containerDirective") return [{ node, source, fail }];
    if (node.name === "en" && directiveIn("ko", nodes[i - 1])) return [];
    if (node.name !== "ko") throw fail(`a :::${node.name} block without a :::ko block before it`);
    const english = directiveIn("en", nodes[i + 1]);
    if (!english) throw fail("a :::ko block without a :::en block after it");
    return [{ node, source, english, fail }];
  });
}

const directiveIn = (language: Language, node: RootContent | undefined): ContainerDirective | undefined =>
  node?.type === "containerDirective" && node.name === language ? node : undefined;

function toPart(block: Block, newId: NewId): Part {
  const { node, source, fail } = block;
  if (node.type === "containerDirective") return toProse(node, block, newId);
  if (node.type === "code" && node.lang === "ts") {
    const meta = node.meta ?? "";
    const named = /\bid=([\w-]+)/.exec(meta)?.[1];
    return { kind: "code", id: newId({ named }), code: node.value, meta };
  }
  if (node.type === "code" && node.lang === "yaml" && node.meta === "exercise") {
    const read = exerciseOf(node.value, fail);
    return { kind: "exercise", id: newId({ named: `exercise-${read.exercise.id}` }), ...read };
  }
  throw fail(`a block that belongs to no language: ${source.slice(node.position?.start.offset).split("\n")[0]}`);
}

function toProse(korean: ContainerDirective, { source, english, fail }: Block, newId: NewId): Part {
  const other = english as ContainerDirective;
  const text = { ko: insideOf(korean, source), en: insideOf(other, source) };
  if (text.ko === "" || text.en === "") throw fail("an empty block");
  if (headingLevels(text.ko) !== headingLevels(text.en)) throw fail("the two languages have different headings");
  const attributes = attributesOf(korean);
  if (!same(attributes, attributesOf(other))) throw fail("the two languages have different attributes");
  return { kind: "prose", id: newId({ named: attributes.id, heading: firstHeading(text.en) }), text, attributes };
}

/** The first heading of a piece of prose; the chapter's first is its title. */
function titleOf(part: Part): Bilingual | undefined {
  if (part.kind !== "prose") return undefined;
  const [ko, en] = [firstHeading(part.text.ko), firstHeading(part.text.en)];
  return ko && en ? { ko, en } : undefined;
}

function exerciseOf(yaml: string, fail: Block["fail"]): ExerciseBlock {
  try {
    return readExercise(yaml);
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/** The text between a directive's fences, untouched. */
function insideOf(node: ContainerDirective, source: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? "" : source.slice(start, end);
}

const attributesOf = ({ attributes }: ContainerDirective) => ({ ...attributes }) as Record<string, string>;

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

function firstHeading(text: string): string | undefined {
  return /^#{1,6} +(.+)$/m.exec(text)?.[1]?.trim();
}

function headingLevels(text: string): string {
  return (text.match(/^#{1,6}(?= )/gm) ?? []).join(" ");
}

type NewId = (of: { named?: string | undefined; heading?: string | undefined }) => string;

/**
 * Gives out cell ids that stay the same while a chapter grows elsewhere: a given name, the English heading, or the
 * section's name and a number.
 */
function idsOf(file: string): NewId {
  const used = new Set<string>();
  let section = "start";
  return ({ named, heading }) => {
    if (heading) section = slug(heading);
    let id = named ?? section;
    for (let count = 2; !named && used.has(id); count++) id = `${section}-${count}`;
    if (used.has(id)) throw new Error(`${file}: two cells are called ${id}`);
    used.add(id);
    return id;
  };
}

/** The heading's first words; a heading may change its end without moving its cells. */
function slug(heading: string): string {
  return (heading.toLowerCase().match(/[a-z0-9]+/g) ?? ["section"]).slice(0, 5).join("-");
}
