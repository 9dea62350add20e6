"""Grammar of single sentences: passive, genitive, Konjunktiv, past tense, compounds, syllables.

Each detector takes one sentence and gives the places of what it found. With extra [sprache] the parts of speech come
from HanTa; without it from closed lists and patterns. The detectors are the same, so are the rules they follow.
"""

from guide.language.grammar.compound import compounds
from guide.language.grammar.genitive import genitives
from guide.language.grammar.konjunktiv import konjunktives
from guide.language.grammar.passive import modal_passives, passives
from guide.language.grammar.preterite import preterites
from guide.language.grammar.reading import use_morphology, uses_morphology
from guide.language.grammar.span import Span
from guide.language.grammar.syllable import more_syllables, syllables

__all__ = [
    "Span",
    "compounds",
    "genitives",
    "konjunktives",
    "modal_passives",
    "more_syllables",
    "passives",
    "preterites",
    "syllables",
    "use_morphology",
    "uses_morphology",
]
