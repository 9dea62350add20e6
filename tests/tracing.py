"""What a run asks of the machine, read from a log of strace."""

import re
import shutil

import pytest

TRACE = ("strace", "-f", "-qq", "-s", "300", "-e", "trace=network,file,desc")
_CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)", re.M)
_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_NO_FILE = re.compile(r'"(/dev/(null|tty|pts/\d+|ptmx)|/proc/[^"]*)"')
_CHANGES = (
    "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "link", "linkat", "symlink",
    "symlinkat", "chmod", "fchmodat", "truncate", "mknod", "mknodat", "rmdir", "creat",
)  # fmt: skip
_NETWORK = ("connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "recvfrom", "recvmsg")

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def traced(log: str) -> tuple[list[str], list[str]]:
    """What of a log concerns a network, and every change of a file that succeeded.

    Two ends of a pipe within the program (socketpair) are no network, nor is what goes through them.
    """
    network, changes = [], []
    for name, arguments, result in _CALL.findall(log):
        pair = name == "socketpair" and not arguments.startswith("AF_UNIX")
        if name == "socket" or pair or (name in _NETWORK and "sa_family" in arguments):
            network.append(f"{name}({arguments})")
        elif int(result) >= 0 and not _NO_FILE.search(arguments):
            opened = name in ("open", "openat") and _TO_WRITE.search(arguments)
            if opened or name in _CHANGES:
                changes.append(f"{name}({arguments})")
    return network, changes
