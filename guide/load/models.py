"""The shapes of the YAML files. A key that is not listed here is an error in the file."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

Name = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]*$")]
Certainty = Literal["sicher", "je_nach_amt", "strittig"]
Confidence = Literal["sicher", "wahrscheinlich"]
Unit = Literal[
    "EUR", "EUR/Monat", "EUR/Jahr", "EUR/Stunde", "Prozent", "Prozentpunkte", "Faktor", "Tage", "Wochen", "Monate",
    "Jahre", "Stunden", "Stunden/Woche", "Stunden/Tag", "Personen", "Datum", "Wort", "Zahl",
]  # fmt: skip


class GuideFile(Struct):
    """guide.yaml: the topics in order, the day the texts were checked, the first day they hold."""

    topics: list[Name]
    stand: date
    valid_from: date


class TopicFile(Struct):
    """tree/<topic>.yaml."""

    start: Name
    nodes: dict[Name, dict[str, object]]


class QuestionNode(Struct):
    """A question: its answers in order, each with the next node."""

    answers: dict[Name, Name]
    reads: list[Name] = []
    number: dict[str, object] = {}


class NumberEntry(Struct):
    """The number that may be typed for a question: its unit, an example, and the upper edge of each band."""

    unit: Unit
    example: Name
    bands: dict[Name, Name]


class BranchLine(Struct):
    """A line of a fork."""

    to: Name
    when: dict[Name, list[Name]] = {}


class ForkNode(Struct):
    """A fork; its lines are read one by one as BranchLine."""

    fork: list[dict[str, object]]


class OutcomeNode(Struct):
    """An outcome; ``rows`` number the statements of the law notes that it tells."""

    verdict: Literal["ja", "vielleicht", "nein", "info"]
    certainty: Certainty
    rows: list[Annotated[str, Meta(pattern=r"^[0-9]+[a-z]?(\.[0-9]+)?$")]]
    sources: dict[str, str]
    reads: list[Name] = []
    stories: list[Name] = []
    calc: list[Name] = []


class FactEntry(Struct):
    """A fact; its values are read one by one as ValueLine."""

    title: str
    leicht: str
    unit: Unit
    source: str
    values: list[dict[str, object]]
    note: str = ""
    norm: str = ""


class ValueLine(Struct):
    """A value of a fact from one day on."""

    start: date = field(name="from")
    value: object
    found: str
    checked: date
    confidence: Confidence
    until: date | None = None
    note: str = ""


class SearchFile(Struct):
    """suche.yaml: for words of the guide the words people use, and words that say nothing."""

    synonyms: dict[str, list[str]]
    ignored: list[str]


class VoiceEntry(Struct):
    """How one voice wants its text: whether it reads hyphened words in one breath, and words it reads wrongly."""

    hyphens: bool
    words: dict[str, str] = {}


class SpeechFile(Struct):
    """vorlesen.yaml: what is said for what is written."""

    shorts: dict[str, str]
    numbered: list[str]
    feminine: list[str]
    days: list[str]
    divided: list[str]
    voices: dict[str, VoiceEntry]


class WayFile(Struct):
    """weg.yaml; its stages are read one by one as StageEntry."""

    stages: list[dict[str, object]]


class StageEntry(Struct):
    """A stage of the way to a job: who stands there, by answers, and the topic that tells more."""

    name: Name
    topic: Name
    when: dict[Name, list[Name]] = {}


class LetterEntry(Struct):
    """briefe.yaml, a letter: to which office, what has to be filled in, on which laws it stands, what fits it.

    Where there is a deadline to keep, ``deadline`` names the field with the day of the letter that is answered, and
    ``calc`` the calculation that takes this day.
    """

    to: Name
    fields: list[Name]
    sources: dict[str, str]
    outcomes: list[Annotated[str, Meta(pattern="^[a-z0-9_]+/[a-z0-9_]+$")]]
    deadline: str = ""
    calc: str = ""


class LandEntry(Struct):
    """A Land: who pays there, the word on the door, where to go, and how sure that is."""

    name: str
    traeger: str
    amt: str
    anlaufstelle: str
    integrationsamt: str
    confidence: Confidence
    integrationsamt_confidence: Confidence
    sources: list[str]
    checked: date
    gebiete: list[str] = []
    note: str = ""


class LawEntry(Struct):
    """A law and its names."""

    short: str
    name: str
    leicht: str


class SectionEntry(Struct):
    """A section of a law."""

    law: str
    section: str
    title: str
    checked: date


class PageEntry(Struct):
    """A page or document that is not a law."""

    title: str
    checked: date
    date: "date | None" = None
    url: Annotated[str, Meta(pattern=r"^(https?://\S+)?$")] = ""
