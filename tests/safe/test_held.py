"""The hold on the cases of the fuzz tests holds: whatever does what no case may is caught."""

import contextlib
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from held import Broke, Measured, held

pytestmark = pytest.mark.soak
"""Each case is held to a second and to 300 MB of its process: that needs a process and a processor of its own."""


def never_ends() -> None:
    while True:
        pass


def test_what_never_ends_is_ended() -> None:
    with pytest.raises(Broke, match="TookTooLong"), held(), contextlib.suppress(Exception):
        never_ends()


def test_what_takes_too_much_memory_gets_none() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(Broke, match="MemoryError"), held():
        bytearray(400 << 20)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


@pytest.mark.parametrize(
    "deed",
    [
        lambda path: os.system("true"),
        lambda path: subprocess.run([sys.executable, "--version"], check=False),
        lambda path: path.write_text("x"),
        lambda path: path.unlink(missing_ok=True),
        lambda path: __import__("socket").socket(),
    ],
)
def test_whoever_touches_the_system_is_caught(deed: object, tmp_path: Path) -> None:
    with pytest.raises(Broke, match="Touched"), held(), contextlib.suppress(Exception):
        deed(tmp_path / "x")  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []


def test_a_harmless_case_is_counted() -> None:
    measured = Measured()
    with held(measured):
        Path(__file__).read_text(encoding="utf-8")
    assert measured.cases == 1
    assert str(measured).startswith("1 cases")
