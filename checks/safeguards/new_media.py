"""New media of the government (政务新媒体): links on the portal, and what the ledgers tell of posts and functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from checks.authorship import core_name, is_government_office
from checks.columns import find_columns
from checks.evidence import Case, Evidence, Finding, Site, Status, Unit, unique_evidence
from checks.links import front_pages, front_unseen, links_named, shown
from checks.needs import Need
from checks.page import Link
from checks.reading.names import plain
from checks.records import NewMediaAccount, NewMediaPost

COLUMN = "政务新媒体"
WORDS = (
    r"微信|微博|新媒体|客户端|公众号|抖音|头条号|小程序|(?<![A-Za-z])APP(?![A-Za-z])|服务号|订阅号|移动端|两微一端|视频号|快手"
)
FRESH_DAYS = 14
_NOWHERE = re.compile(r"^(#|javascript:|about:blank|$)|#$")
_MATTERS = re.compile(
    r"政策|办法|通知|公告|通告|方案|意见|规定|条例|细则|招聘|招生|招考|补贴|补助|救助|申领|申报|缴费|征收|征集|公示|停水|停电|防控|疫情|医保|社保|养老|住房|就业|惠"
)


def names_of(unit: Unit) -> tuple[str, ...]:
    """The names by which an account or a list may call the unit, plain."""
    names = [plain(n) for n in (unit.name, *unit.aliases)]
    return tuple(dict.fromkeys([*names, *(c for n in names if len(c := core_name(n)) >= 3)]))


@dataclass(frozen=True, slots=True)
class NewMediaLinked:
    """合格: the unit's home, or the portal's list of new media with the unit in it, links to an account.

    A list without the unit is 需人工核查: its account may have been closed when accounts were merged. No link anywhere is 不合格.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "门户或本单位页面有本单位政务新媒体的有效链接"

    def needs(self) -> tuple[Need, ...]:
        """The list of accounts with its pages."""
        return (Need(COLUMN, None, True, False, newest=10),)

    def __call__(self, site: Site, case: Case) -> Finding:  # noqa: ARG002  # the same call for every check
        """Look at the unit's home, the portal's home and the list of accounts."""
        office = is_government_office(site.unit)
        own_pages = [
            p for p in front_pages(site, own=True) if office or site.portal.home is None or p.url != site.portal.home.url
        ]
        hits = links_named(own_pages, WORDS)
        listed = next(self._listed(site), None)
        if listed:
            return Finding(Status.PASSED, f"门户政务新媒体栏目列有本单位账号：{listed.quote or listed.title}", (listed,))
        if hits:
            return _of_links(hits)
        named = [
            (p, link)
            for p, link in links_named(front_pages(site), WORDS)
            if any(n in plain(link.text) for n in names_of(site.unit))
        ]
        if named:
            return _of_links(tuple(named))
        return self._unlinked(site)

    @staticmethod
    def _unlinked(site: Site) -> Finding:
        if unseen := front_unseen(site, "政务新媒体链接"):
            return unseen
        lists = links_named(front_pages(site), WORDS)
        search = find_columns(site, (COLUMN,))
        evidence = unique_evidence(
            [*(shown(p, link) for p, link in lists[:3]), *(c.as_evidence() for c in search.columns[:3]), *search.looked_at]
        )
        if site.home is None or not site.home.fetched:
            return Finding(Status.UNKNOWN, "本单位页面未能看到，无法核查本单位政务新媒体链接", evidence)
        if lists or search.columns:
            return Finding(
                Status.NEEDS_REVIEW, "门户有政务新媒体链接，但未见本单位账号，请确认本单位是否开设或已集约注销", evidence
            )
        return Finding(
            Status.FAILED,
            "门户首页和本单位页面都没有政务新媒体链接",
            evidence,
            fix="在门户网站和本单位页面提供政务新媒体名称及有效链接或二维码",
        )

    @staticmethod
    def _listed(site: Site) -> Iterator[Evidence]:
        names = names_of(site.unit)
        for column in find_columns(site, (COLUMN,)).columns:
            for thing in (*column.documents, *([column.page] if column.page else [])):
                if any(n in plain(thing.title) for n in names):
                    yield thing.as_evidence(thing.title)
                    continue
                line = next((x for x in site.open(thing).text.split("\n") if any(n in plain(x) for n in names)), None)
                if line and thing.kind != "home":
                    yield thing.as_evidence(line.strip()[:60])


def _of_links(hits: tuple[tuple[object, Link], ...]) -> Finding:
    good = [(p, link) for p, link in hits if not _NOWHERE.search(link.url)]
    evidence = unique_evidence(shown(p, link) for p, link in (good or hits)[:5])  # type: ignore[arg-type]
    names = "、".join(dict.fromkeys(f"“{link.text.strip()}”" for _, link in (good or hits)[:4]))
    if good:
        return Finding(Status.PASSED, f"有政务新媒体链接{names}", evidence)
    reason = f"有政务新媒体字样{names}，但没有指向账号的有效链接"
    return Finding(Status.PARTIAL, reason, evidence, fix="为政务新媒体补上有效链接或二维码")


def _known(site: Site, case: Case) -> list[NewMediaAccount]:
    records = site.records.get("new_media_accounts", ())
    return [r for r in records if isinstance(r, NewMediaAccount) and r.checked <= case.as_of]


def _accounts(site: Site, case: Case) -> list[NewMediaAccount]:
    return [a for a in _known(site, case) if not a.closed]


def _posts(site: Site, case: Case) -> list[NewMediaPost]:
    return [r for r in site.records.get("new_media_posts", ()) if isinstance(r, NewMediaPost) and r.published <= case.as_of]


