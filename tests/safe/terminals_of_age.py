"""The standard age tool, which takes a passphrase from a terminal only."""

import os
import pty
import select
import time
from pathlib import Path


def age(arguments: list[str], passphrase: str, result: Path) -> bytes:
    """Run it, type the passphrase as often as it asks, and return what it wrote to the file."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", *arguments])
    said, limit = b"", time.monotonic() + 300
    while time.monotonic() < limit:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            said += piece
            if piece.rstrip().endswith(b":"):
                os.write(terminal, passphrase.encode() + b"\n")
    _, status = os.waitpid(child, 0)
    assert status == 0, said
    return result.read_bytes()
