"""Text recognition of pictures through rapidocr (extra ``ocr``). Runs inside its own process only: it takes about a gigabyte."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from crawler.extraction.attachments import formats, unpacker
from crawler.extraction.attachments.blocks import clean
from crawler.extraction.attachments.limits import Limits, UnreadableError
from crawler.extraction.attachments.lines import Piece, lines_of, paragraphs
from crawler.extraction.attachments.packed import Package
from crawler.extraction.attachments.reading import Scan

_DOTS = 200  # an inch: what the models are used to
_SMALLEST = 40  # pixels; smaller pictures are lines and bullets
_LARGEST = 40_000_000  # pixels
_SURE = 0.5  # a line recognised with less confidence is noise


def recognise(data: bytes, scan: Scan, limits: Limits) -> tuple[str, str | None]:
    """The text of the pictures that ``scan`` names, and in Chinese what of it was left unread."""
    inner = data
    for member in scan.path:
        kind = formats.recognise(inner, "", "")
        inner = Package(unpacker.as_zip(inner, kind, limits) if kind in unpacker.KINDS else inner, "zip", limits).read(member)
    wanted = len(scan.pages) or len(scan.pictures)
    lines = paragraphs(_pieces(picture) for picture in _pictures(inner, scan, limits))
    left = wanted - min(wanted, limits.ocr_pages)
    if not lines:
        return "", "图片中未识别出文字"
    return "\n".join(lines), f"扫描件共{wanted}页，只识别了前{limits.ocr_pages}页" if left else None


def _pictures(data: bytes, scan: Scan, limits: Limits) -> Iterator[Any]:
    import numpy  # type: ignore[import-not-found, unused-ignore]  # comes with the extra

    if scan.kind == "pdf":
        from crawler.extraction.attachments.pdf import open_pdf

        document = open_pdf(data)
        for number in scan.pages[: limits.ocr_pages]:
            page = document[number]
            width, height = page.get_size()
            scale = min(_DOTS / 72, (_LARGEST / max(width * height, 1.0)) ** 0.5)
            yield page.render(scale=scale).to_numpy()[:, :, :3]
            page.close()
        return
    if scan.pictures:
        package = Package(data, scan.kind, limits)
        sources = [package.read(name) for name in scan.pictures[: limits.ocr_pages]]
    else:
        sources = [data]
    from PIL import Image  # type: ignore[import-not-found, unused-ignore]

    Image.MAX_IMAGE_PIXELS = _LARGEST
    for source in sources:
        try:
            with Image.open(io.BytesIO(source)) as image:
                if min(image.size) >= _SMALLEST:
                    yield numpy.asarray(image.convert("RGB"))[:, :, ::-1]
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            if len(sources) == 1:
                raise UnreadableError(f"图片损坏或过大，未识别（{scan.kind}）") from error


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error", "Global.use_cls": False})


def _pieces(picture: Any) -> list[Piece]:
    """The recognised lines with their places, in pixels."""
    found = _engine()(picture)
    if found.txts is None or found.boxes is None:
        return []
    pieces: list[Piece] = []
    for text, score, box in zip(found.txts, found.scores, found.boxes, strict=True):
        if score < _SURE or not clean(text):
            continue
        across, down = [float(point[0]) for point in box], [float(point[1]) for point in box]
        pieces.append(Piece(clean(text), min(across), max(across), min(down), max(down), max(down) - min(down)))
    return lines_of(pieces)
