"""Types into `jupyter console` as a person does, who looks at what a Tab has brought before typing on; prints what stood on
the screen, as JSON: one text for each input."""

import json
import re
import sys

import pexpect

CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")
kernel, inputs = sys.argv[1], json.loads(sys.argv[2])


def prompt(count):
    return rf"In \[(\x1b\[[0-9;]*m)*{count}\b"


def pause():
    """What comes until nothing has come for a second."""
    seen = ""
    while True:
        try:
            seen += console.read_nonblocking(4096, timeout=1)
        except pexpect.TIMEOUT:
            return seen


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
    seen = ""
    for line in lines.split("\n"):
        *completed, rest = line.split("\t")
        for part in completed:
            console.send(f"{part}\t")
            seen += pause()
        console.send(f"{rest}\r")
    if lines == "\x04":
        console.expect("exit")
        console.send("y\r")
        console.expect(pexpect.EOF)
    else:
        console.expect(prompt(count))
    screens.append(CONTROL.sub("", seen + console.before))
console.close()
print(json.dumps({"screens": screens, "status": console.exitstatus}))
