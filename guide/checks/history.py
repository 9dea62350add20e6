"""When each file of the content was last changed, from git; nothing where there is no git or no repository.

Nor is anything said by a repository whose settings could have git run a program.
"""

import os
import re
import subprocess
from pathlib import Path
from sys import maxsize

SECONDS = 20
"""How long git may take; after that the checks go on without it."""
NOT_COMMITTED = maxsize
"""The time of a change that is not committed yet: later than all others."""
_HARMLESS = re.compile(
    r"core\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks|autocrlf|eol)"
    r"|remote\..+\.(url|pushurl|fetch)|branch\..+|user\.(name|email)|pull\.rebase|push\.default"
    r"|gc\.auto|http\..+\.extraheader"
)
"""Settings of a repository that name no program. Content may come from strangers, with a repository in its folder."""


def last_changes(root: Path) -> dict[str, int]:
    """For each file below the folder the time of its last commit; files that git does not know are not there."""
    settings = _git(root, "config", "--local", "--no-includes", "--name-only", "--list", "-z").split("\0")
    if not all(_HARMLESS.fullmatch(name) for name in settings if name):
        return {}
    log = _git(root, "log", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", ".")
    times: dict[str, int] = {}
    moment = 0
    for line in log.splitlines():
        if line.startswith("@"):
            moment = int(line[1:])
        elif line:
            times.setdefault(line, moment)
    asked = ("diff", "--name-only", "--relative", "--ignore-submodules=all", "HEAD", "--", ".")
    edited = _git(root, *asked) if times else ""
    return times | dict.fromkeys(edited.splitlines(), NOT_COMMITTED)


def _git(root: Path, *arguments: str) -> str:
    """What git says about the folder, or "" when it cannot say anything."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS, text=True, encoding="utf-8",
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return done.stdout if done.returncode == 0 else ""
