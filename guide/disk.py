"""Files that a person asked for: each is there whole or not at all, even when the power fails, and none is lost.

A file is written beside its place under another name, brought to the disk, and only then given its name.
"""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from guide.problem import Problem

LEFT_OVER = 3600
"""Seconds after which a half-written file counts as left over from a copy of us that was killed."""
_MARK = ".wegweiser-"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_FOLDER = (errno.ENOENT, errno.ENOTDIR)


class Occupied(Problem):
    """There is such a file already, and nobody said that it may be replaced."""


def write_whole(path: Path, data: bytes, replace: bool = False) -> None:
    """Write a file that only its owner can read. Afterwards it is whole on the disk, or nothing has changed.

    Raises Occupied when there is such a file and it is not to be replaced, and Problem when it cannot be written or
    the place is a folder, a device or a pipe.
    """
    with new_file(path, replace) as temporary, temporary.open("wb") as file:
        file.write(data)


@contextlib.contextmanager
def new_file(path: Path, replace: bool = False, ending: str = "") -> Iterator[Path]:
    """A place beside ``path`` to write to; after the block it becomes ``path``, as ``write_whole`` says.

    It has the ending of the path, or another one for programs that write into no file without it.
    An error in the block, or a file that stayed empty, leaves everything as it was. What is no file, such as
    /dev/null, is never replaced.
    """
    import tempfile  # only whoever writes a file waits for it

    temporary: Path | None = None
    try:
        if os.path.lexists(path) and not path.is_file():
            raise Problem("This is no file: {file}", file=path)
        if not replace and os.path.lexists(path):
            raise _occupied(path)
        _sweep(path.parent)
        descriptor, name = tempfile.mkstemp(
            f".tmp{ending or path.suffix}", _MARK, path.parent
        )  # readable for its owner only
        temporary = Path(name)
        os.close(descriptor)
        yield temporary
        _to_disk(temporary)
        _give_name(temporary, path, replace)
        _to_disk(path.parent)
    except FileExistsError:
        raise _occupied(path) from None
    except OSError as error:
        raise _not_written(error, path) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def read_at_most(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file. Raises Problem when it is missing, cannot be read, is no file or too large."""
    try:
        # a pipe or a device would wait for ever, or never end
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Problem("This is no file: {file}", file=path)
            data = file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Problem("There is no such file: {file}", file=path) from None
    except IsADirectoryError:
        raise Problem("This is no file: {file}", file=path) from None
    except (OSError, ValueError):
        raise Problem("This file cannot be read: {file}", file=path) from None
    if len(data) > most:
        raise Problem("This file is too large to be one of the guide: {file}", file=path)
    return data


def _occupied(path: Path) -> Occupied:
    return Occupied("There is such a file already: {file}. It was not changed.", file=path)


def _not_written(error: OSError, path: Path) -> Problem:
    if error.errno in _FULL:
        return Problem("There is no room left for {file}. Nothing was changed. Choose another place.", file=path)
    if error.errno in _FORBIDDEN:
        return Problem("Nobody may write here: {file}. Nothing was changed. Choose another place.", file=path)
    if error.errno in _NO_FOLDER:
        return Problem("There is no such folder: {file}. Nothing was changed. Choose another place.", file=path)
    return Problem("This file could not be written: {file}. Nothing was changed. Choose another place.", file=path)


def _give_name(temporary: Path, path: Path, replace: bool) -> None:
    """In one step; a file that somebody made meanwhile is never replaced unasked."""
    if replace:
        os.replace(temporary, path)
    elif os.name == "nt":
        os.rename(temporary, path)  # there it fails when there is such a file
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a disk that knows no second names: as careful as can be
            if os.path.lexists(path):
                raise FileExistsError from None
            os.replace(temporary, path)


def _to_disk(path: Path) -> None:
    """Wait until the disk has it. Systems that cannot do that for a folder, or at all, need not."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove what a killed copy of us has left half-written: it may hold answers."""
    for left in folder.glob(f"{_MARK}*.tmp*"):
        with contextlib.suppress(OSError):
            if time.time() - left.lstat().st_mtime > LEFT_OVER:
                left.unlink()
