"""Content that is broken while somebody reads: that is told, nothing is lost, and nothing steers the terminal."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_guide import Edit, add, raw, remove, swap
from support import TODAY, clean_environment, is_harmless, strings

from guide.lines import Lines
from guide.load import Content
from guide.problem import BrokenContent
from guide.session import PLACES, Session

BREAKS = [
    pytest.param(
        swap("leichte_sprache/fragen/zahl.md", "betrag", "betrog"), "leichte_sprache/fragen/zahl.md", id="unknown_blank"
    ),
    pytest.param(remove("leichte_sprache/fragen/zahl.md"), "leichte_sprache/fragen/zahl.md", id="missing_text"),
    pytest.param(
        swap("leichte_sprache/fragen/zahl.md", "## Antworten", "## Antwort"),
        "leichte_sprache/fragen/zahl.md",
        id="wrong_heading",
    ),
    pytest.param(raw("leichte_sprache/fragen/zahl.md", b"\xff"), "leichte_sprache/fragen/zahl.md", id="not_utf8"),
    pytest.param(raw("facts/probe.yaml", b"betrag: ["), "facts/probe.yaml", id="broken_facts"),
]


def asked(session: Session, answer: str) -> None:
    session.choose(answer)
    session.page()


def typing(*typed: str):  # type: ignore[no-untyped-def]
    queue = list(typed)

    def read(prompt: str) -> str:
        if not queue:
            raise EOFError
        return queue.pop(0)

    return read


@pytest.mark.parametrize(("edit", "file"), BREAKS)
def test_a_page_that_cannot_be_shown_says_where_the_mistake_is(edit: Edit, file: str, small: Path) -> None:
    edit(small)
    session = Session(Content(small), TODAY)
    session.choose("ich")
    session.choose("probe")
    with pytest.raises(BrokenContent) as told:
        asked(session, "eins")
    assert all(finding.file == f"content/{file}" for finding in told.value.findings)


@pytest.mark.parametrize(("edit", "file"), BREAKS)
def test_line_mode_goes_on_after_a_page_that_cannot_be_shown(edit: Edit, file: str, small: Path) -> None:
    """The person types on: back to the question before, another answer, and everything that was said is still there."""
    edit(small)
    session = Session(Content(small), TODAY)
    written: list[str] = []
    Lines(session, typing("1", "1", "1", "3"), written.append).run()
    assert any(f"content/{file}" in line for line in written)
    assert session.answers == {"rolle": "ich", "art": "weiss_nicht"}
    assert session.page().place == "probe/hilfe"


@pytest.mark.parametrize(("edit", "file"), BREAKS)
def test_getting_ready_never_fails(edit: Edit, file: str, small: Path) -> None:
    edit(small)
    Session(Content(small), TODAY).prepare()


ESCAPES = [
    pytest.param(
        swap("standard/ergebnisse/probe/gut.md", "Sie bekommen", "\x1b[31mSie\x07 \u202ebekommen\x9b2J"), id="text"
    ),
    pytest.param(swap("standard/ergebnisse/probe/gut.md", "# Das geht.", "# Das \x1b]0;geht\x07."), id="title"),
    pytest.param(swap("standard/fragen/art.md", "- eins: Eins.", "- eins: \x1b[2JEins."), id="answer"),
    pytest.param(swap("standard/stellen.md", "- amt: das Amt", "- amt: das \x1b[2JAmt"), id="office"),
    pytest.param(swap("standard/hinweise.md", "- kein_rat: Das", "- kein_rat: \x1b[2JDas"), id="remark"),
    pytest.param(swap("standard/glossar/wort.md", "# Wort", "# \x1b[2JWort"), id="word"),
    pytest.param(swap("standard/glossar/wort.md", "auch: Wörter", "auch: \x1b[2JWörter"), id="form_of_a_word"),
    pytest.param(swap("standard/hilfe.md", "# Hilfe", "# \x1b[2JHilfe"), id="help"),
    pytest.param(swap("sources.yaml", "title: Zweck", 'title: "\\e[31mZweck\\u202e"'), id="title_of_a_section"),
    pytest.param(swap("sources.yaml", "short: GES", 'short: "\\e[31mGES"'), id="name_of_a_law"),
    pytest.param(
        swap("sources.yaml", "title: Eine Seite", 'title: "\\e[31mEine Seite", url: "https://\\e[2J"'), id="page"
    ),
    pytest.param(
        [
            swap("facts/probe.yaml", "title: Ein Betrag", 'title: "\\e[31mBetrag"'),
            swap(
                "facts/probe.yaml",
                "value: 12.50, found: hier, checked: 2026-01-01, confidence: sicher",
                "value: 12.50, found: hier, checked: 2026-01-01, confidence: wahrscheinlich",
            ),
        ],
        id="name_of_a_figure",
    ),
]


@pytest.mark.parametrize("edits", ESCAPES)
def test_nothing_in_the_content_can_steer_a_terminal(edits: "Edit | list[Edit]", small: Path) -> None:
    for edit in edits if isinstance(edits, list) else [edits]:
        edit(small)
    session = Session(Content(small), TODAY, "standard")
    seen = [session.page()]
    for answer in ("beratung", "probe", "eins", "viel"):
        session.choose(answer)
        seen.append(session.page())
    assert session.page().place == "probe/gut"
    session.enter("probe")
    session.change("art")
    session.choose("zwei")
    seen.append(session.page())
    for place in PLACES:
        if session.open(place):
            seen.append(session.page())
    session.open("alle_woerter")
    session.choose("wort")
    seen.append(session.page())
    assert [text for text in strings(tuple(seen)) if not is_harmless(text)] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["ergebnis", "--antworten", "rolle=ich&art=eins&zahl=viel"],
        ["pruefen"],
        ["--zeilen"],
    ],
    ids=["ergebnis", "pruefen", "zeilen"],
)
@pytest.mark.parametrize(
    "edit",
    [
        raw("guide.yaml", b"topics: ["),
        raw("tree/probe.yaml", b"\xff"),
        raw("facts/probe.yaml", b"- 1"),
        remove("sources.yaml"),
        remove("standard/hinweise.md"),
        raw("standard/fragen/rolle.md", b""),
        add("leichte_sprache/ergebnisse/probe/gut.md", "\n## X\n"),
        remove("standard/words.po"),
        raw("standard/words.po", b'msgid "a\nmsgstr \xff'),
        raw("standard/words.mo", b"kaputt"),
        raw("leichte_sprache/words.mo", b"kaputt"),
    ],
    ids=[
        "guide",
        "tree",
        "facts",
        "sources",
        "remarks",
        "role",
        "outcome",
        "no_words",
        "words",
        "compiled_words",
        "easy_compiled_words",
    ],
)
def test_the_command_never_shows_a_traceback(edit: Edit, arguments: list[str], small: Path, tmp_path: Path) -> None:
    """Whatever is broken: findings or a sentence, and a status that is none of the interpreter's own."""
    for folder in ("standard", "leichte_sprache"):
        shutil.copyfile(Content().root / folder / "words.po", small / folder / "words.po")
    edit(small)
    done = started(small, tmp_path, *arguments)
    assert "Traceback" not in done.stderr + done.stdout
    assert done.returncode in (0, 1, 2, 3)
    if done.returncode >= 2:
        assert done.stderr.strip()


