"""Writes the list of rules into docs/inhalte-schreiben.md: each id with its title and how much it weighs.

Run as ``.venv/bin/python docs/regeln.py``. A test compares the page with what this would write.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from guide.checks.registry import RULES
from guide.language.rules import all_rules
from guide.language.settings import shipped
from guide.load import content_root

PAGE = Path(__file__).resolve().parent / "inhalte-schreiben.md"
BEGIN, END = "<!-- regeln: anfang -->\n", "<!-- regeln: ende -->\n"
CONCERNS = {
    "D": "Dateien",
    "B": "Baum",
    "F": "Fakten und Quellen",
    "E": "Zwei Ebenen",
    "G": "Wörter des Wegweisers",
    "R": "Rechnungen und Zettel",
    "W": "Leichte Sprache: Wörter",
    "S": "Leichte Sprache: Sätze",
    "N": "Leichte Sprache: Zahlen und Zeichen",
    "T": "Leichte Sprache: der ganze Text",
    "Q": "Leichte Sprache: Zeichen und Siegel",
}
"""What the letters of the ids stand for, in the order of the page."""


def weights() -> Mapping[str, str]:
    """Every rule by its id, with its severity as the settings have it."""
    settings = shipped()
    language = {rule.id: settings.severity(rule.id, "leicht") for rule in all_rules()}
    return {**{rule.id: settings.content.get(rule.id, rule.severity) for rule in RULES.values()}, **language}


def listed() -> Iterator[str]:
    """The list as lines of Markdown, one table a concern."""
    weight = weights()
    for letter, concern in CONCERNS.items():
        yield f"### {concern}\n\n| Regel | | wiegt |\n|---|---|---|\n"
        for rule in sorted(each for each in weight if each.startswith(letter)):
            title = (content_root() / "standard" / "regeln" / f"{rule}.md").read_text(encoding="utf-8").split("\n")[0]
            yield f"| {rule} | {title.removeprefix('# ')} | {weight[rule]} |\n"
        yield "\n"


def page(now: str) -> str:
    """The page with the list as it should be."""
    text = BEGIN + "\n" + "".join(listed()) + END
    return re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda _: text, now, flags=re.S)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
