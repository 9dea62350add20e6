"""The window: one screen that paints whatever page the session gives, and the keys that move through it."""

import os
from collections.abc import Callable
from threading import Thread
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.timer import Timer

from guide import settings
from guide.page import Page, clean, other_level
from guide.problem import BrokenContent, Problem
from guide.session import Session
from guide.tui.errands import Errands
from guide.tui.layout import COLUMN, Piece, page_pieces, shorten, wrap
from guide.tui.own_pages import BEFORE_ROLE, OWN_PAGES, PLACES, blank_page, broken_page, colours_page, keys_of
from guide.tui.repairs import end_on_signals, repair_textual, tell_true_size
from guide.tui.themes import TERMINAL, THEMES
from guide.tui.widgets import Bar, Choices, Keys, Reading, TypingLine

PRODUCT = "Budget-Wegweiser"
TINY = (20, 6)
"""Below this many columns or rows there is no room for even one choice."""
LOW, HIGH = 14, 20
"""Rows below which the window saves lines, and from which it has air between its parts."""
SIDE_BY_SIDE = 96
"""Columns from which both levels find room beside each other."""
READING = 0.2
"""Seconds after which a page counts as painted, and the next ones are made ready."""
SETTLED = 0.2
"""Seconds after a change of size in which another one may have overtaken it."""
TEXT_ROWS = 3
"""Rows that the text keeps when there are many choices."""


