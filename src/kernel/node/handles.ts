import dgram from "node:dgram";
import fs from "node:fs";
import type { Server } from "node:http";
import { createRequire, syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { Readable } from "node:stream";
import { attempt } from "../engine/attempt.js";
import { type Functions, likeNative, type Native } from "../session/like-native.js";

/** Node's handles: what goes on by itself once it is begun, servers, watchers, workers, streams. */
export interface Handles {
  /** `listener` takes the data of `source` from now on. */
  takes(source: Readable, listener: Native): void;
  /** Ends what was begun while `run` was current. */
  end(run: object): void;
}

/** Held weakly: what still goes on is held by Node, and what does not needs no end. */
interface Handle {
  thing: WeakRef<object>;
  end(thing: object): unknown;
}

/** Notes that a thing goes on from now on, and how it is ended. */
type Begin = <Thing extends object>(thing: Thing, end: (thing: Thing) => unknown) => void;

/** So many are kept before it is looked which have gone. */
const MANY = 1000;

/**
 * From now on what goes on by itself belongs to the run that begins it, and can be ended with it.
 *
 * @param current whose doing it is what happens now
 */
export function captureHandles(current: () => object | undefined): Handles {
  const begun = new WeakMap<object, Handle[]>();
  /** Of servers and connections, who has made them. */
  const makers = new WeakMap<object, object>();
  const begin: Begin = (thing, end) => {
    const run = current();
    if (!run) return;
    const all = begun.get(run) ?? [];
    const own = all.length > 0 && all.length % MANY === 0 ? all.filter(({ thing: it }) => it.deref()) : all;
    own.push({ thing: new WeakRef(thing), end: end as Handle["end"] });
    begun.set(run, own);
  };
  captureMethods(begin, (thing) => {
    const run = current();
    if (run) makers.set(thing, run);
  });
  captureClasses(begin);
  syncBuiltinESMExports();
  return {
    takes(source, listener) {
      const run = current();
      const taker = new WeakRef(listener);
      begin(source, (it) => {
        const taking = taker.deref();
        if (taking) it.removeListener("data", taking);
        if (it.listenerCount("data") > 0) return;
        const { server } = it as { server?: object };
        const maker = makers.get(it) ?? (server && makers.get(server));
        // What an earlier run has made may still be of use.
        if (maker === run) it.destroy();
        else it.pause();
      });
    },
    end(run) {
      const all = begun.get(run) ?? [];
      begun.delete(run);
      for (const { thing, end } of all) {
        const it = thing.deref();
        // Some have ended meanwhile, and say so.
        if (it) attempt(() => end(it), undefined);
      }
    },
  };
}

function captureMethods(begin: Begin, make: (thing: object) => void): void {
  after(net.Socket.prototype, "connect", make);
  after(net.Server.prototype, "listen", (server: Server) => {
    make(server);
    begin(server, (it) => {
      it.close();
      it.closeAllConnections?.();
    });
  });
  after(dgram.Socket.prototype, "bind", (socket: dgram.Socket) => begin(socket, (it) => it.close()));
  after(Readable.prototype, "pipe", (source: Readable, target) => {
    const to = new WeakRef(target as NodeJS.WritableStream);
    begin(source, (it) => it.unpipe(to.deref()));
  });
  after(fs, "watch", (_, watcher) => begin(watcher as fs.FSWatcher, (it) => it.close()));
  const { unwatchFile } = fs;
  after(fs, "watchFile", (_, watcher, values) => {
    const path = values[0] as string;
    const listener = new WeakRef(values.at(-1) as () => void);
    begin(watcher as fs.StatWatcher, () => {
      // Others may watch the file, too.
      const own = listener.deref();
      if (own) unwatchFile(path, own);
    });
  });
}

/** Has `then` called after each call of the method, with what it was called on, what came of it, and what it was given. */
function after<Thing extends object>(
  methods: object,
  name: string,
  then: (thing: Thing, result: unknown, values: readonly unknown[]) => void,
): void {
  const own = methods as Functions;
  const native = own[name] as Native;
  own[name] = likeNative(function (this: unknown, ...values: unknown[]) {
    const result = Reflect.apply(native, this, values);
    then(this as Thing, result, values);
    return result;
  }, native);
}

/** Classes whose objects go on from the moment they are made. */
function captureClasses(begin: Begin): void {
  const module = createRequire(import.meta.url)("node:worker_threads") as typeof import("node:worker_threads");
  const { Worker, MessageChannel, BroadcastChannel } = module;
  const replacements = {
    Worker: making(Worker, (worker) => begin(worker, (it) => it.terminate())),
    BroadcastChannel: making(BroadcastChannel, (channel) => begin(channel, (it) => it.close())),
    MessageChannel: making(MessageChannel, ({ port1, port2 }) => {
      begin(port1, (it) => it.close());
      begin(port2, (it) => it.close());
    }),
  };
  Object.assign(module, replacements);
  Object.assign(globalThis, {
    MessageChannel: replacements.MessageChannel,
    BroadcastChannel: replacements.BroadcastChannel,
  });
}

/** The class itself, but that `made` is called with each new object. */
function making<Kind extends new (...values: never[]) => object>(
  native: Kind,
  made: (made: InstanceType<Kind>) => void,
): Kind {
  return new Proxy(native, {
    construct(target, values, newTarget) {
      const object = Reflect.construct(target, values, newTarget) as InstanceType<Kind>;
      made(object);
      return object;
    },
  });
}
