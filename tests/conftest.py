"""What all tests share: the real content, a copy to break, the command as a person starts it, and a summary line."""

import gc
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from support import Run, clean_environment, command

from guide.load import Content, content_root

MEASURED = "measured"
"""Under this name a test records a line that is printed after the run."""

gc.set_threshold(5_000, 10, 5)
"""Among the objects of thousands of tests, looking for what is no longer needed took a fifth of the time."""
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a shell's background: every program would ignore Ctrl-C
    signal.signal(signal.SIGINT, signal.default_int_handler)
hypothesis_settings.register_profile("quick", max_examples=100, deadline=None, derandomize=True)
hypothesis_settings.load_profile("quick")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Three workers for two processors with ``-n auto``: many tests wait for a terminal most of the time."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) * 3 // 2


@pytest.fixture(scope="session")
def content() -> Content:
    """The content as it is shipped; read once, never changed."""
    return Content()


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    """The folder of a copy of the whole content."""
    return Path(shutil.copytree(content_root(), tmp_path / "content"))


@pytest.fixture
def wegweiser(tmp_path: Path) -> Run:
    """Runs the command in a process of its own, in UTF-8 and with settings in a folder of its own."""

    def run(*arguments: str, typed: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*command(), *arguments], input=typed, capture_output=True, text=True, encoding="utf-8", timeout=300,
            env=clean_environment(tmp_path, environment),
        )  # fmt: skip

    return run


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that need a process of their own are left to ``safe/test_alone.py`` when there are others in this one."""
    alone = [item for item in items if item.get_closest_marker("alone")]
    if len(alone) < len(items):
        items[:] = [item for item in items if item not in alone]
        config.hook.pytest_deselected(items=alone)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests measured; works with xdist, too, because user properties travel with the reports."""
    lines = [
        str(value)
        for report in terminalreporter.getreports("passed")
        for name, value in getattr(report, "user_properties", ())
        if name == MEASURED
    ]
    if lines:
        terminalreporter.section("measured")
        for line in sorted(lines):
            terminalreporter.write_line(line)
