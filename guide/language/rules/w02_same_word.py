"""One word for one thing in the whole text.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 3, DIN SPEC 33429, Netzwerk, Hildesheim. Who reads "Amt" and then "Behörde" looks
for the difference. The rule knows some pairs; a guide of its own words belongs into a glossary. Bad: "Das Amt hilft.
Fragen Sie die Behörde." Better: "Das Amt hilft. Fragen Sie das Amt."
"""

from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Text, last_parts

GROUPS = (
    "Amt Amtes Ämter Ämtern|Behörde Behörden",
    "Betrieb Betriebe Betrieben Betriebs|Firma Firmen|Unternehmen Unternehmens",
    "Lohn Löhne Lohns|Gehalt Gehälter Gehalts|Verdienst Verdienstes",
    "Arzt Ärzte Ärztin Ärzten|Mediziner Medizinerin Medizinern",
    "Auto Autos|Wagen Wagens|Pkw PKW",
    "Krankenhaus Krankenhäuser Kranken-Haus|Klinik Kliniken",
    "Chef Chefin Chefs|Vorgesetzter Vorgesetzte Vorgesetzten",
    "Formular Formulare Formularen|Vordruck Vordrucke",
    "bekommen bekommt bekomme|erhalten erhält erhalte",
    "brauchen braucht brauche|benötigen benötigt benötige",
    "anfangen fängt|beginnen beginnt",
    "Internet-Seite Internet-Seiten Internetseite|Webseite Website Homepage",
    "Telefon-Nummer Telefonnummer|Rufnummer Ruf-Nummer",
    "Kinder-Garten Kindergarten|Kita Kitas|Kinder-Tagesstätte",
)
_OF = {
    form: (group, variant)
    for group, line in enumerate(GROUPS)
    for variant, forms in enumerate(line.split("|"))
    for form in forms.split()
}
_PARTS = last_parts(frozenset(_OF))
MESSAGE = "Another word for the same thing: {word}, and above: {other}. Choose one."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield, once for each group, the first word that is not the one used before."""
    first: dict[int, tuple[int, str]] = {}
    told: set[int] = set()
    for sentence in text.sentences():
        if sentence.vocabulary.isdisjoint(_PARTS):
            continue
        for word in sentence.words:
            found = _OF.get(word.text)
            if found is None:
                continue
            group, variant = found
            used, other = first.setdefault(group, (variant, word.text))
            if used != variant and group not in told:
                told.add(group)
                yield Hit(word.start, word.end, MESSAGE, {"word": word.text, "other": other}, at=sentence)


RULE = Rule("W02", "same-word", "text", check, HINT)
