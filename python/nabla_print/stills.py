"""What a notebook leaves to scripts, made to stand still."""

from nbconvert.preprocessors import Preprocessor

from .service import ask

PLOTLY = "application/vnd.plotly.v1+json"
SVG = "image/svg+xml"


class Stills(Preprocessor):
    """Gives each plotly figure a picture, and hands formulas in outputs to the Markdown filter, which typesets them."""

    def preprocess_cell(self, cell, resources, _index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if PLOTLY in data and SVG not in data:
                self._draw(data)
            if "text/latex" in data:
                data.setdefault("text/markdown", data["text/latex"])
        return cell, resources

    def _draw(self, data):
        answer = ask(ask="still", figure=data[PLOTLY])
        if "still" not in answer:
            self._say_once("No Chrome, Chromium or Edge was found: figures are described in words.")
        elif answer["still"] is None:
            self.log.warning("A figure could not be drawn: it is described in words.")
        else:
            data[SVG] = answer["still"]

    _said = set()

    def _say_once(self, sentence):
        if sentence not in self._said:
            self._said.add(sentence)
            self.log.warning(sentence)
