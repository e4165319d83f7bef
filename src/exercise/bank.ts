import type { Exercise } from "./types.js";

export const exercises: Exercise[] = [];
