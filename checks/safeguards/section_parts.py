"""The parts of the disclosure section (政府信息公开专栏): which stand with something in them, which are empty, which lack."""

from __future__ import annotations

from dataclasses import dataclass

from checks.columns import answers, belongs, words_for
from checks.evidence import Case, Column, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Link
from checks.reading.names import plain
from checks.unit_columns import own_search

CONTENT = "法定主动公开内容"
"""The part that holds the other columns: often a heading, a tab or an index rather than a column."""
_ENOUGH_BELOW = 3
_HEADING = 12


@dataclass(frozen=True, slots=True)
class SectionParts:
    """合格: each part, a key of the column vocabulary, stands and holds something; 部分合格 names those that lack or are empty."""

    parts: tuple[str, ...]

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"专栏设有{'、'.join(self.parts)}，均有内容"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the parts."""
        return tuple(Need(p, 1) for p in self.parts)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for each part."""
        there: list[tuple[str, Evidence]] = []
        empty: list[tuple[str, Evidence]] = []
        lacking: list[str] = []
        unseen: list[str] = []
        for part in self.parts:
            state, evidence = _state(part, site, case)
            if state == "there" and evidence:
                there.append((part, evidence))
            elif state == "empty" and evidence:
                empty.append((part, evidence))
            elif state == "unseen":
                unseen.append(part)
            else:
                lacking.append(part)
        return _weigh(there, empty, lacking, unseen, site)


def _state(part: str, site: Site, case: Case) -> tuple[str, Evidence | None]:
    search = own_search(site, (part,))
    words = words_for((part,))
    filled = next((c for c in search.own if _holds(c, site) or (part == CONTENT and _leads_on(c, site))), None)
    if filled:
        return "there", filled.as_evidence(f"{part}：{len(filled.documents)}条" if filled.documents else f"{part}：有内容")
    shared = next((c for c in search.shared if any(belongs(d, site, case) for d in c.documents)), None)
    if shared:
        return "there", shared.as_evidence(f"{part}（门户统一栏目）")
    if part == CONTENT and not search.own and (heading := _headed(site)):
        return "there", heading
    if any(c.gap for c in search.own) or (search.blind and not search.own):
        return "unseen", None
    if search.own:
        return "empty", search.own[0].as_evidence("栏目内无内容")
    portal = {c.url for c in site.portal.columns}
    linked = any(answers(words, link.text, ()) and link.url not in portal for link in (site.home.links if site.home else ()))
    seen = site.home is not None and site.home.fetched and not linked
    return ("lacking" if seen else "unseen"), None


def _holds(column: Column, site: Site) -> bool:
    if column.documents or column.page or column.landed:
        return True
    return any(column.name in c.path and (c.documents or c.page) for c in site.columns)


def _leads_on(column: Column, site: Site) -> bool:
    """Whether the column's page is an index: it names columns that hold something."""
    body = site.open(column)
    named = {link.url for link in (*body.links, *(column.page.links if column.page else ()))}
    filled = (c for c in (*site.columns, *site.portal.columns) if c.url in named and c.url != column.url)
    return sum(1 for c in filled if c.documents or c.page) >= _ENOUGH_BELOW


def _headed(site: Site) -> Evidence | None:
    """The heading on the unit's home under which its columns stand, where it is only words and leads nowhere itself."""
    if site.home is None or not site.home.fetched:
        return None
    words = words_for((CONTENT,))
    body = site.open(site.home)
    named = (*(link.text for link in site.home.links if not _leads_away(link, site.home)), *body.headings, *body.text.split("\n"))
    everywhere = {
        plain(link.text)
        for page in (site.portal.home, site.home)
        for link in (page.links if page else ())
        if _leads_away(link, site.home)
    }
    headings = (name.strip() for name in named if len(name) <= _HEADING and plain(name) not in everywhere)
    heading = next((name for name in headings if answers(words, name, ())), None)
    enough = sum(1 for c in (*site.columns, *site.portal.columns) if c.documents or c.page) >= _ENOUGH_BELOW
    return site.home.as_evidence(f"专栏首页分块：{heading}") if heading and enough else None


def _leads_away(link: Link, home: Document) -> bool:
    """Whether the link leads anywhere but to the home itself: the tab that is open there may be a link to it."""
    return bool(link.url) and link.url.rstrip("/") != home.url.rstrip("/")


def _weigh(
    there: list[tuple[str, Evidence]], empty: list[tuple[str, Evidence]], lacking: list[str], unseen: list[str], site: Site
) -> Finding:
    home = [site.home.as_evidence("已查看的专栏首页")] if site.home else []
    evidence = unique_evidence([*(e for _, e in (*there, *empty)), *home])
    names = "、".join(name for name, _ in there)
    lacks = [f"没有{'、'.join(lacking)}"] if lacking else []
    lacks += [f"{'、'.join(name for name, _ in empty)}是空的"] if empty else []
    if not lacks and not unseen:
        return Finding(Status.PASSED, f"专栏设有{names}，均有内容", evidence)
    if not there and not lacks:
        return Finding(Status.UNKNOWN, f"有页面未能看到，无法核查专栏各部分（{'、'.join(unseen)}）", evidence)
    told = "；".join([*lacks, *([f"{'、'.join(unseen)}未能看到"] if unseen else [])])
    fix = f"在政府信息公开专栏补齐{'、'.join([*lacking, *(name for name, _ in empty)])}"
    if there and lacks:
        return Finding(Status.PARTIAL, f"专栏{told}（已有{names}）", evidence, fix=fix)
    if unseen:
        return Finding(Status.UNKNOWN, f"专栏{told}，无法全部核查", evidence)
    return Finding(Status.FAILED, f"专栏{told}", evidence, fix=fix)
