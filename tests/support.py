"""What several test files use: the day of the tests, and the command as a person starts it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

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
