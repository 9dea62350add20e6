"""Nothing that lives elsewhere is typed into a text: no amount, period, date, norm or address."""

import re
from collections.abc import Iterator

from guide.checks.prose import any_of, lies_in, texts
from guide.load import Content
from guide.load.limits import settings_of
from guide.load.texts import NOTE
from guide.problem import Finding

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_WORD = (
    r"(?:(?:ein(?!zig)|zwei|drei|vier|fünf|sech|sieb|acht|neun|hundert|tausend)\w*?(?:zehn|zig|ßig|einhalb|hundert|tausend)"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|anderthalb|hundert|tausend)"
)
_ORDINAL = r"(?:erste|(?:zwei|drit|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|ein)\w*te)n?"
_SPAN = "(?:Tag|Woche|Monat|Jahr|Stunde|Minute)"
_LONG = "(?:tägig|wöchig|monatig|jährig|stündig)"
_FROM_TO = (
    r"(?:innerhalb|binnen|nach|seit|vor|ab|mindestens|höchstens|spätestens|frühestens|Ablauf|Dauer"
    r"|(?:länger|mehr|weniger|kürzer) als|bis zu(?! einem Tag\b)|Frist von|Dauer von|Zeit von)"
)
_ONE = rf"(?:ein(?:e[mnrs]?)? {_SPAN}(?:e?s)?)\b"
_LARGE = r"(?:Tsd\.|Tausend\b|Mio\.|Million(?:en)?\b|Milliarden?\b)"
_PART = r"(?:Abs(?:atz|\.)|Satz|Nr\.|Nummer)\s?\d\w*"
_DATE = (
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.(?:(?:19|20)?\d\d\b)?"
    rf"|(?:{_MONTHS}|(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.)(?: \d{{4}}\b)?)"
    rf"|(?i:\b{_ORDINAL}\s+(?:{_MONTHS})\b)|\b(?:19|20)\d\d\b"
)
_NUMBER = r"(?<!\d)(?<!\d[.,])\d[\d.,]*"
"""From its first digit: tried from each one, a long row would cost the square of its length."""
_COUNTED = (
    rf"{_NUMBER}\s*(?:{_LARGE}\s*)?"
    rf"(?:€|EUR\b|Euro\b|Cent\b|Prozent\b|%|vom Hundert\b|v\. ?H\.|-?(?:{_SPAN}|Uhr|{_LONG})\w*)"
    rf"|(?:€|\bEUR|\bEuro) ?\d[\d.,]*|{_NUMBER}(?<=,)[-–]|{_NUMBER}\s*{_LARGE}|\b\d+ von 100\b"
    r"|\d{1,3}(?:\.\d{3})+(?!\d)|(?<!\d)\d+,\d\d(?!\d)"
    r"|\b(?:GdB|Grad der Behinderung)(?: von)?(?: mindestens| wenigstens)? \d+"
)
_IN_WORDS = (
    rf"(?i:\b(?:{_WORD}|eine?[mnrs]? halbe[mnrs]?)\s+(?:Euro|Cent|Prozent|{_SPAN}\w*|Uhr\b))"
    rf"|(?i:\b{_WORD}\s+(?:Drittel|Viertel|Fünftel|Zehntel))"
    rf"|(?i:\b(?:{_WORD}|ein){_LONG}\w*)"
    rf"|(?i:\b{_FROM_TO} {_ONE}|\b{_ONE} lang\b)"
    rf"|(?i:\b(?:{_WORD}|ein)-?(?:Tages?|Wochen|Monats?|Jahres?)(?!-?woche)-?[a-zäöü]{{3,}})"
    r"|(?i:\b(?:Tages|Wochen|Monats|Jahres)-?friste?n?\b)"
)
_MONEY = (
    r"(?:(?:Arbeits-?|Werkstatt-?|Brutto-?|Netto-?)?Lohn|Kosten|Beitr[aä]g|Betrag|Geld|Rente|Gehalt|Entgelt|Zuschuss|Abgabe"
    r"|Einkommen|Verdienst|Regelbedarf|Regelsatz)"
)
_PAYS = r"(?:zahl|bezahl|trag|träg|übernimm|übernehm|erstatte|bleib)"
_HALF = "(?i:(?<!etwa )(?<!rund )(?<!fast )(?<!knapp )(?<!ungefähr )(?<!als )die) Hälfte"
_SHARE = (
    rf"\b(?:{_HALF}|ein (?:Drittel|Viertel|Fünftel|Achtel|Zehntel))"
    rf" (?:vom|von|des|der|seine[sr]|ihre[sr]) (?:\w+ )?{_MONEY}\w*"
    rf"|\b{_PAYS}\w*(?: \w+){{0,3}} {_HALF}\b|\b{_HALF} (?:frei\b|{_PAYS})\w*|\bVom Rest \w+ {_HALF}"
)
"""A share of money; "etwa die Hälfte" tells the size and is no figure, and half of a time is told apart from money."""
_YEARS_OLD = r"[1-9]\d(?!\d|[.,-]\d|-)"
_AGE = (
    rf"(?i:\bwer )(?:(?:schon|noch|nicht|mindestens|wenigstens|erst|bald|unter|über) )*{_YEARS_OLD} (?:ist|wird|war)\b"
    rf"|(?<!\d )\b(?i:ab|unter|über|mit|bis) {_YEARS_OLD}(?=[.,;:!?)]|$| (?!mal\b|von\b|davon\b|andere[nr]?\b)[a-zäöü])"
    rf"|\b(?i:zwischen) {_YEARS_OLD} und {_YEARS_OLD}(?=[.,;:!?)]|$| [a-zäöü])"
    r"|\b\d{1,2}\. (?:Geburtstag|Lebensjahr)\w*|\b\d{1,2}-Jährig\w*"
)
_NORM = (
    r"(?:§§?\s*|\bParagra(?:f|ph)(?:en|s)?\s|\bArt(?:ikel|\.)\s?)\d\w*"
    rf"(?:\s(?:ff?\.|(?:bis|und)\s\d\w*|{_PART}))*"
)
_NO_STREET = (
    "(?:Jahr|Schritt|Stufe|Tag|Teil|Frage|Fall|Absatz|Abschnitt|Kapitel|Punkt|Nummer|Satz|Weg|Seite|Zeile|Spalte"
    "|Gruppe|Monat|Woche)"
)
_ADDRESS = (
    r"https?://\S*|www\.\S*|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|net|eu|info)\b(?:/\S*)?"
    r"|\b(?:\w+(?:straße|str\.|platz|allee|weg|gasse|ring|damm|ufer)|Straße|Str\.|Allee|Postfach) \d+\w?\b"
    r"|\b\d{5} [A-ZÄÖÜ]\w+"
    r"|\b(?:Am|An der|An den|Im|In der|In den|Zum|Zur|Auf dem|Auf der|Beim|Hinter der|Unter den) (?:[a-zäöüß]+en )?"
    rf"(?!{_NO_STREET}\b)"
    r"[A-ZÄÖÜ][a-zäöüß]+ \d{1,3}(?: ?[a-f])?\b(?![-.,]\d| (?:[A-ZÄÖÜ€%]|von\b|mal\b|davon\b))"
)
TYPED = re.compile("|".join((_DATE, _COUNTED, _IN_WORDS, _SHARE, _AGE, _NORM, _ADDRESS)))
PLACE = re.compile(rf"\b{_PART}")
"""A place in a norm. In a note for counsellors it may stand beside the norm that it belongs to, as norms are cited."""
MESSAGE = "This is typed into the text: {typed}. Take it from the facts or the sources."
APART = ("hilfe", "barrierefrei")
"""Pages about the program: the sizes and addresses there belong to it, not to the law."""


def check(content: Content) -> Iterator[Finding]:
    """Amounts, periods, dates, norms and addresses that stand in a text instead of in facts or sources."""
    allowed = any_of(settings_of(content).facts.typed)
    for text in texts(content):
        for line in text.lines if text.name not in APART else ():
            meant, typed = list(allowed.finditer(line.text)), list(TYPED.finditer(line.text))
            places = [] if line.heading == NOTE else list(PLACE.finditer(line.text))
            for match in (*typed, *(place for place in places if not lies_in(typed, place))):
                if not lies_in(meant, match):
                    yield Finding(text.file, line.number, MESSAGE, {"typed": match[0]}, "F01", match.start() + 1)
