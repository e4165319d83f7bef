"""Types into `jupyter console` as a person does; prints what stood on the screen, as JSON: one text for each input."""

import json
import re
import sys

import pexpect

CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")
kernel, inputs = sys.argv[1], json.loads(sys.argv[2])


def prompt(count):
    return rf"In \[(\x1b\[[0-9;]*m)*{count}\b"


console = pexpect.spawn(
    sys.executable,
    ["-m", "jupyter_console", "--kernel", kernel, "--ZMQTerminalInteractiveShell.highlighting_style=bw"],
    encoding="utf8",
    timeout=60,
    dimensions=(50, 120),
)
console.expect(prompt(1))
screens = []
for count, lines in enumerate(inputs, start=2):
    for line in lines.split("\n"):
        console.send(f"{line}\r")
    if lines == "\x04":
        console.expect("exit")
        console.send("y\r")
        console.expect(pexpect.EOF)
    else:
        console.expect(prompt(count))
    screens.append(CONTROL.sub("", console.before))
console.close()
print(json.dumps({"screens": screens, "status": console.exitstatus}))
