"""The parts of the window: text that is read, choices, and single lines. They paint rows and know nothing else."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from guide.page import Choice
from guide.tui.layout import Piece, Row, choice_piece, shorten, wrap, wrap_all

GAP = 2
"""Columns between two columns of text."""


class Steady(Widget):
    """What is laid out once a key, not twice: Textual would do it again for every part whose size has changed."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)
    _plain_style: Style | None = None

    @property
    def plain_style(self) -> Style:
        """The style of ordinary text; worked out once a change of colours, not once a line."""
        if self._plain_style is None:
            self._plain_style = self.rich_style
        return self._plain_style

    def notify_style_update(self) -> None:
        self._plain_style = None
        super().notify_style_update()


class Reading(Steady):
    """The text: one column or two side by side, and below them a hint when there is more than fits.

    It scrolls by itself: a scrolling container of Textual's would lay out the window a second time for each key.
    """

    COMPONENT_CLASSES = {"reading--strong"}  # noqa: RUF012 - the way Textual wants it

    def __init__(self) -> None:
        super().__init__(id="text")
        self._columns: list[list[Row]] = []
        self._room = 0
        self._hint = ""
        self._top = 0

    @property
    def length(self) -> int:
        """Rows of the longest column."""
        return max((len(column) for column in self._columns), default=0)

    def show(self, columns: list[list[Piece]], room: int) -> None:
        """Take new text, each column wrapped to the room."""
        self._columns, self._room = [wrap_all(pieces, room) for pieces in columns], room
        self.refresh()

    def fit(self, rows: int, hint: str, blank: bool) -> None:
        """Give the text some rows, and below them one for the hint if there is more text, or a blank one."""
        self._hint = hint if self.length > rows else ""
        self.styles.height = rows + (1 if self._hint or blank else 0)
        self._visible = rows
        self.scroll_by(0)

    def scroll_by(self, rows: int) -> None:
        """Show the text further up or down, as far as there is any."""
        self._top = max(0, min(self._top + rows, self.length - self._visible))
        self.refresh()

    def scroll_pages(self, pages: int) -> None:
        """One row stays, so that the eye finds where it was."""
        self.scroll_by(pages * max(1, self._visible - 1))

    def to_top(self) -> None:
        self._top = 0

    def render_line(self, y: int) -> Strip:
        if y >= self._visible:
            return Strip([Segment(self._hint, self.plain_style)]).adjust_cell_length(self.size.width, self.plain_style)
        strong = self.get_component_rich_style("reading--strong")
        segments: list[Segment] = []
        for number, column in enumerate(self._columns):
            row = column[y + self._top] if y + self._top < len(column) else Row("")
            last = number == len(self._columns) - 1
            segments.append(Segment(row.text, strong if row.strong else self.plain_style))
            if not last:
                segments.append(Segment(" " * (self._room - len(row.text) + GAP), self.plain_style))
        return Strip(segments).adjust_cell_length(self.size.width, self.plain_style)

    def on_mouse_scroll_down(self) -> None:
        self.scroll_by(1)

    def on_mouse_scroll_up(self) -> None:
        self.scroll_by(-1)

    _visible = 1


