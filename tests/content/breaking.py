"""How to break a copy of the real content: each function makes one break and says where it must be found.

Nothing here knows a sentence of the content: texts, nodes and lines are looked up, so that authors can go on writing.
"""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from guide.load import FOLDERS, Content
from guide.load.texts import ANSWERS, ASKS, LIST, STEPS

EASY, STANDARD = (FOLDERS[level] for level in ("leicht", "standard"))
HEAD = "---\ngeprueft: nein\n---\n"
HEADS = {EASY: HEAD, STANDARD: ""}
"""With what a text of a level begins."""
MARK = "probehalber"
"""A word that stands nowhere in the content; it marks the line of a break."""


class Place(NamedTuple):
    """Where a break must be found: a file, and the number of its first line or the text that stands there only."""

    file: str
    line: int | str = MARK
    lines: int = 1


Make = Callable[[Path], Place]
"""Breaks a copy of the content and says where that must be found."""
Fits = Callable[[str, str], bool]
"""Whether an outcome with these two texts, Leichte Sprache and standard, can be used for a break."""


def read(root: Path, file: str) -> str:
    return (root / file).read_text(encoding="utf-8")


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")


def line_of(root: Path, place: Place) -> int:
    """The number of the line of a place, in the file as it is now."""
    if isinstance(place.line, int):
        return place.line
    text = read(root, place.file)
    assert text.count(place.line) == 1, f"{place.line!r} stands {text.count(place.line)} times in {place.file}"
    return text[: text.index(place.line)].count("\n") + 1


def put(root: Path, file: str, line: int, new: str) -> None:
    lines = read(root, file).split("\n")
    lines[line - 1] = new
    write(root, file, "\n".join(lines))


def exchange(root: Path, file: str, one: int, other: int) -> None:
    lines = read(root, file).split("\n")
    lines[one - 1], lines[other - 1] = lines[other - 1], lines[one - 1]
    write(root, file, "\n".join(lines))


# --- any file


def raw(file: str, content: bytes) -> Make:
    def make(root: Path) -> Place:
        (root / file).write_bytes(content)
        return Place(file, 1)

    return make


def gone(file: str) -> Make:
    def make(root: Path) -> Place:
        (root / file).unlink()
        return Place(file, 1)

    return make


def swap(file: str, pattern: str, new: str, line: "int | str" = MARK) -> Make:
    """Replace the first match of a pattern in a file."""

    def make(root: Path) -> Place:
        text, count = re.subn(pattern, new, read(root, file), count=1, flags=re.M)
        assert count == 1, f"{pattern!r} is not in {file}"
        write(root, file, text)
        return Place(file, line)

    return make


def appended(file: str, text: str, line: "int | str" = MARK) -> Make:
    def make(root: Path) -> Place:
        write(root, file, read(root, file).rstrip("\n") + "\n" + text)
        return Place(file, line)

    return make


def heading_twice(root: Path) -> Place:
    file = f"{EASY}/weg/anfang.md"
    appended(file, f"\n## {STEPS}\n- {MARK}\n")(root)
    return Place(file, line_of(root, Place(file)) - 1)


def topic_forgotten(root: Path) -> Place:
    write(root, "tree/vergessen.yaml", read(root, "tree/geld.yaml"))
    return Place("tree/vergessen.yaml", 1)


def changed_after_its_twin(root: Path) -> Place:
    """The copy becomes a repository in which both texts were committed together; then one is edited."""
    person = ["-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*person, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", "-C", str(root), *command], check=True, capture_output=True, timeout=60)
    write(root, f"{STANDARD}/glossar/antrag.md", read(root, f"{STANDARD}/glossar/antrag.md") + "\nNeu.\n")
    return Place(f"{EASY}/glossar/antrag.md", 1)


# --- texts

_used: dict[Path, set[str]] = {}


def outcome(root: Path, fits: Fits = lambda easy, standard: True) -> str:
    """An outcome that fits and that no break of this copy has used, so that breaks do not meet in a text."""
    used = _used.setdefault(root, set())
    for name in Content(root).names("leicht", "ergebnisse"):
        files = [f"{folder}/ergebnisse/{name}.md" for folder in (EASY, STANDARD)]
        if name not in used and all((root / file).exists() for file in files) and fits(*(read(root, f) for f in files)):
            used.add(name)
            return name
    raise AssertionError("no outcome is left that fits")


def lacks(*words: str) -> Fits:
    """Outcomes in which none of the words stands, in no level."""
    return lambda easy, standard: not any(word in easy + standard for word in words)


