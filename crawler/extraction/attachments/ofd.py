"""OFD, the Chinese page format (GB/T 33190): text objects by their place on the page, templates included."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.extraction.attachments.blocks import plain
from crawler.extraction.attachments.limits import ENCRYPTED, FEW_LETTERS, Limits, UnreadableError, damaged
from crawler.extraction.attachments.lines import Piece, lines_of
from crawler.extraction.attachments.packed import Package, child, local
from crawler.extraction.attachments.pages import Part, arranged, blocks_of
from crawler.extraction.attachments.reading import Reading
from crawler.extraction.attachments.ruled import Lattice, Rule, lattices

_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".gif")
_POINT = 72 / 25.4  # points a millimetre: the format counts in the latter
_THIN = 1.0  # millimetres
_MOST_PATHS = 6000  # a page; beyond that it is a drawing
_MOVES = re.compile(r"([MSLC])(?:\s+(-?\d{1,9}(?:\.\d{1,12})?)\s+(-?\d{1,9}(?:\.\d{1,12})?))?")
_UNKNOWN_GLYPH = "¤"  # stands in TextCode where only the font's glyph number is told


@dataclass(frozen=True, slots=True)
class _Document:
    pages: tuple[tuple[str, tuple[str, ...]], ...]  # path of the page's content, paths of its templates
    media: dict[str, str]  # picture path by resource id


def read_ofd(data: bytes, limits: Limits) -> Reading:
    """The paragraphs of an OFD; ``pictures`` are the images of pages that hold hardly any text."""
    package = Package(data, "ofd", limits)
    pages: list[list[Part]] = []
    pictures: list[str] = []
    partly: list[str] = []
    images = 0
    for document in _documents(package):
        for number, (path, templates) in enumerate(document.pages, 1):
            pieces: list[Piece] = []
            shown: list[str] = []
            rules: tuple[list[Rule], list[Rule]] = ([], [])
            for part in (*templates, path):
                if part not in package:
                    partly.append(f"第{number}页内容缺失")
                    continue
                root = package.xml(part)
                pieces.extend(_pieces(root))
                _add_rules(root, rules)
                shown.extend(document.media.get(str(node.get("ResourceID")), "") for node in root.iter("{*}ImageObject"))
            images += len(shown)
            pages.append(_parts(pieces, rules))
            if sum(len(piece.text.strip()) for piece in pieces) < FEW_LETTERS and shown:
                readable = [picture for picture in shown if picture.lower().endswith(_PICTURES) and picture in package]
                pictures.extend(readable)
                if not readable:
                    partly.append(f"第{number}页为图片，格式无法识别")
    return Reading(tuple(blocks_of(pages)), images=images, pictures=tuple(dict.fromkeys(pictures)), partly=tuple(partly))


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


def _parts(pieces: list[Piece], rules: tuple[list[Rule], list[Rule]]) -> list[Part]:
    found = lattices(*rules)
    inside: list[tuple[Lattice, list[tuple[str, float, float]]]] = [(lattice, []) for lattice in found]
    outside: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (round(piece.top / 2), piece.left)) if found else pieces:
        x, y = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
        letters = next((letters for lattice, letters in inside if lattice.holds(x, y)), None)
        if letters is None:
            outside.append(piece)
        else:
            letters.append((piece.text, x, y))
    return arranged(lines_of(outside), inside)


def _add_rules(root: etree._Element, rules: tuple[list[Rule], list[Rule]]) -> None:
    """The straight strokes of a page, flat and upright, in points."""
    flat, upright = rules
    for number, path in enumerate(root.iter("{*}PathObject")):
        if number > _MOST_PATHS:
            flat.clear()
            upright.clear()
            return
        boundary = _numbers(path.get("Boundary"))
        if len(boundary) < 4:
            continue
        for left, top, right, bottom in _strokes(path, boundary):
            if right - left <= _THIN < bottom - top:
                upright.append(Rule((left + right) / 2 * _POINT, top * _POINT, bottom * _POINT))
            elif bottom - top <= _THIN < right - left:
                flat.append(Rule((top + bottom) / 2 * _POINT, left * _POINT, right * _POINT))


def _strokes(path: etree._Element, boundary: tuple[float, ...]) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each straight stroke: the whole path where it is narrow, else its drawn sides."""
    left, top, width, height = boundary[:4]
    if min(width, height) <= _THIN:
        yield left, top, left + width, top + height
        return
    data = child(path, "AbbreviatedData")
    if data is None or not data.text or path.get("Stroke") == "false":
        return
    matrix = _numbers(path.get("CTM"))
    start = before = (0.0, 0.0)
    for command, x, y in _MOVES.findall(data.text[:20_000]):
        point = (float(x), float(y)) if x else start
        if len(matrix) == 6:
            point = _turned(matrix, *point) if x else start
        if command in "MS":
            start = point
        else:
            (a, b), (c, d) = before, point
            yield left + min(a, c), top + min(b, d), left + max(a, c), top + max(b, d)
        before = point


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
            end = start + _width(code, text, size, width)
            previous = Piece(text, start, end, base - size, base, size)
            yield Piece(text, start * _POINT, end * _POINT, (base - size) * _POINT, base * _POINT, size * _POINT)


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
