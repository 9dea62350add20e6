"""The fuzz tests and their hold, in a process of their own: no other test has used memory or started threads in it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
QUICK = "alone and not soak"


def test_the_quick_fuzz_tests_pass_in_a_process_of_their_own(record_property: Callable[[str, object], None]) -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", "-m", QUICK, str(HERE)]
    done = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-20_000:]}\n{done.stderr[-5_000:]}"
    lines = [line for line in done.stdout.splitlines() if line.startswith("fuzz, ")]
    assert len(lines) >= 10, "something was left out"
    for line in lines:
        record_property("measured", line)
