"""Notebooks as pages that run no script and need no network: for print, and for nbgrader's feedback.

nbconvert leaves formulas to a script from a content network, and plotly's figures to another. Here both are drawn
beforehand: `formulas` typesets what stands between dollar signs, `stills` gives each figure a picture, and `service`
asks the Node process that can do both.
"""

import json
from pathlib import Path

from nbconvert.exporters import HTMLExporter
from traitlets.config import Config

HERE = Path(__file__).parent
TEMPLATES = str(HERE / "templates")

#: nbconvert's settings by which a page of any template gets typeset formulas and still figures.
SETTINGS = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))


class PageExporter(HTMLExporter):
    """A notebook as a page to read or to print: `jupyter nbconvert --to nabla_print.PageExporter`."""

    page = "nabla"

    @property
    def default_config(self):
        config = super().default_config
        own = {"template_name": self.page, "extra_template_basedirs": [TEMPLATES], "exclude_anchor_links": True}
        config.merge(Config({type(self).__name__: {**SETTINGS, **own}}))
        return config
