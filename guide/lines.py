"""Line mode: the whole guide as plain lines, for screen readers, braille displays, speech, pipes, simple terminals.

Append only: nothing is redrawn, moved or cleared. State is said in words. What is chosen is echoed. After a mistake
only the prompt comes again. Hints come once, then on request.
"""

from collections.abc import Callable, Iterator

from guide.errands import Errands, keys
from guide.load.words import Words
from guide.page import Page, clean, other_level
from guide.plain import page_lines
from guide.problem import BrokenContent, Problem
from guide.session import Session

COMMANDS = (
    "back", "level", "both", "why", "words", "sources", "answers", "result", "topics",
    "help", "barrierefrei", "again", "end", "all words", "way", "offices", "changes", "paper", "notes", "steps",
)  # fmt: skip
"""What can be typed at any prompt; the words for each stand in the catalogue under ``keys …``."""
PLACES = {
    "why": "warum", "words": "woerter", "sources": "quellen", "answers": "antworten", "result": "ergebnis",
    "topics": "themen", "all words": "alle_woerter", "way": "weg", "offices": "anlaufstellen", "changes": "geaendert",
    "help": "hilfe", "barrierefrei": "barrierefrei", "end": "ende", "paper": "zettel", "notes": "notizen",
    "steps": "schritte",
}  # fmt: skip
LONGEST = 500
"""Characters of one input line that are looked at."""

Read = Callable[[str], str]
Write = Callable[[str], None]


