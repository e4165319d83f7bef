"""A course in TypeScript: nbgrader's own rules, with stubs and marks of our language."""

c = get_config()  # noqa: F821

c.ClearSolutions.code_stub = {"typescript": '// your code here\nthrow new Error("no answer yet");'}
c.Execute.timeout = 120
