"""Units are written out.

Source: DIN SPEC 33429 (common ones may stay), Canton of Zurich's guide. Bad: "Der Weg ist 3 km lang." Better: "Der
Weg ist 3 Kilometer lang."
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

UNITS = {
    "m": "Meter", "km": "Kilometer", "cm": "Zentimeter", "mm": "Millimeter", "kg": "Kilogramm", "g": "Gramm",
    "l": "Liter", "ml": "Milliliter", "h": "Stunden", "min": "Minuten", "km/h": "Kilometer in der Stunde",
    "m²": "Quadrat-Meter", "qm": "Quadrat-Meter", "ha": "Hektar", "t": "Tonnen", "°C": "Grad",
    "kWh": "Kilowatt-Stunden",
}  # fmt: skip
_UNIT = re.compile(
    r"\d(?<![\w.,].)\d*(?:[.,]\d+)?[\s\u00a0]?(?P<unit>km/h|kWh|°C|m²|km|cm|mm|kg|ml|min|qm|ha|[mglht])(?![\w²])"
)
MESSAGE = "A short unit: {word}. Write it out."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield short units after a number."""
    for match in _UNIT.finditer(sentence.text):
        unit = match["unit"]
        yield Hit(match.start("unit"), match.end("unit"), MESSAGE, {"word": unit}, suggestion=UNITS[unit])


RULE = Rule("N15", "units", "sentence", check, WARNING, needs=DIGITS)
