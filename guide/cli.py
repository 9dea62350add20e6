"""The command ``wegweiser``: finds out what is wanted and imports only what that needs."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from types import SimpleNamespace

from guide import settings
from guide.arguments import NotUnderstood, parse
from guide.load import Content
from guide.load.words import Words
from guide.page import clean, clean_lines
from guide.problem import BrokenContent, Problem

FAILED = 2
BROKEN = 3
INTERRUPTED = 130
NOBODY_THERE = (errno.EPIPE, errno.EIO)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its status: 0 done, 1 findings, 2 not understood or not possible, 3 our fault."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print()
        status = INTERRUPTED
    except OSError as error:
        status = _gone() if error.errno in NOBODY_THERE else _unexpected(error)
    except Exception as error:
        status = _unexpected(error)
    sys.exit(status)


def _run(given: list[str]) -> int:
    from guide.terminal import be_lenient

    be_lenient()
    content = Content()
    remembered = settings.load()
    try:
        wanted = parse(given)
        level = wanted.sprache or remembered.level or None
        _check_level(level)
        return RUN[wanted.run](content, wanted, remembered, level)
    except NotUnderstood:
        words = _spoken(content)
        _complain(words, Problem("I do not understand this call: {call}", call=clean(" ".join(given))[:80]))
        _complain(words, Problem("All possible calls: wegweiser --hilfe"))
    except BrokenContent as problem:
        words = _spoken(content)
        for finding in problem.findings:
            place = f"{finding.file}:{finding.line}: "
            print(clean(place + words(finding.message, **finding.values)), file=sys.stderr)
    except Problem as problem:
        _complain(_spoken(content), problem)
    return FAILED


def _gone() -> int:
    """Whoever read our output has gone; that is no error, and Python need not complain either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unexpected(error: Exception) -> int:
    """A mistake of ours: one plain sentence, and the traceback only for those who ask for it."""
    if os.environ.get("WEGWEISER_DEBUG"):
        raise error
    words = _spoken(Content())
    print(
        words("Something went wrong in the program ({error}). Please start it again.", error=type(error).__name__),
        file=sys.stderr,
    )
    return BROKEN


def _spoken(content: Content) -> Words:
    """Words to say what is wrong with, even when a catalogue is what is wrong."""
    for level in ("standard", "leicht"):
        with suppress(BrokenContent):
            return content.words(level)
    from gettext import NullTranslations

    return Words(NullTranslations())


def _complain(words: Words, problem: Problem) -> None:
    print(clean(words(problem.message, **problem.values)), file=sys.stderr)


def _check_level(level: str | None) -> None:
    if level not in (None, "leicht", "standard"):
        raise Problem("There is no level {level}. There are: leicht, standard.", level=clean(level)[:40])


def _day(content: Content, text: str | None) -> date:
    """The day asked for, today without one. Raises Problem for a day that does not exist or lies too far back."""
    if text is None:
        return date.today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Problem("I do not know the day {day}. Write it like this: 2027-01-01.", day=clean(text)[:40]) from None
    first = content.guide.valid_from
    if day < first:
        message = "The guide knows the law from {first} on. For older letters ask an advice centre (EUTB)."
        raise Problem(message, first=f"{first:%d.%m.%Y}")
    return day


def _visit(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide.session import Session
    from guide.terminal import is_terminal, wants_lines

    session = Session(content, _day(content, wanted.am), level)
    notes = session.resume(wanted.weiter) if wanted.weiter is not None else []
    if wanted.art == "fenster" and not is_terminal():
        raise Problem("The window needs a terminal. Without one use: wegweiser --zeilen")
    if wants_lines(wanted.art, remembered.mode):
        from guide.lines import visit

        return visit(session, notes, wanted.beide)
    from guide.tui import visit as open_window

    return open_window(session, notes, wanted.farben or remembered.colours or "dunkel", wanted.beide)


def _usage(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    print(content.words("standard")("usage"))
    return 0


def _version(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import __version__

    print(f"wegweiser {__version__}")
    return 0


def _help(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide.plain import page_lines
    from guide.session import Session
    from guide.terminal import write_line

    if wanted.seite not in ("hilfe", "barrierefrei"):
        raise Problem("There is no help page {page}. There are: hilfe, barrierefrei.", page=clean(wanted.seite)[:40])
    session = Session(content, _day(content, wanted.am), level)
    session.open(wanted.seite)
    for line in page_lines(session.page(), session.words):
        write_line(line)
    return 0


def _result(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import report

    sessions = report.outcomes(content, wanted.antworten, _day(content, wanted.am), wanted.thema)
    if wanted.als == "json":
        _print_json([report.as_data(session) for session in sessions])
        return 0
    for number, session in enumerate(sessions):
        if level:
            session.switch(level)
        if number:
            print()
        print("\n".join(report.as_text(session)))
    return 0


def _questions(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import report

    listed = report.questions(content)
    if wanted.als == "json":
        _print_json(listed)
        return 0
    for question, answers in listed["questions"].items():
        print(f"{question}: {', '.join(answers)}")
    return 0


def _tree(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import report

    draw = report.draw_mermaid if wanted.als == "mermaid" else report.draw_text
    for name in [wanted.thema] if wanted.thema else list(content.tree):
        print("\n".join(draw(content.topic(name))))
    return 0


def _check(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide.checks.command import run

    return run(content, wanted)


def _search(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import report

    found = report.search(content, " ".join(wanted.worte), _day(content, wanted.am), level or "leicht")
    if wanted.als == "json":
        _print_json(found)
        return 0
    words = content.words(level or "leicht")
    if not found:
        print(words("This is not in the guide."))
    for hit in found:
        print(f"{hit['title']} ({words('found by: {words}', words=', '.join(hit['because']))})")
        if hit["answers"]:
            print(f"  wegweiser --weiter '{hit['answers']}'")
    return 0


def _remember(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    chosen = settings.Settings(
        level=level or "", colours=wanted.farben or remembered.colours, mode=wanted.art or remembered.mode
    )
    settings.save(chosen)
    print(content.words("standard")("Remembered in: {file}", file=settings.path()))
    return 0


def _forget(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    settings.forget()
    print(content.words("standard")("Nothing is remembered any more."))
    return 0


def _print_json(data: object) -> None:
    import json

    print(clean_lines(json.dumps(data, ensure_ascii=False, indent=2)))


RUN: dict[str, Callable[[Content, SimpleNamespace, settings.Settings, str | None], int]] = {
    "visit": _visit, "usage": _usage, "version": _version, "help": _help, "result": _result, "questions": _questions,
    "tree": _tree, "check": _check, "search": _search, "remember": _remember, "forget": _forget,
}  # fmt: skip
