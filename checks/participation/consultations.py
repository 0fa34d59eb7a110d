"""Consultations and surveys (征集、征求意见、调查): their notices, how long they run, and which result answers which notice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher

from checks.columns import Search, documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Document, Finding, Site, Status
from checks.needs import Need
from checks.notes import NOTE, review_note
from checks.reading.dates import find_dates, parse_date
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.titles import day_of
from checks.unclaimed import unclaimed, whose

NOTICE = re.compile(
    r"征集|征求|征询|公开听取|网上调查|在线调查|问卷|民意调查|满意度调查|意见建议|意见和建议|草案|征求意见稿|听证公告|^.?调查[:)]|^(您|你)(对|认为)|网上评议|(网络|网上)投票|投票$|调查$"
)
RESULT = re.compile(
    r"(结果|情况|采纳|反馈)的?(公示|公告|公布|通报|报告|说明|反馈|汇总)|采纳情况|反馈情况|征集情况|征求情况|意见(的)?反馈|结果反馈|反馈结果|调查结果|征集结果|调查情况|意见汇总|征集意见.{0,6}(结果|情况)|意见.{0,6}采纳|(征求意见|意见征集)的?(结果|情况)(》|\))*$"
)
NOT_ONE = re.compile(
    r"采购|招标|中标|竞价|供应商|作品|文物|志愿者|线索|耗材|征兵|合作机构|承办单位|遴选|岗位|捐|处罚|听证告知|整改|(座谈|征求意见|论证)会?召开|召开[^,。]{0,16}会|座谈会"
)
_NOISE = re.compile(
    r"关于|公开|征求|征集|征询|意见建议|意见和建议|意见|建议|公众|社会|的|公告|通知|公示|情况|结果|反馈|采纳|汇总|说明|报告|函|草案|征求意见稿|稿|《|》|[()\"、,.:·\-]|(19|20)\d\d年度?"
    r"|网上调查|在线调查|调查问卷|问卷调查|问卷|调查|通报|公布|听取|面向|向|对|开展"
)
_GENERIC = re.compile(
    r"^.{0,10}?(省|市|区|县)(人民政府|政府|管委会)?(办公室|.{2,8}局)?|管理|实施|暂行|试行|办法|规定|细则|方案|规划|计划|条例|政策|工作|若干|措施|修订|制定"
)
_BETWEEN = re.compile(
    r"(?:起止|征集|征求意见|征求|公示|公告|反馈|意见|调查|时间|期限|自|从)[^。\n]{0,24}?((?:19|20)\d{2}[年\-./][^。\n]{2,16}?)(?:起|开始)?(?:至|到|—+|–|－|~|～|-{1,2})"
    r"((?:(?:19|20)\d{2}[年\-./])?\d{1,2}[月\-./]\d{1,2}日?)"
)
_FROM_NOW = re.compile(
    r"(?:即日|今日|公告之日|发布之日|公布之日|本公告发布之日)起?(?:开始)?(?:至|到|-{1,2}|—+)(?:截止)?((?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)"
)
_RANGE = re.compile(r"((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)起?(?:至|到|-{1,2}|—+|~|～)((?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)")
_NEAR = 15
"""Days around the day of publication in which a span that no word introduces begins."""
_START = re.compile(r"(?:开始|起始|发布)(?:时间|日期)[:：]?((?:19|20)\d{2}[^\n]{4,14})")
_END = re.compile(r"(?:结束|截止|截至)(?:时间|日期)?[:：]?(?:为|至|到)?((?:19|20)\d{2}[^\n]{4,14})")
_BEFORE = re.compile(
    r"(?:于|在|截至|截止|请|时间为)[^。\n]{0,12}?((?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)[^。\n]{0,10}?(?:前|之前|以前|截止|止)"
    r"|(?:截止|截至)[^。\n]{0,10}?((?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)"
)
_LENGTH = re.compile(
    r"(?:期限|时间|为期|公示期|征求意见期|公布之日起|发布之日起|公告之日起|之日起|即日起|征集期)[^。\n]{0,10}?(?<![月\d])(\d{1,3}|三十|十五|二十|十|七|五|一)(个工作日|个?自然日|日|天|个月)"
)
_CHINESE = {"一": 1, "三十": 30, "二十": 20, "十五": 15, "十": 10, "七": 7, "五": 5}
ANSWER_DAYS = 30
"""Within how many days after its end a consultation's result is expected."""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a consultation runs; ``told`` is what it was read from."""

    start: date | None
    end: date | None
    told: str

    @property
    def days(self) -> int | None:
        """Its length with both ends."""
        return (self.end - self.start).days + 1 if self.start and self.end else None


