"""Notebooks as pages that run no script and need no network: for print, and for nbgrader's feedback.

nbconvert leaves formulas to a script from a content network, and plotly's figures to another. Here both are drawn
beforehand: `formulas` typesets what stands between dollar signs, `stills` gives each figure a picture, and `service`
asks the Node process that can do both.
"""

from pathlib import Path

from nbconvert.exporters import HTMLExporter
from traitlets.config import Config

TEMPLATES = str(Path(__file__).parent / "templates")

#: nbconvert's settings by which any page of its own gets typeset formulas and still figures.
SETTINGS = {
    "filters": {"markdown2html": "nabla_print.formulas.markdown2html"},
    "preprocessors": ["nabla_print.stills.Stills"],
}


class PageExporter(HTMLExporter):
    """A notebook as a page to read or to print: `jupyter nbconvert --to nabla_print.PageExporter`."""

    page = "nabla"

    @property
    def default_config(self):
        config = super().default_config
        own = {"template_name": self.page, "extra_template_basedirs": [TEMPLATES], "exclude_anchor_links": True}
        config.merge(Config({type(self).__name__: {**SETTINGS, **own}}))
        return config
