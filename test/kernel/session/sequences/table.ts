/**
 * What the language of the notebooks means, as tables: a title, the cells in their order, and what the last cell gives, as
 * Node's inspect prints it. `throws …` stands for an error at run time, `TS…` for the compiler's refusal, `nothing` for no
 * value. Cells before the last may fail too; what they say is not looked at.
 */
export type Sequence = [title: string, cells: string[], gives: string];

/** By subject. */
export type Table = Record<string, Sequence[]>;
