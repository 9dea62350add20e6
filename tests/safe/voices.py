"""What the tests of reading aloud speak with."""

import shutil
from pathlib import Path

import pytest

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")


def script(folder: Path, name: str, lines: str) -> Path:
    """A program of a few lines, which stands for a voice."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{lines}\n")
    file.chmod(0o755)
    return file
