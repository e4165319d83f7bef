"""Jupyter's own test suite for kernels (PyPI: jupyter_kernel_test), against kernels `nabla` and `nabla-js`, with every feature on."""

import unittest
from unittest import mock

import jupyter_kernel_test

#: However busy the machine is.
SECONDS = 120


class NablaKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "nabla"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oh dear")'
    code_generate_error = 'throw new Error("on purpose")'
    code_inspect_sample = "Math.max"
    code_clear_output = "console.clear()"

    completion_samples = [
        {"text": "Math.sqr", "matches": {"sqrt", "SQRT2", "SQRT1_2"}},
        {"text": "[1, 2].flatM", "matches": {"flatMap"}},
    ]
    complete_code_samples = ["1", "const a = 1;", "function f() {\n  return 1;\n}", "`a\nb`", "// only a comment"]
    incomplete_code_samples = ["function f() {", "const a = [1,", "if (true) {", "`open", "f("]
    invalid_code_samples = ["const = 1", "1 +* 2)", "}"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "'ab'"},
        {"code": "await Promise.resolve([1, 2])", "result": "[ 1, 2 ]"},
        {
            "code": '({ [Symbol.for("Jupyter.display")]: () => ({ "text/latex": "$$x$$", "text/plain": "x" }) })',
            "mime": "text/latex",
            "result": "$$x$$",
        },
    ]
    code_display_data = [
        {"code": "display(1)", "mime": "text/plain"},
        {"code": 'import * as tslab from "tslab"; tslab.display.html("<b>1</b>")', "mime": "text/html"},
        {"code": 'tslab.display.svg("<svg/>")', "mime": "image/svg+xml"},
    ]
    code_history_pattern = "6 ?*7"
    supported_history_operations = ("tail", "range", "search")

    def execute_helper(self, code, **how):
        """Waits for what the kernel sends: the suite itself gives each message a tenth of a second."""
        channel = self.kc.iopub_channel
        get_msg = channel.get_msg
        with mock.patch.object(channel, "get_msg", lambda timeout: get_msg(timeout=SECONDS)):
            return super().execute_helper(code, **{**how, "timeout": SECONDS})

    def test_stdin(self):
        """The suite has no test of `input_request` of its own."""
        self.flush_channels()
        self.kc.execute('prompt("name?")', allow_stdin=True)
        request = self.kc.get_stdin_msg(timeout=SECONDS)
        self.assertEqual(request["msg_type"], "input_request")
        self.assertEqual(request["content"], {"prompt": "name?", "password": False})
        self.kc.input("Ada")
        reply = self.get_non_kernel_info_reply(timeout=SECONDS)
        self.assertEqual(reply["content"]["status"], "ok")


class NablaJsKernelTests(NablaKernelTests):
    kernel_name = "nabla-js"
    language_name = "javascript"
    file_extension = ".js"


class NablaWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "nabla"
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main()
