"""Grammar of single sentences: passive, genitive, Konjunktiv, past tense, compounds, syllables.

Each detector takes one sentence and gives the places of what it found. With extra [sprache] the parts of speech come
from HanTa; without it from closed lists and patterns. The detectors are the same, so are the rules they follow.
"""

from .compound import compounds
from .genitive import genitives
from .konjunktiv import konjunktives
from .passive import modal_passives, passives
from .preterite import preterites
from .reading import use_morphology, uses_morphology
from .span import Span
from .syllable import syllables

__all__ = [
    "Span",
    "compounds",
    "genitives",
    "konjunktives",
    "modal_passives",
    "passives",
    "preterites",
    "syllables",
    "use_morphology",
    "uses_morphology",
]
