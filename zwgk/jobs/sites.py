"""Puts stored facts together into the sites that rules look at. Pure but for the reader, which opens stored bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from checks.attribution import Attribution, Names, attribute, keeper_of, names_of
from checks.authorship import is_government_office
from checks.evidence import Column, Document, Gap, Portal, Reader, Site, Unit
from checks.page import FRAMED_FORMAT, AttachmentLink, Item, PageRecord
from checks.reading.names import plain
from crawler.extraction.files import files_of
from crawler.profile import Profile
from storage import ColumnRead, HomeRead, OwnedGap, StoredPage
from zwgk.jobs.ledgers import Ledgers

_ANOTHERS = re.compile(
    r"[一-鿿]{2,}(局|委|委员会|办公室|办|镇|乡|[镇乡](人民)?政府|街道|办事处|中心|大队|联合会|公司|学校|医院)$|^[一-鿿]{2,}(局|委员会|镇|[镇乡]人民政府|街道办事处)[^》]*(的|20)"
)
"""A source, or the beginning of a title, that names an organisation: then it is that one's, be it judged or not."""
_MANY = 5
"""So many units, and more than half of all, have no one bureau's home."""
SHOWN_ON_PAGE = ("页面标注", "标题下方")
"""Where ``published_from`` begins so, the day stands on the page itself and outweighs the list row's."""


@dataclass(frozen=True)
class Facts:
    """What storage holds of a district now: the newest fetch of each address, the columns, homes and gaps of each owner."""

    pages: Mapping[str, StoredPage]
    columns: tuple[ColumnRead, ...]
    homes: tuple[HomeRead, ...]
    gaps: tuple[OwnedGap, ...]
    whole_record: Callable[[StoredPage], PageRecord | None] = field(repr=False)


def sites_of(profile: Profile, facts: Facts, reader: Reader, ledgers: Ledgers) -> dict[str, Site]:
    """Unit name -> site. All sites share one portal value, whose documents carry the units they belong to."""
    builder = _Builder(profile, facts)
    portal = builder.portal()
    return {
        unit.name: replace(builder.site(unit, portal, reader), records=ledgers.of(unit.name, *unit.aliases))
        for unit in profile.judged_units()
    }


def attributions_of(profile: Profile, portal: Portal) -> dict[str, tuple[Attribution, ...]]:
    """Address -> the units that a portal document belongs to, with the reasons; documents of nobody are left out."""
    names = names_of(profile.judged_units(), profile.district)
    told: dict[str, tuple[Attribution, ...]] = {}
    for column in portal.columns:
        for document in column.documents:
            if document.units and document.url not in told:
                sources = (document.source,) if document.source else ()
                told[document.url] = attribute(names, title=document.title, sources=sources, path=(*column.path, column.name))
    return told


