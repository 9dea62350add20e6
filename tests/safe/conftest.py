"""A folder for the cases of a fuzz test, and what they took."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """One folder for all cases; each writes its own file anew."""
    folder = tmp_path_factory.mktemp("pack")
    return lambda: folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name, each in getattr(sys.modules.get("held"), "measured", {}).items():
        terminalreporter.write_line(f"fuzz, {name}: {each}")