def span_of(document: Document, reading: Reading) -> Span:
    """The span that the notice tells; a start that is not told is the day of publication."""
    text, posted = reading.text, day_of(document)
    if (between := _BETWEEN.search(text)) and (start := parse_date(between[1])) and (end := _day(between[2], start)):
        return Span(start, end, between[0])
    if (now := _FROM_NOW.search(text)) and posted and (end := _day(now[1], posted)):
        return Span(posted, end, now[0])
    start_hit, end_hit = _START.search(text), _END.search(text)
    start = parse_date(start_hit[1]) if start_hit else None
    if end_hit and (end := parse_date(end_hit[1])):
        return Span(start or posted, end, end_hit[0])
    if (before := _BEFORE.search(text)) and (end := _day(before[1] or before[2], start or posted)):
        return Span(start or posted, end, before[0])
    if (length := _LENGTH.search(text)) and (base := start or posted):
        count = _CHINESE.get(length[1]) or int(length[1])
        days = count * 7 // 5 if "工作日" in length[2] else (count * 30 if "月" in length[2] else count) - 1
        return Span(base, base + timedelta(days=days), length[0])
    return _unmarked(text, posted) or Span(start or posted, None, "")


def _unmarked(text: str, posted: date | None) -> Span | None:
    """A span that no word introduces, where it begins about when the notice came out."""
    for told in _RANGE.finditer(text) if posted else ():
        start = parse_date(told[1])
        end = _day(told[2], start)
        if start and end and posted and abs((start - posted).days) <= _NEAR and end > start:
            return Span(start, end, told[0])
    return None


def _day(text: str, base: date | None) -> date | None:
    if found := parse_date(text):
        return found
    found_dates = find_dates(f"{base.year}年{text}") if base else ()
    if not found_dates or base is None:
        return None
    day = found_dates[0][0]
    return (
        day if day >= base else find_dates(f"{base.year + 1}年{text}")[0][0] if find_dates(f"{base.year + 1}年{text}") else None
    )


def is_result(document: Document) -> bool:
    """Whether a title announces the outcome of a consultation."""
    return RESULT.search(plain(document.title)) is not None


def is_notice(document: Document) -> bool:
    """Whether a title announces a consultation of the public (not a purchase, a contest or a report of results)."""
    title = plain(document.title)
    return NOTICE.search(title) is not None and not is_result(document) and NOT_ONE.search(title) is None


def matter(title: str) -> str:
    """What a title is about, without the words that all consultations share."""
    return _NOISE.sub("", plain(title))


def same_matter(notice: Document, result: Document) -> bool:
    """Whether a result answers a notice: one's matter stands in the other's, or most of its letters in order; never an earlier one."""
    ours, theirs = matter(notice.title), matter(result.title)
    if not ours or not theirs:
        return False
    before, after = day_of(notice), day_of(result)
    if before and after and after < before:
        return False
    if min(len(ours), len(theirs)) >= 4 and (ours in theirs or theirs in ours):
        return True
    # 养犬管理办法 and 公厕管理办法 share most letters: only what is left without place and kind of document is compared.
    core, other = _GENERIC.sub("", ours), _GENERIC.sub("", theirs)
    return len(core) >= 2 and len(other) >= 2 and SequenceMatcher(None, core, other, autojunk=False).ratio() >= 0.75


