"""OFD, the Chinese page format (GB/T 33190): text objects by their place on the page, templates included."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.extraction.attachments.blocks import plain
from crawler.extraction.attachments.limits import ENCRYPTED, FEW_LETTERS, Limits, UnreadableError, damaged
from crawler.extraction.attachments.lines import Piece, lines_of, paragraphs
from crawler.extraction.attachments.packed import Package, child, local
from crawler.extraction.attachments.reading import Reading

_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".gif")
_UNKNOWN_GLYPH = "¤"  # stands in TextCode where only the font's glyph number is told


@dataclass(frozen=True, slots=True)
class _Document:
    pages: tuple[tuple[str, tuple[str, ...]], ...]  # path of the page's content, paths of its templates
    media: dict[str, str]  # picture path by resource id


def read_ofd(data: bytes, limits: Limits) -> Reading:
    """The paragraphs of an OFD; ``pictures`` are the images of pages that hold hardly any text."""
    package = Package(data, "ofd", limits)
    pages: list[list[Piece]] = []
    pictures: list[str] = []
    partly: list[str] = []
    images = 0
    for document in _documents(package):
        for number, (path, templates) in enumerate(document.pages, 1):
            pieces: list[Piece] = []
            shown: list[str] = []
            for part in (*templates, path):
                if part not in package:
                    partly.append(f"第{number}页内容缺失")
                    continue
                root = package.xml(part)
                pieces.extend(_pieces(root))
                shown.extend(document.media.get(str(node.get("ResourceID")), "") for node in root.iter("{*}ImageObject"))
            images += len(shown)
            pages.append(lines_of(pieces))
            if sum(len(piece.text.strip()) for piece in pieces) < FEW_LETTERS and shown:
                readable = [picture for picture in shown if picture.lower().endswith(_PICTURES) and picture in package]
                pictures.extend(readable)
                if not readable:
                    partly.append(f"第{number}页为图片，格式无法识别")
    return Reading(tuple(paragraphs(pages)), images=images, pictures=tuple(dict.fromkeys(pictures)), partly=tuple(partly))


def _documents(package: Package) -> Iterator[_Document]:
    if any(name.lower().endswith("encryptions.xml") for name in package.names()):
        raise UnreadableError(ENCRYPTED)
    if "OFD.xml" not in package:
        raise damaged("ofd")
    roots = [(node.text or "").strip() for node in package.xml("OFD.xml").iter("{*}DocRoot")]
    if not roots:
        raise damaged("ofd")
    for root in roots:
        yield _document(package, root)


def _document(package: Package, root: str) -> _Document:
    tree = package.xml(root)
    folder = posixpath.dirname(root)
    templates = {
        str(node.get("ID")): _path(folder, str(node.get("BaseLoc", "")))
        for node in tree.iter("{*}TemplatePage")
        if node.get("BaseLoc")
    }
    pages: list[tuple[str, tuple[str, ...]]] = []
    listed = child(tree, "Pages")
    for page in listed if listed is not None else ():
        if local(page) != "Page":
            continue
        path = _path(folder, str(page.get("BaseLoc", "")))
        used: tuple[str, ...] = ()
        if path in package:
            ids = (str(node.get("TemplateID")) for node in package.xml(path).iter("{*}Template"))
            used = tuple(templates[name] for name in ids if name in templates)
        pages.append((path, used))
    return _Document(tuple(pages), _media(package, tree, folder))


def _media(package: Package, tree: etree._Element, folder: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("{*}PublicRes", "{*}DocumentRes"):
        path = _path(folder, (node.text or "").strip())
        if path not in package:
            continue
        resources = package.xml(path)
        base = _path(posixpath.dirname(path), str(resources.get("BaseLoc", "")))
        for item in resources.iter("{*}MultiMedia"):
            file = child(item, "MediaFile")
            if file is not None and file.text:
                found[str(item.get("ID"))] = _path(base, file.text.strip())
    return found


def _path(folder: str, path: str) -> str:
    """A path as the format means it: from the root of the archive with a leading slash, else from ``folder``."""
    whole = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(whole).lstrip("/")


def _pieces(root: etree._Element) -> Iterator[Piece]:
    for item in root.iter("{*}TextObject"):
        boundary = _numbers(item.get("Boundary"))
        if len(boundary) < 4 or item.get("Visible") == "false":
            continue
        left, top, width, height = boundary[:4]
        matrix = _numbers(item.get("CTM"))
        scale = abs(matrix[3]) if len(matrix) == 6 and matrix[3] else 1.0
        size = (_numbers(item.get("Size")) or (3.5,))[0] * scale
        previous: Piece | None = None
        for code in item.iter("{*}TextCode"):
            text = plain((code.text or "").replace(_UNKNOWN_GLYPH, ""))
            if not text.strip():
                continue
            x, y = _first(code.get("X")), _first(code.get("Y"))
            if len(matrix) == 6:
                x, y = _turned(matrix, x or 0.0, y or 0.0)
            start = left + x if x is not None else previous.right if previous else left
            base = top + (y if y is not None else height)
            previous = Piece(text, start, start + _width(code, text, size, width), base - size, base, size)
            yield previous


def _width(code: etree._Element, text: str, size: float, boundary: float) -> float:
    """How wide the text runs: by its steps where they are told, else by its letters, never beyond what is bounded."""
    estimate = sum(size if letter > "\u2e80" else size / 2 for letter in text)
    steps = _numbers(code.get("DeltaX"), runs=True)
    if steps:
        return sum(steps[: len(text) - 1]) + (size if text[-1] > "\u2e80" else size / 2)
    return min(estimate, boundary) if boundary > 0 else estimate


def _first(value: str | None) -> float | None:
    numbers = _numbers(value)
    return numbers[0] if numbers else None


def _numbers(value: str | None, runs: bool = False) -> tuple[float, ...]:
    """Blank-separated numbers; with ``runs`` the form ``g 3 4.2`` means 4.2 three times."""
    out: list[float] = []
    words = (value or "").split()[:5000]
    index = 0
    try:
        while index < len(words):
            if words[index] == "g" and runs and index + 2 < len(words):
                out.extend([float(words[index + 2])] * min(int(words[index + 1]), 5000))
                index += 3
            else:
                out.append(float(words[index]))
                index += 1
    except ValueError:
        return ()
    return tuple(out)


def _turned(matrix: tuple[float, ...], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
