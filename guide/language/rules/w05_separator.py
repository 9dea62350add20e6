"""One sign to divide words in the whole text; a capital after a hyphen, a small letter after a Mediopunkt.

Source: DIN SPEC 33429, leichtesprache-bw.de. Two signs look like two meanings. Bad: "Lohn-kosten". Better:
"Lohn-Kosten". Settings: ``trennung`` says which sign is meant.
"""

import re
from collections.abc import Iterator

from guide.language.grammar import compounds
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_SMALL = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)*-[a-zäöüß]{3,}\b")
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+[·•‧](?=[A-ZÄÖÜ])\w+")
_SIGNS = {"bindestrich": re.compile(r"(?<!\w)\w+-\w+"), "mediopunkt": re.compile(r"(?<!\w)\w+[·•‧]\w+")}
_BOTH_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]{2,})+\b")
_PREFIX = re.compile(r"(?:Ver|Be|Er|Ent|Zer|Ge|Un|Vor|An|Auf|Aus|Ein|Mit|Nach|Zu|Ab|Um|Über|Unter)-[a-zäöüß]+$")
_NO_NOUN = re.compile(
    r".*-(?:mal|fach|jährig\w*|stündig\w*|frei\w*|weise|artig\w*|online|to|in|und|auf|am|zu|bezogen\w*|\w*(?:lich|ig|isch|bar|sam|igt|los|voll)(?:e[rsmn]?)?)$"
)
SMALL = "A small letter after a hyphen: {word}. Write a capital."
CAPITAL = "A capital after a Mediopunkt: {word}. Write a small letter."
OTHER = "Another sign than the rest of the text divides this word: {word}. Use one."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield wrong letters after a sign, and the first word that is divided by the other sign."""
    used: str = options["trennung"] if options["trennung"] in _SIGNS else ""
    told = False
    for sentence in text.sentences():
        if "-" not in sentence.text and not any(sign in sentence.text for sign in "·•‧"):
            continue
        for match in _SMALL.finditer(sentence.text):
            if not _NO_NOUN.match(match[0]) and not _PREFIX.match(match[0]):
                suggestion = "-".join(part[0].upper() + part[1:] for part in match[0].split("-"))
                yield Hit(match.start(), match.end(), SMALL, {"word": match[0]}, suggestion, at=sentence)
        for match in _CAPITAL.finditer(sentence.text):
            yield Hit(match.start(), match.end(), CAPITAL, {"word": match[0]}, at=sentence)
        for sign, pattern in _SIGNS.items():
            mixed = pattern.search(sentence.text)
            if mixed and not used:
                used = sign
            elif mixed and sign == "mediopunkt" and used != sign and not told:
                told = True
                yield Hit(mixed.start(), mixed.end(), OTHER, {"word": mixed[0]}, at=sentence)
        for match in _BOTH_CAPITAL.finditer(sentence.text) if options["trennung"] == "mediopunkt" and not told else ():
            parts = match[0].split("-")
            if len(compounds(parts[0] + "".join(parts[1:]).lower())) > 1:  # not Baden-Württemberg, nor a double name
                told = True
                better = "·".join([parts[0], *(part.lower() for part in parts[1:])])
                yield Hit(match.start(), match.end(), OTHER, {"word": match[0]}, better, at=sentence)
                break


RULE = Rule("W05", "separator-consistency", "text", check, WARNING)
