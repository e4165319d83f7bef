import { unmatchedBracket } from "./brackets.js";
import { calls } from "./calls.js";
import { classMembers } from "./class-members.js";
import { commands } from "./commands.js";
import { declaredVariables } from "./declared.js";
import { digitFirst } from "./digit-first.js";
import { foreignDeclarations } from "./foreign-declarations.js";
import { foreignNames } from "./foreign-names.js";
import { unquotedFormula } from "./formula.js";
import { functionForms } from "./function-forms.js";
import { importForm } from "./import-form.js";
import { juxtaposed } from "./juxtaposed.js";
import { wrongKeyboard } from "./keyboard.js";
import { misspeltKeyword } from "./keywords.js";
import { leadingZero } from "./leading-zero.js";
import { members } from "./members.js";
import { misfits } from "./misfits.js";
import { misspeltImport } from "./misspelt-import.js";
import { noLet } from "./no-let.js";
import { operators } from "./operators.js";
import { otherKind } from "./other-kind.js";
import { placement } from "./placement.js";
import { platformNames } from "./platform-names.js";
import { primes } from "./primes.js";
import { pythonSyntax } from "./python-syntax.js";
import type { Mistake, Reading, Rule } from "./reading.js";
import { splitSigns } from "./split-signs.js";
import { statementForms } from "./statements.js";
import { tripleQuotes } from "./triple-quotes.js";
import { typeAsValue } from "./type-as-value.js";
import { typesInJavaScript } from "./types-in-javascript.js";
import { mathematicalSigns, typographicSigns } from "./typographic.js";
import { unclosedText } from "./unclosed-text.js";
import { unbegun, unfinished } from "./unfinished.js";
import { unknownName } from "./unknown-name.js";

/** Where several see a mistake in one place, the first has the word. */
const RULES: readonly Rule[] = [
  typesInJavaScript,
  wrongKeyboard,
  typographicSigns,
  primes,
  tripleQuotes,
  unclosedText,
  digitFirst,
  leadingZero,
  commands,
  foreignDeclarations,
  pythonSyntax,
  classMembers,
  functionForms,
  misspeltKeyword,
  importForm,
  statementForms,
  splitSigns,
  placement,
  unquotedFormula,
  mathematicalSigns,
  juxtaposed,
  unmatchedBracket,
  unfinished,
  unbegun,
  misspeltImport,
  noLet,
  declaredVariables,
  operators,
  foreignNames,
  platformNames,
  typeAsValue,
  members,
  calls,
  misfits,
  otherKind,
  unknownName,
];

/**
 * The mistakes of a beginner in a cell that does not compile, in the order of the text. Where the compiler could not read the
 * text, one is enough: what is behind it may be its consequence.
 */
export function beginnersMistakes(reading: Reading): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const rule of RULES)
    for (const mistake of rule(reading))
      if (!mistakes.some((one) => isSame(one, mistake, reading))) mistakes.push(mistake);
  const first = mistakes.slice(0, 1);
  return reading.misread ? first : mistakes.sort((a, b) => a.start - b.start);
}

/** Do they speak of one place, or of one name? */
function isSame(a: Mistake, b: Mistake, { file: { text } }: Reading): boolean {
  const marked = ({ start, length }: Mistake) => text.slice(start, start + length);
  const isOfName = marked(a) === marked(b) || marked(a).split(" ", 1)[0] === marked(b);
  return (a.start < b.start + b.length && b.start < a.start + a.length) || isOfName;
}
