"""What can be asked for in line mode beside walking: keep, go on, a note, read aloud, a new person."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from guide.load.words import Words
from guide.page import clean
from guide.problem import Problem
from guide.session import Session

if TYPE_CHECKING:
    from guide.speech.reader import Reader

ERRANDS = ("keep", "go on", "note", "new person", "read aloud")
"""What can be typed, some of it with more words after it; the catalogue has the words under ``keys …``."""


class Errands:
    """``read`` and ``secret`` ask with a prompt and raise EOFError at the end of input; ``write`` prints one line.

    ``voice`` is the person's own command that reads aloud, or "".
    """

    def __init__(
        self,
        session: Session,
        read: Callable[[str], str],
        write: Callable[[str], None],
        secret: Callable[[str], str],
        voice: str,
    ) -> None:
        self.session, self.read, self.write, self.secret, self.voice = session, read, write, secret, voice
        self._reader: Reader | None = None
        self._trouble: list[Problem] = []

    def run(self, typed: str) -> bool | None:
        """Whether the page is to be shown anew; None when this is no errand. Raises Problem."""
        name, rest = understood(self.session.words, typed)
        if name in ("keep", "note", "new person") and not self.session.answers:
            self.write(self._words("Answer this first question, please."))
            return False
        match name:
            case "keep":
                return self._keep(rest)
            case "go on":
                return self._go_on(rest)
            case "note":
                return self._note(rest)
            case "new person":
                return self._new_person()
            case "read aloud":
                return self._read_aloud(rest)
        return None

    def hush(self) -> None:
        """Be silent, and tell what went wrong while reading aloud."""
        if self._reader is not None:
            self._reader.stop()
        while self._trouble:
            trouble = self._trouble.pop()
            self.write(self._words(trouble.message, **trouble.values))

    def _read_aloud(self, how: str) -> bool:
        """In the background: the next line that is typed stops it."""
        if self._reader is None:
            from guide.speech.reader import Reader

            self._reader = Reader(self.voice, self._trouble.append)
        if how.casefold() in keys(self.session.words, "slower"):
            self._reader.slower(self.session)
        elif how.casefold() in keys(self.session.words, "once more"):
            self._reader.again(self.session)
        else:
            self._reader.read(self.session)
            self.write(self._words("I read aloud. Press Enter to stop. You can also type: read aloud slower."))
        return False

    def _keep(self, typed: str) -> bool:
        """Ask where, with which passphrase, and whether a file may be replaced; write only then."""
        from shlex import quote

        from guide.disk import Occupied
        from guide.keeping import keep_visit, named, suggested

        path = suggested(self.session.day)
        if not typed:
            self.write(self._words("Your answers and notes go into this file: {file}", file=path))
            typed = self.read(self._words("Press Enter, or type another place: "))
        path = named(typed, self.session.day) if typed.strip() else path
        passphrase = self._new_passphrase()
        try:
            keep_visit(self.session, path, passphrase)
        except Occupied:
            if not self._agreed(self._words("There is such a file already. Replace it? yes or no: ")):
                self.write(self._words("Nothing was changed."))
                return False
            keep_visit(self.session, path, passphrase, replace=True)
        self.write(clean(self._words("Kept in: {file}", file=path)))
        self.write(clean(self._words("Go on with: wegweiser --datei {file}", file=quote(str(path)))))
        return False

    def _new_passphrase(self) -> str:
        """Asked for twice, because nobody sees what is typed; empty for none. Raises Problem when they differ."""
        passphrase = self.secret(self._words("Passphrase, or only Enter for none: "))
        if passphrase and self.secret(self._words("The same passphrase once more: ")) != passphrase:
            raise Problem("These were two different passphrases. Nothing was kept.")
        if passphrase:
            self.write(self._words("One moment, please."))
        return passphrase

    def _go_on(self, typed: str) -> bool:
        from guide.keep import Locked
        from guide.keeping import go_on, kept_files, named

        files = [] if typed else kept_files()
        for number, file in enumerate(files, 1):
            self.write(clean(f"{number}: {file}"))
        typed = typed or self.read(self._words("Which file? ")).strip()
        if not typed:
            return False
        path = files[int(typed) - 1] if typed in map(str, range(1, len(files) + 1)) else named(typed, self.session.day)
        if self.session.answers and not self._agreed(
            self._words("Your present answers are forgotten then. Go on? yes or no: ")
        ):
            self.write(self._words("Nothing was changed."))
            return False
        try:
            notes = go_on(self.session, path)
        except Locked:
            passphrase = self.secret(self._words("Passphrase: "))
            self.write(self._words("One moment, please."))
            notes = go_on(self.session, path, passphrase)
        if self._reader is not None:
            self._reader.forget()
        for note in notes:
            self.write(clean(self._words(note.message, **note.values)))
        return True

    def _note(self, typed: str) -> bool:
        typed = clean(typed or self.read(self._words("Your note: "))).strip()
        if typed:
            self.session.note(typed)
        for line in self.session.notes:
            self.write(self._words("Note: {note}", note=line))
        return self.session.place.kind == "notizen"

    def _new_person(self) -> bool:
        if not self._agreed(self._words("All answers and notes are forgotten. Go on? yes or no: ")):
            self.write(self._words("Nothing was changed."))
            return False
        self.session.new_person()
        if self._reader is not None:
            self._reader.forget()
        self.write(self._words("All is forgotten here. What stands above on paper or on the screen stays there."))
        return True

    def _agreed(self, question: str) -> bool:
        return self.read(question).strip().casefold() in keys(self.session.words, "yes")

    def _words(self, message: str, **values: object) -> str:
        return self.session.words(message, **values)


def understood(words: Words, typed: str) -> tuple[str, str]:
    """The errand that is meant, or "", and what stands after it."""
    for name in ERRANDS:
        for key in keys(words, name):
            if typed.casefold() == key or typed.casefold().startswith(f"{key} "):
                return name, typed[len(key) :].strip()
    return "", ""


def keys(words: Words, command: str) -> list[str]:
    """The words and letters that mean a command."""
    return [key.strip().casefold() for key in words(f"keys {command}").split(",")]
