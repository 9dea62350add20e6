"""The window (Textual). The only room that knows Textual; everything it paints comes from the session."""

from guide.problem import Problem
from guide.session import Session

BROKEN = 3
"""Exit status after a mistake of ours."""


def visit(session: Session, notes: list[Problem], colours: str, both: bool) -> int:
    """A visit in the window. After it the terminal is as before, and the line to go on with stands there if wanted."""
    from guide.terminal import write_line
    from guide.tui.app import Window
    from guide.tui.repairs import hold_signals

    window = Window(session, colours, both, notes)
    window.signals = hold_signals()
    window.run()
    failed = window.failed
    if failed is not None:
        message = "Something went wrong in the program ({error}). Please start it again."
        write_line(session.words(message, error=type(failed).__name__))
    if session.line_wanted or (failed is not None and session.answers):
        write_line(session.words("To go on later, start the guide with this line:"))
        write_line(f"wegweiser --weiter '{session.resume_line()}'")
    stored = "Stored is only what you kept. Goodbye." if session.kept else "Nothing was stored. Goodbye."
    write_line(session.words(stored))
    return BROKEN if failed is not None else 0
