"""A hard word is explained where it first stands.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 4, DIN SPEC 33429, Netzwerk, Inclusion Europe, Hildesheim. Some words of offices
cannot be avoided, because letters use them. Bad: "Legen Sie Widerspruch ein." Better: "Widerspruch heißt: Sie
schreiben dem Amt, dass es falsch entschieden hat." The rule knows a list of such words; ``begriffe`` adds to it.
"""

import re
from collections.abc import Iterator, Sequence

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Sentence, Text, last_parts
from guide.language.wordlists import wordlist

WORDS = wordlist("to_explain")
_EXPLAINS = re.compile(
    r"\b(?:heißt|heißen|bedeutet|bedeuten|nennt|nennen|meint|anderes Wort|schwerer Sprache|schweres Wort|Fach-?[Ww]ort"
    r"|(?:Das|Dies) (?:ist|sind|war)|erklären|Abkürzung|spricht man|kurz)\b"
)
NEAR = 2
MESSAGE = "This hard word is not explained where it first stands: {word}"


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield the first place of each word of the list without an explanation before it or in the next two sentences."""
    sentences = list(text.sentences())
    seen: set[str] = set()
    parts = last_parts(options["begriffe"])
    for i, sentence in enumerate(sentences):
        if sentence.vocabulary.isdisjoint(parts):
            continue
        for word in sentence.words:
            if word.text in seen or word.text not in options["begriffe"]:
                continue
            seen.add(word.text)
            if not _explained(sentences, i, word.text):
                yield Hit(word.start, word.end, MESSAGE, {"word": word.text}, at=sentence)


def _explained(sentences: Sequence[Sentence], at: int, word: str) -> bool:
    near = sentences[max(0, at - 1) : at + NEAR + 1]
    begins = re.compile(rf"^(?:(?:Ein|Eine|Der|Die|Das) )?{re.escape(word)} (?:ist|sind)\b")
    return any(_EXPLAINS.search(sentence.text) or begins.match(sentence.text) for sentence in near)


RULE = Rule("W06", "explain", "text", check, HINT, {"begriffe": WORDS})
