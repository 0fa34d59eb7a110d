"""Rich Text Format: the words, their tables, in whatever code page each stretch is written."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crawler.extraction.attachments.blocks import Block, Grid, clean, plain, plain_grid
from crawler.extraction.attachments.limits import damaged
from crawler.extraction.attachments.reading import Reading

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore listtable listoverridetable "
    b"rsidtbl generator xmlnstbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep fldinst "
    b"annotation atnid atnauthor filetbl revtbl pgptbl mmathPr wgrffmtfilter userprops nonshppict background sp bkmkstart bkmkend".split()
)
_READ_STARRED = frozenset({b"shptxt", b"shpinst", b"footnote"})  # marked as skippable, yet text
_WITH_NUMBER = frozenset({b"ansicpg", b"f", b"fcharset", b"uc", b"u"})
_BREAKS = frozenset({b"par", b"sect", b"page", b"line"})
_LETTERS = {
    b"tab": " ", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_CODE_PAGE_OF_CHARSET = {134: "gb18030", 136: "big5", 128: "cp932", 129: "cp949", 0: "cp1252", 204: "cp1251", 161: "cp1253"}
_DEEPEST = 2000


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits: skipped or read, the font, how many bytes stand for one character, in a table or not."""

    skip: bool = False
    fonts: bool = False
    font: int = -1
    fallback: int = 1
    in_table: bool = False
    hidden: bool = False


def read_rtf(data: bytes) -> Reading:
    """The blocks of an RTF text."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise damaged("rtf")
    return Reading(tuple(_Reader(data).blocks()), images=data.count(b"\\pict"))


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._page = "cp1252"
        self._charsets: dict[int, str] = {}
        self._state = _State()
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._letters: list[str] = []
        self._cells: list[str] = []
        self._rows: list[list[str]] = []
        self._to_skip = 0
        self._first = False  # at the beginning of a group, where a destination is named
        self._starred = False

    def blocks(self) -> Iterator[Block]:
        """Paragraphs and tables in order."""
        at = 0
        while match := _TOKEN.match(self._data, at):
            at = match.end()
            word, number, hexadecimal, symbol, brace, text = match.groups()
            if brace == b"{":
                if len(self._stack) >= _DEEPEST:
                    raise damaged("rtf")
                self._decode()
                self._stack.append(self._state)
                self._first, self._starred = True, False
                continue
            if brace == b"}":
                self._decode()
                if not self._stack:
                    break
                self._state = self._stack.pop()
            elif symbol == b"*":
                self._starred = True
                continue
            elif word is not None:
                if word == b"bin":
                    at += max(int(number or 0), 0)
                yield from self._word(word, int(number) if number is not None else None)
            elif not self._state.skip and not self._state.hidden:
                self._plain(hexadecimal, symbol, text)
            self._first = False
        yield from self._end_paragraph()
        if self._cells:
            self._rows.append(self._cells)
        if self._rows:
            yield self._table()

    def _plain(self, hexadecimal: bytes | None, symbol: bytes | None, text: bytes | None) -> None:
        if hexadecimal is not None:
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._bytes += bytes.fromhex(hexadecimal.decode("ascii"))
        elif symbol is not None:
            self._decode()
            self._letters.append(
                {b"~": " ", b"_": "-", b"\n": "\n", b"\r": "\n"}.get(
                    symbol, symbol.decode("latin-1") if symbol in b"\\{}" else ""
                )
            )
        elif text is not None:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            self._bytes += text[skipped:]

    def _word(self, word: bytes, number: int | None) -> Iterator[Block]:
        if self._first and (word in _SKIPPED or (self._starred and word not in _READ_STARRED)):
            self._state = replace(self._state, skip=True, fonts=word == b"fonttbl")
        elif number is not None and word in _WITH_NUMBER:
            self._set(word, number)
        elif self._state.skip:
            return
        elif word in (b"pard", b"intbl", b"trowd"):
            self._state = replace(self._state, in_table=word != b"pard")
        elif word in (b"v", b"plain"):
            self._decode()
            self._state = replace(self._state, hidden=word == b"v" and number != 0)
        elif word in (b"cell", b"nestcell"):
            self._cells.append(clean(self._take()))
        elif word == b"row":
            self._rows.append(self._cells)
            self._cells = []
        elif word in _BREAKS:
            yield from self._break()
        elif word in _LETTERS:
            self._decode()
            self._letters.append(_LETTERS[word])

    def _set(self, word: bytes, number: int) -> None:
        """The words that mean something by their number."""
        state = self._state
        if word == b"ansicpg":
            self._page = _code_page(number)
        elif word == b"f":
            self._decode()
            self._state = replace(state, font=number)
        elif word == b"fcharset" and state.fonts:
            self._charsets[state.font] = _CODE_PAGE_OF_CHARSET.get(number, self._page)
        elif word == b"uc":
            self._state = replace(state, fallback=number)
        elif word == b"u" and not state.skip and not state.hidden:
            self._decode()
            self._letters.append(chr(number & 0xFFFF))
            self._to_skip = state.fallback

    def _break(self) -> Iterator[Block]:
        if self._state.in_table:
            self._decode()
            self._letters.append("\n")
        else:
            yield from self._end_paragraph()

    def _end_paragraph(self) -> Iterator[Block]:
        text = self._take()
        if text.strip() and self._rows:
            yield self._table()
        for line in text.split("\n"):
            if words := clean(line):
                yield words

    def _table(self) -> Grid:
        rows, self._rows = self._rows, []
        return plain_grid(rows)

    def _take(self) -> str:
        self._decode()
        joined = "".join(self._letters)
        self._letters = []
        return plain(joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore"))

    def _decode(self) -> None:
        self._to_skip = 0 if not self._bytes else self._to_skip
        if self._bytes:
            page = self._charsets.get(self._state.font, self._page)
            # Chinese text in a font declared as Western is common: its bytes then are the document's code page.
            if page == "cp1252" and self._page != "cp1252" and max(self._bytes) > 127:
                page = self._page
            self._letters.append(self._bytes.decode(page, "replace"))
            self._bytes.clear()


def _code_page(number: int) -> str:
    if number in (936, 54936, 20936):
        return "gb18030"
    if number == 65001:
        return "utf-8"
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
