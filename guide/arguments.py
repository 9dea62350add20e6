"""What a call of ``wegweiser`` asks for. A plain start is understood without a parser, because it should be quick."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, NoReturn

from guide.settings import ALLOWED

if TYPE_CHECKING:
    from argparse import ArgumentParser

SWITCHES: dict[str, dict[str, object]] = {
    "--zeilen": {"art": "zeilen"},
    "--fenster": {"art": "fenster"},
    "--beide": {"beide": True},
}


HELP = {"--hilfe", "--help", "-h"}


class NotUnderstood(Exception):
    """The call cannot be understood."""


def parse(given: Sequence[str]) -> SimpleNamespace:
    """What is wanted: ``run`` names it, the rest are its options. Raises NotUnderstood."""
    wanted = SimpleNamespace(
        run="visit", art=None, farben=None, beide=False, weiter=None, sprache=None, am=None, als="text", thema=None,
        datei=None, stimme=None, ausgabe=None, ersetzen=False, antworten=None,
    )  # fmt: skip
    if all(word in SWITCHES for word in given):
        for word in given:
            wanted.__dict__.update(SWITCHES[word])
        return wanted
    if HELP & set(given):  # also where something else that the command needs is missing
        wanted.run = "usage"
        return wanted
    return _parser().parse_args(given, wanted)


def _parser() -> "ArgumentParser":
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def __init__(self, **settings: object) -> None:
            super().__init__(prog="wegweiser", add_help=False, allow_abbrev=False, argument_default=_nothing())

        def error(self, message: str) -> NoReturn:
            raise NotUnderstood(message)

    parser = Parser()
    _visit_options(parser)
    parser.add_argument("--version", action="store_const", dest="run", const="version")
    commands = parser.add_subparsers()
    command = {name: commands.add_parser(name) for name in COMMANDS}
    for name, run in COMMANDS.items():
        command[name].set_defaults(run=run)
    for name in ("hilfe", "ergebnis", "suche", "vorlesen"):
        _common_options(command[name])
    command["hilfe"].add_argument("seite", nargs="?", default="hilfe")
    for name in ("ergebnis", "vorlesen"):
        command[name].add_argument("--antworten", required=True)
    command["vorlesen"].add_argument("-o", dest="ausgabe")
    command["vorlesen"].add_argument("--ersetzen", action="store_true")
    command["vorlesen"].add_argument("--stimme")
    for name in ("ergebnis", "baum", "vorlesen"):
        command[name].add_argument("--thema")
    forms = ("ergebnis", "json"), ("fragen", "json"), ("suche", "json"), ("baum", "mermaid"), ("rechnen", "json")
    for name, form in forms:
        command[name].add_argument("--als", choices=("text", form))
    _check_options(command["pruefen"])
    command["suche"].add_argument("worte", nargs="+")
    _visit_options(command["merken"])
    _paper_options(command["zettel"])
    _paper_options(command["brief"])
    _paper_options(command["pruefbogen"])
    command["pruefbogen"].add_argument("was", nargs="?", default="")
    command["pruefbogen"].add_argument("--ergebnis", default="")
    command["zettel"].add_argument("welcher", nargs="?", default="ergebnis")
    command["zettel"].add_argument("--amt", default="amt")
    command["zettel"].add_argument("--antworten", default="")
    command["zettel"].add_argument("--notiz", action="append", default=[])
    command["brief"].add_argument("name", nargs="?", default="")
    command["brief"].add_argument("--feld", action="append", default=[])
    command["brief"].add_argument("--land", default="")
    _inputs(command["rechnen"])
    return parser


def _inputs(parser: "ArgumentParser") -> None:
    """The numbers and days that calculations take, each an option of its own."""
    from guide.calc.rules import RULES

    parser.add_argument("rechnung", nargs="?")
    for name in {entry.name: None for rule in RULES.values() for entry in rule.inputs}:
        parser.add_argument(*dict.fromkeys((option(name), f"--{name}")), dest=INPUT + name)
    _common_options(parser)


def option(name: str) -> str:
    """The option by which an input is given: ``--jahre-werkstatt`` for jahre_werkstatt."""
    return "--" + name.replace("_", "-")


COMMANDS = {
    "hilfe": "help", "ergebnis": "result", "fragen": "questions", "baum": "tree", "pruefen": "check",
    "pruefbogen": "booklet", "suche": "search", "rechnen": "reckon", "zettel": "paper", "brief": "letter",
    "vorlesen": "speak", "merken": "remember", "vergessen": "forget",
}  # fmt: skip
"""The commands as people type them, and what each is called here."""
INPUT = "eingabe_"
"""Stands before the names of inputs, so that none of them meets the name of another option."""


def _nothing() -> str:
    """An option that is not given leaves what stands there; so options before a command count for it, too."""
    from argparse import SUPPRESS

    return SUPPRESS


def _visit_options(parser: "ArgumentParser") -> None:
    parser.add_argument("--zeilen", action="store_const", dest="art", const="zeilen")
    parser.add_argument("--fenster", action="store_const", dest="art", const="fenster")
    parser.add_argument("--farben", choices=ALLOWED["colours"])
    parser.add_argument("--beide", action="store_true")
    parser.add_argument("--weiter")
    parser.add_argument("--datei")
    parser.add_argument("--stimme")
    _common_options(parser)


def _paper_options(parser: "ArgumentParser") -> None:
    parser.add_argument("--als", choices=("html", "pdf", "text", "md", "docx"))
    parser.add_argument("-o", "--datei", dest="datei", default="")
    parser.add_argument("--ersetzen", action="store_true", default=False)
    parser.add_argument("--gross", action="store_true", default=False)
    _common_options(parser)


def _check_options(parser: "ArgumentParser") -> None:
    parser.set_defaults(
        was=[], stufe=None, regel=None, erklaere=None, masse=False, ab=None, einstellungen=None, als="text"
    )
    parser.add_argument("was", nargs="*")
    parser.add_argument("--stufe")
    parser.add_argument("--als", choices=("text", "json", "github"))
    parser.add_argument("--regel", action="append")
    parser.add_argument("--erklaere", nargs="?", const="")
    parser.add_argument("--masse", action="store_true")
    parser.add_argument("--ab", choices=("Fehler", "Warnung", "Hinweis"))
    parser.add_argument("--einstellungen")


def _common_options(parser: "ArgumentParser") -> None:
    parser.add_argument("--sprache")
    parser.add_argument("--am")
