import { formatWithOptions, inspect } from "node-inspect-extracted";
import { tableText } from "./table.js";

type Write = (name: "stdout" | "stderr", text: string) => void;

/** A console that writes what Node's does; see https://nodejs.org/api/console.html. */
export function createConsole(write: Write): Record<string, (...values: never[]) => void> {
  let indent = "";
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();
  const put = (name: "stdout" | "stderr", text: string) =>
    write(name, `${indent}${indent ? text.replaceAll("\n", `\n${indent}`) : text}\n`);
  const log = (...values: unknown[]) => put("stdout", format(values));
  const warn = (...values: unknown[]) => put("stderr", format(values));
  const elapsed = (label: string) => `${label}: ${duration(performance.now() - (starts.get(label) ?? 0))}`;
  const group = (...label: unknown[]) => {
    if (label.length > 0) log(...label);
    indent += "  ";
  };
  return {
    log,
    info: log,
    debug: log,
    warn,
    error: warn,
    dir: (value: unknown, options?: object) => put("stdout", inspect(value, { customInspect: false, ...options })),
    table: (data: unknown, columns?: readonly string[]) => {
      if (typeof data === "object" && data !== null) put("stdout", tableText(data, columns));
      else log(data);
    },
    assert: (condition: unknown, ...values: unknown[]) => {
      if (condition) return;
      if (typeof values[0] === "string") warn(`Assertion failed: ${values[0]}`, ...values.slice(1));
      else warn("Assertion failed", ...values);
    },
    trace: (...values: unknown[]) => {
      const { stack } = Object.assign(new Error(format(values)), { name: "Trace" });
      put("stderr", stack ?? "Trace");
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => void counts.delete(label),
    time: (label = "default") => void starts.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => {
      if (starts.has(label)) log(elapsed(label), ...values);
    },
    timeEnd: (label = "default") => {
      if (starts.has(label)) log(elapsed(label));
      starts.delete(label);
    },
  };
}

const format = (values: unknown[]) => formatWithOptions({}, ...(values as [unknown]));

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(3)}ms` : `${(milliseconds / 1000).toFixed(3)}s`;
}
