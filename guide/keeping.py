"""Keeping a visit in a file and going on from one, as the command, line mode and the window do it."""

import os
from datetime import date
from pathlib import Path

from guide.keep import ENDING, Kept, keep, open_kept
from guide.page import clean
from guide.problem import Problem
from guide.resume import read_line
from guide.session import MOST_NOTES, Session


def folder() -> Path:
    """Where files go unless somebody says otherwise: the documents, else the home, else the present folder."""
    import platformdirs

    for name in (platformdirs.user_documents_dir(), os.path.expanduser("~")):
        if os.path.isabs(name) and os.path.isdir(name):
            return Path(name)
    return Path.cwd()


def suggested(day: date) -> Path:
    """A file that does not exist yet. Its name tells the day and nothing about the person."""
    return free(f"wegweiser-{day}", ENDING)


def free(name: str, ending: str) -> Path:
    """A name in that folder that nothing has yet."""
    place = folder()
    names = [f"{name}{more}{ending}" for more in ("", *(f"-{number}" for number in range(2, 1000)))]
    return next((place / name for name in names if not os.path.lexists(place / name)), place / names[0])


def kept_files(most: int = 8) -> list[Path]:
    """The newest files of the guide in that folder, newest first."""
    try:
        found = [path for path in folder().glob(f"*{ENDING}") if path.is_file()]
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)[:most]
    except OSError:
        return []


def named(typed: str, day: date) -> Path:
    """The file that somebody means: a folder gets the suggested name, a name without an ending ours."""
    path = as_path(typed)
    if path.is_dir():
        return path / suggested(day).name
    return path if path.suffix else path.with_name(path.name + ENDING)


def as_path(typed: str) -> Path:
    """A place as a person types it."""
    return Path(os.path.abspath(os.path.expanduser(clean(typed).strip())))


def to_keep(session: Session) -> Kept:
    """What a file of the present visit keeps."""
    notes = "\n".join(session.notes)
    return Kept(session.resume_line(), session.day, session.content.stand, notes, tuple(session.done))


def keep_visit(session: Session, path: Path, passphrase: str = "", replace: bool = False) -> None:
    """Write the visit to the file. Raises Problem, as ``guide.keep.keep`` does."""
    keep(to_keep(session), path, passphrase, replace)
    session.kept = True


def go_on(session: Session, path: Path, passphrase: str = "") -> list[Problem]:
    """Go on from the file instead of the present visit. Returns and raises what ``open_kept`` and ``take_up`` do."""
    return take_up(session, open_kept(path, passphrase))


def take_up(session: Session, kept: Kept) -> list[Problem]:
    """Go on from what was kept instead of the present visit; what is to be told is returned.

    Raises Problem when nothing of it can be used; then the present visit stays.
    """
    read_line(kept.line, session.content)  # raises before anything is forgotten
    session.start_anew()
    problems = session.resume(kept.line)
    for note in kept.notes.splitlines()[:MOST_NOTES]:
        session.note(note)
    for step in kept.done:
        session.tick(step)
    if kept.day != session.day:
        message = "You kept this on {then}. What is shown now holds on {day}."
        problems.append(Problem(message, then=f"{kept.day:%d.%m.%Y}", day=f"{session.day:%d.%m.%Y}"))
    if kept.stand != session.content.stand:
        problems.append(Problem("The texts of the guide have changed since. Please read them again."))
    return problems
