"""What the window does beside walking through the guide: keep, go on, read aloud, cover itself, forget."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from textual.app import App

from guide.load.words import Words
from guide.page import clean
from guide.problem import Problem
from guide.session import Session
from guide.tui.keeping import Keeping
from guide.tui.repairs import forget_measured
from guide.tui.widgets import Choices, TypingLine

if TYPE_CHECKING:
    from guide.speech.reader import Reader


class Errands(App[None]):
    """The part of the window that is the same on every page. ``voice`` is a command that reads aloud, or ""."""

    ALLOW_SELECT = False

    def __init__(self, session: Session, voice: str, both: bool, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.session = session
        self.both, self.both_chosen = both, both
        self.message = ""
        self.blank = False
        self.keeping = Keeping(session, self._ask, self._say, self._aside, self._renew)
        self._voice = voice
        self._reader: Reader | None = None
        self._asked: Callable[[str], object] | None = None
        self._highlights: dict[str, int] = {}

    @property
    def words(self) -> Words:
        return self.session.words

    def show(self, scroll_home: bool = True) -> None:
        """Paint the present page anew."""
        raise NotImplementedError

    def cover(self) -> None:
        """Show nothing of the visit, or show it again; what was being typed is gone."""
        self.hush()
        self.blank = not self.blank
        self.stop_typing()

    def end_unasked(self) -> None:
        """A signal ends the window: what was said is not lost, but what is covered is not shown either."""
        self.session.line_wanted = bool(self.session.answers) and not self.blank
        self.exit()

    def stop_typing(self) -> None:
        """What was being typed is gone, and nobody waits for it any more."""
        self._asked = None
        line = self.query_one(TypingLine)
        line.value, line.display = "", False
        if line.password:
            forget_measured()
        self.query_one(Choices).focus()

    def on_descendant_blur(self) -> None:
        """What was hidden loses its focus a little later, and by then it may be shown again."""
        self.call_later(self.keep_focus)

    def keep_focus(self) -> None:
        """The line that is typed into gets the keys, else the choices, unless the window is too small to show them."""
        line = self.query_one(TypingLine)
        wanted = line if line.display else self.query_one(Choices)
        if wanted.display and self.focused is not wanted:
            wanted.focus()

    def copy_to_clipboard(self, text: str) -> None:
        """The clipboard is the person's: nothing of a visit gets there, and nothing of theirs is pushed out of it."""

    def _ask(self, prompt: str, secret: bool, then: Callable[[str], object]) -> None:
        """Open the line to type into for something else than a search."""
        self._asked, self.message = then, prompt
        self.query_one(TypingLine).open("", secret)  # the prompt stays above the line while something is typed

    def _say(self, message: str) -> None:
        self.message = message

    def _aside(self, work: Callable[[], Any], then: Callable[["Future[Any]"], None]) -> "Future[Any]":
        """Do work that takes a while in a thread of its own; ``then`` is called in the window's, if that still runs."""
        future: Future[Any] = Future()

        def do() -> None:
            try:
                future.set_result(work())
            except BaseException as error:
                future.set_exception(error)  # whoever asks for the result gets it
            with suppress(RuntimeError):
                self.call_later(arrive)

        def arrive() -> None:
            then(future)
            self.show(scroll_home=False)

        Thread(target=do, daemon=True).start()
        return future

    def _renew(self) -> None:
        """Nothing of the visit before stays in the window, nor in the lines that a terminal keeps above it."""
        self._highlights.clear()
        if self._reader is not None:
            self._reader.forget()
        forget_measured()
        self.both = self.session.counselling or self.both_chosen
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[3J")

    def read_aloud(self, key: str) -> None:
        """Begin, or be silent; slower and once more from the present sentence on."""
        from guide.speech.reader import Reader

        self._reader = reader = self._reader or Reader(self._voice, self._from_afar)
        try:
            if key == "minus":
                reader.slower(self.session)
            elif key == "plus":
                reader.again(self.session)
            elif reader.speaking:
                reader.stop()
            else:
                reader.read(self.session)
                self.message = self.words("I read aloud. v: stop. -: slower. +: once more.")
        except Problem as problem:
            self.message = clean(self.words(problem.message, **problem.values))

    def hush(self) -> None:
        """Stop reading aloud."""
        if self._reader is not None:
            self._reader.stop()

    def _from_afar(self, problem: Problem) -> None:
        """The voice speaks in a thread of its own; what it has to tell waits for the window, unless that has ended."""
        with suppress(RuntimeError):
            self.call_from_thread(self._tell, problem)

    def _tell(self, problem: Problem) -> None:
        self.message = clean(self.words(problem.message, **problem.values))
        self.show(scroll_home=False)

    def on_unmount(self) -> None:
        """However the window ends, nobody goes on speaking."""
        self.hush()