def answered_inside(reading: Reading) -> str | None:
    """The sentence of a notice's own page that tells the outcome (意见反馈 tab), or None."""
    hit = re.search(
        r"(共?(收到|收回|回收)[^。\n]{0,20}(意见|建议|问卷|反馈|答卷)[^。\n]{0,40}|(调查|投票|统计|征集)结果[:：]?\n?[^\n]{0,60}\d(票|人|份|[%％])|[1-9]\d*票[\s\S]{0,60}\d票|未收到[^。\n]{0,16}(意见|建议)[^。\n]{0,20}|采纳(情况|意见)[:：为]?[^。\n]{2,40}|(不予|未)采纳[^。\n]{2,30})",
        reading.text,
    )
    return hit[0] if hit else None


@dataclass(frozen=True, slots=True)
class Pairing:
    """One notice with its span and its result; ``how`` tells how the pair was made, empty where none was found."""

    notice: Document
    span: Span
    result: Document | None
    how: str
    reading: Reading


def pair_up(notices: Iterable[Document], results: tuple[Document, ...], site: Site) -> tuple[Pairing, ...]:
    """For each notice, the result that answers it: told on its own page, linked from it, or of the same matter."""
    pairs: list[Pairing] = []
    for notice in notices:
        reading = read(site, (notice,))
        linked = {link.url for link in site.open(notice).links} | {link.url for link in notice.links}
        inside = answered_inside(reading)
        by_link = next((r for r in results if r.url in linked), None)
        by_matter = next((r for r in results if same_matter(notice, r)), None)
        result = by_link or by_matter or (notice if inside else None)
        how = "页面互相链接" if by_link else "标题同一事项" if by_matter else f"同页反馈：{inside}" if inside else ""
        pairs.append(Pairing(notice, span_of(notice, reading), result, how, reading))
    return tuple(pairs)


@dataclass(frozen=True, slots=True)
class Stock:
    """The notices of a window and all results, with where was searched; ``missing`` where there is nothing to judge."""

    search: Search
    notices: tuple[Document, ...]
    results: tuple[Document, ...]
    missing: Finding | None


def stock(columns: tuple[str, ...], site: Site, case: Case, since: date, what: str) -> Stock:
    """The notices published since a day in the matched columns, and every result there."""
    search = find_columns(site, columns)
    if not search.columns:
        return Stock(search, (), (), no_column(search, site))
    standing = [d for _, d in documents_in(search, site, case)]
    results = tuple(d for d in standing if is_result(d))
    notices = tuple(d for d in standing if is_notice(d) and (day := day_of(d)) is not None and day >= since)
    missing = None if notices else _nothing(search, standing, since, what, case)
    return Stock(search, notices, results, missing)


def _nothing(search: Search, standing: list[Document], since: date, what: str, case: Case) -> Finding:
    notes = tuple(d for d in standing if NOTE.search(plain(d.title)) and ((day := day_of(d)) is None or day >= since))
    if notes:
        return review_note(notes, what)
    if gap := unread(search) or off_site(search):
        return gap
    short = [c for c in search.columns if not c.offsite and not c.seen_since(since)]
    evidence = tuple(c.as_evidence(f"共{len(c.documents)}条") for c in search.columns[:5])
    if short:
        return Finding(Status.UNKNOWN, f"“{short[0].name}”栏目列表未能读完，无法核查{what}", evidence)
    undated = [d for d in standing if is_notice(d) and day_of(d) is None]
    if undated:
        return Finding(Status.UNKNOWN, f"列表和页面都读不到日期，无法断定{what}的时间：《{undated[0].title}》", evidence)
    if nobodys := [d for _, d in unclaimed(search, case) if is_notice(d) and (day_of(d) or since) >= since]:
        return whose(nobodys, search, what)
    return Finding(
        Status.FAILED,
        f"{search.found_as}栏目自{since}以来没有{what}",
        evidence,
        fix=f"在{search.found_as}栏目发布{what}；确无此类事项的，发布情况说明",
    )


def consultation_needs(columns: tuple[str, ...], years: int = 1, newest: int = 40) -> tuple[Need, ...]:
    """Lists and pages of notices and results."""
    return tuple(Need(c, years, True, True, "征集|征求|征询|听取|调查|问卷|意见|草案|反馈|采纳|结果", newest) for c in columns)
