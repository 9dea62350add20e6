"""Nothing that lives elsewhere is typed into a text: no amount, period, date, norm or address."""

import re
from collections.abc import Iterator

from guide.checks.prose import texts
from guide.load import Content
from guide.load.limits import settings_of
from guide.load.texts import NOTE
from guide.problem import Finding

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_COUNT = (
    "ein(?:e[mnrs]?)? halbe[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig"
    "|fünfzig|hundert"
)
TYPED = re.compile(
    r"\d[\d.,]*\s*(?:€|Euro\b|Cent\b|Prozent\b|%|vom Hundert\b|(?:Tag|Woche|Monat|Jahr|Stunde|Uhr)\w*)"
    rf"|\b(?:{_COUNT})\s+(?:Euro|Prozent|Tage|Wochen|Monate|Jahre|Stunden)\w*"
    r"|\d{1,3}(?:\.\d{3})+(?!\d)|\d+,\d\d(?!\d)"
    r"|§§?\s*\d\w*|\bParagraf(?:en)? \d\w*|\bArt(?:ikel|\.) ?\d\w*"
    rf"|\b\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{_MONTHS})|\b(?:19|20)\d\d\b"
    r"|https?://\S*|www\.\S*|\b\w+(?:straße|str\.|platz|allee) \d+\w?\b|\b\d{5} [A-ZÄÖÜ]\w+"
)
PLACE = re.compile(r"\b(?:Abs(?:atz|\.)|Satz|Nr\.|Nummer) ?\d\w*")
"""A place in a norm. In a note for counsellors it may stand beside the norm that it belongs to, as norms are cited."""
MESSAGE = "This is typed into the text: {typed}. Take it from the facts or the sources."
APART = ("hilfe", "barrierefrei")
"""Pages about the program: the sizes and addresses there belong to it, not to the law."""


def check(content: Content) -> Iterator[Finding]:
    """Amounts, periods, dates, norms and addresses that stand in a text instead of in facts or sources."""
    allowed = re.compile("|".join(map(re.escape, settings_of(content).facts.typed)) or r"(?!)")
    for text in texts(content):
        for line in text.lines if text.name not in APART else ():
            meant = [match.span() for match in allowed.finditer(line.text)]
            places = [] if line.heading == NOTE else list(PLACE.finditer(line.text))
            for match in (*TYPED.finditer(line.text), *places):
                if not any(first <= match.start() < last for first, last in meant):
                    yield Finding(text.file, line.number, MESSAGE, {"typed": match[0]}, "F01", match.start() + 1)
