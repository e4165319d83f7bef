"""Papermill for notebooks in TypeScript and JavaScript, which it has no translator for.

    python -m nabla_papermill in.ipynb out.ipynb -p rate 0.2

is `papermill` with all its options; in a program, `import nabla_papermill` before `papermill.execute_notebook`.
"""

import json

from papermill.translators import Translator, papermill_translators


class JavaScriptTranslator(Translator):
    """A parameter is declared anew with `let`, as `nabla run -p` declares it; its value is JSON."""

    @classmethod
    def translate(cls, val):
        return json.dumps(val, ensure_ascii=False, default=str)

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}"

    @classmethod
    def assign(cls, name, str_val):
        return f"let {name} = {str_val};"


for language in ("typescript", "javascript"):
    papermill_translators.register(language, JavaScriptTranslator)

if __name__ == "__main__":
    from papermill.cli import papermill

    papermill()
