"""One file into a body: the right reader for what it really is. Runs inside the parsing process only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from crawler.extraction.attachments import formats, markup, office, plain_text, presentation, rtf, unpacker
from crawler.extraction.attachments.archive import read_zip
from crawler.extraction.attachments.binary_word import read_doc
from crawler.extraction.attachments.blocks import assemble
from crawler.extraction.attachments.compound import streams
from crawler.extraction.attachments.limits import (
    ENCRYPTED,
    FEW_LETTERS,
    Limits,
    NotUnderstoodError,
    UnreadableError,
    damaged,
    unsupported,
)
from crawler.extraction.attachments.ofd import read_ofd
from crawler.extraction.attachments.pdf import read_pdf
from crawler.extraction.attachments.reading import Parsed, Reading, Scan
from crawler.extraction.attachments.word import read_docx, read_word_xml
from crawler.extraction.attachments.workbook import read_workbook

_LEAST = 4  # bytes; a file stored as two bytes is a scar of some migration
_THROUGH_OFFICE = {"doc": "docx", "wps": "docx", "dot": "docx", "wpt": "docx", "et": "xlsx", "ett": "xlsx", "xls": "xlsx"}
_NEEDED = {"ppt": "LibreOffice", "dps": "LibreOffice"}
# Formats whose bytes are never those of a text: a text under such a name is an error message.
_NEVER_TEXT = formats.IMAGES | {"pdf", "docx", "xlsx", "ofd", "zip", "rar", "7z", "pptx"}


@dataclass(frozen=True, slots=True)
class File:
    """A file with what is known of it; ``kind`` is its real format, ``claimed`` that of its name."""

    data: bytes
    kind: str
    claimed: str
    content_type: str
    limits: Limits
    folder: str


def parse(data: bytes, name: str, content_type: str, limits: Limits, folder: str) -> Parsed:
    """The body of ``data`` and what in it waits for text recognition. ``UnreadableError`` tells why there is none."""
    if not data:
        raise UnreadableError("文件是空的（0字节）")
    if len(data) < _LEAST:
        raise UnreadableError(f"文件只有{len(data)}字节，不是可读的文件")
    kind = formats.recognise(data, name, content_type)
    file = File(data, kind, formats.suffix(name, content_type), content_type, limits, folder)
    if kind in unpacker.KINDS and limits.depth > 0:
        data, kind = unpacker.as_zip(data, kind, limits), "zip"
    if kind == "zip":
        return read_zip(data, limits, lambda inner, title, rest: parse(inner, title, "", rest, folder))
    return _parsed(_read(file), kind, limits)


def _read(file: File) -> Reading:
    reader = _READERS.get(file.kind)
    if reader is None:
        raise unsupported("无法识别" if file.kind == "binary" else file.kind, _NEEDED.get(file.kind, ""))
    try:
        return reader(file)
    except NotUnderstoodError as error:
        target = _THROUGH_OFFICE.get(file.kind)
        if target is None or office.program() is None:
            raise unsupported(file.kind, "LibreOffice") from error
        streams(file.data, None, file.kind)  # a broken file it would take for a text, and answer with gibberish
        converted = office.convert(file.data, file.kind, target, file.limits, file.folder)
        return read_docx(converted, file.limits) if target == "docx" else read_workbook(converted, target, file.limits)


def _parsed(reading: Reading, kind: str, limits: Limits) -> Parsed:
    body = assemble(reading.blocks, limits.characters, reading.images, reading.partly)
    body = replace(body, links=reading.links)
    scans: tuple[Scan, ...] = ()
    if reading.pages:
        scans = (Scan((), kind, pages=reading.pages),)
    elif reading.pictures and (len(body.text) < FEW_LETTERS or kind == "ofd"):
        scans = (Scan((), kind, pictures=reading.pictures),)
    if not body.text and not scans and body.unreadable is None:
        raise UnreadableError(f"文件中{'只有图片，未识别' if reading.images else '没有文字'}（{kind}）")
    return Parsed(body, scans)


def _locked(_file: File) -> Reading:
    raise UnreadableError(ENCRYPTED)


def _picture(_file: File) -> Reading:
    return Reading(images=1, pages=(0,))


def _doc(file: File) -> Reading:
    # LibreOffice is asked only for compound files: it would take other bytes for a text and answer with gibberish.
    if not file.data.startswith(formats.OLE):
        raise damaged(file.kind)
    return read_doc(file.data)


def _text(file: File) -> Reading:
    if file.claimed in _NEVER_TEXT:
        start = (plain_text.decode(file.data) or "").strip()[:40]
        raise UnreadableError(f"下载到的是一段文字而不是{file.claimed}文件：{start}")
    return plain_text.read_txt(file.data)


def _never(file: File) -> Reading:
    raise damaged(file.kind)


def _workbook(file: File) -> Reading:
    return read_workbook(file.data, file.kind, file.limits)


_READERS: Mapping[str, Callable[[File], Reading]] = {
    "encrypted": _locked,
    "pdf": lambda file: read_pdf(file.data) if file.data.find(b"%PDF-", 0, 1024) >= 0 else _never(file),
    "docx": lambda file: read_docx(file.data, file.limits),
    **dict.fromkeys(("doc", "wps", "dot", "wpt"), _doc),
    **dict.fromkeys(("xlsx", "xlsb", "xls", "et", "ett", "ods"), _workbook),
    "ofd": lambda file: read_ofd(file.data, file.limits),
    "rtf": lambda file: rtf.read_rtf(file.data),
    "pptx": lambda file: presentation.read_pptx(file.data, file.limits),
    "odt": lambda file: presentation.read_odt(file.data, file.limits),
    "html": lambda file: markup.read_html(file.data, file.claimed, file.content_type),
    "mhtml": lambda file: markup.read_mhtml(file.data, file.claimed),
    "xls-xml": lambda file: markup.read_sheet_xml(file.data, file.limits),
    "doc-xml": lambda file: read_word_xml(file.data),
    "txt": _text,
    "csv": lambda file: plain_text.read_csv(file.data, file.limits),
    **dict.fromkeys(formats.IMAGES, _picture),
}
