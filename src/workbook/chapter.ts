import type { Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { directive } from "micromark-extension-directive";
import type { Bilingual } from "../language.js";
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
  const tree: Root = fromMarkdown(source, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });
  const blocks = tree.children.filter((node) => !(node.type === "html" && node.value.startsWith("<!--")));
  const newId = idsOf(`${folder}/${name}`);
  const parts: Part[] = [];
  let title: Bilingual | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index] as RootContent;
    const fail = (what: string) => new Error(`${folder}/${name}.md:${node.position?.start.line}: ${what}`);
    if (node.type === "containerDirective") {
      const english = blocks[index + 1];
      if (node.name !== "ko") throw fail(`a :::${node.name} block without a :::ko block before it`);
      if (english?.type !== "containerDirective" || english.name !== "en") {
        throw fail("a :::ko block without a :::en block after it");
      }
      index++;
      const text = { ko: insideOf(node, source), en: insideOf(english, source) };
      if (text.ko === "" || text.en === "") throw fail("an empty block");
      const heading = { ko: firstHeading(text.ko), en: firstHeading(text.en) };
      if (headingLevels(text.ko) !== headingLevels(text.en)) throw fail("the two languages have different headings");
      if (!title && heading.ko && heading.en) title = { ko: heading.ko, en: heading.en };
      const attributes = attributesOf(node);
      if (!same(attributes, attributesOf(english))) throw fail("the two languages have different attributes");
      parts.push({ kind: "prose", id: newId({ named: attributes.id, heading: heading.en }), text, attributes });
    } else if (node.type === "code" && node.lang === "ts") {
      const meta = node.meta ?? "";
      const named = /\bid=([\w-]+)/.exec(meta)?.[1];
      parts.push({ kind: "code", id: newId({ named }), code: node.value, meta });
    } else if (node.type === "code" && node.lang === "yaml" && node.meta === "exercise") {
      const block = read(node.value, fail);
      parts.push({ kind: "exercise", id: newId({ named: `exercise-${block.exercise.id}` }), ...block });
    } else {
      throw fail(`a block that belongs to no language: ${source.slice(node.position?.start.offset).split("\n")[0]}`);
    }
  }
  if (!title) throw new Error(`${folder}/${name}.md: no title`);
  return { name, title, parts };
}

function read(yaml: string, fail: (what: string) => Error): ExerciseBlock {
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

/**
 * Gives out cell ids that stay the same while a chapter grows elsewhere: a given name, the English heading, or the
 * section's name and a number.
 */
function idsOf(chapter: string): (of: { named?: string | undefined; heading?: string | undefined }) => string {
  const used = new Set<string>();
  let section = "start";
  return ({ named, heading }) => {
    if (heading) section = slug(heading);
    let id = named ?? section;
    for (let count = 2; !named && used.has(id); count++) id = `${section}-${count}`;
    if (used.has(id)) throw new Error(`${chapter}.md: two cells are called ${id}`);
    used.add(id);
    return id;
  };
}

/** The heading's first words; a heading may change its end without moving its cells. */
function slug(heading: string): string {
  return (heading.toLowerCase().match(/[a-z0-9]+/g) ?? ["section"]).slice(0, 5).join("-");
}
