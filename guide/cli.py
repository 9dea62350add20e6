"""The command ``wegweiser``: finds out what is wanted and imports only what that needs."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from guide import settings
from guide.arguments import NotUnderstood, parse
from guide.load import Content
from guide.load.words import Words
from guide.page import clean, clean_lines
from guide.problem import BrokenContent, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from guide.session import Session

FAILED = 2
INTERRUPTED = 130
NOBODY_THERE = (errno.EPIPE, errno.EIO)
TRIES = 3
"""How often a passphrase may be typed at a terminal."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


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
        status = _gone() if error.errno in NOBODY_THERE else _full() if error.errno in FULL else _unexpected(error)
    except Exception as error:
        status = _unexpected(error)
    sys.exit(status)


def _run(given: list[str]) -> int:
    from guide.terminal import be_lenient, leave_no_trace

    leave_no_trace()
    be_lenient()
    content = Content()
    remembered = settings.load()
    try:
        wanted = parse(given)
        level = wanted.sprache or remembered.level or None
        _check_level(level, wanted.run)
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


def _full() -> int:
    """What takes our output has no room for it."""
    _gone()
    _complain(_spoken(Content()), Problem("There is no room left for the output. Send it somewhere else."))
    return FAILED


def _unexpected(error: Exception, session: "Session | None" = None) -> int:
    """A mistake of ours: one plain sentence, and the traceback only for those who ask for it."""
    if os.environ.get("WEGWEISER_DEBUG"):
        raise error
    from guide.mishap import tell
    from guide.terminal import is_terminal, read_line

    line = goodbye = ""
    notes: tuple[str, ...] = ()
    if session is not None:
        notes = session.notes
        with suppress(Exception):  # whatever is broken, the sentence comes
            goodbye = session.goodbye
            line = session.resume_line() if session.answers else ""
    return tell(error, _spoken(Content(), session), line, notes, goodbye, read_line if is_terminal() else None)


def _spoken(content: Content, session: "Session | None" = None) -> Words:
    """Words to say what is wrong with, even when a catalogue is what is wrong."""
    for level in (session.level if session else "standard", "standard", "leicht"):
        with suppress(BrokenContent):
            return content.words(level)
    from gettext import NullTranslations

    return Words(NullTranslations())


def _complain(words: Words, problem: Problem) -> None:
    print(clean(words(problem.message, **problem.values)), file=sys.stderr)


def _check_level(level: str | None, run: str) -> None:
    """Papers have both levels side by side, too."""
    if level not in (None, "leicht", "standard") and not (level == "beide" and run in ("paper", "letter")):
        raise Problem("There is no level {level}. There are: leicht, standard.", level=clean(level)[:40])


def _day(content: Content, text: str | None) -> date:
    """The day asked for, today without one. Raises Problem for a day that does not exist or lies too far back."""
    if text is None:
        return date.today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Problem("I do not know the day {day}. Write it like this: 2027-01-01.", day=clean(text[:40])) from None
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
    if wanted.datei is not None:
        notes += _go_on(session, wanted.datei)
    if wanted.art == "fenster" and not is_terminal():
        raise Problem("The window needs a terminal. Without one use: wegweiser --zeilen")
    voice = wanted.stimme or remembered.voice
    try:
        if wants_lines(wanted.art, remembered.mode):
            from guide.lines import visit

            return visit(session, notes, wanted.beide, voice)
        from guide.tui import visit as open_window

        return open_window(session, notes, wanted.farben or remembered.colours or "dunkel", wanted.beide, voice)
    except Problem:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NOBODY_THERE:
            raise
        return _unexpected(error, session)


def _go_on(session: "Session", file: str) -> list[Problem]:
    """Go on from a file; its passphrase is asked for, or is the first line of a pipe."""
    from guide.keep import Locked
    from guide.keeping import go_on, named

    path = named(file, session.day)
    try:
        return go_on(session, path)
    except Locked as locked:
        return _unlock(session, path, locked)


def _unlock(session: "Session", path: "Path", locked: Problem) -> list[Problem]:
    """Nobody sees what is typed, so a person at a terminal may try again. Raises ``locked`` when nothing is typed."""
    from guide.keep import Misfit
    from guide.keeping import go_on
    from guide.terminal import is_terminal, read_secret, write_line

    left = TRIES if is_terminal() else 1
    while True:
        try:
            passphrase = read_secret(session.words("Passphrase: "))
        except EOFError:
            raise locked from None
        write_line(session.words("One moment, please."))
        left -= 1
        try:
            return go_on(session, path, passphrase)
        except Misfit as misfit:
            if not left:
                raise
            write_line(clean(session.words(misfit.message, **misfit.values)))


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


def _paper(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import paperwork

    return paperwork.paper(content, wanted, _day(content, wanted.am))


def _booklet(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import paperwork

    return paperwork.test_booklet(content, wanted, _day(content, wanted.am))


def _letter(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import paperwork

    return paperwork.letter(content, wanted, _day(content, wanted.am))


def _reckon(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    from guide import report_calculations as report
    from guide.arguments import INPUT

    day = _day(content, wanted.am)
    if getattr(wanted, "rechnung", None) is None:
        listed = report.listed(content, level or "standard", day)
        if wanted.als == "json":
            _print_json(listed)
        else:
            print("\n".join(report.listed_as_text(listed)))
        return 0
    typed = {name.removeprefix(INPUT): text for name, text in vars(wanted).items() if name.startswith(INPUT)}
    done = report.calculate(content, wanted.rechnung, typed, day)
    if wanted.als == "json":
        _print_json(report.as_data(content, done, day))
    else:
        print("\n".join(report.as_text(content, done, day, level or "leicht")))
    return 0


def _speak(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    """Read the outcomes aloud, or into a file."""
    from guide import report
    from guide.keeping import as_path
    from guide.speech.engines import SOUND, find
    from guide.speech.player import Player, write_file
    from guide.speech.prepare import split, voice
    from guide.terminal import on_hangup

    engine = find(wanted.stimme or remembered.voice, to_file=wanted.ausgabe is not None)
    tables = voice(content, engine.name)
    lines: list[str] = []
    for session in report.outcomes(content, wanted.antworten, _day(content, wanted.am), wanted.thema):
        if level:
            session.switch(level)
        lines += report.as_text(session)
    said = list(split(lines, tables))
    words = content.words(level or "standard")
    if wanted.ausgabe is not None:
        path = as_path(wanted.ausgabe)
        path = path if path.suffix else path.with_name(path.name + SOUND)
        with on_hangup():  # nothing half-written stays
            write_file(engine, said, path, wanted.ersetzen)
        print(clean(words("Kept in: {file}", file=path)))
        return 0
    told: list[Problem] = []
    player = Player(engine, told.append)
    with on_hangup():  # nobody goes on speaking
        player.read(said)
        player.wait()
    if told:
        raise told[0]
    return 0


def _remember(content: Content, wanted: SimpleNamespace, remembered: settings.Settings, level: str | None) -> int:
    chosen = settings.Settings(
        level=level or "", colours=wanted.farben or remembered.colours, mode=wanted.art or remembered.mode,
        voice=clean(wanted.stimme or remembered.voice)[: settings.LONGEST_COMMAND],
    )  # fmt: skip
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
    "tree": _tree, "check": _check, "search": _search, "reckon": _reckon, "paper": _paper, "letter": _letter,
    "booklet": _booklet,
    "speak": _speak, "remember": _remember, "forget": _forget,
}  # fmt: skip
