"""Every sentence begins on a line of its own, and no line ends with an article.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 10, DIN SPEC 33429, Netzwerk, Inclusion Europe, Hildesheim. The eye finds the
next sentence where the last one was: at the margin. Bad: "Das ist der Antrag. Sie bekommen ihn beim Amt." on one
line. Better: two lines.
"""

from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import ANSWER, HEADING, Block
from guide.language.wordlists import wordlist

NEW_LINE = "A new sentence begins in the middle of a line. Begin a new line: {word}"
ARTICLE = "This line ends with the word {word}, which belongs to the next word. Take it to the next line."
_ARTICLES = wordlist("articles")


def check(block: Block, options: Options) -> Iterator[Hit]:
    """Yield sentences that begin in mid-line, and lines that end with an article; a heading may have two sentences."""
    if block.kind in (HEADING, ANSWER):
        return
    for sentence in block.sentences:
        if sentence.mid_line:
            word = sentence.text.split()[0]
            yield Hit(0, len(word), NEW_LINE, {"word": word}, at=sentence)
    for line in block.lines[:-1]:
        last = line.text.rsplit(None, 1)[-1]
        if last in _ARTICLES:
            yield Hit(0, 0, ARTICLE, {"word": last}, at=line)


RULE = Rule("S03", "one-sentence-per-line", "block", check, WARNING)
