"""Tests that need a process of their own, because no other test may have used memory or started threads in it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
QUICK = "alone and not soak"
GROUPS = {
    "fuzz": ([*sorted(HERE.glob("test_fuzz_*.py")), HERE / "test_held.py"], 10),
    "next person": ([HERE / "test_new_person.py"], 0),
}
"""The files that share a process, and how many lines of what was measured they print at least."""


@pytest.mark.parametrize("group", GROUPS)
def test_what_needs_a_process_of_its_own(group: str, record_property: Callable[[str, object], None]) -> None:
    files, least = GROUPS[group]
    names = [str(file) for file in files]
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", "-m", QUICK, *names]
    done = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-20_000:]}\n{done.stderr[-5_000:]}"
    lines = [line for line in done.stdout.splitlines() if line.startswith("fuzz, ")]
    assert len(lines) >= least, "something was left out"
    for line in lines:
        record_property("measured", line)
