"""Opens stored pages and files for the rules: bytes by SHA-256 into bodies, each parsed once."""

from __future__ import annotations

from collections import OrderedDict
from urllib.parse import unquote, urlsplit

from checks.page import Body
from crawler.extraction import read_body
from crawler.extraction.attachments import read_attachment
from storage import BlobMissingError, BlobStore, StoredPage
from zwgk.jobs.sites import Facts

KEPT = 1500
"""How many bodies stay in memory; neighbouring rules open the same documents."""


class StoredReader:
    """A ``checks.evidence.Reader`` over the newest fetch of each address."""

    def __init__(self, facts: Facts, blobs: BlobStore) -> None:
        self._pages = facts.pages
        self._whole_record = facts.whole_record
        self._blobs = blobs
        self._kept: OrderedDict[str, Body] = OrderedDict()

    def __call__(self, url: str) -> Body:
        """The body of the page or file at ``url``; whatever stands in the way is told in ``unreadable``."""
        page = self._pages.get(url)
        if page is None:
            return Body(unreadable="未抓取该页面")
        if page.gap or not page.sha256:
            return Body(unreadable=page.gap or "未能取得页面内容")
        if page.record is not None and page.record.blocked:
            return Body(unreadable=f"页面不是正文（{page.record.blocked}）")
        kept = self._kept.get(page.sha256)
        if kept is None:
            kept = self._kept[page.sha256] = self._parsed(page)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(page.sha256)
        return kept

    def _parsed(self, page: StoredPage) -> Body:
        try:
            data = self._blobs.get(page.sha256)
        except BlobMissingError as error:
            return Body(unreadable=str(error))
        if page.record is None or page.record.kind == "attachment":
            name = unquote(urlsplit(page.url).path.rsplit("/", 1)[-1])
            return read_attachment(data, name, page.content_type)
        return read_body(data, page.final_url or page.url, page.content_type, self._whole_record(page))
