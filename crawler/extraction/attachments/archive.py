"""Archives: every member is read as what it is, and those that cannot be are named."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace

from checks.page import Body, Table
from crawler.extraction.attachments.limits import Limits, UnreadableError
from crawler.extraction.attachments.packed import Package
from crawler.extraction.attachments.reading import Parsed, Scan

_NOISE = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")
_NAMED = 8  # unread members that a reason names

ReadMember = Callable[[bytes, str, Limits], Parsed]


def read_zip(data: bytes, limits: Limits, read: ReadMember) -> Parsed:
    """The bodies of all members one after another, each under a line with its name."""
    if limits.depth <= 0:
        raise UnreadableError("压缩包层层嵌套，未继续展开")
    package = Package(data, "zip", limits)
    inner = replace(limits, depth=limits.depth - 1)
    texts: list[str] = []
    tables: list[Table] = []
    scans: list[Scan] = []
    unread: list[str] = []
    images = 0
    members = [info for info in package.infos() if not any(noise in info.filename.lower() for noise in _NOISE)]
    for info in members[: limits.members]:
        name = shown_name(info)
        try:
            parsed = read(package.read(info.filename), name, inner)
        except UnreadableError as error:
            unread.append(f"{name}（{error}）")
            continue
        texts.extend([name, parsed.body.text])
        tables.extend(Table(table.rows, f"{name}/{table.caption}" if table.caption else name) for table in parsed.body.tables)
        scans.extend(replace(scan, path=(info.filename, *scan.path)) for scan in parsed.scans)
        images += parsed.body.images
        if parsed.body.unreadable:
            unread.append(f"{name}（{parsed.body.unreadable}）")
    unread.extend(shown_name(info) for info in members[limits.members :])
    if not members:
        raise UnreadableError("压缩包是空的")
    if not texts and not scans and len(members) == 1:
        raise UnreadableError(f"压缩包内文件未读：{unread[0]}")
    reason = (
        f"压缩包内有{len(unread)}个文件未读：{'、'.join(unread[:_NAMED])}{' 等' if len(unread) > _NAMED else ''}"
        if unread
        else None
    )
    return Parsed(Body("\n".join(text for text in texts if text), tuple(tables), images=images, unreadable=reason), tuple(scans))


def shown_name(info: zipfile.ZipInfo) -> str:
    """The member's name as its maker wrote it: without the UTF-8 flag Chinese Windows writes GBK, which zipfile takes for cp437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
