"""How much one file may cost, and the reason given when it cannot be read."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is given up with a reason.

    ``size`` is the largest file taken in, ``unpacked`` the most that a packed file may hold unpacked, ``memory`` the address
    space of the parsing process, ``ocr_memory`` and ``office_memory`` those of text recognition and of LibreOffice (all in bytes).
    ``seconds`` is the wall clock of one parse, ``office_seconds`` of one conversion, ``ocr_seconds`` of recognising one file's
    pages, of which at most ``ocr_pages`` are recognised. ``members`` and ``depth`` bound archives, ``cells`` a workbook,
    ``characters`` the text that is handed out.
    """

    size: int = 200 * 2**20
    unpacked: int = 400 * 2**20
    memory: int = 1536 * 2**20
    seconds: float = 30.0
    members: int = 300
    depth: int = 2
    cells: int = 3_000_000
    characters: int = 10_000_000
    office_seconds: float = 60.0
    office_memory: int = 4 * 2**30
    ocr_pages: int = 30
    ocr_seconds: float = 240.0
    ocr_memory: int = 6 * 2**30

    def as_mapping(self) -> dict[str, float]:
        """The limits as plain numbers, to be sent to the parsing process."""
        return asdict(self)


class UnreadableError(Exception):
    """Why a file gives no text: the message is the Chinese sentence that the office reads."""


class NotUnderstoodError(Exception):
    """A whole file that the reader here does not understand, such as one of Word 95: for LibreOffice."""


ENCRYPTED = "文件已加密，需要密码才能打开"
FEW_LETTERS = 20  # a page or document with less text is looked at as a picture
NO_OCR = "扫描件（图片）未识别：未安装文字识别组件"


def damaged(kind: str) -> UnreadableError:
    """The reason for a file whose inside does not hold together."""
    return UnreadableError(f"文件损坏或下载不完整（{kind}）")


def unsupported(kind: str, need: str = "") -> UnreadableError:
    """The reason for a format without a reader here; ``need`` names what would read it."""
    return UnreadableError(f"未解析的格式（{kind}）" + (f"：需要 {need}" if need else ""))
