"""Small sites as values, for the cases of rules and checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checks.evidence import Case, Column, Document, Gap, Portal, Role, Site, Unit, UnitKind
from checks.page import AttachmentLink, Body, Form, Link, Table

BASE = "http://portal.test/czj/"
FETCHED_AT = "2021-11-30T02:00:00+08:00"


def case(
    as_of: str = "2021-11-30",
    unit: str = "区财政局",
    kind: UnitKind = UnitKind.DEPARTMENT,
    facet: str = "",
    *,
    sole: bool = False,
) -> Case:
    """A case of the year of ``as_of``."""
    day = date.fromisoformat(as_of)
    return Case(
        as_of=day,
        year=day.year,
        unit=Unit(unit, kind, site=BASE),
        role=Role.RESPONSIBLE,
        facet=facet,
        sole=sole,
        district="示例区",
    )


class SiteBuilder:
    """Builds one unit's site: ``column`` and ``document`` add facts, ``build`` freezes them."""

    def __init__(self, unit: str = "区财政局", kind: UnitKind = UnitKind.DEPARTMENT) -> None:
        self.unit = Unit(unit, kind, site=BASE)
        self.columns: list[Column] = []
        self.shared: list[Column] = []
        self.gaps: list[Gap] = []
        self.bodies: dict[str, Body] = {}
        self.home = Document(BASE, f"示例区{unit}", kind="home", fetched=True, sha256="home", fetched_at=FETCHED_AT)
        self.portal_home = Document(
            "http://portal.test/", "示例区人民政府", kind="home", fetched=True, sha256="portal", fetched_at=FETCHED_AT
        )

    def document(
        self,
        title: str,
        published: str | None = None,
        text: str | None = None,
        *,
        tables: tuple[Table, ...] = (),
        attachments: Mapping[str, Body] | None = None,
        unreadable: str | None = None,
        images: int = 0,
        units: tuple[str, ...] = (),
        **fields: object,
    ) -> Document:
        """A document whose page holds ``text``; ``attachments`` maps file names to their bodies; without a text only its row was seen."""
        url = f"{BASE}doc{len(self.bodies)}.html"
        fetched = text is not None or bool(tables) or bool(attachments) or images > 0
        self.bodies[url] = Body(
            text or "", tables, unreadable=unreadable if unreadable else (None if fetched else "未保存该页面"), images=images
        )
        links = []
        for name, body in (attachments or {}).items():
            link = AttachmentLink(name, f"{url}/{name}", name.rsplit(".", 1)[-1])
            self.bodies[link.url] = body
            links.append(link)
        day = date.fromisoformat(published) if published else None
        return Document(
            url,
            title,
            published=day,
            published_from="页面标注的发布日期" if day else None,
            listed=day,
            fetched=fetched,
            attachments=tuple(links),
            sha256=f"sha{len(self.bodies)}",
            fetched_at=FETCHED_AT,
            units=frozenset(units),
            **fields,  # type: ignore[arg-type]
        )

    def column(
        self,
        name: str,
        *documents: Document,
        path: tuple[str, ...] = (),
        page_text: str | None = None,
        shared: bool = False,
        **fields: object,
    ) -> SiteBuilder:
        """Add a column with its rows; ``page_text`` makes it a static page; ``shared`` puts it on the portal."""
        url = f"{BASE}col{len(self.columns) + len(self.shared)}/"
        page = None
        if page_text is not None:
            self.bodies[url] = Body(page_text)
            page = Document(url, name, fetched=True, sha256="page", fetched_at=FETCHED_AT)
        column = Column(url, name, path, documents, page=page, sha256="col", fetched_at=FETCHED_AT, **fields)  # type: ignore[arg-type]
        (self.shared if shared else self.columns).append(column)
        return self

    def gap(self, what: str, why: str = "页面返回403，被防火墙拦截") -> SiteBuilder:
        """Add something that could not be seen."""
        self.gaps.append(Gap(f"{BASE}gap{len(self.gaps)}/", what, why))
        return self

    def build(self) -> Site:
        """The site as the rules get it."""
        bodies = dict(self.bodies)
        return Site(
            unit=self.unit,
            home=self.home,
            columns=tuple(self.columns),
            gaps=tuple(self.gaps),
            explored=not self.gaps,
            portal=Portal(self.portal_home, tuple(self.shared)),
            reader=lambda url: bodies.get(url, Body(unreadable="未保存该页面")),
        )


def with_face(site: Site, *, links: tuple[Link, ...] = (), forms: tuple[Form, ...] = ()) -> Site:
    """The site with these links and forms on the page of each of its own columns."""
    faces = {c.url: Body(links=links, forms=forms) for c in site.columns}
    return replace(site, reader=lambda url: faces.get(url) or site.reader(url))