def _post_evidence(posts: Iterable[NewMediaPost]) -> tuple[Evidence, ...]:
    return unique_evidence(Evidence(p.url, p.title, f"{p.platform}“{p.account}”", p.published) for p in posts)


@dataclass(frozen=True, slots=True)
class PostsFresh:
    """From the ledger of posts: each open account posted in the last fourteen days; some 部分合格, none 不合格; no ledger 需人工核查."""

    question: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"台账所列各账号最近{FRESH_DAYS}天内有更新；没有台账的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """Only ledgers."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare each account's newest post with the day of judgement."""
        closed = {(a.platform, a.account) for a in _known(site, case) if a.closed}
        posts = [p for p in _posts(site, case) if (p.platform, p.account) not in closed]
        accounts = {(p.platform, p.account) for p in posts} | {(a.platform, a.account) for a in _accounts(site, case)}
        if not accounts:
            return Finding(Status.NEEDS_REVIEW, self.question, (site.home.as_evidence(),) if site.home else ())
        last = {
            key: max((p for p in posts if (p.platform, p.account) == key), key=lambda p: p.published, default=None)
            for key in accounts
        }
        since = case.as_of - timedelta(days=FRESH_DAYS)
        stale = {k: p for k, p in last.items() if p is None or p.published < since}
        evidence = _post_evidence(p for p in last.values() if p)
        if not stale:
            return Finding(Status.PASSED, f"{len(accounts)}个账号最近{FRESH_DAYS}天内均有更新（台账）", evidence)
        told = "、".join(
            f"{k[0]}“{k[1]}”（{f'最近{p.published}' if p else '台账无发布记录'}）" for k, p in sorted(stale.items())[:5]
        )
        if any(p is None for p in stale.values()) and len(stale) == len(accounts) and not posts:
            return Finding(Status.NEEDS_REVIEW, f"{self.question}（台账只有账号，没有发布记录：{told}）", evidence)
        status = Status.PARTIAL if len(stale) < len(accounts) else Status.FAILED
        return Finding(status, f"超过{FRESH_DAYS}天未更新：{told}", evidence, fix="及时更新政务新媒体，无力维护的按规定注销")


@dataclass(frozen=True, slots=True)
class PostsOnSite:
    """From the ledger of posts: those of Y on policies and people's interests also stand on the site, by title."""

    question: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"台账所列的重要政策类发布内容在网站上有同题信息；没有台账的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """Only ledgers; the lists are read for other rows."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look for each post's title among the site's."""
        posts = [p for p in _posts(site, case) if p.published.year == case.year and _MATTERS.search(plain(p.title))]
        if not posts:
            return Finding(Status.NEEDS_REVIEW, self.question, (site.home.as_evidence(),) if site.home else ())
        titles = {plain(d.title) for c in (*site.columns, *site.portal.columns) for d in c.documents}
        lost = [p for p in posts if not _stands(plain(p.title), titles)]
        if not lost:
            return Finding(Status.PASSED, f"抽取的{len(posts)}条政策类发布内容网站上均有同题信息", _post_evidence(posts))
        if not site.explored:
            return Finding(
                Status.UNKNOWN, f"网站栏目未看完，{len(lost)}条发布内容未见同题信息：《{lost[0].title}》", _post_evidence(lost)
            )
        told = "、".join(f"《{p.title}》（{p.published}）" for p in lost[:4])
        status = Status.PARTIAL if len(lost) < len(posts) else Status.FAILED
        reason = f"抽取{len(posts)}条，网站上未见{len(lost)}条：{told}"
        return Finding(status, reason, _post_evidence(lost), fix=f"在网站相应栏目同步发布{told}")


def _stands(title: str, titles: set[str]) -> bool:
    if any(title in t or (len(t) >= 8 and t in title) for t in titles):
        return True
    return any(abs(len(t) - len(title)) <= 12 and SequenceMatcher(None, title, t, autojunk=False).ratio() >= 0.8 for t in titles)


@dataclass(frozen=True, slots=True)
class AccountFunctions:
    """From the ledger of accounts: site entry, services, enquiries and interaction together over the unit's accounts."""

    question: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"台账所列账号有政府网站入口、办事服务、便民查询、互动交流；没有台账的由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """Only ledgers."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Add up the functions of the open accounts."""
        accounts = _accounts(site, case)
        functions = {"政府网站入口": "site_entry", "办事服务": "services", "便民查询": "enquiries", "互动交流": "interaction"}
        told = {name: [getattr(a, attribute) for a in accounts] for name, attribute in functions.items()}
        has = [name for name, cells in told.items() if any(c is True for c in cells)]
        open_ = [name for name, cells in told.items() if name not in has and (not cells or any(c is None for c in cells))]
        evidence = unique_evidence(
            Evidence(a.url, f"{a.platform}“{a.account}”", f"核查日期{a.checked}", a.checked) for a in accounts
        )
        if open_ or not accounts:
            seen = f"（台账已有：{'、'.join(has)}）" if has else ""
            return Finding(
                Status.NEEDS_REVIEW, f"{self.question}{seen}", evidence or ((site.home.as_evidence(),) if site.home else ())
            )
        lacking = [name for name in functions if name not in has]
        if not lacking:
            return Finding(Status.PASSED, f"政务新媒体整合了{'、'.join(has)}", evidence)
        status = Status.PARTIAL if has else Status.FAILED
        return Finding(status, f"政务新媒体没有{'、'.join(lacking)}", evidence, fix=f"在政务新媒体菜单中增加{'、'.join(lacking)}")
