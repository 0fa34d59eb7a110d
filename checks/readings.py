"""Opened documents as one reading: their texts, their tables, and what could not be opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.evidence import Document, Site
from checks.page import FRAMED_FORMAT, Body, Table
from checks.reading.names import plain
from checks.tables import labelled

_BLANKS = re.compile(r"[ \t\u3000\xa0\u200b]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The joined inside of one or more documents with their attachments.

    ``text`` has no blanks inside lines; cells of a table's row are parted by ``|``. What tables state as label and value stands in it behind
    the text they belong to; ``prose`` is without that, for who cuts a text at its headings. ``unread`` names in Chinese what could not be opened.
    """

    text: str
    tables: tuple[Table, ...] = ()
    unread: tuple[str, ...] = ()
    images: int = 0
    videos: int = 0
    prose: str = ""

    def quote(self, pattern: re.Pattern[str], around: int = 20) -> str | None:
        """The statement that ``pattern`` finds, with a little text around it, or None."""
        hit = pattern.search(self.text)
        if not hit:
            return None
        start, end = max(0, hit.start() - around // 2), min(len(self.text), hit.end() + around)
        return self.text[start:end].replace("\n", " ").strip()


_A_LINE = 50
"""Characters that may stand beside pictures without being what the page has to say."""
_HEAD_LABELS = frozenset({
    "索引号", "发布机构", "发文机关", "公开主体", "文号", "发文字号", "成文日期", "发布日期", "公开日期", "生成日期", "有效性", "主题分类", "主题词", "组配分类", "名称", "信息名称",
})  # fmt: skip
_HEAD_ROWS, _HEAD_CELLS = 8, 3


_HEAD_LINE = re.compile(r"^(?=.{0,24}(来源|时间|日期|作者|点击|浏览|阅读|发布人?|编辑|字号|文号)[:：])[^。\n]{1,100}$")


def _is_picture(document: Document, body: Body) -> bool:
    """Whether a page shows pictures and says nothing but its title and the line under it, however tables arrange these."""
    if not body.images or document.attachments or any(sum(map(bool, row)) > 1 for table in body.tables for row in table.rows):
        return False
    title = plain(document.title)
    lines = (line for line in body.text.split("\n") if not _HEAD_LINE.match(line) and plain(line) != title)
    return sum(map(len, lines)) < _A_LINE


def read(site: Site, documents: Iterable[Document], *, attachments: bool = True, titles: bool = False) -> Reading:
    """Open documents, and their attachments where asked, into one reading; with ``titles`` each text begins with its title.

    A page that shows pictures and next to no text counts as not read.
    """
    texts: list[str] = []
    prose: list[str] = []
    tables: list[Table] = []
    unread_parts: list[str] = []
    images = videos = 0
    for document in documents:
        body = site.open(document)
        if body.unreadable:
            unread_parts.append(f"《{document.title}》{document.gap or body.unreadable}")
        elif _is_picture(document, body) and not _holds_more(document, site):
            unread_parts.append(f"《{document.title}》内容为图片，未识别文字")
        texts += [document.title] if titles else []
        texts += [body.head, *_statements(body.tables), body.text]
        prose.append(body.text)
        tables += (table for table in body.tables if not _is_head(table))
        images, videos = images + body.images, videos + body.videos
        for link in document.attachments if attachments else ():
            inner = site.open(link)
            if inner.unreadable:
                unread_parts.append(f"附件《{link.title}》{inner.unreadable}")
            texts += [*_statements(inner.tables), inner.text]
            prose.append(inner.text)
            tables += inner.tables
    return Reading(_joined(texts), tuple(tables), tuple(unread_parts), images, videos, _joined(prose))


def _holds_more(document: Document, site: Site) -> bool:
    """Whether a document has files, or a text in a frame, beside its page."""
    framed = [file for file in document.attachments if file.format == FRAMED_FORMAT]
    return len(framed) < len(document.attachments) or any(len(site.open(file).text) >= _A_LINE for file in framed)


def _is_head(table: Table) -> bool:
    """Whether the table is what a page says of its own document (索引号, 发布机构, 文号): no table that the document holds."""
    if len(table.rows) > _HEAD_ROWS:
        return False
    told = [{plain(cell).rstrip(":") for cell in row} & _HEAD_LABELS for row in table.rows]
    return sum(map(bool, told)) > 1 and len(set().union(*told)) >= _HEAD_CELLS and any("索引号" in labels for labels in told)


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(_BLANKS.sub("", text.replace("\t", "|")) for text in texts if text)


def _statements(tables: Iterable[Table]) -> list[str]:
    """Tables as label and value lines, so that a header with its cell reads as a statement."""
    return [line for table in tables for line in labelled(table)]


def opened_first(documents: Sequence[Document], most: int) -> tuple[Document, ...]:
    """The first ``most`` documents (0: all) of those that were opened or tried; a crawl opens no more than it was asked for."""
    tried = [d for d in documents if d.fetched or d.gap]
    return tuple((tried or documents)[: most or None])
