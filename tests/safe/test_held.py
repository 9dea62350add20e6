"""The hold on the cases of the fuzz tests holds: whatever does what no case may is caught."""

import contextlib
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from held import Broke, held, measured

pytestmark = pytest.mark.alone


def never_ends() -> None:
    while True:
        pass


def test_what_never_ends_is_ended() -> None:
    with pytest.raises(Broke, match="TookTooLong"), held(), contextlib.suppress(Exception):
        never_ends()


def test_what_waits_for_ever_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("held.PATIENCE", 0.2)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Broke, match="TookTooLong"), held(), contextlib.suppress(Exception):
        (tmp_path / "pipe").read_bytes()


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
    with held("test"):
        Path(__file__).read_text(encoding="utf-8")
    assert str(measured.pop("test")).startswith("1 cases")
