"""A lock on a file: it tells other programs that somebody works there, and the system frees it when they end."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """Held until `release`, or until this process ends, however that happens.

    No number of a process and no age of a file stands for it, both of which can mislead: a new process may have the
    number of one that is gone.
    """

    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self._file = file

    @classmethod
    def taken(cls, path: Path) -> FileLock | None:
        """The lock of that file, which is made where there is none; None while somebody else holds it.

        Raises:
            OSError: there can be no lock here.
        """
        while True:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                if sys.platform == "win32":
                    msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
                else:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(file)
                if isinstance(error, BlockingIOError | PermissionError):
                    return None
                raise
            if path.exists() and os.path.samestat(os.fstat(file), path.stat()):
                return cls(path, file)
            os.close(file)  # whoever had it before removed the file meanwhile

    def release(self) -> None:
        """Let others have it. The file stays."""
        os.close(self._file)

    def remove(self) -> None:
        """Let it go together with its file, when what it guarded is gone."""
        if sys.platform == "win32":  # an open file can't be removed there
            os.close(self._file)
            self._path.unlink(missing_ok=True)
        else:  # the other way round somebody could take the lock of a file that is about to go
            self._path.unlink(missing_ok=True)
            os.close(self._file)
