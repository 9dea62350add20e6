"""What several test files use: the day of the tests, the command as a person starts it, words of a page, no files."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from guide.page import NBSP

TODAY = date(2026, 11, 22)
"""The day as of which the tests look at the law, unless they say otherwise."""
STAND_IN = Path(__file__).parent / "stand_in"
"""A folder for ``PYTHONPATH``: with it a passphrase takes no time; see there."""
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def command() -> list[str]:
    """The installed command, or the same by way of the interpreter."""
    installed = Path(sys.executable).with_name("wegweiser")
    return [str(installed)] if installed.is_file() else [sys.executable, "-c", "from guide.cli import main; main()"]


def clean_environment(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    """The environment without anything of the person who runs the tests."""
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "VIRTUAL_ENV", "TMPDIR")
    }
    utf8 = {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "TERM": "xterm-256color"}
    return {**kept, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), **utf8, **more}


def strings(value: object) -> list[str]:
    """Every string in a page or in blocks, however deep."""
    if isinstance(value, str):
        return [value]
    return [text for item in value for text in strings(item)] if isinstance(value, tuple) else []


def is_harmless(text: str) -> bool:
    """Whether a text has nothing but signs that are seen and ends of lines, so that it steers no terminal."""
    return all(sign.isprintable() or sign in "\n" + NBSP for sign in text)


NO_FILES: dict[str, Callable[[Path], object]] = {
    "device": lambda path: path.symlink_to("/dev/zero"),
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "loop": lambda path: path.symlink_to(path),
}
"""What may stand under the name of a file and is none, and how it is made: two never end, two cannot be opened."""
