"""Markdown to HTML with its formulas typeset, and with nothing in it that could run or fetch."""

import re
from functools import cache
from html import escape

import bleach
from bleach.css_sanitizer import CSSSanitizer
from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from .service import ask

TAGS = """a abbr b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img
input kbd li mark ol p pre s small span strong sub summary sup table tbody td tfoot th thead tr u ul""".split()
ATTRIBUTES = {
    "*": ["class", "id", "lang", "style", "title"],
    "a": ["href"],
    "details": ["open"],
    "img": ["alt", "height", "src", "width"],
    "input": ["checked", "disabled", "type"],
    "ol": ["start"],
    "td": ["align", "colspan", "rowspan"],
    "th": ["align", "colspan", "rowspan", "scope"],
}
PROTOCOLS = ["http", "https", "mailto", "data"]

# Where formula number N goes; these characters are nobody's, and pass through Markdown and cleaning unchanged.
PLACE = re.compile("\ue000(\\d+)\ue001")
# A tag, or a word with a formula in it: with a comma behind it, or a Korean particle.
WORD = re.compile("<[^>]*>|[^\\s<]*\ue000[^\\s<]*")

# A link to another notebook of the same book.
NOTEBOOK = re.compile(r'(<a href="(?!\w+:|//)[^"#]*)\.ipynb(?=["#])')


class Renderer(IPythonRenderer):
    """Puts a place where a formula belongs and keeps the formula."""

    def __init__(self, **options):
        super().__init__(**options)
        self.formulas = []

    def _place(self, tex, display):
        self.formulas.append({"tex": tex, "display": display})
        return f"\ue000{len(self.formulas) - 1}\ue001"

    def block_math(self, body):
        return self._place(body, True)

    def inline_math(self, body):
        return self._place(body, False)

    def latex_environment(self, name, body):
        return self._place(f"\\begin{{{name}}}{body}\\end{{{name}}}", True)


@pass_context
def markdown2html(context, source):
    """nbconvert's filter of this name: links lead from page to page. The first formula brings the style sheet along."""
    renderer = Renderer(
        escape=False, exclude_anchor_links=True, attachments=(context.get("cell") or {}).get("attachments", {})
    )
    html = clean(MarkdownWithMath(renderer=renderer).render(source.replace("\ue000", "").replace("\ue001", "")))
    html = NOTEBOOK.sub(r"\1.html", html)
    if not renderer.formulas:
        return html
    typeset = ask(ask="formulas", formulas=renderer.formulas)["html"]

    def put(match):
        word = match[0]
        if word.startswith("<"):
            # Within a tag, in a picture's words say, a formula stays as it was written.
            return PLACE.sub(lambda place: escape(renderer.formulas[int(place[1])]["tex"]), word)
        whole = PLACE.sub(lambda place: typeset[int(place[1])], word)
        return whole if PLACE.fullmatch(word) else f'<span class="word">{whole}</span>'

    return _style(context) + WORD.sub(put, html)


def clean(html):
    """HTML without anything that could run, fetch, or close what it did not open."""
    return bleach.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, protocols=PROTOCOLS, css_sanitizer=CSSSanitizer()
    )


def _style(context):
    resources = context.get("resources", {})
    if resources.get("nabla_has_style"):
        return ""
    resources["nabla_has_style"] = True
    return f"<style>{_style_sheet()}</style>"


@cache
def _style_sheet():
    return ask(ask="style")["style"]
