"""Archives that only bsdtar opens: rar and 7z are read like zip where it is installed, and named with what they need where it is not."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from crawler.extraction.attachments import Limits, read_attachment, unpacker
from crawler.extraction.attachments.limits import ENCRYPTED, UnreadableError
from tests.crawler.attachments.files import docx, paragraph, rar

LIST = docx(paragraph("特困人员名单：马庄镇12人"))
needs_bsdtar = pytest.mark.skipif(unpacker.program() is None, reason="没有 bsdtar，跳过 rar 和 7z 测试")


@needs_bsdtar
def test_members_of_a_rar_are_read_as_what_they_are() -> None:
    body = read_attachment(rar({"公示/名单.docx": LIST, "说明.txt": "公示期七天".encode("gb18030")}), "附件.rar")
    assert body.unreadable is None
    assert body.text.splitlines() == ["公示/名单.docx", "特困人员名单：马庄镇12人", "说明.txt", "公示期七天"]


@needs_bsdtar
def test_a_7z_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "list.docx").write_bytes(LIST)
    subprocess.run(["bsdtar", "--format=7zip", "-cf", "a.7z", "list.docx"], cwd=tmp_path, check=True, timeout=60)
    assert "马庄镇12人" in read_attachment((tmp_path / "a.7z").read_bytes(), "a.7z").text


@needs_bsdtar
def test_names_that_lead_out_of_the_archive_write_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    assert "甲乙丙丁" in read_attachment(rar({str(outside): "甲乙丙丁".encode()}), "a.rar").text
    assert not outside.exists()


@needs_bsdtar
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Rar!\x1a\x07\x01\x00" + bytes(50), "文件损坏或下载不完整（rar）"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(50), "压缩包是空的"),
        (rar({"a.docx": LIST})[: -len(LIST) // 2], "文件损坏或下载不完整（rar）"),
        (rar({"a.txt": b"0" * 3_000_000}), "解压后超过1MB，未读（rar）"),
        (rar({"a.rar": rar({"b.rar": rar({"c.txt": b"deep"})})}), "压缩包内文件未读"),
    ],
    ids=["no rar", "no 7z", "cut", "too large", "nested"],
)
def test_what_cannot_be_unpacked_is_told(data: bytes, reason: str) -> None:
    body = read_attachment(data, "a.rar", limits=Limits(unpacked=2**20, depth=2))
    assert body.text == ""
    assert reason in (body.unreadable or "")


def test_an_archive_that_the_tool_calls_encrypted_is_told_as_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "bsdtar"
    tool.write_text("#!/bin/sh\necho 'bsdtar: Encrypted file is unsupported' >&2\nexit 1\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(unpacker, "program", lambda: str(tool))
    with pytest.raises(UnreadableError, match=ENCRYPTED):
        unpacker.as_zip(rar({"a.docx": LIST}), "rar", Limits())


@pytest.mark.parametrize("kind", ["rar", "7z"])
def test_without_the_tool_the_format_is_named_with_what_would_read_it(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacker, "program", lambda: None)
    with pytest.raises(UnreadableError, match=rf"未解析的格式（{kind}）：需要 解压工具 bsdtar"):
        unpacker.as_zip(b"Rar!", kind, Limits())
