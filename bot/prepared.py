"""What takes long to make is kept in a file of the user's own, so that the next start only reads it.

It is a pickle, quick to read and as safe as Python's own .pyc files: who can write it can run code. So only a file is
read that nobody but this user can have written, and where the platform cannot tell, none. Whatever else stands in the
way, damage or a full disk, it is as if nothing were kept.
"""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

KEPT = 8
"""Files in the folder, the newest: one for each choice of sources, and for each version that is used in turns."""

LARGEST = 64 * 2**20
"""Bytes of a file; a larger one is neither written nor read."""

SEAL = 32
"""Bytes of the digest at the head of a file, over all that follows."""

WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True)
class Prepared:
    """A file that holds one object. `key` is the digest of all that the object is made from."""

    folder: Path
    key: str

    def read(self) -> object:
        """What is kept; None where there is nothing that can be trusted and read."""
        try:
            with _opened(self.folder) as folder:
                sealed = _bytes(self.key, folder)
        except OSError:
            return None
        seal, payload = sealed[:SEAL], memoryview(sealed)[SEAL:]
        try:
            return pickle.loads(payload) if seal == _seal(payload) else None  # noqa: S301  the user's own, as above
        except Exception:  # noqa: BLE001  a pickle may fail in any way; it is made anew
            return None

    def write(self, made: object) -> None:
        """Keep an object, whole or not at all, and drop the oldest."""
        payload = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        if len(payload) > LARGEST - SEAL:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _opened(self.folder) as folder:
                _replace(self.key, _seal(payload) + payload, folder)
                _drop_oldest(folder)
        except OSError:
            return


def key_of(files: Iterable[Path], *texts: str) -> str:
    """The digest of some files, by their paths and contents, and of whatever else counts. Raises OSError."""
    digest = blake2b(digest_size=SEAL)
    for part in (*map(str.encode, texts), *(part for file in files for part in (bytes(file), file.read_bytes()))):
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.hexdigest()


def _seal(payload: bytes | memoryview) -> bytes:
    return blake2b(payload, digest_size=SEAL).digest()


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A folder, by which its files are named, so that it cannot be exchanged meanwhile. Raises OSError."""
    if os.name != "posix":
        raise PermissionError(path)
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        _trusted(folder)
        yield folder
    finally:
        os.close(folder)


def _trusted(descriptor: int) -> os.stat_result:
    """The status of what this user owns and nobody else may write to; of anything else PermissionError."""
    found = os.fstat(descriptor)
    if found.st_uid != os.geteuid() or found.st_mode & WRITABLE_BY_OTHERS:
        raise PermissionError(descriptor)
    return found


def _bytes(name: str, folder: int) -> bytes:
    with os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder), "rb") as file:
        return file.read() if _trusted(file.fileno()).st_size <= LARGEST else b""


def _replace(name: str, content: bytes, folder: int) -> None:
    """Two that write at once each write a file of their own, and the later one stays."""
    draft = f"{name}.{os.urandom(8).hex()}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600, dir_fd=folder), "wb") as file:
            file.write(content)
        os.replace(draft, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        os.unlink(draft, dir_fd=folder)
        raise


def _drop_oldest(folder: int) -> None:
    """Half-written files of a process that died count as well, and so go in their turn."""
    with os.scandir(folder) as found:
        newest = sorted(found, key=lambda file: file.stat(follow_symlinks=False).st_mtime_ns, reverse=True)
    for file in newest[KEPT:]:
        os.unlink(file.name, dir_fd=folder)
