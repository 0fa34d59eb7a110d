"""What the home page of the portal, or of the unit, links to: by the words a reader sees, never by addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.columns import find_columns
from checks.evidence import Case, Document, Evidence, Finding, Gap, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Form, Link
from checks.reading.names import plain

_GONE = re.compile(r"(?<!\d)(404|410)(?!\d)|页面不存在|链接失效")


def front_pages(site: Site, *, own: bool = False) -> tuple[Document, ...]:
    """The portal's home page, with ``own`` the unit's as well; only those that were seen."""
    pages = (site.portal.home, site.home) if own else (site.portal.home,)
    return tuple({p.url: p for p in pages if p is not None and p.fetched and not p.gap}.values())


def links_named(pages: Iterable[Document], pattern: str) -> tuple[tuple[Document, Link], ...]:
    """The links whose words, written plainly, match the pattern, each with the page it stands on."""
    wanted = re.compile(pattern)
    return tuple((page, link) for page in pages for link in page.links if wanted.search(plain(link.text)))


def forms_on(pages: Iterable[Document]) -> Iterator[tuple[Document, Form, str]]:
    """Every form with its page and all its words in one text."""
    for page in pages:
        for form in page.forms:
            yield page, form, plain("|".join((form.action, *form.fields, *form.labels, *form.buttons)))


def front_unseen(site: Site, what: str) -> Finding | None:
    """未能核查 where the portal's home page, or its links, were not seen; else None."""
    home = site.portal.home
    if home is not None and home.fetched and not home.gap and (home.links or home.forms):
        return None
    gap = next((g for g in site.portal.gaps if not g.what or "首页" in g.what), None)
    why = (home.gap if home and home.gap else None) or (gap.why if gap else "未读到首页链接")
    evidence = (home.as_evidence(why),) if home else ((Evidence(gap.url, gap.what, gap.why),) if gap else ())
    return Finding(Status.UNKNOWN, f"门户网站首页未能看到，无法核查{what}（{why}）", evidence)


def dead(site: Site, link: Link) -> Gap | None:
    """The gap that says what happened when the link's target was opened, None where nothing went wrong."""
    return next((g for g in (*site.portal.gaps, *site.gaps) if g.url.rstrip("/") == link.url.rstrip("/")), None)


def gone(site: Site, link: Link) -> bool:
    """Whether the link's target was opened and answered that it is no longer there; what was not opened is not gone."""
    why = site.reader(link.url).unreadable
    return why is not None and "软" not in why and _GONE.search(why) is not None


def shown(page: Document, link: Link) -> Evidence:
    """A link as evidence: the page it stands on with its words and target."""
    return page.as_evidence(f"首页链接“{link.text.strip()}”：{link.url}")


@dataclass(frozen=True, slots=True)
class LinkOnHome:
    """合格: the portal's home page has a link of the right name that does not lead nowhere.

    ``name`` is searched in the link's words, ``loose`` are other names by which the thing is shown: 部分合格, since the name is wrong.
    ``columns`` are vocabulary keys of the thing itself, told where it exists but is not linked. With ``prominent`` a link that
    stands in the footer only is 部分合格.
    """

    what: str
    name: str
    loose: str = ""
    columns: tuple[str, ...] = ()
    prominent: bool = False

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"门户网站首页有{self.what}链接"

    def needs(self) -> tuple[Need, ...]:
        """The thing's own columns; home pages are always fetched."""
        return tuple(Need(c, 0) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002 - every check is asked with its case
        """Look among the links of the portal's home page."""
        if unseen := front_unseen(site, self.what):
            return unseen
        pages = front_pages(site)
        hits = links_named(pages, self.name)
        if hits:
            return self._found(hits, site)
        fix = f"在门户网站首页显著位置设置{self.what}链接"
        if self.loose and (near := links_named(pages, self.loose)):
            names = "、".join(dict.fromkeys(f"“{link.text.strip()}”" for _, link in near[:3]))
            evidence = unique_evidence(shown(p, link) for p, link in near[:5])
            return Finding(Status.PARTIAL, f"首页有{names}链接，但命名不符，应为{self.what}", evidence, fix=fix)
        count = sum(len(p.links) for p in pages)
        search = find_columns(site, self.columns) if self.columns else None
        stands = f"；网站设有“{search.columns[0].name}”栏目，但首页没有链接" if search and search.columns else ""
        evidence = unique_evidence(
            [*(p.as_evidence(f"已查看首页{len(p.links)}个链接") for p in pages), *(c.as_evidence() for c in search.columns[:2])]
            if search
            else [p.as_evidence(f"已查看首页{len(p.links)}个链接") for p in pages]
        )
        return Finding(Status.FAILED, f"门户网站首页{count}个链接中没有{self.what}链接{stands}", evidence, fix=fix)

    def _found(self, hits: tuple[tuple[Document, Link], ...], site: Site) -> Finding:
        evidence = unique_evidence(shown(p, link) for p, link in hits[:5])
        gaps = [dead(site, link) for _, link in hits]
        if all(gaps):
            gap = next(g for g in gaps if g)
            if _GONE.search(gap.why) and "软" not in gap.why:
                return Finding(Status.FAILED, f"首页{self.what}链接失效（{gap.why}）", evidence, fix=f"修复首页{self.what}链接")
            return Finding(Status.UNKNOWN, f"首页有{self.what}链接，但打不开，未能核查（{gap.why}）", evidence)
        areas = {link.area for _, link in hits}
        if self.prominent and areas == {"footer"}:
            reason = f"首页{self.what}链接只在页脚，不在首页明显位置"
            return Finding(Status.PARTIAL, reason, evidence, fix=f"将{self.what}链接移到首页明显位置")
        names = "、".join(dict.fromkeys(f"“{link.text.strip()}”" for _, link in hits[:3]))
        return Finding(Status.PASSED, f"门户网站首页有{names}链接", evidence)
