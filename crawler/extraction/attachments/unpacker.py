"""bsdtar, where it is installed, for the archives that nothing else here opens: rar and 7z, packed anew as zip."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from crawler.extraction.attachments.limits import ENCRYPTED, Limits, UnreadableError, damaged, unsupported

KINDS = frozenset({"rar", "7z"})
NEEDED = "解压工具 bsdtar"
_LOCKED = ("encrypt", "passphrase", "password")


def program() -> str | None:
    """The path of bsdtar, or None."""
    return shutil.which("bsdtar")


def as_zip(data: bytes, kind: str, limits: Limits) -> bytes:
    """The archive as a zip. Its members go from one archive straight into the other: none is ever written under a name of its own."""
    bsdtar = program()
    if bsdtar is None:
        raise unsupported(kind, NEEDED)
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "in", Path(place) / "out.zip"
        source.write_bytes(data)
        # A rar is handed over as a stream: of a file bsdtar would look at the end first, and take a zip stored there for the whole.
        taken = "-" if kind == "rar" else str(source)
        command = [bsdtar, "--format=zip", "--options", "zip:compression=store", "-cf", str(target), f"@{taken}"]
        try:
            done = subprocess.run(  # noqa: S603 - a fixed command; of the file only its bytes
                command,
                input=data if kind == "rar" else b"",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                timeout=limits.seconds,
                check=False,
                preexec_fn=lambda: _restrict(limits),
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(f"解压超时（{kind}，{limits.seconds:.0f}秒）") from error
        told = done.stderr.decode("utf-8", "replace").lower()
        if any(word in told for word in _LOCKED):
            raise UnreadableError(ENCRYPTED)
        if done.returncode < 0 and target.exists() and target.stat().st_size >= limits.unpacked:
            raise UnreadableError(f"解压后超过{limits.unpacked // 2**20}MB，未读（{kind}）")
        if done.returncode or not target.exists():
            raise damaged(kind)
        return target.read_bytes()


def _restrict(limits: Limits) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.unpacked, limits.unpacked))
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.seconds) + 1, int(limits.seconds) + 5))
