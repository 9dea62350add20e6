"""Bytes under a passphrase, in the age format, worked out by a process of its own.

The key takes up to 1 GB of memory and seconds of time on purpose (scrypt), and the library lets nothing else go on
meanwhile. In another process a window can still be used, and a lack of memory ends that process alone. The passphrase
goes there through a pipe, so that no other user sees it in the list of processes.

How much a key shall cost the library finds out itself, in a few milliseconds. When something else has the processor in
these, it takes the computer for a slow one: it then puts on a weak key, or refuses a file that this computer opens
well. So it is asked again.
"""

import subprocess
import sys
import time

WRONG = 3
"""Exit status of that process when the passphrase does not fit."""
TOO_SLOW = 4
"""Its exit status when the library takes this computer for too slow for the file, however often it is asked."""
LONGEST = 120.0
"""Seconds after which it counts as stuck."""
STRONG = 18
"""A work factor (the binary logarithm of scrypt's N) that is good enough: what the program ``age`` takes."""


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
    work = {"encrypt": _encrypt, "decrypt": _decrypt}[what]
    try:
        sys.stdout.buffer.write(work(typed[length:], typed[:length].decode()))
    except pyrage.DecryptError as error:
        return TOO_SLOW if _refused(error) else WRONG
    return 0


def _encrypt(data: bytes, passphrase: str, tries: int = 3) -> bytes:
    """With the strongest key of so many tries, or the first that is strong enough."""
    from pyrage.passphrase import encrypt

    best = b""
    for _ in range(tries):
        best = max(best, encrypt(data, passphrase), key=_work_factor)
        if _work_factor(best) >= STRONG:
            break
    return best


def _work_factor(locked: bytes) -> int:
    """From the second line of a file in the age format: ``-> scrypt <salt> <work factor>``."""
    return int(locked.split(b"\n", 2)[1].split()[-1]) if locked else 0


def _decrypt(data: bytes, passphrase: str, tries: int = 30, pause: float = 0.1) -> bytes:
    """Asked again as long as the file is refused unread. Raises pyrage.DecryptError."""
    import pyrage

    for _ in range(tries - 1):
        try:
            return bytes(pyrage.passphrase.decrypt(data, passphrase))
        except pyrage.DecryptError as error:
            if not _refused(error):
                raise
        time.sleep(pause)
    return bytes(pyrage.passphrase.decrypt(data, passphrase))


def _refused(error: Exception) -> bool:
    """Whether the library did not even try; it has one kind of error for everything, and no number."""
    return "xcessive work" in str(error)


if __name__ == "__main__":
    sys.exit(_here(sys.argv[1], int(sys.argv[2])))
