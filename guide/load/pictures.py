"""Reading a pictogram, which may come from strangers: lines and areas only, so that showing it can do nothing else.

SVG can carry scripts, styles, addresses, and references that unfold to more than any machine can draw. No pictogram
needs them.
"""

import re
from pathlib import Path
from xml.parsers import expat

from guide.load.files import LARGEST_TEXT, read_file
from guide.problem import Problem

MOST_NESTED = 20
NOT_ALLOWED = "A picture has lines and areas only. This is not allowed: {what}."
_SVG = "http://www.w3.org/2000/svg "
_NUMBER = r"-?(?:[0-9]{1,5}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})"
_NUMBERS = rf"\s*{_NUMBER}(?:[\s,]+{_NUMBER}|(?=-){_NUMBER})*\s*"
_WORD = r"[a-zA-Z]{1,20}"
_SHAPES = {
    "svg": "version width height",
    "g": "",
    "path": "d",
    "circle": "cx cy r",
    "ellipse": "cx cy rx ry",
    "rect": "x y width height rx ry",
    "line": "x1 y1 x2 y2",
    "polyline": "points",
    "polygon": "points",
    "title": "",
    "desc": "",
}
"""The shapes there may be, each with its own attributes."""
_COLOUR = rf"#[0-9a-fA-F]{{3}}|#[0-9a-fA-F]{{6}}|{_WORD}"
_EVERYWHERE = {
    "id": r"[\w. -]{1,60}",
    "class": r"[\w. -]{1,60}",
    "viewBox": rf"\s*{_NUMBER}\s+{_NUMBER}\s+[1-9][0-9]{{0,4}}(\.[0-9]+)?\s+[1-9][0-9]{{0,4}}(\.[0-9]+)?\s*",
    "transform": rf"\s*(rotate|translate|scale|matrix)\({_NUMBERS}\)\s*",
    **dict.fromkeys(("fill", "stroke", "color"), _COLOUR),
    **dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-miterlimit"), _NUMBER),
    **dict.fromkeys(("stroke-linecap", "stroke-linejoin", "fill-rule", "clip-rule"), _WORD),
}
"""Attributes that every shape may have, and what may stand in them; its own ones are numbers but for these."""
_OWN = {"d": r"\s*[Mm](?:[MmLlHhVvCcSsQqTtAaZz0-9.,\s-]|e-[0-9])*", "points": _NUMBERS}


def read_picture(path: Path) -> str:
    """The drawing in a file. Raises Problem when it cannot be read, or is more than lines and areas."""
    source = read_file(path, LARGEST_TEXT)
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        shape = name.removeprefix(_SVG)
        if shape == name or shape not in _SHAPES or (shape == "svg") != (depth == 1) or depth > MOST_NESTED:
            raise Problem(NOT_ALLOWED, what=name.rpartition(" ")[2])
        for key, value in attributes.items():
            allowed = _EVERYWHERE.get(key) or (key in _SHAPES[shape].split() and _OWN.get(key, _NUMBER))
            if not allowed or not re.fullmatch(allowed, value):
                raise Problem(NOT_ALLOWED, what=f"{key}={value[:40]}")

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def refused(*_: object) -> None:
        raise Problem(NOT_ALLOWED, what="<!DOCTYPE>, <? ?>")

    def declared(version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            refused()

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = parser.ProcessingInstructionHandler = refused
    parser.XmlDeclHandler = declared
    try:
        parser.Parse(source, True)
    except (expat.ExpatError, ValueError) as error:
        raise Problem(NOT_ALLOWED, what=str(error)) from None
    return source
