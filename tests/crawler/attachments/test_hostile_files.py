"""Files that are broken, locked, empty, mislabelled or made to do harm: a reason, never an exception, and the next file is read."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile

import openpyxl
import pytest

import crawler.extraction.attachments as attachments
from checks.page import Body
from crawler.extraction.attachments import Limits, close, read_attachment
from crawler.extraction.attachments.limits import ENCRYPTED
from tests.crawler.attachments.files import compound, doc, docx, ofd, ofd_text, paragraph, pdf, zipped
from tests.crawler.attachments.test_documents import DOC, RTF, made_with_python_docx
from tests.crawler.attachments.test_workbooks import powers, saved

GOOD = docx(paragraph("完好的文件"))


def reads_on() -> bool:
    return read_attachment(GOOD, "a.docx").text == "完好的文件"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.doc", "a.xls", "a.ofd", "a.zip", "a.txt", ""])
def test_empty_and_two_byte_files_say_so(name: str) -> None:
    assert read_attachment(b"", name).unreadable == "文件是空的（0字节）"
    body = read_attachment(b"\xff\xfe", name)
    assert body.text == ""
    assert body.unreadable


def test_a_two_byte_pdf_of_letters_says_how_long_it_is() -> None:
    assert read_attachment(b"ok", "a.pdf").unreadable == "文件只有2字节，不是可读的文件"


@pytest.mark.parametrize(
    "data",
    [
        compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y"}),
        doc([("密\r", b"")], flags=0x0300),
        compound(
            {
                "Workbook": struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 5, 0, 0, 0, 0)
                + struct.pack("<HHHHH", 0x2F, 6, 0, 1, 1)
                + bytes(64)
            }
        ),
        pdf([[(90, 700, "加密内容")]], password="secret"),
        ofd([ofd_text(1, 1, "文")], extra={"Doc_0/Encryptions.xml": "<x/>"}),
    ],
    ids=["office", "doc", "xls", "pdf", "ofd"],
)
def test_locked_files_are_told_as_locked(data: bytes) -> None:
    assert read_attachment(data) == Body(unreadable=ENCRYPTED)


def test_a_locked_member_of_an_archive_is_told_and_the_others_are_read() -> None:
    data = bytearray(zipped({"甲.txt": "公开的内容", "乙.txt": "锁住的内容"}))
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark, data.index(mark) + 4)
        data[at + flag] |= 1
    body = read_attachment(bytes(data), "a.zip")
    assert body.text == "甲.txt\n公开的内容"
    assert body.unreadable == f"压缩包内有1个文件未读：乙.txt（{ENCRYPTED}）"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (made_with_python_docx(), "a.docx"),
        (saved(powers()), "a.xlsx"),
        (DOC, "a.doc"),
        (pdf([[(90, 700, "文字" * 20)]]), "a.pdf"),
        (ofd([ofd_text(1, 1, "文字")]), "a.ofd"),
        (zipped({"a.txt": "内容" * 300}), "a.zip"),
    ],
    ids=["docx", "xlsx", "doc", "pdf", "ofd", "zip"],
)
def test_a_file_cut_in_half_is_never_taken_for_the_whole(data: bytes, name: str) -> None:
    body = read_attachment(data[: len(data) // 2], name)
    assert body.text == ""
    assert (body.unreadable or "").startswith("文件损坏或下载不完整")


def test_a_pdf_without_its_end_is_read_as_far_as_it_goes_and_that_is_told() -> None:
    whole = pdf([[(90, 700, "文字" * 20)]])
    body = read_attachment(whole[: whole.index(b"xref\n")], "a.pdf")
    assert read_attachment(whole).unreadable is None
    assert body.unreadable in ("文件末尾缺失，可能下载不完整", "文件损坏或下载不完整（pdf）")


def test_a_workbook_of_old_excel_whose_end_is_missing_is_refused() -> None:
    data = compound({"Workbook": struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 5, 0, 0, 0, 0) + bytes(6000)})
    assert (read_attachment(data[:3000], "a.xls").unreadable or "").startswith("文件损坏或下载不完整")


def test_bombs_are_refused_by_what_they_would_unpack_to() -> None:
    bomb = docx("", {"word/media/x.bin": bytes(30 * 2**20)})
    assert len(bomb) < 100_000
    limits = Limits(unpacked=20 * 2**20)
    assert read_attachment(bomb, "a.docx", limits=limits).unreadable == "解压后超过20MB，未读（docx）"
    assert "超过20MB" in (read_attachment(zipped({"x.txt": bytes(30 * 2**20)}), "a.zip", limits=limits).unreadable or "")


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(docx("", {"word/document.xml": b"<w/>" + b" " * 5_000_000}))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    struct.pack_into("<I", data, at + 24, 100)
    assert (read_attachment(bytes(data), "a.docx").unreadable or "").startswith("文件损坏")


def test_entities_are_not_expanded_and_nothing_is_read_from_the_disk(tmp_path: object) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE d [<!ENTITY l0 "哈">{laughs}]><w:document xmlns:w="w"><w:body>{paragraph("&l11;")}</w:body></w:document>'
    outside = f'<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body>{paragraph("看：&f;")}</w:body></w:document>'
    assert len(read_attachment(docx("", {"word/document.xml": bomb})).text) < 100
    assert read_attachment(docx("", {"word/document.xml": outside})).text in ("看：", "")
    assert reads_on()


def test_archives_inside_archives_end_at_some_depth() -> None:
    data = b"inside"
    for _ in range(5):
        data = zipped({"a.zip" if data != b"inside" else "a.txt": data})
    body = read_attachment(data, "a.zip")
    assert body.text == ""
    assert "层层嵌套" in (body.unreadable or "")


def test_members_beyond_the_limit_are_counted_as_unread() -> None:
    body = read_attachment(zipped({f"{n}.txt": f"内容{n}" for n in range(6)}), "a.zip", limits=Limits(members=4))
    assert "压缩包内有2个文件未读：4.txt、5.txt" in (body.unreadable or "")


def test_a_cell_at_the_far_corner_of_a_sheet_does_not_stop_the_crawl() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["XFD1048576"] = "名称", "远"
    started = time.monotonic()
    body = read_attachment(saved(book), "a.xlsx", limits=Limits(seconds=10))
    assert body.unreadable
    assert time.monotonic() - started < 15
    assert reads_on()


def test_markup_nested_without_end_is_no_crash() -> None:
    deep = "<w:sdt>" * 5000 + paragraph("底") + "</w:sdt>" * 5000
    assert read_attachment(docx(deep)).unreadable
    assert read_attachment(("<html><body>" + "<div>" * 50_000 + "底").encode(), "a.html") is not None
    assert read_attachment(b"{\\rtf1 " + b"{" * 100_000, "a.rtf").unreadable
    assert reads_on()


def test_a_parse_that_takes_too_long_is_ended_and_told() -> None:
    slow = saved_rows(60_000)
    body = read_attachment(slow, "a.xlsx", limits=Limits(seconds=0.2))
    assert body.unreadable == "解析超时（0.2秒），未读"
    assert reads_on()


def saved_rows(count: int) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("一")
    for number in range(count):
        sheet.append([number, f"事项{number}", "区民政局", "说明文字"])
    return saved(book)


def test_a_parse_that_needs_too_much_memory_is_ended_and_told() -> None:
    big = docx(
        "", {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{paragraph("字" * 200) * 200_000}</w:body></w:document>'}
    )
    body = read_attachment(big, "a.docx", limits=Limits(memory=300 * 2**20))
    assert body.text == ""
    assert "内存" in (body.unreadable or "")
    assert reads_on()


def test_a_text_longer_than_allowed_is_cut_and_the_cut_is_told() -> None:
    body = read_attachment("\n".join(["一行文字"] * 100).encode(), "a.txt", limits=Limits(characters=50))
    assert len(body.text) <= 50
    assert body.unreadable == "文字超过50字，其后未读"


def test_a_sheet_with_more_cells_than_allowed_is_cut_and_the_cut_is_told() -> None:
    body = read_attachment(saved_rows(100), "a.xlsx", limits=Limits(cells=200))
    assert len(body.tables[0].rows) == 50
    assert body.unreadable == "工作表“一”过大，只读了前50行"


def test_a_file_beyond_the_size_limit_is_not_even_sent() -> None:
    assert read_attachment(b"x" * 2_000_000, "a.txt", limits=Limits(size=2**20)).unreadable == "文件超过1MB，未读"


def test_a_dead_parsing_process_is_replaced() -> None:
    assert reads_on()
    child = attachments._parsing._child
    assert child is not None
    child.kill()
    child.wait()
    assert reads_on()


def test_reading_goes_on_after_close() -> None:
    close()
    assert reads_on()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (compound({"PowerPoint Document": b"x"}), "未解析的格式（ppt）：需要 LibreOffice"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(50), "未解析的格式（mp4）"),
        (b"AC1027" + bytes(range(256)), "未解析的格式（dwg）"),
    ],
)
def test_formats_without_a_reader_are_named(data: bytes, reason: str) -> None:
    assert read_attachment(data, "图.dwg") == Body(unreadable=reason)


def test_damaged_bytes_anywhere_in_a_file_never_raise() -> None:
    dice = random.Random(20211130)
    sources = [
        (made_with_python_docx(), "a.docx"),
        (saved(powers()), "a.xlsx"),
        (DOC, "a.doc"),
        (RTF, "a.rtf"),
        (pdf([[(90, 700, "文字" * 20)]]), "a.pdf"),
        (ofd([ofd_text(1, 1, "文字")]), "a.ofd"),
    ]
    for data, name in sources:
        for _ in range(40):
            broken = bytearray(data)
            for _ in range(dice.randint(1, 30)):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
            body = read_attachment(bytes(broken), name)
            assert body.text or body.unreadable or body.tables
    assert reads_on()


def test_chinese_names_in_an_archive_are_read_as_their_maker_wrote_them() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("XXXX.txt", "目录内容")
    data = out.getvalue().replace(b"XXXX", "附件".encode("gbk"))
    assert read_attachment(data, "a.zip").text == "附件.txt\n目录内容"
