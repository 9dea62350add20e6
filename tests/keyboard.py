"""Keys for a window that runs in this process, without the pauses that ``Pilot.press`` makes for every one of them."""

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from guide.tui.app import Window

SIGNS = {"slash": "/", "question_mark": "?", "minus": "-", "plus": "+", "space": " ", "enter": "\r", "tab": "\t"}


def key_event(key: str) -> events.Key:
    """A key as a terminal's driver reports it."""
    sign = SIGNS.get(key, key if len(key) == 1 else None)
    return events.Key(_character_to_key(key) if len(key) == 1 else key, sign)


async def press(window: Window, pilot: "Pilot[None]", *keys: str) -> None:
    """Press them one by one, each after everything that follows from the one before."""
    for key in keys:
        window.post_message(key_event(key))
        await settled(pilot)


async def settled(pilot: "Pilot[None]") -> None:
    """Wait until every message is through, with all that it has caused: from widget to widget, each has a queue."""
    quiet = 0
    while quiet < 3:  # a widget may be at work on its last message
        await pilot._wait_for_screen()
        app = pilot.app
        widgets = [app, *(app.screen.walk_children(with_self=True) if app.is_running else ())]
        quiet = quiet + 1 if all(widget._message_queue.empty() for widget in widgets) else 0
