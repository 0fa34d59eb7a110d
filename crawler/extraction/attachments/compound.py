"""Streams of OLE compound files, refused where their end is missing: olefile hands out a short stream without a word."""

from __future__ import annotations

import io
from collections.abc import Iterable

import olefile

from crawler.extraction.attachments.limits import damaged


def streams(data: bytes, names: Iterable[str] | None, kind: str) -> dict[str, bytes]:
    """The streams of ``names`` (None: of all) that the file has, each whole. A file without any stream is damaged."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            listed = ["/".join(path) for path in ole.listdir()]
            wanted = listed if names is None else [name for name in names if ole.exists(name)]
            found = {name: (ole.openstream(name).read(), ole.get_size(name)) for name in wanted}
    except (OSError, ValueError, IndexError, TypeError, AttributeError) as error:  # what olefile lets through
        raise damaged(kind) from error
    if not listed or any(len(stream) < size for stream, size in found.values()):
        raise damaged(kind)
    return {name: stream for name, (stream, _) in found.items()}
