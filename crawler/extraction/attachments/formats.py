"""Which format a file really has: by its first bytes, then by its inside, by its name only where those say nothing."""

from __future__ import annotations

import io
import re
import zipfile

import olefile

from crawler.extraction.attachments.plain_text import decode

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = frozenset({"jpg", "png", "gif", "bmp", "tif", "webp"})
WORD_NAMES = frozenset({"doc", "wps", "dot", "wpt", "docx"})
SHEET_NAMES = frozenset({"xls", "et", "xlt", "ett", "xlsx"})

_MAGIC: tuple[tuple[str, bytes], ...] = (
    ("pdf", rb"[\s\S]{0,1019}%PDF-"),
    ("rtf", rb"\{\\rtf"),
    ("rar", rb"Rar!\x1a\x07"),
    ("7z", rb"7z\xbc\xaf\x27\x1c"),
    ("gz", rb"\x1f\x8b"),
    ("jpg", rb"\xff\xd8\xff"),
    ("png", rb"\x89PNG\r\n\x1a\n"),
    ("gif", rb"GIF8[79]a"),
    ("tif", rb"II\*\x00|MM\x00\*"),
    ("webp", rb"RIFF[\s\S]{4}WEBP"),
    ("bmp", rb"BM[\s\S]{4}\x00\x00\x00\x00"),
    ("mp4", rb"[\s\S]{4}ftyp"),
    ("djvu", rb"AT&TFORM"),
    ("exe", rb"MZ[\s\S]\x00"),
)
_SIGNATURE = re.compile(b"|".join(b"(?P<%s>%s)" % (b"k" + kind.encode(), pattern) for kind, pattern in _MAGIC))
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PACKED_KINDS = ("docx", "xlsx", "pptx", "ofd", "odt", "ods")
_OPEN_XML = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_STREAMS = (
    ("encryptedpackage", "encrypted"),
    ("worddocument", "doc"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("powerpoint document", "ppt"),
)
_XML_KINDS = (
    ("urn:schemas-microsoft-com:office:spreadsheet", "xls-xml"),
    ("schemas.microsoft.com/office/word/2003/wordml", "doc-xml"),
    ("schemas.microsoft.com/office/2006/xmlpackage", "doc-xml"),
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
_LOCAL_NAME = re.compile(rb"PK\x03\x04[\s\S]{26}([\x21-\x7e]{1,80})")
_TELLING = ("word/", "xl/", "ppt/", "ofd.xml", "[content_types].xml")
_MAIL = re.compile(r"(?:MIME-Version:|From:|Content-Type:|Date:|Subject:|X-Document-Type:)", re.IGNORECASE)


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
    if head.startswith(_ZIP):
        return _packed(data, claimed)
    if head.startswith(OLE):
        return _compound(data, claimed)
    if (found := _SIGNATURE.match(head)) is not None:
        return str(found.lastgroup).removeprefix("k")
    text = decode(data[:65536])
    if text is None:
        return claimed if claimed not in ("", "txt", "csv", "htm", "html") else "binary"
    return _written(text, claimed)


def _packed(data: bytes, claimed: str) -> str:
    media, otherwise = "", "zip"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            if "mimetype" in archive.namelist():
                with archive.open("mimetype") as member:
                    media = member.read(100).decode("ascii", "replace")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        # The directory at the end is gone; the names in front of each member still tell what it was.
        starts = {name.decode("ascii").lower() for name in _LOCAL_NAME.findall(data[:4_000_000])}
        names = {told for told in _TELLING if any(name.startswith(told) for name in starts)}
        otherwise = claimed if claimed in _PACKED_KINDS else "zip"
    if "opendocument" in media:
        return {"text": "odt", "spreadsheet": "ods"}.get(media.rsplit(".", 1)[-1].partition("-")[0], "odp")
    if "ofd.xml" in names:
        return "ofd"
    if "[content_types].xml" in names:
        return next((kind for folder, kind in _OPEN_XML if any(name.startswith(folder) for name in names)), otherwise)
    return otherwise


def _compound(data: bytes, claimed: str) -> str:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {"/".join(path).lower() for path in ole.listdir()}
    except (OSError, ValueError, IndexError, TypeError, AttributeError):  # what olefile lets through
        streams = set()
    found = next((kind for stream, kind in _STREAMS if stream in streams), None)
    if found is not None:
        return found
    if claimed in WORD_NAMES:
        return "doc" if claimed == "docx" else claimed
    if claimed in SHEET_NAMES:
        return "xls" if claimed == "xlsx" else claimed
    return claimed if claimed in ("ppt", "dps", "vsd", "msg") else "OLE"


def _written(text: str, claimed: str) -> str:
    head = text[:4096].lstrip()
    if _MAIL.match(head) and "mime-version" in head.lower():
        return "mhtml"
    if head.startswith(("<?xml", "<w:", "<Workbook")):
        found = next((kind for mark, kind in _XML_KINDS if mark in head), None)
        if found is not None:
            return found
    if _MARKUP.search(head) and (head.startswith("<") or "<html" in head.lower() or "<body" in head.lower()):
        return "html"
    return "csv" if claimed in ("xls", "xlsx", "et", "csv", "tsv") else "txt"