def test_the_command_tells_every_mistake_in_a_line(small: Path, tmp_path: Path) -> None:
    shutil.copyfile(Content().root / "standard/words.po", small / "standard/words.po")
    swap("tree/probe.yaml", "wenig: weiche", "wenig: weich")(small)
    add("tree/probe.yaml", "  gut: [\n")(small)
    swap("facts/probe.yaml", "value: 12.50", "value: viel")(small)
    raw("standard/fragen/art.md", b"\xff\xfe")(small)
    done = started(small, tmp_path, "pruefen")
    assert (done.returncode, done.stderr) == (1, "")
    *lines, total, _, _, _ = done.stdout.splitlines()
    assert [line.split(": ")[0].rsplit(":", 1)[0] for line in lines] == [
        "content/facts/probe.yaml", "content/standard/fragen/art.md", "content/tree/probe.yaml",
    ]  # fmt: skip
    assert "3" in total


def started(root: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The command as a person calls it, with this content."""
    return subprocess.run(
        [sys.executable, "-c", RUN, str(root), *arguments], capture_output=True, text=True, timeout=300,
        stdin=subprocess.DEVNULL, env=clean_environment(home, {}),
    )  # fmt: skip


RUN = """
import sys
from pathlib import Path
import guide.load
guide.load.content_root = lambda: Path(sys.argv[1])
from guide.cli import main
main(sys.argv[2:])
"""
