"""The least a window can cost: a Textual app as its tutorial would write it, with one question and its options.

It is not slowed down and not trimmed: the widgets, the style and the settings are what Textual gives to everybody. It
shows as much text as a question of the guide, because most of what a key costs is the painting.
"""

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static

from benchmarks.plain_loop import QUESTIONS


class Minimal(App[None]):
    number = 0

    def compose(self) -> ComposeResult:
        title, explanation, answers = QUESTIONS[0]
        yield Static(f"{title}\n\n{explanation}\n")
        yield OptionList(*answers)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self) -> None:
        """Show the next question, the first again after the last."""
        self.number = (self.number + 1) % len(QUESTIONS)
        title, explanation, answers = QUESTIONS[self.number]
        self.query_one(Static).update(f"{title}\n\n{explanation}\n")
        options = self.query_one(OptionList)
        options.set_options(answers)
        options.highlighted = 0


def main() -> None:
    Minimal().run()


if __name__ == "__main__":
    main()
