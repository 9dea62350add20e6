"""Where a sentence ends, and whether a line goes on in the next one."""

import re
from collections.abc import Iterator

from guide.language.wordlists import wordlist

_END = re.compile(r"[.!?:…](?<![.!?:…].)[.!?:…]*[\"“”«»)\]’']*\s+(?=\S)|\s(?=[•▪◦‣]\s)")
_LAST_WORD = re.compile(r"[^\W_]+$")
ABBREVIATIONS = wordlist("full_stop")
"""What stands before a full stop without ending a sentence, in lower case."""
_STARTS = re.compile(
    r"[\"„“»(]*(?:Das|Der|Die|Den|Dem|Des|Dann|Da|Dazu|Dafür|Dabei|Diese[rsmn]?|Ein|Eine[rsmn]?|Er|Es|Sie|Ich|Wir|Ihr|Ihre[rnms]?"
    r"|Im|In|Am|An|Auf|Aus|Bei|Für|Mit|Nach|Von|Vor|Zu|Zum|Zur|Und|Oder|Aber|Wenn|Weil|Ob|Wer|Was|Wie|Wo|Wann|Warum|Auch"
    r"|Nur|So|Hier|Dort|Jetzt|Heute|Man|Alle|Viele|Manche|Einige|Kein|Keine|Nicht|Bitte|Danach|Deshalb|Darum)\b"
)
_BULLETS = "•▪◦‣"
_OPENERS = "\"„“»«([‚'"


def ends_of_sentences(text: str) -> Iterator[int]:
    """Where a new sentence begins, but for the first. A colon ends one where a capital letter follows."""
    for match in _END.finditer(text):
        follows = text[match.end()].lstrip(_OPENERS) or text[match.end() + 1 : match.end() + 2]
        sign = match[0][0]
        if text[match.end()] in _BULLETS:
            yield match.end()  # an item of a list that lost its lines
        elif sign == "…" or (sign == "." and match[0][:2] == ".."):
            if follows.isupper():
                yield match.end()
        elif sign in "!?":
            if not follows.islower():
                yield match.end()
        elif sign == ":":
            if follows.isupper() and not text[match.start() - 1 : match.start()].isdigit():
                yield match.end()
        elif not follows.islower() and _full_stop(text, match.start(), match.end()):
            yield match.end()


def _full_stop(text: str, dot: int, after: int) -> bool:
    """Whether the dot ends a sentence: not after an abbreviation, a single letter, or in "3. März"."""
    word = _LAST_WORD.search(text, max(0, dot - 40), dot)
    if word is None:
        return True
    before = word[0]
    if before.isdigit():
        return len(before) > 2 or _STARTS.match(text, after) is not None
    if len(before) == 1:
        return False
    return before.lower() not in ABBREVIATIONS


def goes_on(line: str, following: str) -> bool:
    """Whether a sentence that begins on a line goes on in the following one.

    Without a sign at the end a line may still be whole: an address, a heading, a verse. German capitals do not tell,
    because nouns have them; but a line whose last word is no noun, or that is as long as a page is wide, goes on.
    """
    end, start = line.rstrip(), following.lstrip()
    if end[-1:] in ".!?:…" or end[-2:-1] in ".!?:…" or not start:
        return bool(start) and _full_stop_at_end(end)
    if start[0].islower() or end[-1] in ",;-–":
        return True
    word = _LAST_WORD.search(end[-60:])
    return len(end) >= 60 or (word is not None and word[0][0].islower())


def _full_stop_at_end(line: str) -> bool:
    """Whether the dot at the end of a line is that of an abbreviation, so that the sentence goes on."""
    if not line.endswith("."):
        return False
    word = _LAST_WORD.search(line[-40:-1])
    return word is not None and len(word[0]) > 1 and word[0].lower() in ABBREVIATIONS - {"usw", "etc", "usf"}
