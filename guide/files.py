"""Writing a file so that there is always either the old one or the whole new one, and never one that was not wanted."""

import os
import tempfile
from pathlib import Path

from guide.page import clean
from guide.problem import Problem


def write(path: Path, data: bytes, replace: bool = False) -> None:
    """Write all of it, or nothing. Raises Problem when it cannot be written, or exists and was not to be replaced.

    The file is readable by its owner only: what is written here tells of a person's health.
    """
    if path.exists() and not replace:
        raise Problem("The file {file} exists already. Choose another name.", file=_shown(path))
    if not path.parent.is_dir():
        raise Problem("There is no folder {folder}. Choose another one.", folder=_shown(path.parent))
    if path.is_dir():
        raise Problem("{file} is a folder. Add the name of a file.", file=_shown(path))
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".wegweiser-")
    except OSError as error:
        raise _not_written(path, error) from None
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put(Path(name), path, replace)
        _settle(path.parent)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _not_written(path, error) from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _put(ready: Path, path: Path, replace: bool) -> None:
    """Under its name at once. A file that came into being meanwhile is not replaced unasked."""
    if replace:
        os.replace(ready, path)
        return
    try:
        os.link(ready, path)
    except FileExistsError:
        ready.unlink()
        raise Problem("The file {file} exists already. Choose another name.", file=_shown(path)) from None
    except OSError:  # a file system without links
        os.replace(ready, path)
    else:
        ready.unlink()


def _settle(folder: Path) -> None:
    """The name itself must be on the disk, too; Windows does not know how, and does not need it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _not_written(path: Path, error: OSError) -> Problem:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem("There is no room left for {file}. Nothing was written.", file=_shown(path))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Problem("{file} may not be written there. Choose another folder.", file=_shown(path))
    return Problem("{file} could not be written. Choose another folder.", file=_shown(path))


def _shown(path: Path) -> str:
    return clean(str(path))[:200]
