"""Reading aloud in the window."""

import time
from pathlib import Path

import pytest
from hands import Hands, with_window

from guide.session import Session


def test_the_window_reads_aloud_and_stops(session: Session, home: Path) -> None:
    script, said = home / "sprecher", home / "said"
    script.write_text(f"#!/bin/sh\ncat >> {said}\necho >> {said}\nexec sleep 30\n")
    script.chmod(0o755)

    async def act(hands: Hands) -> None:
        began = time.monotonic()
        await hands.press("v")
        await hands.until(lambda: said.exists() and said.read_text().endswith("\n"))  # the first sentence is out
        await hands.press("minus")
        await hands.until(lambda: len(said.read_text().splitlines()) == 2)
        await hands.press("v")
        assert hands.window._reader
        await hands.until(lambda: not hands.window._reader.speaking)
        await hands.press("v")
        assert time.monotonic() - began < 20

    with_window(session, act, voice=str(script))
    first, *_ = said.read_text().splitlines()
    assert first.strip(".?! ") in session.page().heading + session.page().title


def test_without_a_voice_the_window_says_so(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nirgends")

    async def act(hands: Hands) -> None:
        await hands.press("v")
        assert hands.window.message

    with_window(session, act)
