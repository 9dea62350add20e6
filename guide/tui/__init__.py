"""The window (Textual). The only room that knows Textual; everything it paints comes from the session."""

from guide.problem import Problem
from guide.session import Session


def visit(session: Session, notes: list[Problem], colours: str, both: bool) -> int:
    """A visit in the window. After it the terminal is as before, and the line to go on with stands there if wanted."""
    from guide.terminal import on_hangup
    from guide.tui.app import Window

    window = Window(session, colours, both, notes)
    try:
        with on_hangup():
            window.run()
    except KeyboardInterrupt:
        pass
    if window.failed is not None:
        name = type(window.failed).__name__
        print(session.words("Something went wrong in the program ({error}). Please start it again.", error=name))
    if session.line_wanted or (window.failed is not None and session.answers):
        print(session.words("To go on later, start the guide with this line:"))
        print(f"wegweiser --weiter '{session.resume_line()}'")
    print(session.words("Nothing was stored. Goodbye."))
    return window.return_code or 0
