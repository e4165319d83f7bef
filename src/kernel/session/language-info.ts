/**
 * What Jupyter keeps in a notebook about its language; JupyterLab picks its highlighter by `codemirror_mode`, nbconvert by the lexer.
 * A notebook that carries just what the kernel says is not marked as changed when it is opened.
 *
 * @param version of the language
 */
export function languageInfo(language: "typescript" | "javascript", version: string): Record<string, string> {
  const isJavaScript = language === "javascript";
  return {
    name: language,
    version,
    mimetype: isJavaScript ? "text/javascript" : "application/typescript",
    file_extension: isJavaScript ? ".js" : ".ts",
    pygments_lexer: language,
    codemirror_mode: language,
    nbconvert_exporter: "script",
  };
}