def begin_with(root: Path, file: str, lines: str) -> Place:
    """Put lines at the beginning of the body of a text, as a paragraph of their own."""
    text, count = re.subn(r"^# .*\n", lambda title: f"{title[0]}\n{lines}\n\n", read(root, file), count=1, flags=re.M)
    assert count == 1, file
    write(root, file, text)
    return Place(file, lines)


def says(line: str, folder: str = EASY, fits: Fits = lambda easy, standard: True) -> Make:
    """A sentence that must not stand there, in an outcome that no other break has used."""
    return lambda root: begin_with(root, f"{folder}/ergebnisse/{outcome(root, fits)}.md", line)


def says_in_word(line: str, folder: str = STANDARD) -> Make:
    """The same in an entry of the dictionary that is made for it; the other level has one, too."""

    def make(root: Path) -> Place:
        name = f"wort_{len(list((root / EASY / 'glossar').iterdir()))}"
        for each, head in HEADS.items():
            write(root, f"{each}/glossar/{name}.md", f"{head}# {name}\n\n{line if each == folder else 'Ein Wort.'}\n")
        return Place(f"{folder}/glossar/{name}.md", line)

    return make


def last(root: Path, kind: str, place: int = -1) -> str:
    """The name of a text of a kind that no other break takes; which one does not matter."""
    return Content(root).names("leicht", kind)[place]


def begins(kind: str, line: str, folder: str = EASY) -> Make:
    """A sentence that must not stand there, in a text of a kind."""
    return lambda root: begin_with(root, f"{folder}/{kind}/{last(root, kind, -1 if folder == EASY else 0)}.md", line)


def gone_from(kind: str) -> Make:
    """The standard text of a kind is gone, the other one stays."""
    return lambda root: gone(f"{STANDARD}/{kind}/{last(root, kind)}.md")(root)


def text_more(kind: str) -> Make:
    """A text that is in order, but belongs to nothing."""

    def make(root: Path) -> Place:
        body = read(root, f"{STANDARD}/{kind}/{last(root, kind)}.md") if kind == "briefe" else "# So.\n\nSo ist es.\n"
        for folder, head in HEADS.items():
            text = f"{HEAD}# So.\n\n## {STEPS}\n- Warten Sie.\n" if kind == "briefe" and folder == EASY else head + body
            write(root, f"{folder}/{kind}/{MARK}.md", text)
        return Place(f"{STANDARD}/{kind}/{MARK}.md", 1)

    return make


def calculations_in_other_order(root: Path) -> Place:
    """The first two calculations on offer, exchanged in the standard text only."""
    one, other, *_ = Content(root).text("standard", "listen", "rechnungen").items(LIST)
    exchange(root, f"{STANDARD}/rechnungen.md", one.line, other.line)
    return Place(f"{STANDARD}/rechnungen.md", 1)


def field_without_words(root: Path) -> Place:
    swap(f"{STANDARD}/felder.md", "^- empfaenger: ", "- niemand: ", 1)(root)
    return Place(f"{STANDARD}/felder.md", 1)


def entries_in_a_circle(root: Path) -> Place:
    """Two entries, each of which explains its word by that of the other."""
    titles = {"kreis_eins": "Probe-Eins", "kreis_zwei": "Probe-Zwei"}
    for name, other in (("kreis_eins", "kreis_zwei"), ("kreis_zwei", "kreis_eins")):
        for folder, head in HEADS.items():
            write(
                root,
                f"{folder}/glossar/{name}.md",
                f"{head}# {titles[name]}\n\nDas ist ein Teil vom {titles[other]}.\n",
            )
    return Place(f"{EASY}/glossar/kreis_eins.md", 1)


def list_line(heading: str, line: str) -> Make:
    """A line more in a list of an outcome in Leichter Sprache; it is found there."""

    def make(root: Path) -> Place:
        file = f"{EASY}/ergebnisse/{outcome(root, lambda easy, standard: f'## {heading}' in easy)}.md"
        return swap(file, rf"^## {heading}\n", f"## {heading}\n{line}\n", line)(root)

    return make


def one_step_more(root: Path) -> Place:
    return Place(list_line(STEPS, "- Ein Schritt mehr.")(root).file, f"## {STEPS}")


def other_office(root: Path) -> Place:
    return Place(list_line(ASKS, "- jugend_amt: Geht das?")(root).file, f"## {ASKS}")


def speaks_to_the_person_only(root: Path) -> Place:
    """Standard tells parents something else, Leichte Sprache says the same to everybody."""
    title = re.compile(r"^# .*\b(?:Sie|Ihr|Ihnen|ich|mein)", re.M | re.I)
    name = outcome(root, lambda easy, standard: lacks("wer(", "rolle")(easy, standard) and not title.search(easy))
    begin_with(root, f"{STANDARD}/ergebnisse/{name}.md", '{{ wer("Sie arbeiten", "Ihr Kind arbeitet") }}.')
    return begin_with(root, f"{EASY}/ergebnisse/{name}.md", "Sie arbeiten dann im Betrieb.")


