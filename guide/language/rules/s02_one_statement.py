"""One statement a sentence.

Source: DIN SPEC 33429 ("in der Regel"), Netzwerk, Inclusion Europe, Hildesheim. A statement is what can be true or
false by itself; two of them in one sentence have to be taken apart by the reader. Nearly half of the sentences of
genuine Leichte Sprache hold two, so this is never more than a hint. Bad: "Sie stellen den Antrag und das Amt prüft
ihn." Better: "Sie stellen den Antrag. Das Amt prüft den Antrag."
"""

from bisect import bisect_right
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

MESSAGE = "This sentence says two things: {word} begins the second. Make two sentences of it."
_NEAR = 4
"""Words within which the second verb follows what joins: subject and adverbs stand between."""
_JOINS = frozenset(("und", "oder", "aber", "denn", "sondern", "doch"))


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield the word that joins two parts with a finite verb each, in a sentence that is not short."""
    if sentence.length <= options["ab_woertern"]:
        return
    finite = wordlist("finite")
    verbs = [i for i, word in enumerate(sentence.words) if word.text in finite]
    for i, word in enumerate(sentence.words):
        if word.text in _JOINS and verbs and verbs[0] < i:
            following = bisect_right(verbs, i)
            if following < len(verbs) and verbs[following] <= i + _NEAR:
                yield Hit(word.start, word.end, MESSAGE, {"word": word.text})
                return


RULE = Rule("S02", "one-statement", "sentence", check, HINT, {"ab_woertern": 8})
