import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { type Functions, likeNative, type Native } from "../session/like-native.js";
import type { Events } from "../session/platform.js";

type Binding = Pick<Events, "bindToRun" | "boundFormsOf">;

/**
 * From now on emitters and event targets keep listeners bound to the run that added them: the learner's end with it. For whoever asks
 * them, they have the learner's own.
 *
 * @param takes told when a listener takes the data of a stream
 */
export function captureListeners(binding: Binding, takes: (source: Readable, listener: Native) => void): void {
  captureEmitters(binding, takes);
  captureTargets(binding);
}

function captureEmitters({ bindToRun }: Binding, takes: (source: Readable, listener: Native) => void): void {
  const prototype = EventEmitter.prototype as unknown as Functions & EventEmitter;
  const { on, prependListener, once, prependOnceListener } = prototype as unknown as Record<Kept, Native>;
  const keeping = (native: Native): Native =>
    likeNative(function (this: unknown, type: unknown, listener: unknown) {
      const form = bindToRun(listener);
      if (form === listener) return Reflect.apply(native, this, [type, listener]);
      // By this, which is Node's own way for `once`, an emitter knows what it was given.
      Object.assign(form as Native, { listener });
      if (type === "data" && this instanceof Readable) takes(this, form as Native);
      return Reflect.apply(native, this, [type, form]);
    }, native);
  const keepingOnce = (native: Native, keep: "on" | "prependListener"): Native =>
    likeNative(function (this: unknown, ...values: unknown[]) {
      const [type, listener] = values as [string, Native];
      const emitter = this as EventEmitter;
      const form = bindToRun(listener);
      if (form === listener) return Reflect.apply(native, this, values);
      const called = (...told: unknown[]) => {
        emitter.removeListener(type, called);
        return Reflect.apply(form, emitter, told);
      };
      return emitter[keep](type, Object.assign(called, { listener }));
    }, native);
  const kept: Record<Kept, Native> = {
    on: keeping(on),
    prependListener: keeping(prependListener),
    once: keepingOnce(once, "on"),
    prependOnceListener: keepingOnce(prependOnceListener, "prependListener"),
  };
  Object.assign(prototype, kept, { addListener: kept.on });
}

type Kept = "on" | "prependListener" | "once" | "prependOnceListener";

function captureTargets({ bindToRun, boundFormsOf }: Binding): void {
  const prototype = EventTarget.prototype as unknown as Functions;
  const { addEventListener: add, removeEventListener: remove } = prototype as Record<
    "addEventListener" | "removeEventListener",
    Native
  >;
  const removeForms = (target: unknown, [type, listener, ...rest]: unknown[], except?: unknown) => {
    for (const form of boundFormsOf(listener))
      if (form !== except) Reflect.apply(remove, target, [type, form, ...rest]);
  };
  Object.assign(prototype, {
    addEventListener: likeNative(function (this: unknown, ...values: unknown[]) {
      const [type, listener, ...rest] = values;
      const form = bindToRun(listener);
      if (form === listener) return Reflect.apply(add, this, values);
      // A target has a listener once, whoever adds it.
      removeForms(this, values, form);
      return Reflect.apply(add, this, [type, form, ...rest]);
    }, add),
    removeEventListener: likeNative(function (this: unknown, ...values: unknown[]) {
      removeForms(this, values);
      return Reflect.apply(remove, this, values);
    }, remove),
  });
}