class Lines:
    """One visit. ``read`` asks with a prompt and raises EOFError at the end of input; ``write`` prints one line."""

    def __init__(
        self,
        session: Session,
        read: Read,
        write: Write,
        both: bool = False,
        secret: Read | None = None,
        voice: str = "",
    ) -> None:
        self.session, self.read, self.write = session, read, write
        self.both = both
        self.errands = Errands(session, read, write, secret or read, voice)
        self.hinted = False

    def run(self) -> None:
        """Ask and answer until the person ends or the input does."""
        self.write(self._words("Budget-Wegweiser. Line mode. For the window: wegweiser --fenster"))
        self.write(self._words("Help: type a question mark."))
        self._show()
        while self._step():
            pass
        self.farewell()

    def _step(self) -> bool:
        """One input: False when it was the last. After a mistake only the prompt comes again."""
        try:
            page = self.session.page()
            prompt = page.prompt if page.takes == "only" else self._words("Your answer: ")
            return self._take(clean(self.read(prompt)[:LONGEST]).strip())
        except EOFError:
            self.write("")
            self.write(self._words("The input has ended."))
            self.session.line_wanted = bool(self.session.answers)
            return False

    def _take(self, typed: str) -> bool:
        self.errands.hush()
        if not typed:
            return True
        try:
            shown = self.errands.run(typed)
            if shown is None:
                command = self._command(typed)
                searched = self._searched(typed)
                if searched is not None:
                    shown = self._find(searched)
                else:
                    shown = self._do(command) if command else self._choose(typed)
            if shown and not self.session.ended:
                self._show()
        except BrokenContent as problem:
            found = problem.findings[0]
            self.write(self._words("This page cannot be shown: {file}, line {line}.", file=found.file, line=found.line))
            self.session.back()
        except Problem as problem:
            self.write(self._words(problem.message, **problem.values))
        return not self.session.ended

    def _command(self, typed: str) -> str:
        return next((name for name in COMMANDS if typed.casefold() in keys(self.session.words, name)), "")

    def _searched(self, typed: str) -> str | None:
        """What is searched for, if this is a search: "suche" or a slash before the words, or alone."""
        first, _, rest = typed.partition(" ")
        if typed.startswith("/"):
            first, rest = "/", typed[1:]
        return rest.strip() if first.casefold() in keys(self.session.words, "search") else None

    def _find(self, text: str) -> bool:
        if not self.session.answers:
            self.write(self._words("Answer this first question, please."))
            return False
        return self.session.find(text or clean(self.read(self._words("What are you looking for? "))))

    def _do(self, command: str) -> bool:
        if command == "back":
            if not self.session.back():
                self.write(self._words("This is the first page."))
                return False
        elif command == "level":
            self.session.switch()
            self.write(self._words("You now read: {level}", level=self.session.page().level_name))
        elif command == "both":
            self.both = not self.both
            self.write(self._words("Both levels are shown." if self.both else "One level is shown."))
        elif command in PLACES:
            if not self.session.answers and command not in ("help", "barrierefrei", "end"):
                self.write(self._words("Answer this first question, please."))
                return False
            if not self.session.open(PLACES[command]):
                no_why = "There is no reason to tell here."
                self.write(self._words(no_why if command == "why" else "You are already here."))
                return False
        return True

    def _choose(self, typed: str) -> bool:
        page = self.session.page()
        choices = page.choices
        wanted = typed.rstrip(".").casefold()
        for number, choice in enumerate(choices, 1):
            spoken = choice.label.rstrip(".").casefold()
            counted = str(number) if page.takes != "only" else ""
            if wanted in (counted, choice.name.casefold(), spoken) or wanted.replace(" ", "_") == choice.name:
                self.write(self._words("You have chosen: {label}", label=choice.label))
                self.session.choose(choice.name)
                return self._written()
        if page.takes == "only" or (page.takes and any(sign.isdecimal() for sign in typed)):
            self.session.type(typed)
            self.write(self._words("You have typed: {text}", text=typed))
            return True
        message = 'I do not know "{typed}" here. Type a number from 1 to {count}.'
        self.write(self._words(message, typed=typed, count=len(choices)))
        return False

    def _written(self) -> bool:
        """Write the paper that was asked for, if one was, and say where it is. True when there is a page to show."""
        if not self.session.paper_wanted:
            return True
        from guide.handout.saving import SLOW, save

        if self.session.paper_wanted in SLOW:
            self.write(self._words("One moment, please."))
        self.write(save(self.session))
        return False

    def _show(self) -> None:
        """The page, in both levels if wanted, and what can be chosen."""
        page = self.session.page()
        self.write("")
        if self.both:
            other = self.session.page(other_level(page.level))
            self._write_page(page, page.level_name)
            self.write("")
            self._write_page(other, other.level_name)
        else:
            self._write_page(page)
        self.write("")
        for line in choice_lines(page, self.session.words):
            self.write(line)
        if not self.hinted and page.kind == "question":
            self.write(self._words("Type a number, or: back, why, language, help, end."))
            self.hinted = True

    def _write_page(self, page: Page, level_name: str = "") -> None:
        if level_name:
            self.write(f"{level_name}:")
        for line in page_lines(page, self.session.content.words(page.level)):
            self.write(line)

    def farewell(self) -> None:
        """The line to go on with, and that nothing was stored."""
        self.errands.hush()
        if self.session.line_wanted:
            self.write(self._words("To go on later, start the guide with this line:"))
            self.write(f"wegweiser --weiter '{self.session.resume_line()}'")
        self.write(self.session.goodbye)

    def _words(self, message: str, **values: object) -> str:
        return self.session.words(message, **values)


def choice_lines(page: Page, words: Words) -> Iterator[str]:
    """The numbered choices; what was chosen before is said in words. Where only a number is asked, none has one."""
    if page.takes == "only":
        yield from (words("Or type: {label}", label=choice.label) for choice in page.choices)
        return
    for number, choice in enumerate(page.choices, 1):
        state = choice.state or (words("chosen before") if choice.name == page.chosen else "")
        yield f"{number}: {choice.label}" + (f" ({state})" if state else "")


def visit(session: Session, notes: list[Problem], both: bool, voice: str = "") -> int:
    """A visit in this terminal or pipe. Ctrl-C, the end of input and a hang-up all end it politely."""
    from guide.terminal import on_hangup, read_line, read_secret, write_line

    lines = Lines(session, read_line, write_line, both, read_secret, voice)
    for note in notes:
        write_line(clean(session.words(note.message, **note.values)))
    try:
        with on_hangup():
            lines.run()
    except KeyboardInterrupt:
        write_line("")
        session.line_wanted = bool(session.answers)  # what was said must not be lost
        lines.farewell()
    return 0
