"""What a person asked to be remembered: level, colours, window or lines, a voice. Nothing else, and only when they ask.

No answer is ever written here.
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from guide.problem import Problem

NAMES = ("level", "colours", "mode", "voice")


class Settings(NamedTuple):
    """Each "" when nothing was remembered. ``mode`` is "zeilen" or "fenster", ``voice`` a command that reads aloud."""

    level: str = ""
    colours: str = ""
    mode: str = ""
    voice: str = ""


ALLOWED = {"level": ("leicht", "standard"), "colours": ("hell", "dunkel", "terminal"), "mode": ("zeilen", "fenster")}

LONGEST_COMMAND = 300
"""Characters of a command that reads aloud."""


def path() -> Path:
    """Where settings lie, by the custom of the system."""
    if sys.platform == "linux":  # the same place as platformdirs names, without the time it takes
        home = os.environ.get("XDG_CONFIG_HOME", "").strip() or os.path.expanduser("~/.config")
        return Path(home, "budget-wegweiser", "einstellungen.txt")
    import platformdirs

    return Path(platformdirs.user_config_dir("budget-wegweiser", appauthor=False)) / "einstellungen.txt"


def load() -> Settings:
    """What was remembered. A damaged or missing file counts as nothing."""
    try:
        lines = path().read_text(encoding="utf-8").splitlines()[: len(NAMES)]
    except (OSError, UnicodeDecodeError, RuntimeError):
        return Settings()
    pairs = dict(line.split("=", 1) for line in lines if "=" in line)
    return Settings(**{name: value for name, value in pairs.items() if _is_allowed(name, value)})


def _is_allowed(name: str, value: str) -> bool:
    if name == "voice":
        return value.isprintable() and len(value) <= LONGEST_COMMAND
    return value in ALLOWED.get(name, ())


def save(settings: Settings) -> None:
    """Remember. Raises Problem when it cannot be written; then what was remembered before stays."""
    from guide.disk import write_whole

    text = "".join(f"{name}={getattr(settings, name)}\n" for name in NAMES if getattr(settings, name))
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        write_whole(path().resolve(), text.encode(), replace=True)
    except (OSError, RuntimeError, Problem):
        raise Problem("The settings could not be stored. Everything else goes on.") from None


def forget() -> None:
    """Remove what was remembered. Raises Problem when it cannot be removed."""
    try:
        path().unlink(missing_ok=True)
    except (OSError, RuntimeError):
        raise Problem("The settings could not be removed. The file is: {file}", file=path()) from None
