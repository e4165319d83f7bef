import { type Advice, unbox } from "../engine/engine.js";
import { type Mapping, mappingsOf } from "../engine/source-map.js";
import { messages } from "./messages.js";
import type { Frame, Platform } from "./platform.js";
import type { Source, Sources } from "./source.js";

/** A place in the learner's own text; line and column are 1-based. */
export interface Place {
  source: Source;
  line: number;
  column: number;
  /** The function's name; empty at the top level. */
  name: string;
}

interface Program {
  file: string;
  map: string;
  linesBefore: number;
  advice?: readonly Advice[];
}

export function addCell(
  sources: Sources,
  { file, map, linesBefore, advice }: Program,
  text: string,
  label: string,
): void {
  sources.set(file, {
    text,
    isCell: true,
    describe: (line) => messages.cellPlace(label, line),
    map,
    header: 1,
    linesBefore,
    advice,
  });
}

interface LocalFile {
  file: string;
  /** What the learner calls it. */
  name: string;
  text: string;
  map: string | undefined;
  header: number;
}

export function addFile(sources: Sources, { file, name, ...rest }: LocalFile): void {
  const describe = (line: number) => messages.filePlace(name, line);
  sources.set(file, { ...rest, isCell: false, describe, linesBefore: 0 });
}

/** The learner's places among the frames. */
export function placesOf(sources: Sources, frames: readonly Frame[]): Place[] {
  return frames.flatMap(({ file, line, column, name }) => {
    const source = sources.get(file);
    const original = source && lookUp(source, line - 1 - source.header, column - 1);
    if (!original) return [];
    return [{ source, line: original.line + 1 - source.linesBefore, column: original.column + 1, name: unbox(name) }];
  });
}

/** From now on `error.stack` shows the learner's places only, where there are any. */
export function writeStacks(platform: Platform): void {
  platform.writeStacks((head, frames) => stackText(platform.sources, head, frames));
}

function stackText(sources: Sources, head: string, frames: readonly Frame[]): string | undefined {
  const places = placesOf(sources, frames);
  if (places.length === 0) return undefined;
  const lines = places.map(({ source, line, name }) => {
    const place = source.describe(line);
    return `    at ${name ? `${name} (${place})` : place}`;
  });
  return [unbox(head), ...lines].join("\n");
}

/** Decoded when an error asks for it first. */
const decoded = new WeakMap<Source, Mapping[]>();

/** The original of a 0-based place: that of the last mapping at or before it. */
function lookUp(source: Source, line: number, column: number): { line: number; column: number } | undefined {
  if (source.map === undefined) return { line: line + source.header, column };
  let mappings = decoded.get(source);
  if (!mappings) {
    mappings = [...mappingsOf(source.map)];
    decoded.set(source, mappings);
  }
  const found = mappings.findLast(
    (at) => at.generatedLine < line || (at.generatedLine === line && at.generatedCharacter <= column),
  );
  if (found?.sourceLine === undefined || found.sourceCharacter === undefined) return undefined;
  return { line: found.sourceLine, column: found.sourceCharacter };
}
