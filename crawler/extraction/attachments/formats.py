"""Which format a file really has: by its first bytes, then by its inside, by its name only where those say nothing."""

from __future__ import annotations

import io
import re
import zipfile

import olefile

from crawler.extraction.attachments.encoding import decode

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = frozenset({"jpg", "png", "gif", "bmp", "tif", "webp"})
WORD_NAMES = frozenset({"doc", "wps", "dot", "wpt", "docx"})
SHEET_NAMES = frozenset({"xls", "et", "xlt", "ett", "xlsx"})

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"\x00\x00\x00\x18ftyp", "mp4"),
    (b"\x00\x00\x00\x1cftyp", "mp4"),
    (b"\x00\x00\x00\x20ftyp", "mp4"),
    (b"MZ", "exe"),
    (b"AT&TFORM", "djvu"),
)
_CONTENT_TYPES = {
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/rtf": "rtf",
    "application/ofd": "ofd",
    "application/zip": "zip",
    "text/csv": "csv",
    "text/plain": "txt",
    "text/html": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
_SUFFIX = re.compile(r"\.([A-Za-z0-9]{1,5})(?:[?#].*)?\s*$")
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|script|table|div|title)\b", re.IGNORECASE)
_MAIL = re.compile(rb"(?:MIME-Version:|From:|Content-Type:|Date:|Subject:|X-Document-Type:)", re.IGNORECASE)


def suffix(name: str, content_type: str = "") -> str:
    """The format that the name claims (lower case), else the one that the header claims, else an empty string."""
    found = _SUFFIX.search(name)
    claimed = found.group(1).lower() if found else ""
    if not claimed.strip("0123456789"):
        claimed = ""
    return claimed or _CONTENT_TYPES.get(content_type.partition(";")[0].strip().lower(), "")


def recognise(data: bytes, name: str = "", content_type: str = "") -> str:
    """The format of ``data``: a short lower-case name such as docx, or ``binary`` where nothing tells."""
    claimed = suffix(name, content_type)
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _packed(data, claimed)
    if head.startswith(OLE):
        return _compound(data, claimed)
    for magic, format in _MAGIC:
        if head.startswith(magic):
            return format
    if head.startswith(b"BM") and claimed in ("bmp", "") and b"\x00" in head[:16]:
        return "bmp"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    return _written(data, claimed)


def _packed(data: bytes, claimed: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            kind = archive.read("mimetype")[:100].decode("ascii", "replace") if "mimetype" in archive.namelist() else ""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        # The directory at the end is gone; the names in front of each member still tell what it was.
        local = data[:200_000].lower()
        names = {part for part in ("word/x", "xl/x", "ppt/x", "ofd.xml") if part.removesuffix("x").encode() in local}
        kind = ""
    if "opendocument" in kind:
        return {"text": "odt", "spreadsheet": "ods"}.get(kind.rsplit(".", 1)[-1].partition("-")[0], "odp")
    if "ofd.xml" in names:
        return "ofd"
    if "[content_types].xml" in names or not kind:
        for folder, format in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(name.startswith(folder) for name in names):
                return format
    return claimed if claimed in ("docx", "xlsx", "pptx", "ofd", "odt", "ods") and not names else "zip"


def _compound(data: bytes, claimed: str) -> str:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {"/".join(path).lower() for path in ole.listdir()}
    except (OSError, ValueError, IndexError, TypeError, AttributeError):
        streams = set()
    for stream, format in (
        ("encryptedpackage", "encrypted"),
        ("worddocument", "doc"),
        ("workbook", "xls"),
        ("book", "xls"),
        ("powerpoint document", "ppt"),
    ):
        if stream in streams:
            return format
    return claimed if claimed not in ("", "docx", "xlsx", "pdf") else "doc"


def _written(data: bytes, claimed: str) -> str:
    text = decode(data[:65536])
    if text is None:
        return claimed if claimed and claimed not in ("txt", "csv", "htm", "html") else "binary"
    head = text[:4096].lstrip()
    if _MAIL.match(data.lstrip()[:64]) and "mime-version" in head.lower():
        return "mhtml"
    if head.startswith("<?xml") or head.startswith("<w:") or head.startswith("<Workbook"):
        if "urn:schemas-microsoft-com:office:spreadsheet" in head:
            return "xls-xml"
        if "schemas.microsoft.com/office/word/2003/wordml" in head or "schemas.microsoft.com/office/2006/xmlpackage" in head:
            return "doc-xml"
    if _MARKUP.search(head) and (head.startswith("<") or "<html" in head.lower() or "<body" in head.lower()):
        return "html"
    if claimed in ("xls", "xlsx", "et", "csv", "tsv"):
        return "csv"
    return "txt"
