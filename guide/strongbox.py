"""Bytes under a passphrase, in the age format, worked out by a process of its own.

The key takes up to 1 GB of memory and seconds of time on purpose (scrypt), and the library lets nothing else go on
meanwhile. In another process a window can still be used, and a lack of memory ends that process alone. The passphrase
goes there through a pipe, so that no other user sees it in the list of processes.
"""

import subprocess
import sys

WRONG = 3
"""Exit status of that process when the passphrase does not fit."""
LONGEST = 120.0
"""Seconds after which it counts as stuck."""


class Misfit(Exception):
    """The passphrase does not fit, or the bytes are damaged: which of the two, nobody can tell."""


class NotDone(Exception):
    """That process could not be started or did not come to its end, most often for lack of memory."""


def lock(data: bytes, passphrase: str) -> bytes:
    """The bytes under the passphrase. Raises NotDone."""
    return _elsewhere("encrypt", data, passphrase)


def unlock(data: bytes, passphrase: str) -> bytes:
    """The bytes that were put under the passphrase. Raises Misfit or NotDone."""
    return _elsewhere("decrypt", data, passphrase)


def _elsewhere(what: str, data: bytes, passphrase: str) -> bytes:
    said = passphrase.encode(errors="replace")
    # -P: what stands in the folder of this file, or in the present one, is not taken for a module of Python's
    command = (sys.executable, "-P", __file__, what, str(len(said)))
    try:
        done = subprocess.run(command, input=said + data, capture_output=True, timeout=LONGEST)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise NotDone from error
    if done.returncode == WRONG:
        raise Misfit
    if done.returncode:
        raise NotDone
    return done.stdout


def _here(what: str, length: int) -> int:
    """What that process does; returns its exit status."""
    import pyrage

    typed = sys.stdin.buffer.read()
    try:
        sys.stdout.buffer.write(getattr(pyrage.passphrase, what)(typed[length:], typed[:length].decode()))
    except pyrage.DecryptError:
        return WRONG
    return 0


if __name__ == "__main__":
    sys.exit(_here(sys.argv[1], int(sys.argv[2])))
