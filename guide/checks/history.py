"""When each file of the content was last changed, from git; nothing where there is no git or no repository."""

import subprocess
from pathlib import Path
from sys import maxsize

SECONDS = 20
"""How long git may take; after that the checks go on without it."""
NOT_COMMITTED = maxsize
"""The time of a change that is not committed yet: later than all others."""


def last_changes(root: Path) -> dict[str, int]:
    """For each file below the folder the time of its last commit; files that git does not know are not there."""
    log = _git(root, "log", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", ".")
    times: dict[str, int] = {}
    moment = 0
    for line in log.splitlines():
        if line.startswith("@"):
            moment = int(line[1:])
        elif line:
            times.setdefault(line, moment)
    edited = _git(root, "diff", "--name-only", "--relative", "HEAD", "--", ".") if times else ""
    return times | dict.fromkeys(edited.splitlines(), NOT_COMMITTED)


def _git(root: Path, *arguments: str) -> str:
    """What git says about the folder, or "" when it cannot say anything."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS, text=True, encoding="utf-8"
        )
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return done.stdout if done.returncode == 0 else ""
