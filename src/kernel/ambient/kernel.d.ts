// The kernel's own globals.

/** Shows `value` below the cell, while it runs: by its `Symbol.for("Jupyter.display")` method when it has one, else as text. */
declare function display(value: unknown): void;

/** Asks the person at the keyboard and returns what they typed. */
declare function prompt(question?: string, options?: { password?: boolean }): string;
