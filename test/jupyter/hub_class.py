"""Students of a hub, all at once: each logs in with a password, waits for the server, and runs a notebook there.

    python hub_class.py http://127.0.0.1:8000 '[{"name": "ada", "password": "…"}]' ko/04-rules.ipynb

Writes for each what its notebook said, as JSON.
"""

import asyncio
import json
import re
import sys
import time
import uuid
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

AsyncHTTPClient.configure(None, max_clients=64)


class Browser:
    """As much of a browser as a login takes: cookies by path, redirects, and the token against forged requests."""

    def __init__(self, hub: str):
        self.hub, self.jar = hub, {}

    def cookies(self, path: str) -> dict[str, str]:
        found = sorted((where, name, value) for (where, name), value in self.jar.items() if path.startswith(where))
        return {name: value for _, name, value in found}

    def headers(self, path: str) -> dict[str, str]:
        cookies = self.cookies(path)
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        return {**sent, "X-XSRFToken": cookies["_xsrf"]} if "_xsrf" in cookies else sent

    async def ask(self, path: str, method="GET", body=None, ok=True):
        for _ in range(20):
            request = HTTPRequest(
                self.hub + path, method, self.headers(path), body, follow_redirects=False, request_timeout=120
            )
            answer = await AsyncHTTPClient().fetch(request, raise_error=False)
            for line in answer.headers.get_list("Set-Cookie"):
                for name, morsel in SimpleCookie(line).items():
                    self.jar[morsel["path"] or "/", name] = morsel.value
            if answer.code not in (301, 302, 303):
                break
            path, method, body = answer.headers["Location"].removeprefix(self.hub), "GET", None
        if ok and answer.code >= 400:
            raise HTTPClientError(answer.code, f"{method} {path}: {answer.body[:300]!r}")
        return answer

    async def log_in(self, name: str, password: str) -> None:
        await self.ask("/hub/login")
        form = {"username": name, "password": password, "_xsrf": self.cookies("/hub/login")["_xsrf"]}
        await self.ask("/hub/login?next=%2Fhub%2Fhome", "POST", urlencode(form))
        await self.ask(f"/hub/spawn/{name}", ok=False)
        for _ in range(240):
            answer = await self.ask(f"/user/{name}/lab", ok=False)
            if answer.code == 200 and b"jupyter-config-data" in answer.body:
                return
            await asyncio.sleep(0.5)
        raise TimeoutError(f"no server for {name}: {answer.code}")


async def run(browser: Browser, name: str, path: str) -> dict:
    """Runs the notebook's cells in a kernel of its own; what became of them."""
    contents = json.loads((await browser.ask(f"/user/{name}/api/contents/{path}")).body)["content"]
    session = {"name": path, "path": path, "type": "notebook", "kernel": {"name": "nabla"}}
    kernel = json.loads((await browser.ask(f"/user/{name}/api/sessions", "POST", json.dumps(session))).body)["kernel"]["id"]
    channels = f"/user/{name}/api/kernels/{kernel}/channels"
    url = browser.hub.replace("http", "ws", 1) + channels
    socket = await websocket_connect(HTTPRequest(url, headers={**browser.headers(channels), "Origin": browser.hub}))
    outputs = errors = 0
    cells = [cell["source"] for cell in contents["cells"] if cell["cell_type"] == "code"]
    for source in cells:
        header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "session": "s", "username": name, "version": "5.3"}
        content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": False}
        await socket.write_message(
            json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"})
        )
        async for message in messages(socket):
            if message["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            outputs += message["msg_type"] in ("execute_result", "display_data", "stream")
            errors += message["msg_type"] == "error"
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
    socket.close()
    return {"cells": len(cells), "outputs": outputs, "errors": errors}


async def messages(socket):
    while (message := await socket.read_message()) is not None:
        if isinstance(message, str):
            yield json.loads(message)
    raise ConnectionError("the kernel's socket was closed")


async def student(hub: str, path: str, name: str, password: str, others: list[str]) -> dict:
    browser, begun = Browser(hub), time.monotonic()
    await browser.log_in(name, password)
    started = time.monotonic()
    told = await run(browser, name, path)
    doors = {}
    for other in others:
        answer = await browser.ask(f"/user/{other}/api/contents/", ok=False)
        doors[other] = answer.code
    return {**told, "start": started - begun, "run": time.monotonic() - started, "doors": doors}


async def main(hub: str, users: str, path: str) -> None:
    everyone = json.loads(users)
    names = [user["name"] for user in everyone]
    told = await asyncio.gather(
        *(student(hub, path, **user, others=[name for name in names if name != user["name"]][:1]) for user in everyone)
    )
    print(json.dumps(dict(zip(names, told))))


asyncio.run(main(*sys.argv[1:]))
