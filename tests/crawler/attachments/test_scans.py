"""Pictures of text: recognised where the extra is installed, else told, and never taken for an empty file."""

from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import crawler.extraction.attachments as attachments
from crawler.extraction.attachments import read_attachment
from crawler.extraction.attachments.limits import NO_OCR
from tests.crawler.attachments.files import docx, ofd, ofd_text, paragraph, pdf, zipped

RAW = b"\xff\x80\x00" * 100  # a picture of 10 x 10 as a PDF holds it
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
PICTURE = '<ofd:ImageObject ID="5" ResourceID="7" Boundary="0 0 210 297"/>'
RESOURCE = '<ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile></ofd:MultiMedia>'
SCANNED_OFD = ofd([PICTURE], resources=RESOURCE, extra={"Doc_0/Res/scan.png": PNG})
FONT = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")


@pytest.fixture
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "find_spec", lambda name: None)


@pytest.mark.usefixtures("without_recognition")
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (pdf([[], []], picture=RAW, picture_on=[0, 1]), "a.pdf"),
        (PNG, "a.png"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "a.jpg"),
        (docx("<w:p/>", {"word/media/image1.png": PNG}), "a.docx"),
        (SCANNED_OFD, "a.ofd"),
    ],
    ids=["pdf", "png", "jpg", "docx", "ofd"],
)
def test_a_file_that_is_only_pictures_says_that_recognition_is_not_installed(data: bytes, name: str) -> None:
    body = read_attachment(data, name)
    assert (body.text, body.unreadable) == ("", NO_OCR)
    assert body.images > 0


@pytest.mark.usefixtures("without_recognition")
def test_a_scanned_page_among_pages_of_text_is_named_and_the_text_stands() -> None:
    body = read_attachment(
        pdf([[(90, 700, "区财政局二〇二一年部门预算公开说明及附表")], []], picture=RAW, picture_on=[1]), "a.pdf"
    )
    assert body.text == "区财政局二〇二一年部门预算公开说明及附表"
    assert body.unreadable == f"第2页为{NO_OCR}"


@pytest.mark.usefixtures("without_recognition")
def test_a_picture_on_a_page_of_text_is_no_scan() -> None:
    body = read_attachment(pdf([[(90, 700, "区财政局二〇二一年部门预算公开说明及附表")]], picture=RAW, picture_on=[0]), "a.pdf")
    assert body.unreadable is None
    assert body.images == 1


@pytest.mark.usefixtures("without_recognition")
def test_an_emblem_in_a_short_document_with_words_enough_is_no_scan() -> None:
    body = read_attachment(docx(paragraph("示例区民政局关于救助工作的简短通知。请遵照执行。"), {"word/media/image1.png": PNG}))
    assert body.unreadable is None
    ofd_body = read_attachment(
        ofd([PICTURE + ofd_text(20, 20, "示例区民政局关于救助工作的简短通知请遵照执行")], resources=RESOURCE)
    )
    assert ofd_body.unreadable is None


@pytest.mark.usefixtures("without_recognition")
def test_a_scan_inside_an_archive_is_told_beside_what_was_read() -> None:
    body = read_attachment(zipped({"a.txt": "说明文字", "b.pdf": pdf([[]], picture=RAW, picture_on=[0])}), "a.zip")
    assert "说明文字" in body.text
    assert NO_OCR in (body.unreadable or "")


def page_of_text(kind: str, **options: Any) -> bytes:
    """A drawn page in the manner of a scan."""
    image_module = pytest.importorskip("PIL.Image", reason="未装 Pillow，跳过文字识别测试")
    draw_module, font_module = pytest.importorskip("PIL.ImageDraw"), pytest.importorskip("PIL.ImageFont")
    image = image_module.new("RGB", (1654, 700), "white")
    font = font_module.truetype(str(FONT), 40, index=2)
    for number, line in enumerate(("示例区民政局关于印发救助办事指南的通知", "示民发〔2021〕12号")):
        draw_module.Draw(image).text((140, 100 + 90 * number), line, font=font, fill="black")
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@pytest.mark.skipif(find_spec("rapidocr") is None or not FONT.exists(), reason="未装 rapidocr 或中文字体，跳过文字识别测试")
def test_scans_are_recognised_where_the_extra_is_installed() -> None:
    wanted = ["示例区民政局关于印发救助办事指南的通知", "示民发〔2021〕12号"]
    png = page_of_text("PNG")
    for data, name in (
        (png, "a.png"),
        (page_of_text("PDF", resolution=200), "a.pdf"),
        (docx("<w:p/>", {"word/media/image1.png": png}), "a.docx"),
        (ofd([PICTURE], resources=RESOURCE, extra={"Doc_0/Res/scan.png": png}), "a.ofd"),
    ):
        body = read_attachment(data, name)
        assert (body.text.splitlines(), body.unreadable) == (wanted, None), name


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="未装 rapidocr，跳过文字识别测试")
def test_a_broken_picture_is_told() -> None:
    assert read_attachment(PNG, "a.png").unreadable == "图片损坏或过大，未识别（png）"
