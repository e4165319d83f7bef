"""Public notebooks cell by cell under stock tslab and under Nabla's kernels, as docs/public-notebooks.md tells of them.

    python bench/public_notebooks.py FOLDER [--write] [repository…]

FOLDER has the repositories of docs/public-notebooks.json as owner/name, with the packages that their notebooks import;
Jupyter knows the kernels `tslab`, `jslab`, `nabla` and `nabla-js`. Prints each cell that does not end the same under
both; `--write` puts the new counts into the list.
"""

import json
import queue
import re
import sys
import time
from collections import Counter
from pathlib import Path

from jupyter_client.manager import start_new_kernel

LIST = Path(__file__).parent.parent / "docs" / "public-notebooks.json"
SECONDS_A_CELL = 40
# Stock tslab answers nothing that comes within 200 ms after an error.
PAUSE_AFTER_ERROR = 0.3
# How long something took, and what Node calls a function that tslab has left without a name.
VARIES = [
    (re.compile(r"\x1b\[[0-9;]*m"), ""),
    (re.compile(r"\d+(\.\d+)? ?(\[ms\]|m?s\b)"), "TIME"),
    (re.compile(r"\[Function[^\]]*\]"), "[Function]"),
    (re.compile(r"[\s'\"`]"), ""),
]


def outputs(client, request):
    """The text that is to be seen, and the other MIME types, up to the request's end."""
    text, types = "", set()
    end = time.time() + SECONDS_A_CELL
    while time.time() < end:
        try:
            message = client.get_iopub_msg(timeout=max(0.1, end - time.time()))
        except queue.Empty:
            break
        content = message["content"]
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] == "stream":
            text += content["text"] + "\n"
        elif message["msg_type"] in ("display_data", "execute_result"):
            types |= set(content["data"]) - {"text/plain"}
            text += "" if types & set(content["data"]) else content["data"].get("text/plain", "") + "\n"
        elif content.get("execution_state") == "idle":
            return text, types
    raise TimeoutError


def run(kernel, notebook, cells):
    """What each cell gives, `None` where it fails or never ends; nothing follows one that never ends."""
    manager, client = start_new_kernel(kernel_name=kernel, cwd=str(notebook.parent))
    try:
        for code in cells:
            request = client.execute(code, allow_stdin=False, stop_on_error=False)
            try:
                seen = outputs(client, request)
            except TimeoutError:
                return
            reply = client.get_shell_msg(timeout=SECONDS_A_CELL)
            while reply["parent_header"].get("msg_id") != request:
                reply = client.get_shell_msg(timeout=SECONDS_A_CELL)
            ok = reply["content"]["status"] == "ok"
            yield seen if ok else None
            if not ok:
                time.sleep(PAUSE_AFTER_ERROR)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def plain(text):
    for pattern, by in VARIES:
        text = pattern.sub(by, text)
    return text


def compare(stock, ours):
    if stock is None or ours is None:
        return {(True, True): "both fail", (True, False): "better"}.get((stock is None, ours is None), "worse")
    return "same" if plain(stock[0]) == plain(ours[0]) and stock[1] <= ours[1] else "differ"


def ends(folder, kernels, path):
    """How many cells end how, under the stock kernel and ours."""
    notebook = folder / path
    cells = ["".join(cell["source"]) for cell in json.loads(notebook.read_text())["cells"] if cell["cell_type"] == "code"]
    cells = [code for code in cells if code.strip()]
    results = [list(run(kernel, notebook, cells)) for kernel in kernels]
    for result in results:
        result += [None] * (len(cells) - len(result))
    counts = Counter()
    for at, (code, stock, ours) in enumerate(zip(cells, *results, strict=True), start=1):
        end = compare(stock, ours)
        counts[end] += 1
        if end in ("worse", "differ"):
            print(f"{path}, cell {at}: {end}\n{code}\n-- {kernels[0]}: {stock}\n-- {kernels[1]}: {ours}\n")
    return dict(counts)


def main(folder, *wanted):
    repositories = json.loads(LIST.read_text())
    for repository in repositories:
        if [name for name in wanted if name != "--write"] and repository["repository"] not in wanted:
            continue
        for path in repository["notebooks"]:
            counts = ends(Path(folder) / repository["repository"], repository["kernels"], path)
            print(path, counts, flush=True)
            repository["notebooks"][path] = counts
    if "--write" in wanted:
        text = json.dumps(repositories, indent=2, ensure_ascii=False)
        # A notebook a line.
        LIST.write_text(re.sub(r"\{[^{}[\]]*\}", lambda counts: re.sub(r"\s+", " ", counts[0]), text) + "\n")


main(*sys.argv[1:])
