/** The compiler tells that a name came by an import of ours; the learner knows it as their own. */
export function plain(signature: string): string {
  return signature.replace(/^\(alias\) /, "").replace(/\nimport [^\n]*$/, "");
}