class Choices(Steady, ScrollView, can_focus=True, inherit_bindings=False):
    """The choices. The highlighted one has a mark, and the terminal's own cursor stands on it."""

    class Chosen(Message):
        """A choice was taken."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class PastFirst(Message):
        """The person went up from the first choice: they want to read the text above."""

    def __init__(self, chosen_words: Callable[[], str]) -> None:
        super().__init__(id="choices")
        self._chosen_words = chosen_words
        self._choices: tuple[Choice, ...] = ()
        self._chosen = ""
        self._rows: list[tuple[int, str]] = []
        self._typed = ""
        self._width = 1
        self.highlighted = 0

    @property
    def wanted_height(self) -> int:
        """Lines that all choices would take."""
        return len(self._rows)

    def show(self, choices: tuple[Choice, ...], chosen: str, highlighted: int) -> None:
        if choices != self._choices:  # a page that is painted once more takes no digit away
            self._typed = ""
        self._choices, self._chosen = choices, chosen
        self.highlighted = max(0, min(highlighted, len(choices) - 1))

    def rewrap(self, width: int | None = None) -> None:
        """Wrap anew, after a change of choices, highlight or width."""
        self._width = width = width or self._width
        before = self._chosen_words()
        digits = len(str(len(self._choices)))
        self._rows = [
            (index, row.text)
            for index, choice in enumerate(self._choices)
            for row in wrap(
                choice_piece(
                    index + 1, digits, choice, index == self.highlighted, before if choice.name == self._chosen else ""
                ),
                width,
            )
        ]
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()
        self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Bring the highlighted choice into view and put the terminal's cursor on it."""
        lines = [y for y, (index, _) in enumerate(self._rows) if index == self.highlighted]
        if not lines or not self.is_mounted:
            return
        self.scroll_to_region(Region(0, lines[0], self.size.width, len(lines)), animate=False, force=True)
        position = self.content_region.offset + Offset(0, lines[0] - self.scroll_offset.y)
        if position != self.app.cursor_position:
            self.app.cursor_position = position
            self.refresh()

    def render_line(self, y: int) -> Strip:
        y += self.scroll_offset.y
        index, text = self._rows[y] if y < len(self._rows) else (-1, "")
        style = self.plain_style
        if index == self.highlighted and text:
            style += Style(bold=True, reverse=True)
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, self.plain_style)

    def move(self, steps: int) -> None:
        wanted = self.highlighted + steps
        if wanted < 0:
            self.post_message(self.PastFirst())
        elif wanted < len(self._choices):
            self.highlighted = wanted
            self.rewrap()

    def take(self) -> None:
        self._typed = ""
        if self._choices:
            self.post_message(self.Chosen(self._choices[self.highlighted]))

    def on_key(self, event: events.Key) -> None:
        if event.character and event.character.isdecimal() and event.character.isascii():
            self._digit(event.character)
        elif event.key == "up":
            self.move(-1)
        elif event.key in ("down", "tab"):
            self.move(1)
        elif event.key == "home":
            self.move(-self.highlighted)
        elif event.key == "end":
            self.move(len(self._choices) - 1 - self.highlighted)
        elif event.key in ("enter", "space"):
            self.take()
        else:
            self._typed = ""
            return
        event.stop()
        event.prevent_default()

    def _digit(self, digit: str) -> None:
        """A number takes its choice at once, unless a longer number begins with it; then Enter or a digit decides."""
        typed = self._typed + digit
        number = int(typed) if 0 < int(typed) <= len(self._choices) else int(digit)
        self._typed = str(number)
        if not 0 < number <= len(self._choices):
            self._typed = ""
            return
        self.highlighted = number - 1
        if number * 10 > len(self._choices):
            self.take()
        else:
            self.rewrap()

    def on_click(self, event: events.Click) -> None:
        y = event.y + self.scroll_offset.y
        if 0 <= y < len(self._rows):
            self.highlighted = self._rows[y][0]
            self.rewrap()
            self.take()


class TypingLine(Input):
    """One line to type into, such as a search or a note; out of sight until it is wanted."""

    class Typed(Message):
        """The person has finished typing; the text is empty when they gave it up."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__(id="typing", max_length=500)
        self.cursor_blink = False  # nothing moves on this screen by itself

    def open(self, prompt: str, secret: bool = False) -> None:
        self.value, self.placeholder, self.password, self.display = "", prompt, secret, True
        self.focus()

    def close(self, text: str) -> None:
        self.value, self.display = "", False
        self.post_message(self.Typed(text))

    def action_copy(self) -> None:
        """Ctrl-C means the same here as everywhere, whether anything is selected or not."""
        raise SkipAction

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close(event.value)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.close("")


class Bar(Steady):
    """Lines that never scroll; each has a left and a right end, and the left one is shortened where room is short."""

    COMPONENT_CLASSES = {"bar--strong"}  # noqa: RUF012 - the way Textual wants it

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: list[tuple[str, str]] = []

    def show(self, *lines: str | tuple[str, str]) -> None:
        """A line is its left end alone, or both ends."""
        self._lines = [(line, "") if isinstance(line, str) else line for line in lines]
        self.styles.height = len(lines)
        self.display = bool(lines)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        left, right = self._lines[y] if y < len(self._lines) else ("", "")
        width = self.size.width
        left = shorten(left, width - len(right) - 1 if right else width)
        text = left + " " * max(1, width - len(left) - len(right)) + right if right else left
        return Strip([Segment(text, self.plain_style)]).adjust_cell_length(width, self.plain_style)


class Keys(Steady):
    """The line of keys; each can be clicked."""

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: list[tuple[str, str]] = []

    def show(self, keys: list[tuple[str, str]]) -> None:
        self._keys = keys
        self.refresh()

    def _shown(self) -> list[tuple[int, int, str, str]]:
        """What fits: start, end, key and text of each."""
        shown, x = [], 0
        for key, name in self._keys:
            text = f"{key} {name}"
            if x + len(text) > self.size.width:
                break
            shown.append((x, x + len(text), key, text))
            x += len(text) + 3
        return shown

    def render_line(self, y: int) -> Strip:
        text = "   ".join(text for _, _, _, text in self._shown())
        return Strip([Segment(text, self.plain_style)]).adjust_cell_length(self.size.width, self.plain_style)

    def on_click(self, event: events.Click) -> None:
        for start, end, key, _ in self._shown():
            if start <= event.x < end:
                self.post_message(self.Pressed(key))
