"""What every test with a real terminal needs: the content, and a day that does not change at midnight."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hands import COUNSELLING
from support import STAND_IN
from terminals import ROOT

from guide.load import Content
from guide.session import Session


@pytest.fixture(scope="session")
def content() -> Content:
    return Content()


@pytest.fixture(scope="session")
def day(content: Content) -> date:
    return content.stand


@pytest.fixture(scope="session")
def am(day: date) -> tuple[str, str]:
    """The switch that shows the guide as of that day."""
    return "--am", day.isoformat()


@pytest.fixture
def new_session(content: Content, day: date) -> Callable[..., Session]:
    """A session that walks along with a program and tells what it must show."""

    def make(level: str | None = None, line: str = "") -> Session:
        session = Session(content, day, level)
        if line:
            assert session.resume(line) == []
        return session

    return make


@pytest.fixture
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Here, and with this environment in a program of its own, a passphrase takes no time."""
    monkeypatch.setenv("PYTHONPATH", os.fspath(STAND_IN))
    return {"PYTHONPATH": f"{ROOT}{os.pathsep}{STAND_IN}"}


@pytest.fixture
def empty_home(tmp_path: Path) -> dict[str, str]:
    """An environment whose folders are all empty ones of this test, and a folder to start in."""
    names = (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_RUNTIME_DIR",
        "TMPDIR",
    )
    for name in (*names, "cwd"):
        (tmp_path / name).mkdir()
    return {name: os.fspath(tmp_path / name) for name in names}


@pytest.fixture
def session(new_session: Callable[..., Session]) -> Session:
    return new_session(line=COUNSELLING)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files go unless a test says otherwise."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    return tmp_path