class Window(Errands):
    """The guide in a window."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar = []
    CSS = """
    Screen { background: $background; color: $foreground; layout: vertical; overflow: hidden; }
    Bar, Keys, Reading, Choices {
        background: $background; color: $foreground; padding: 0; margin: 0;
    }
    Bar { width: 100%; height: 1; padding: 0 1; }
    Reading { width: 100%; height: 1; padding: 0 1; }
    Reading .reading--strong, .reading--strong { color: $heading; background: $background; text-style: bold; }
    Choices { height: 1; scrollbar-size: 0 0; overflow: hidden scroll; padding: 0 1; }
    Keys { height: 1; padding: 0 1; width: 100%; }
    TypingLine { display: none; }
    TypingLine, TypingLine:focus {
        background: $background; color: $foreground; border: none; height: 1; padding: 0 1; background-tint: 0%;
    }
    TypingLine > .input--cursor { background: $foreground; color: $background; text-style: none; }
    TypingLine > .input--placeholder { color: $foreground; }
    """

    def __init__(self, session: Session, colours: str, both: bool, notes: list[Problem], voice: str = "") -> None:
        no_colour = bool(os.environ.get("NO_COLOR"))
        if not no_colour:
            os.environ.pop("NO_COLOR", None)  # an empty value means nothing, but Textual would obey it
        colours = "terminal" if no_colour else colours
        super().__init__(session, voice, both, ansi_color=True if colours == "terminal" else None)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = colours
        self.colours = colours
        repair_textual()
        self.choosing_colours = False
        self.failed: Exception | None = None
        self.signals: list[int] = []
        self.message = " ".join(clean(session.words(note.message, **note.values)) for note in notes)
        self._page: Page | None = None
        self._ahead: Timer | None = None
        self._arranged = Size(0, 0)

    def compose(self) -> ComposeResult:
        yield Bar("head")
        yield Reading()
        yield Choices(lambda: self.words("chosen before"))
        yield Bar("last")
        yield TypingLine()
        yield Keys()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for the moment before one of our themes is in force."""
        return dict(TERMINAL.variables)

    def on_mount(self) -> None:
        end_on_signals(self.end_unasked, self.signals)
        self.screen.screen_layout_refresh_signal.subscribe(self, self._after_layout, immediate=True)
        self.show()

    def _after_layout(self, screen: object) -> None:
        """The cursor follows the mark; and what was arranged for a size that has changed meanwhile is arranged anew."""
        self.query_one(Choices).follow()
        if self.size != self._arranged:
            self.call_later(self.show, scroll_home=False)

    def _prepare(self) -> None:
        """Make the next pages ready while the person reads this one; with a twin, because the person may go on."""
        Thread(target=self.session.twin().prepare, daemon=True).start()

    def post_display_hook(self) -> None:
        """Show the terminal's cursor again: braille displays and magnifiers follow it."""
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[?25h")

    def _handle_exception(self, error: Exception) -> None:
        """A mistake of ours ends the window in order; no traceback is painted, and what was said is not lost."""
        if os.environ.get("WEGWEISER_DEBUG") or self.is_headless:
            super()._handle_exception(error)
            return
        self.failed = error
        self.exit()

    def panic(self, *renderables: object) -> None:
        """Textual's own way to end with a traceback; ours has none."""
        if self.is_headless:
            super().panic(*renderables)  # type: ignore[arg-type]
        else:
            self._handle_exception(RuntimeError("panic"))

    # what is shown

    def page(self) -> Page:
        """The page of the session, or of the window itself when colours are chosen."""
        if self.blank:
            return blank_page(self.session)
        if self.choosing_colours:
            return colours_page(self.session, self.theme)
        return self.keeping.page() if self.keeping.view else self.session.page()

    def show(self, scroll_home: bool = True) -> None:
        """Paint the present page anew."""
        try:
            page = self.page()
        except BrokenContent as problem:
            page = broken_page(self.session, problem)
        choices = self.query_one(Choices)
        anew = self._page is not None and self._page.place == page.place
        if anew and self._page is not None:  # keep what is highlighted
            self._highlights[page.place] = choices.highlighted
        self._page = page
        asks_by_itself = page.takes == "only" and not anew
        if asks_by_itself:
            self._ask(self.message or page.prompt, False, self._take_number)
        columns, note = [page], "" if self.blank else self.message  # a message waits under the cover, too
        if self.both and page.kind not in OWN_PAGES:
            if self.size.width >= SIDE_BY_SIDE:
                columns.append(self.session.page(other_level(page.level)))
            elif self.both_chosen:
                note = note or self.words("There is no room for both levels side by side.")
        text = self.query_one(Reading)
        pieces = [list(page_pieces(shown, self.session.content.words(shown.level))) for shown in columns]
        text.show(pieces, min(self.size.width // len(columns) - 2, COLUMN))
        if scroll_home:
            text.to_top()
        names = [choice.name for choice in page.choices]
        start = names.index(page.chosen) if page.chosen in names else 0
        choices.show(page.choices, page.chosen, self._highlights.get(page.place, start))
        self.query_one(Keys).show(keys_of(page, self.words, self.size.width < COLUMN))
        self._arrange(" · ".join(shown.level_name for shown in columns), note)
        if self._ahead is not None:
            self._ahead.stop()
        self._ahead = self.set_timer(READING, self._prepare)

    def _arrange(self, levels: str, note: str) -> None:
        """Give every part its rows: the choices never leave the screen, the text above them scrolls."""
        width, height = self._arranged = self.size
        page = self._page
        if page is None:
            return
        tiny = width < TINY[0] or height < TINY[1]
        text, choices = self.query_one(Reading), self.query_one(Choices)
        for part in (text, choices, self.query_one(Keys)):
            part.display = not tiny
        if tiny:
            words = self.words("This window is too small. Make it larger.").split()
            self.query_one("#head", Bar).show(*((word, "") for word in words))
            self.query_one("#last", Bar).show()
            return
        self.keep_focus()
        head, room = self._head(page, levels), min(width - 2, COLUMN)
        last = self._last_lines(note, page.last, room)
        choices.rewrap(room)
        rest = height - len(head) - len(last) - 1
        choices_rows = max(1, min(choices.wanted_height, rest - min(TEXT_ROWS, text.length) - 1))
        if choices_rows < choices.wanted_height and height >= LOW:
            last, rest, choices_rows = [self.words("more answers: arrow down"), *last], rest - 1, choices_rows - 1
        text_rows = max(0, min(text.length, rest - choices_rows - 1))
        free = rest - choices_rows - text_rows
        text.fit(text_rows, self.words("more text: page up and page down"), blank=free > 0)
        choices.styles.height = choices_rows
        self.query_one("#head", Bar).show(*head)
        self.query_one("#last", Bar).show(*[""] * (free - 1), *last)

    def _last_lines(self, note: str, last: str, room: int) -> list[str]:
        """A message in full, or what was said last on one line; a low window has room only for messages."""
        if note:
            lines = [row.text for row in wrap(Piece(note), room)]
        else:
            lines = [shorten(last, room)] if last and self.size.height >= LOW else []
        return ["", *lines] if lines and self.size.height >= HIGH else lines

    def _head(self, page: Page, levels: str) -> list[str | tuple[str, str]]:
        """One line where rows are few, and short words where columns are."""
        if page.kind == "blank":
            return [""]
        if self.size.height >= HIGH:
            return [(PRODUCT, levels), (page.heading, page.progress), ""]
        if self.size.width >= COLUMN:
            return [(page.heading or PRODUCT, page.progress or levels)]
        return [(page.heading or levels, self.words("{count} left", count=page.ahead) if page.ahead else "")]

    # what a person does

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Take a choice of the page."""
        if self._page is None or event.choice not in self._page.choices:
            return  # pressed twice, and the first time has led on already: the choice was meant for the page before
        self.stop_typing()
        if self.blank:
            self.blank = False
            self.show()
            return
        self.message = ""
        name = event.choice.name
        self._highlights[self._page.place] = self.query_one(Choices).highlighted
        self.hush()
        if self.choosing_colours:
            self._choose_colours(name)
        elif self.keeping.view:
            self.keeping.choose(name)
        elif self._page.kind == "broken":
            self.session.back()
        else:
            try:
                self.session.choose(name)
                if self.session.paper_wanted:
                    self.keeping.write_paper()
            except Problem as problem:
                self.message = clean(self.words(problem.message, **problem.values))
        if self.session.ended:
            self.exit()
            return
        if not self.both_chosen:
            self.both = self.session.counselling
        self._highlights.pop(self.session.place.kind, None)
        self.show()

    def _choose_colours(self, name: str) -> None:
        try:
            if name in THEMES:
                self.colours = name
                self.ansi_color = True if name == "terminal" else None
                self.theme = name
            elif name == "remember":
                remembered = settings.load()
                settings.save(settings.Settings(self.session.level, self.colours, "fenster", remembered.voice))
                self.message = self.words("Remembered. No answer is stored.")
            elif name == "forget":
                settings.forget()
                self.message = self.words("Nothing is remembered any more.")
            else:
                self.choosing_colours = False
        except Problem as problem:
            self.message = clean(self.words(problem.message, **problem.values))

    def on_key(self, event: events.Key) -> None:
        """Keys that are not the choices' own."""
        key = event.key
        if key in ("pageup", "pagedown"):
            self.query_one(Reading).scroll_pages(-1 if key == "pageup" else 1)
        elif self._act(key):
            event.stop()

    def _act(self, key: str) -> bool:
        """Do what a key means; False for a key that means nothing."""
        if not self.blank:
            self.message = ""
        if key in ("p", "f2"):
            self.cover()
        elif self.blank:
            return True
        elif key in ("v", "minus", "plus"):
            self.read_aloud(key)
        elif key in ("z", "escape", "backspace", "left"):
            self.hush()
            if self.choosing_colours:
                self.choosing_colours = False
            elif self.keeping.view:
                self.keeping.back()
            elif not self.session.back():
                self.message = self.words("This is the first page.")
        elif key == "l":
            self.session.switch()
        elif key == "b":
            self.both, self.both_chosen = not self.both, True
        elif key == "f":
            self.choosing_colours = True
        elif key == "k":
            self.choosing_colours = False
            self.keeping.open()
        elif key in ("slash", "s"):
            self._type_for(self.words("What are you looking for? "), self.session.find)
        elif key == "n" and self._page is not None and self._page.takes:
            self._type_for(self._page.prompt, self._take_number)
        elif key == "m":
            self._type_for(self.words("Your note: "), self._take_note)
        elif key in PLACES:
            self._open(PLACES[key])
        else:
            return False
        self.show(scroll_home=key not in ("l", "v", "minus", "plus"))
        return True

    def _type_for(self, prompt: str, then: Callable[[str], object]) -> None:
        """Open the line to type into; Enter takes what was typed, Escape closes it."""
        if not self.session.answers:
            self.message = self.words("Answer this first question, please.")
            return
        self.choosing_colours = False
        self.keeping.close()
        self._ask(prompt, False, then)

    def on_typing_line_typed(self, event: TypingLine.Typed) -> None:
        """Hand what was typed to whatever asked for it; nothing, when it was given up."""
        asked = self._asked
        self.stop_typing()
        self.message = ""
        if asked is not None:
            asked(event.text)
        self.show()

    def _take_number(self, typed: str) -> None:
        """Take the number or day, or say what is wrong with it and ask again."""
        try:
            if typed.strip():
                self.session.type(typed)
        except Problem as problem:
            if self._page is not None:
                self._type_for(self._page.prompt, self._take_number)
            self.message = clean(self.words(problem.message, **problem.values))

    def _take_note(self, typed: str) -> None:
        try:
            if typed.strip():
                self.session.note(typed)
                self.message = self.words("Written down.")
        except Problem as problem:
            self.message = clean(self.words(problem.message, **problem.values))

    def _open(self, place: str) -> None:
        self.hush()
        self.stop_typing()
        self.choosing_colours = False
        self.keeping.close()
        if not self.session.answers and place not in BEFORE_ROLE:
            self.message = self.words("Answer this first question, please.")
        elif not self.session.open(place):
            no_why = place == "warum"
            self.message = self.words("There is no reason to tell here." if no_why else "You are already here.")

    def on_keys_pressed(self, event: Keys.Pressed) -> None:
        self.stop_typing()
        self._act({"?": "question_mark", "/": "slash"}.get(event.key, event.key))

    def on_choices_past_first(self) -> None:
        self.query_one(Reading).scroll_by(-1)

    def on_resize(self) -> None:
        """Fit everything to the new size, and keep the highlighted choice in view."""
        self.call_after_refresh(self.show, scroll_home=False)
        if not self.is_headless:
            self.set_timer(SETTLED, lambda: tell_true_size(self))

    def action_help_quit(self) -> None:
        """Ctrl-C: ask before ending, as the key for the end does; once more ends it, and nothing is lost."""
        if self._page is not None and self._page.place == "ende":
            self.session.ended, self.session.line_wanted = True, bool(self.session.answers)
            self.exit()
        else:
            self._act("e")

    async def action_quit(self) -> None:
        """No other key with Ctrl means anything: they are pressed by mistake, or meant for a screen reader."""

    def action_suspend_process(self) -> None:
        """See ``action_quit``."""
