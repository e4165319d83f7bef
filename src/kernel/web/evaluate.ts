/**
 * Evaluates a cell as a module of its own: line and column of its errors are then right in every browser, and no `eval` is
 * needed. `name` is the file that stack traces show.
 */
export function evaluate(code: string, name: string): (...values: unknown[]) => Promise<unknown> {
  return async (...values) => {
    const { default: run } = await importText(`export default ${code}\n//# sourceURL=${name}`);
    return (run as (...values: unknown[]) => unknown)(...values);
  };
}

/** Imports the text of a module. */
export async function importText(text: string): Promise<Record<string, unknown>> {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
