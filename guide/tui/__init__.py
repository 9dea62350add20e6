"""The window (Textual). The only room that knows Textual; everything it paints comes from the session."""

from contextlib import suppress

from guide.problem import Problem
from guide.session import Session


def visit(session: Session, notes: list[Problem], colours: str, both: bool, voice: str = "") -> int:
    """A visit in the window. After it the terminal is as before, and the line to go on with stands there if wanted.

    A mistake of ours is raised when the terminal is as before.
    """
    from guide.terminal import write_line
    from guide.tui.app import Window
    from guide.tui.repairs import hold_signals, terminal_given_back

    with terminal_given_back():
        window = Window(session, colours, both, notes, voice)
        window.signals = hold_signals()
        window.run()
        if window.keeping.writing is not None:
            with suppress(OSError):  # the terminal may have gone; what was to be kept is kept all the same
                write_line(session.words("The file is still being written. One moment, please."))
            told = window.keeping.finish()
            write_line(told)
        if window.failed is not None:
            raise window.failed
    if session.line_wanted:
        write_line(session.words("To go on later, start the guide with this line:"))
        write_line(f"wegweiser --weiter '{session.resume_line()}'")
    write_line(session.goodbye)
    return 0
