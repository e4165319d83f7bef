// Node's own globals in small, beside those of shared.d.ts. Loading all of @types/node costs over a second;
// the checker does so when a cell imports one of Node's modules or names a global that is missing here.

interface Timeout {
  ref(): this;
  unref(): this;
  hasRef(): boolean;
  refresh(): this;
  [Symbol.toPrimitive](): number;
}
declare function setTimeout(callback: (nothing: void) => void, milliseconds?: number): Timeout;
declare function setTimeout<T extends unknown[]>(
  callback: (...values: T) => void,
  milliseconds?: number,
  ...values: T
): Timeout;
declare function setInterval(callback: (nothing: void) => void, milliseconds?: number): Timeout;
declare function setInterval<T extends unknown[]>(
  callback: (...values: T) => void,
  milliseconds?: number,
  ...values: T
): Timeout;
declare function setImmediate(callback: (nothing: void) => void): object;
declare function setImmediate<T extends unknown[]>(callback: (...values: T) => void, ...values: T): object;
declare function clearTimeout(timer: Timeout | number | string | undefined): void;
declare function clearInterval(timer: Timeout | number | string | undefined): void;
declare function clearImmediate(timer: object | undefined): void;

interface Process {
  readonly argv: string[];
  readonly env: Record<string, string | undefined>;
  readonly pid: number;
  readonly platform: string;
  readonly arch: string;
  readonly version: string;
  readonly versions: Record<string, string>;
  readonly stdout: { write(text: string | Uint8Array): boolean };
  readonly stderr: { write(text: string | Uint8Array): boolean };
  cwd(): string;
  exit(code?: number): never;
  memoryUsage(): { rss: number; heapTotal: number; heapUsed: number; external: number; arrayBuffers: number };
  nextTick(callback: (...values: any[]) => void, ...values: any[]): void;
  uptime(): number;
  hrtime: { (time?: [number, number]): [number, number]; bigint(): bigint };
}
declare var process: Process;

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<any>;
  text(): Promise<string>;
}
declare function fetch(
  input: string | URL,
  init?: { method?: string; headers?: Record<string, string>; body?: any; signal?: AbortSignal },
): Promise<Response>;

interface NodeRequire {
  (specifier: string): any;
  resolve(specifier: string, options?: { paths?: string[] }): string;
  readonly cache: Record<string, any>;
  readonly main: any;
}
declare var require: NodeRequire;
interface ImportMeta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
  resolve(specifier: string): string;
}
