"""Streams of OLE compound files, refused where their end is missing: olefile hands out a short stream without a word."""

from __future__ import annotations

import io
from collections.abc import Iterable

import olefile

from crawler.extraction.attachments.limits import damaged


def streams(data: bytes, names: Iterable[str], kind: str) -> dict[str, bytes]:
    """The streams of ``names`` that the file has, each whole."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            found = {name: (ole.openstream(name).read(), ole.get_size(name)) for name in names if ole.exists(name)}
    except (OSError, ValueError, IndexError, TypeError, AttributeError) as error:  # what olefile lets through
        raise damaged(kind) from error
    if any(len(stream) < size for stream, size in found.values()):
        raise damaged(kind)
    return {name: stream for name, (stream, _) in found.items()}
