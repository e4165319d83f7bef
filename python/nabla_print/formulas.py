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
    "*": ["lang", "style", "title"],
    "a": ["href"],
    "details": ["open"],
    "img": ["alt", "height", "src", "width"],
    "input": ["checked", "disabled", "type"],
    "ol": ["start"],
    "td": ["align", "colspan", "rowspan"],
    "th": ["align", "colspan", "rowspan", "scope"],
}
PROTOCOLS = ["http", "https", "mailto", "data"]
# Classes that colour code, and that of a figure in words. Others, and names (id), are what a page's own scripts look for: the marking page's would take a
# student's text for its fields.
CODE_CLASS = re.compile(r"(highlight|undrawn|[a-z]{1,2}\d?)")
# What a picture may be: nothing is fetched, and nothing in it can run.
PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]+")

# Styles that colour and align; none that could lay something over the page, or name an address.
STYLES = ["background-color", "border-color", "color", "font-style", "font-weight", "text-align", "text-decoration"]

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

    def image(self, text, url, title=None):
        """A picture that was pasted; one whose data is not there, or that would have to be fetched, is named in words."""
        if url.startswith("attachment:") and url.removeprefix("attachment:") not in (self.attachments or {}):
            return f"<em>[{escape(text or url)}]</em>"
        if url.startswith("attachment:") or PICTURE.fullmatch(url):
            return super().image(text, url, title)
        return f'<em>[{escape(text)} <a href="{escape(url)}">{escape(url)}</a>]</em>'

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
    """HTML without anything that could run, fetch, close what it did not open, or be taken for a part of the page."""
    return bleach.clean(
        html, tags=TAGS, attributes=_allowed, protocols=PROTOCOLS, css_sanitizer=CSSSanitizer(allowed_css_properties=STYLES)
    )


def _allowed(tag, name, value):
    if name == "class":
        return all(CODE_CLASS.fullmatch(part) for part in value.split())
    if tag == "img" and name == "src":
        return PICTURE.fullmatch(value.strip()) is not None
    return name in ATTRIBUTES["*"] or name in ATTRIBUTES.get(tag, [])


def _style(context):
    resources = context.get("resources", {})
    if resources.get("nabla_has_style"):
        return ""
    resources["nabla_has_style"] = True
    return f"<style>{_style_sheet()}</style>"


@cache
def _style_sheet():
    return ask(ask="style")["style"]