class _Builder:
    def __init__(self, profile: Profile, facts: Facts) -> None:
        self._profile = profile
        self._facts = facts
        self._names: Names = names_of(profile.judged_units(), profile.district)
        self._homes = {home.owner: home for home in facts.homes}
        self._columns: dict[str | None, list[ColumnRead]] = {}
        for column in facts.columns:
            self._columns.setdefault(column.owner, []).append(column)
        self._heads: dict[tuple[str, str, date | None], Document] = {}
        self._hosts = frozenset(profile.portal.hosts)
        self._sharing = self._shared_homes()

    def _shared_homes(self) -> dict[str, frozenset[str]]:
        """The homes that are the portal's own section, or all towns', rather than one bureau's that answers for several of the table's units."""
        units = self._profile.judged_units()
        names = {site: frozenset(u.name for u in units if u.site == site) for site in {u.site for u in units}}
        portal = {self._profile.portal.home, *(read.url for read in self._columns.get(None, ()))}
        towns = {u.name for u in units if u.kind.is_town}
        return {
            site: shared
            for site, shared in names.items()
            if len(shared) > 1 and (site in portal or len(shared & towns) > 1 or _MANY <= len(shared) > len(units) / 2)
        }

    def portal(self) -> Portal:
        """The shared part."""
        home = self._homes.get(None)
        return Portal(
            home=self._home_page(home.url if home else self._profile.portal.home),
            columns=tuple(self._shared_columns()),
            gaps=self._gaps(None),
            explored=bool(home and home.explored),
        )

    def site(self, unit: Unit, portal: Portal, reader: Reader) -> Site:
        """One unit's part."""
        home = self._homes.get(unit.name)
        return Site(
            unit=unit,
            home=self._home_page(home.url if home else unit.site),
            columns=tuple(self._column(c, shared=False) for c in self._own_columns(unit)),
            gaps=self._gaps(unit.name),
            explored=bool(home and home.explored),
            portal=portal,
            reader=reader,
        )

    def _shared_columns(self) -> Iterator[Column]:
        """The portal's columns, and those of a section of it that is several units' home: whose a document there is, its own fields tell.

        What tells nobody there (a law, a common form) counts for all who share it.
        """
        shared_by: dict[str, frozenset[str]] = {}
        shared: dict[str, ColumnRead] = {}
        for names in self._sharing.values():
            for read in (read for name in sorted(names) for read in self._columns.get(name, ())):
                shared_by[read.url] = shared_by.get(read.url, frozenset()) | names
                shared.setdefault(read.url, read)
        portal = {read.url: read for read in self._columns.get(None, ())}
        for url, read in (shared | portal).items():
            yield self._column(read, shared=True, sharers=shared_by.get(url, frozenset()))

    def _own_columns(self, unit: Unit) -> list[ColumnRead]:
        """The unit's columns without the portal's, which every page links to: what stands in those is dealt to units one by one.

        The unit whose home is the portal's own section keeps them all, unless others have the same home.
        """
        if unit.site in self._sharing:
            return [c for c in self._columns.get(unit.name, []) if c.url in dict(self._profile.unit(unit.name).columns).values()]
        portal = {c.url for c in self._columns.get(None, ())}
        own = self._columns.get(unit.name, [])
        pinned = {(u.name, url) for u in self._profile.units for url in u.columns.values()}
        if unit.site in portal or unit.site == self._profile.portal.home or is_government_office(unit):
            return own
        return [c for c in own if c.url not in portal or (unit.name, c.url) in pinned]

    def _gaps(self, owner: str | None) -> tuple[Gap, ...]:
        return tuple(Gap(g.url, g.what, g.why) for g in self._facts.gaps if g.owner == owner)

    def _home_page(self, url: str) -> Document | None:
        page = self._facts.pages.get(url)
        if page is None:
            return None
        record = self._facts.whole_record(page)
        document = self._page(page, record.title if record and record.title else "信息公开首页")
        return replace(document, kind="home", links=record.links, forms=record.forms) if record else document

    def _column(self, read: ColumnRead, *, shared: bool, sharers: frozenset[str] = frozenset()) -> Column:
        page = self._facts.pages.get(read.url)
        path = (*read.path, read.name)
        rows = tuple(self._row(item, path if shared else (), shared=shared, sharers=sharers) for item in read.rows)
        return Column(
            url=read.url,
            name=read.name,
            path=read.path,
            documents=rows,
            page=self._page(page, read.name) if read.static and page is not None else None,
            complete=read.complete,
            reads_to=read.reads_to,
            total=read.total,
            gap=read.gap,
            offsite=read.offsite,
            landed=read.landed,
            sha256=page.sha256 if page else "",
            fetched_at=page.fetched_at if page else "",
            keepers=sharers or (self._keepers(read) if shared else frozenset()),
        )

    def _keepers(self, read: ColumnRead) -> frozenset[str]:
        """The unit whose own column it is; the government's office keeps the portal's."""
        name = keeper_of(self._names, read.path)
        offices = {unit.name for unit in self._profile.judged_units() if is_government_office(unit)}
        return frozenset() if not name or name in offices else frozenset((name,))

    def _row(self, item: Item, path: tuple[str, ...], *, shared: bool, sharers: frozenset[str]) -> Document:
        key = (item.url, item.title, item.published)
        head = self._heads.get(key)
        if head is None:
            # In a unit's own column its place tells whose it is; another's name in the title, that it may be misplaced.
            head = self._head(item)
            head = self._heads[key] = replace(head, units=frozenset(a.unit for a in attribute(self._names, title=head.title)))
        if not shared:
            return head
        sources = tuple(s for s in (head.source, item.source) if s)
        units = frozenset(a.unit for a in attribute(self._names, title=head.title, sources=sources, path=path))
        common = sharers and not any(_ANOTHERS.search(plain(text)) for text in (*sources, head.title))
        return replace(head, units=units or (sharers if common else units))

    def _head(self, item: Item) -> Document:
        offsite = urlsplit(item.url).netloc.lower() not in self._hosts
        page = self._facts.pages.get(item.url)
        row = Document(
            item.url, item.title, published=item.published, published_from="列表" if item.published else None, listed=item.published,
            source=item.source, document_number=item.document_number, index_number=item.index_number, offsite=offsite,
        )  # fmt: skip
        if page is None:
            return row
        seen = self._page(page, item.title)
        shown = (seen.published_from or "").startswith(SHOWN_ON_PAGE)
        published, told = (seen.published, seen.published_from) if shown or not item.published else (item.published, "列表")
        return replace(
            seen, title=whole_title(item.title, seen.title), published=published, published_from=told, listed=item.published,
            source=seen.source or item.source, document_number=seen.document_number or item.document_number,
            index_number=seen.index_number or item.index_number, offsite=offsite, landed=offsite and seen.fetched,
        )  # fmt: skip

    def _page(self, page: StoredPage, title: str) -> Document:
        record = page.record
        gap = page.gap or (f"页面不是正文（{record.blocked}）" if record and record.blocked else None)
        if record is None:
            gap = gap or (None if page.sha256 else "未能取得页面")
            return Document(
                page.url,
                title,
                fetched=bool(page.sha256) and gap is None,
                gap=gap,
                sha256=page.sha256,
                fetched_at=page.fetched_at,
            )
        return Document(
            page.url, record.title or title, published=record.published, published_from=record.published_from, dates=record.dates,
            source=record.source, document_number=record.document_number, index_number=record.index_number, validity=record.validity,
            column_path=record.column_path, attachments=self._files(record), kind=record.kind, fetched=page.seen, gap=gap,
            sha256=page.sha256, fetched_at=page.fetched_at, hints=record.hints,
        )  # fmt: skip

    def _files(self, record: PageRecord) -> tuple[AttachmentLink, ...]:
        """The document's files, with those of the page that holds its text in a frame."""
        framed = (self._facts.pages.get(file.url) for file in record.attachments if file.format == FRAMED_FORMAT)
        records = (self._facts.whole_record(page) for page in framed if page is not None)
        inside = (files_of(inner) for inner in records if inner is not None)
        return (*record.attachments, *(file for files in inside for file in files))


@lru_cache(maxsize=4096)
def whole_title(row: str, page: str) -> str:
    """The list row's title, or the page's where the row's is that title cut short (…, ...)."""
    cut = plain(row).rstrip(".…")
    return page if page and cut != plain(row) and plain(page).startswith(cut) else row
