"""Text as it is to be said: short forms, amounts, dates, norms and long words, by the tables in ``vorlesen.yaml``.

Numbers stay digits: every voice reads those right once the points are out of them.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from guide.load import Content
from guide.load.words import Words
from guide.page import NBSP, Page, clean
from guide.plain import page_lines

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_URL = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*")
_TELEPHONE = re.compile(r"(?<![\d.,])0\d{1,5}[ /-][\d /-]{2,}\d")
_AMOUNT = re.compile(rf"(?<!\d)({_NUMBER})\s?(?:€|Euro\b)")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_BEFORE = r"(?:\b(\w{1,20})(\W{1,3}))?"
_ONE = re.compile(_BEFORE + r"\b1 (?=([A-ZÄÖÜ][\w-]*))")
_LETTERS = re.compile(r"\b[A-ZÄÖÜ]{2,6}\b")
_HYPHENED = re.compile(r"\b[A-ZÄÖÜ]?[a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)+")
_END = re.compile(r"(?<=[.!?]) +")


class Voice(NamedTuple):
    """The tables for one voice. ``laws`` are short names of laws, ``divided`` undivided words with their parts."""

    shorts: dict[str, str]
    laws: dict[str, str]
    numbered: frozenset[str]
    feminine: tuple[str, ...]
    days: tuple[str, ...]
    divided: dict[str, str]
    hyphens: bool
    words: dict[str, str]


def voice(content: Content, name: str) -> Voice:
    """The tables for the voice of this name; one that is not in the file needs no help."""
    file = content.speech
    entry = file.voices.get(name)
    hyphens, respelled = (entry.hyphens, entry.words) if entry else (False, {})
    laws = {law.short: law.leicht for law in content.sources.laws.values() if not law.short.startswith("SGB")}
    divided = {_joined(word): word for word in file.divided} if hyphens else {}
    return Voice(
        file.shorts, laws, frozenset(file.numbered), tuple(file.feminine), tuple(file.days), divided, hyphens,
        respelled,
    )  # fmt: skip


def sentences(page: Page, words: Words, voice: Voice) -> list[str]:
    """The page with its choices, sentence by sentence, ready to be said."""
    choices = (words("Answer {number}: {label}", number=n, label=c.label) for n, c in enumerate(page.choices, 1))
    return list(split((*page_lines(page, words), *choices), voice))


def split(lines: Iterable[str], voice: Voice) -> Iterator[str]:
    """Lines as sentences that are ready to be said. The points of short forms and dates end none."""
    for line in lines:
        for sentence in _END.split(to_say(line, voice)):
            if any(sign.isalnum() for sign in sentence):
                yield sentence


def to_say(text: str, voice: Voice) -> str:
    """The text as it is to be said; nothing in it can be a command to the voice."""
    text = clean(text).replace(NBSP, " ").replace("[", "(").replace("]", ")").replace("<", " ").replace(">", " ")
    text = _URL.sub(lambda found: found[1].replace(".", " Punkt "), text)
    text = _TELEPHONE.sub(lambda found: ", ".join(" ".join(part) for part in re.split(r"[ /-]+", found[0])), text)
    text = re.sub(r"\bSGB ([IVXL]+)\b", lambda found: f"SGB {_roman(found[1])}", text)
    text = _AMOUNT.sub(lambda found: _euro(found[1]), text)
    text = _dates(text, voice)
    text = _THOUSANDS.sub(lambda found: found[0].replace(".", ""), text)
    text = _replace(text, {**voice.laws, **voice.shorts})
    text = _ONE.sub(lambda found: _one(found, voice), text)
    if voice.divided:
        text = _divided(tuple(voice.divided.items())).sub(lambda found: voice.divided[found[0]], text)
    if not voice.hyphens:
        text = _HYPHENED.sub(lambda found: _joined(found[0]), text)
    text = _signs(text)
    text = _LETTERS.sub(lambda found: found[0] if found[0] in voice.words else " ".join(found[0]), text)
    return re.sub(r"\b\w+\b", lambda found: voice.words.get(found[0], found[0]), text) if voice.words else text


def _signs(text: str) -> str:
    """Brackets and dashes are short pauses; quotation marks are not heard."""
    text = re.sub(r"[„“”\"‚‘’]|(?<=\s)-(?=\s)|^- ", "", text)
    text = re.sub(r"\s+", " ", text)  # first, because every rule below would try each place in a long gap
    text = re.sub(r"\s*[(–—·]\s*|\)\s*(?=\w)|\s/\s", ", ", text).replace(")", "").replace("/", " ")
    text = re.sub(r"\s+(?=[.,!?:;])", "", re.sub(r"\s+", " ", text))
    return re.sub(r",+(?=[.,!?:;])", "", text).strip(" ,")


def _euro(number: str) -> str:
    """ "1.500,00" is said "1500 Euro", "13,90" "13 Euro und 90 Cent"; 1 Euro is "ein Euro"."""
    from babel.numbers import parse_decimal

    amount = parse_decimal(number, locale="de")
    euros, cents = divmod(int(amount * 100), 100)
    if amount * 100 != int(amount * 100):
        return f"{number.replace('.', '')} Euro"
    whole = "ein Euro" if euros == 1 else f"{euros} Euro"
    return f"{whole} und {cents} Cent" if cents else whole


def _dates(text: str, voice: Voice) -> str:
    """ "am 14.06.2023" and "am 14. Juni 2023" are said "am vierzehnten Juni 2023"."""
    from babel.dates import get_month_names

    months = get_month_names("wide", locale="de")

    def numeric(found: re.Match[str]) -> str:
        try:
            day = date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return found[0]
        return f"{day.day}. {months[day.month]} {day.year}"

    def worded(found: re.Match[str]) -> str:
        before, gap, day, month = found.groups("")
        if not 0 < int(day) <= len(voice.days):
            return str(found[0])
        ending = "r" if not gap.isspace() or not before.islower() else "" if before in ("der", "die", "das") else "n"
        return f"{before}{gap}{voice.days[int(day) - 1]}{ending} {month}"

    names = "|".join(months.values())
    return re.sub(rf"{_BEFORE}\b(\d{{1,2}})\. ({names})\b", worded, _DATE.sub(numeric, text))


def _one(found: re.Match[str], voice: Voice) -> str:
    """Before a noun a 1 is "ein" or "eine", unless it is a number in a row of them."""
    before, gap, noun = found.groups("")
    if before in voice.numbered or before.isdigit():
        return str(found[0])
    return f"{before}{gap}{'eine' if noun.casefold().endswith(voice.feminine) else 'ein'} "


def _roman(number: str) -> int:
    values = [_ROMAN[sign] for sign in number]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _joined(word: str) -> str:
    first, *rest = word.split("-")
    return first + "".join(part.lower() for part in rest)


def _replace(text: str, table: dict[str, str]) -> str:
    """Each short form, the longest first; those that begin with a letter only where none stands before them."""

    def spoken(found: re.Match[str]) -> str:
        word = table[found[0]]
        return word if found[0][0].isalnum() else f" {word} "

    return _shorts(tuple(table)).sub(spoken, text) if table else text


@cache
def _shorts(shorts: tuple[str, ...]) -> re.Pattern[str]:
    forms = sorted(filter(None, shorts), key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(f)}(?!\w)" if f[0].isalnum() else re.escape(f) for f in forms))


@cache
def _divided(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted((joined for joined, _ in pairs), key=len, reverse=True)) + ")")
