/** About how many letters wide LaTeX is when typeset: a fraction is as wide as its longer part, and a script is small. */
export function texWidth(tex: string): number {
  let rest = tex
    .replace(/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/g, "mm")
    .replace(/\\lim_\{[^{}]*\}/g, "lim")
    .replace(/\\[,;!]/g, "")
    .replace(/\\(?:text|operatorname)\{([^{}]*)\}/g, (_, words: string) =>
      words.slice(0, Math.ceil(0.85 * words.length)),
    )
    .replace(/\\[td]frac/g, "\\frac")
    .replace(/\\(?!frac|sqrt)([a-zA-Z]+) ?/g, (_, name: string) => (upright.test(name) ? name : "m"));
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/[_^]\{([^{}]*)\}/g, (_, script: string) => script.slice(0, Math.ceil(0.7 * script.length)))
      .replace(/\\sqrt(?:\[\d\])?\{([^{}]*)\}/g, "m$1")
      .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, over: string, under: string) =>
        over.length > under.length ? over : under,
      );
  }
  return rest.replace(/[_^{}\\]/g, "").length;
}

const upright = /^(?:(?:arc|ar)?(?:sin|cos|tan)h?|sec|csc|cot|ln|max|min|lim)$/;
