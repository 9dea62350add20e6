"""Keeping, going on, notes and the next person in the window: pages of its own, and one line to type into."""

from collections.abc import Callable
from pathlib import Path

from guide.disk import Occupied
from guide.keep import Locked
from guide.keeping import go_on, keep_visit, kept_files, named, suggested
from guide.page import Block, Bullets, Choice, Page, Paragraph, clean
from guide.problem import Problem
from guide.session import Session

Ask = Callable[[str, bool, Callable[[str], None]], object]
"""Opens the line to type into: with a prompt, whether it is secret, and what to do with what was typed."""
FILE = "file/"


class Keeping:
    """Which of its pages is open, and what is done there. ``view`` is "" when none of them is.

    ``say`` shows a message; ``later`` does something once the message has been painted; ``renew`` is called when the
    visit is another one than before.
    """

    def __init__(
        self,
        session: Session,
        ask: Ask,
        say: Callable[[str], object],
        later: Callable[[Callable[[], None]], object],
        renew: Callable[[], object],
    ) -> None:
        self.session, self.ask, self.say, self.later, self.renew = session, ask, say, later, renew
        self.view = ""
        self._path = Path()
        self._files: list[Path] = []
        self._question = ""
        self._agreed: Callable[[], None] = self.close

    def open(self) -> None:
        """Show what can be kept and taken up again."""
        self.view = "keep"
        self._path = suggested(self.session.day)

    def close(self) -> None:
        """Back to the page of the session."""
        self.view, self._files = "", []

    def back(self) -> None:
        """The page before."""
        self.view = "" if self.view == "keep" else "keep"

    def page(self) -> Page:
        """The page that is open."""
        words, files, notes = self.session.words, self._files, self.session.notes
        blocks: list[Block] = []
        if self.view == "sure":
            title = self._question
            choices = [Choice("yes", words("Yes")), Choice("no", words("No"))]
        elif self.view == "files":
            title = words("Which file? ")
            if not files:
                blocks = [Paragraph((clean(words("No file was found in: {folder}", folder=self._path.parent)),))]
            choices = [Choice(f"{FILE}{number}", clean(file.name)) for number, file in enumerate(files)]
            choices += [Choice("other", words("Another file"))]
        else:
            title = words("Keep and go on")
            text = words("Your answers and notes go into this file: {file}", file=self._path)
            blocks = [Paragraph((clean(text),)), *([Bullets(notes)] if notes else [])]
            choices = [Choice(name, words(f"keeping {name}")) for name in self._possible()]
        choices.append(Choice("@zurueck", words("go zurueck")))
        return Page(
            "keeping", f"behalten/{self.view}", self.session.level, "", "", title, tuple(blocks), tuple(choices)
        )

    def _possible(self) -> tuple[str, ...]:
        if not self.session.answers:
            return ("go on",)
        return ("keep", "keep locked", "keep elsewhere", "note", "go on", "new person")

    def choose(self, name: str) -> None:
        """Take a choice of the page."""
        words = self.session.words
        match name:
            case "keep":
                self._keep(self._path)
            case "keep locked":
                self.ask(words("Passphrase: "), True, self._locked)
            case "keep elsewhere":
                self.ask(words("Which place? "), False, self._elsewhere)
            case "note":
                self.ask(words("Your note: "), False, self._note)
            case "go on":
                self.view, self._files = "files", kept_files()
            case "other":
                self.ask(words("Which file? "), False, self._other)
            case "new person":
                self._be_sure(words("All answers and notes are forgotten. Go on?"), self._new_person)
            case "yes":
                self.view = "keep"
                self._agreed()
            case "no":
                self.view = "keep"
                self.say(words("Nothing was changed."))
            case "@zurueck":
                self.back()
            case _:
                self._replace_visit(self._files[int(name.removeprefix(FILE))])

    def _be_sure(self, question: str, agreed: Callable[[], None]) -> None:
        self.view, self._question, self._agreed = "sure", question, agreed

    def _keep(self, path: Path, passphrase: str = "", replace: bool = False) -> None:
        try:
            keep_visit(self.session, path, passphrase, replace)
        except Occupied:
            question = self.session.words("There is such a file already. Replace it?")
            self._be_sure(question, lambda: self._keep(path, passphrase, replace=True))
        except Problem as problem:
            self._tell(problem)
        else:
            self.close()
            self.say(clean(self.session.words("Kept in: {file}", file=path)))

    def _locked(self, passphrase: str) -> None:
        """Nobody sees what is typed, so it is typed twice."""

        def again(second: str) -> None:
            if second != passphrase:
                self.say(self.session.words("These were two different passphrases. Nothing was kept."))
                return
            self.say(self.session.words("One moment, please."))
            self.later(lambda: self._keep(self._path, passphrase))

        if passphrase:
            self.ask(self.session.words("The same passphrase once more: "), True, again)

    def _elsewhere(self, typed: str) -> None:
        if typed.strip():
            self._keep(named(typed, self.session.day))

    def _note(self, typed: str) -> None:
        try:
            if typed.strip():
                self.session.note(typed)
        except Problem as problem:
            self._tell(problem)

    def _other(self, typed: str) -> None:
        if typed.strip():
            self._replace_visit(named(typed, self.session.day))

    def _replace_visit(self, path: Path) -> None:
        if self.session.answers:
            question = self.session.words("Your present answers are forgotten then. Go on?")
            self._be_sure(question, lambda: self._go_on(path))
        else:
            self._go_on(path)

    def _go_on(self, path: Path, passphrase: str = "") -> None:
        words = self.session.words
        try:
            problems = go_on(self.session, path, passphrase)
        except Locked:

            def unlock(typed: str) -> None:
                if typed:
                    self.say(words("One moment, please."))
                    self.later(lambda: self._go_on(path, typed))

            self.ask(words("Passphrase: "), True, unlock)
        except Problem as problem:
            self._tell(problem)
        else:
            self.close()
            self.renew()
            self.say(" ".join(clean(self.session.words(each.message, **each.values)) for each in problems))

    def _new_person(self) -> None:
        self.session.new_person()
        self.close()
        self.renew()
        self.say(self.session.words("All is forgotten here."))

    def _tell(self, problem: Problem) -> None:
        self.say(clean(self.session.words(problem.message, **problem.values)))
