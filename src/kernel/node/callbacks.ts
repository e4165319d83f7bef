import childProcess from "node:child_process";
import crypto from "node:crypto";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import stream from "node:stream";
import zlib from "node:zlib";
import { type Functions, likeNative, type Native } from "../session/like-native.js";
import type { Events } from "../session/platform.js";

/** Modules whose functions take a callback, which is called from the event loop. */
const MODULES = [childProcess, crypto, dns, fs, stream, zlib] as unknown as Functions[];
/** Classes whose `write` and `end` do. */
const WRITING = [stream.Writable, stream.Duplex, net.Socket].map(
  ({ prototype }) => prototype,
) as unknown as Functions[];

/** From now on those functions of Node that keep a callback keep it bound to the run that gave it: the learner's end with their run. */
export function captureCallbacks({ bindToRun, boundFormsOf }: Pick<Events, "bindToRun" | "boundFormsOf">): void {
  const { unwatchFile } = fs as unknown as { unwatchFile: Native };
  for (const module of MODULES)
    for (const [name, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(module)))
      if (writable && isAsynchronous(name, value)) module[name] = binding(value, bindToRun);
  for (const prototype of WRITING)
    for (const name of ["write", "end"]) {
      const native = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (native) prototype[name] = binding(native, bindToRun);
    }
  // Whichever run gave the listener that is given back here.
  const unwatch: Native = (path, listener) => {
    for (const form of boundFormsOf(listener)) unwatchFile(path, form);
    unwatchFile(path, listener);
  };
  Object.assign(fs, { unwatchFile: likeNative(unwatch, unwatchFile) });
  const soon = (native: Native) =>
    likeNative((callback: unknown, ...values: unknown[]) => native(bindToRun(callback), ...values), native);
  Object.assign(process, { nextTick: soon(process.nextTick as Native) });
  Object.assign(globalThis, { queueMicrotask: soon(queueMicrotask as Native) });
  syncBuiltinESMExports();
}

/** By its name: those that begin with a capital are classes. */
const isAsynchronous = (name: string, value: unknown): value is Native =>
  typeof value === "function" && /^[a-z]/.test(name) && !name.endsWith("Sync");

function binding(native: Native, bindToRun: Events["bindToRun"]): Native {
  return likeNative(function (this: unknown, ...values: unknown[]) {
    return Reflect.apply(native, this, values.map(bindToRun));
  }, native);
}
