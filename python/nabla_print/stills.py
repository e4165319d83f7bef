"""What a notebook leaves to scripts, made to stand still."""

import re
from base64 import b64encode
from html import escape

from nbconvert.preprocessors import Preprocessor

from .service import ask

PLOTLY = "application/vnd.plotly.v1+json"
SVG = "image/svg+xml"
UNDRAWN = {"ko": "그림을 그릴 수 없어 글로 설명합니다.", "en": "The figure could not be drawn; these are its words."}


class Stills(Preprocessor):
    """Hands figures, as pictures with their words, and what may hold formulas or a stranger's script, to our filter."""

    def preprocess_cell(self, cell, resources, _index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            for kind in [kind for kind, value in data.items() if not _is_harmless(kind, value)]:
                del data[kind]
            if PLOTLY in data:
                words = escape(data.get("text/plain", ""))
                picture = data.pop(SVG, None) or self._draw(data[PLOTLY])
                data["text/markdown"] = _figure(picture, words, resources.get("language_code"))
            elif SVG in data:
                # As a picture; in the page itself its scripts would run.
                data["text/markdown"] = _picture(data.pop(SVG), escape(str(data.get("text/plain", ""))))
            else:
                for kind in ("text/html", "text/latex"):
                    if kind in data:
                        data["text/markdown"] = data.pop(kind)
                        break
        return cell, resources

    def _draw(self, figure):
        answer = ask(ask="still", figure=figure)
        if "still" not in answer:
            self._say_once("No Chrome, Chromium or Edge was found: figures are described in words.")
        elif answer["still"] is None:
            self.log.warning("A figure could not be drawn: it is described in words.")
        return answer.get("still")

    _said = set()

    def _say_once(self, sentence):
        if sentence not in self._said:
            self._said.add(sentence)
            self.log.warning(sentence)


def _figure(picture, words, language):
    if picture is None:
        caption = UNDRAWN["ko" if language == "ko" else "en"]
        return f'<figure class="undrawn"><p>{words}</p><figcaption>{caption}</figcaption></figure>'
    return _picture(picture, words)


def _is_harmless(kind, value):
    """Can a page show it, without its running anything?"""
    if kind in ("image/png", "image/jpeg", "image/gif"):
        return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9+/=\s]+", value) is not None
    return kind in (PLOTLY, SVG, "text/plain", "text/markdown", "text/html", "text/latex")


def _picture(picture, words):
    encoded = b64encode(picture.encode("utf-8", "replace")).decode()
    # The marking page draws a red frame around every picture.
    frame = 'style="border-color: transparent"'
    return f'<figure><img alt="{words}" {frame} src="data:image/svg+xml;base64,{encoded}"></figure>'
