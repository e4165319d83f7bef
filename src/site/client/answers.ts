// What judges the answers to the chapters' exercises, without the rest of the library.
export { exerciseSet } from "../../exercise/exercise-set.js";
export { parse } from "../../expression/parse/parse.js";
export { language } from "../../language.js";
