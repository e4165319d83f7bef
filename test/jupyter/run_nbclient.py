"""Runs notebooks with nbclient, two at a time; prints what came of each, as JSON."""

import asyncio
import json
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


async def run(path, allow_errors):
    notebook = nbformat.read(path, as_version=4)
    error = None
    try:
        await NotebookClient(notebook, timeout=60, allow_errors=allow_errors).async_execute()
    except CellExecutionError as failure:
        error = {"ename": failure.ename, "evalue": failure.evalue, "text": str(failure)}
    nbformat.validate(notebook)
    return {"error": error, "cells": [cell.get("outputs", []) for cell in notebook.cells]}


async def main(allow_errors, *paths):
    two = asyncio.Semaphore(2)

    async def wait_and_run(path):
        async with two:
            return await run(path, allow_errors == "allow")

    return await asyncio.gather(*map(wait_and_run, paths))


print(json.dumps(asyncio.run(main(*sys.argv[1:]))))
