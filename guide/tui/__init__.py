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
    if session.line_wanted:
        print(session.words("To go on later, start the guide with this line:"))
        print(f"wegweiser --weiter '{session.resume_line()}'")
    print(session.words("Nothing was stored. Goodbye."))
    return window.return_code or 0
