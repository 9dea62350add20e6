"""Keeping, going on, notes and the next person in the window: pages of its own, and one line to type into."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from guide.disk import Occupied
from guide.keep import Kept, Locked, keep, open_kept
from guide.keeping import kept_files, named, suggested, take_up, to_keep
from guide.page import Block, Bullets, Choice, Page, Paragraph, clean
from guide.problem import Problem
from guide.session import Session

Ask = Callable[[str, bool, Callable[[str], None]], object]
"""Opens the line to type into: with a prompt, whether it is secret, and what to do with what was typed."""
Aside = Callable[[Callable[[], Any], Callable[["Future[Any]"], None]], "Future[Any]"]
"""Does work that takes a while beside the window, and hands its result to the window when it is there."""
FILE = "file/"


class Keeping:
    """Which of its pages is open, and what is done there. ``view`` is "" when none of them is.

    ``say`` shows a message; ``renew`` is called when the visit is another one than before. ``writing`` is the file or
    paper that is being written, until it is there.
    """

    def __init__(
        self,
        session: Session,
        ask: Ask,
        say: Callable[[str], object],
        aside: Aside,
        renew: Callable[[], object],
    ) -> None:
        self.session, self.ask, self.say, self.aside, self.renew = session, ask, say, aside, renew
        self.view = ""
        self.writing: Future[None] | None = None
        self._opening: Future[Kept] | None = None
        self._when_written = ""
        self._paper_waits = False
        self._path = Path()
        self._files: list[Path] = []
        self._question = ""
        self._agreed: Callable[[], None] = self.close

    def open(self) -> None:
        """Show what can be kept and taken up again."""
        self.close()
        self.view = "keep"
        self._path = suggested(self.session.day)

    def close(self) -> None:
        """Back to the page of the session. A file that is being opened is not wanted any more."""
        self._forget_question()
        self.view, self._files, self._opening, self._path = "", [], None, Path()

    def back(self) -> None:
        """The page before."""
        at_first = self.view == "keep" or (self.view == "wait" and self._paper_waits)
        self.view, self._opening = "" if at_first else "keep", None

    def page(self) -> Page:
        """The page that is open."""
        words, files, notes = self.session.words, self._files, self.session.notes
        blocks: list[Block] = []
        if self.view == "sure":
            title = self._question
            # a key that is pressed twice by shaky hands must change nothing
            choices = [Choice("no", words("No")), Choice("yes", words("Yes"))]
        elif self.view == "wait":
            title = words("One moment, please.")
            choices = [Choice("wait", words("keeping wait"))]  # pressed by shaky hands it does no harm
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
        if self.writing is not None and name in ("keep", "keep locked", "new person", "go on"):
            self._tell_busy()
            return
        match name:
            case "keep":
                self._keep(self._path, to_keep(self.session))
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
                agreed = self._agreed
                self._forget_question()
                agreed()
            case "no":
                self._forget_question()
                self._path = suggested(self.session.day) if self._path.exists() else self._path
                self.say(words("Nothing was changed."))
            case "wait":
                pass
            case "@zurueck":
                self.back()
            case _:
                self._replace_visit(self._files[int(name.removeprefix(FILE))])

    def _forget_question(self) -> None:
        """With what it was about: that may be a passphrase."""
        self.view, self._question, self._agreed = "keep", "", self.close

    def _be_sure(self, question: str, agreed: Callable[[], None]) -> None:
        self.view, self._question, self._agreed = "sure", question, agreed

    def _keep(self, path: Path, kept: Kept, replace: bool = False) -> None:
        try:
            keep(kept, path, replace=replace)
        except Occupied:
            self._ask_to_replace(lambda: self._keep(path, kept, replace=True))
        except Problem as problem:
            self._tell(problem)
        else:
            self._kept(path)

    def _keep_locked(self, path: Path, kept: Kept, passphrase: str, replace: bool = False) -> None:
        def again() -> None:
            self._keep_locked(path, kept, passphrase, replace=True)

        self._path = path
        told = self.session.words("Kept in: {file}", file=path)
        self._write(lambda: keep(kept, path, passphrase, replace), told, lambda: self._ask_to_replace(again))

    def write_paper(self) -> None:
        """Write the paper that is wanted: at once, or beside the window when it takes long."""
        from guide.handout.saving import SLOW, ready, save

        if self.session.paper_wanted not in SLOW:
            self.say(save(self.session))
        elif self.writing is not None:
            self.session.paper_wanted = ""
            self._tell_busy()
        else:
            try:
                path, write = ready(self.session)
            except Problem as problem:
                self._tell(problem)
            else:
                self._write(write, self.session.words("Written to: {file}", file=path))

    def _write(self, work: Callable[[], None], told: str, occupied: Callable[[], None] | None = None) -> None:
        """Write beside the window, and tell it when the file is there. The person may wait, or go elsewhere.

        ``occupied`` is for whoever waits and has named a file that exists.
        """

        def written(done: "Future[None]") -> None:
            waited = self.view == "wait"
            self.writing, self._when_written = None, ""
            if waited:
                self.back()
            try:
                done.result()
            except Problem as problem:
                if waited and occupied is not None and isinstance(problem, Occupied):
                    occupied()
                else:
                    self._tell(problem)
            else:
                self.session.kept = True
                if waited:
                    self.close()
                self.say(clean(told))

        self._when_written, self._paper_waits, self.view = clean(told), occupied is None, "wait"
        self.writing = self.aside(work, written)

    def _ask_to_replace(self, replace: Callable[[], None]) -> None:
        self._be_sure(self.session.words("There is such a file already. Replace it?"), replace)

    def _tell_busy(self) -> None:
        self.say(self.session.words("The file is still being written. One moment, please."))

    def _kept(self, path: Path) -> None:
        self.session.kept = True
        self.close()
        self.say(clean(self.session.words("Kept in: {file}", file=path)))

    def finish(self) -> str:
        """After the window has ended: wait for the file that is being written. What is to be told, "" for nothing.

        When it could not be written, the line to go on with is wanted.
        """
        if self.writing is None:
            return ""
        try:
            self.writing.result()
        except Problem as problem:
            self.session.line_wanted = bool(self.session.answers)
            return clean(self.session.words(problem.message, **problem.values))
        self.session.kept = True
        return self._when_written

    def _locked(self, passphrase: str) -> None:
        """Nobody sees what is typed, so it is typed twice."""

        def again(second: str) -> None:
            if second != passphrase:
                self.say(self.session.words("These were two different passphrases. Nothing was kept."))
            else:
                self._keep_locked(self._path, to_keep(self.session), passphrase)

        if passphrase:
            self.ask(self.session.words("The same passphrase once more: "), True, again)

    def _elsewhere(self, typed: str) -> None:
        """The page shows the place then, and offers to keep there, with or without a passphrase."""
        if typed.strip():
            self._path = named(typed, self.session.day)

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

    def _go_on(self, path: Path) -> None:
        try:
            kept = open_kept(path)
        except Locked:
            self.ask(self.session.words("Passphrase: "), True, lambda typed: self._unlock(path, typed))
        except Problem as problem:
            self._tell(problem)
        else:
            self._take_up(kept)

    def _unlock(self, path: Path, passphrase: str) -> None:
        def opened(done: "Future[Kept]") -> None:
            if self._opening is not done:
                return  # the person has gone elsewhere meanwhile
            self._opening, self.view = None, "keep"
            try:
                self._take_up(done.result())
            except Problem as problem:
                self._tell(problem)

        if passphrase:
            self._paper_waits, self.view = False, "wait"
            self._opening = self.aside(lambda: open_kept(path, passphrase), opened)

    def _take_up(self, kept: Kept) -> None:
        try:
            problems = take_up(self.session, kept)
        except Problem as problem:
            self._tell(problem)
            return
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