def note_in_leicht(root: Path) -> Place:
    file = f"{EASY}/ergebnisse/{outcome(root)}.md"
    return appended(file, "\n## Für die Beratung\nHier.\n", "## Für die Beratung")(root)


def not_marked(root: Path) -> Place:
    file = f"{EASY}/ergebnisse/{outcome(root)}.md"
    write(root, file, read(root, file).removeprefix(HEAD))
    return Place(file, 1)


def tested_otherwise(root: Path) -> Place:
    file = f"{EASY}/ergebnisse/{outcome(root)}.md"
    said = "geprueft: 2026-11-01, 4 Personen, verstanden, 00000000\n"
    write(root, file, read(root, file).replace("geprueft: nein\n", said, 1))
    return Place(file, 1)


def outcome_in_one_level(root: Path) -> Place:
    return gone(f"{STANDARD}/ergebnisse/{outcome(root)}.md")(root)


def word_in_one_level(root: Path) -> Place:
    write(root, f"{EASY}/glossar/{MARK}.md", f"{HEAD}# {MARK}\n\nEin Wort.\n")
    return Place(f"{STANDARD}/glossar/{MARK}.md", 1)


def text_without_a_node(root: Path) -> Place:
    for folder, head in HEADS.items():
        write(root, f"{folder}/ergebnisse/rente/{MARK}.md", f"{head}# So.\n\n## {STEPS}\n- Warten Sie.\n")
    return Place(f"{STANDARD}/ergebnisse/rente/{MARK}.md", 1)


def swapped_answers(root: Path) -> Place:
    """The first two answers of a question, in Leichter Sprache only."""
    name = Content(root).names("leicht", "fragen")[-1]
    file = f"{EASY}/fragen/{name}.md"
    one, other, *_ = Content(root).text("leicht", "fragen", name).items(ANSWERS)
    exchange(root, file, one.line, other.line)
    return Place(file, f"## {ANSWERS}")


def answers_alike(root: Path) -> Place:
    name = Content(root).names("standard", "fragen")[0]
    file = f"{STANDARD}/fragen/{name}.md"
    one, other, *_ = Content(root).text("standard", "fragen", name).items(ANSWERS)
    put(root, file, one.line, f"- {one.key}: {MARK.title()}")
    put(root, file, other.line, f"- {other.key}: {MARK}")
    return Place(file, other.line)


def form_that_is_not_listed(root: Path) -> Place:
    content = Content(root)
    entries = [content.text("leicht", "glossar", name) for name in content.names("leicht", "glossar")]
    known = {form for entry in entries for form in (entry.title, *entry.forms)}
    form = next(f"{e.title}ern" for e in entries if re.fullmatch(r"[\w-]+", e.title) and f"{e.title}ern" not in known)
    return says(f"Es geht um {form}.")(root)


def form_of_two_words(root: Path) -> Place:
    content = Content(root)
    names = [n for n in content.names("standard", "glossar") if content.text("standard", "glossar", n).forms]
    title = content.text("standard", "glossar", names[0]).title
    return swap(f"{STANDARD}/glossar/{names[-1]}.md", "^auch: ", f"auch: {title}, ", "auch: ")(root)


def entry_without_official_word(root: Path) -> Place:
    file = f"{EASY}/glossar/lohnkostenzuschuss.md"
    head = read(root, file).split("\n# ")[0].replace(", Lohnkostenzuschuss", "")
    write(root, file, f"{head}\n# Geld vom Amt\n\nDas ist Geld für den Betrieb.\n")
    return Place(file, "# Geld vom Amt")


def long_answer(root: Path) -> Place:
    return Place(says("\n".join(["Das ist so."] * 50))(root).file, 1)


def chopped_sentences(root: Path) -> Place:
    return Place(says(" ".join(["Das ist so."] * 20), STANDARD)(root).file, 1)


def example_of(rule: str) -> Make:
    """What stands under "Beispiel" in the words about a rule of Leichte Sprache, in an outcome."""

    def make(root: Path) -> Place:
        told = read(root, f"{STANDARD}/regeln/{rule}.md")
        example = dedent(told.split("\n## Beispiel\n")[1].split("\n## ")[0]).strip("\n")
        first, count = example.splitlines()[0], len(example.splitlines())
        if first.startswith("# "):
            return swap(f"{EASY}/ergebnisse/{outcome(root)}.md", "^# .*", first, first)(root)
        place = says(example, fits=lambda easy, standard: first not in easy)(root)
        return Place(place.file, first, count)

    return make
