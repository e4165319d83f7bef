import ts from "typescript";

/** Where a place of the emitted code comes from; lines and characters are counted from 0. */
export interface Mapping {
  generatedLine: number;
  generatedCharacter: number;
  sourceLine?: number;
  sourceCharacter?: number;
}

/** The compiler's own decoder of source maps, which its declarations keep to themselves. */
const { decodeMappings } = ts as unknown as { decodeMappings(mappings: string): Iterable<Mapping> };

/** The mappings of a source map, in the order of the emitted code. */
export const mappingsOf = (map: string): Iterable<Mapping> => decodeMappings(JSON.parse(map).mappings);
