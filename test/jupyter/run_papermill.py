"""Runs notebooks with papermill; prints the error of each, or null, as JSON."""

import json
import os
import sys

import papermill
from papermill.exceptions import PapermillExecutionError


def run(path):
    folder, name = os.path.split(path)
    try:
        papermill.execute_notebook(path, os.path.join(folder, "papermill-" + name), progress_bar=False)
    except PapermillExecutionError as failure:
        return {"ename": failure.ename, "evalue": failure.evalue, "text": str(failure)}
    return None


print(json.dumps([run(path) for path in sys.argv[1:]]))
