"""The basic catalogue of proactive disclosure (主动公开基本目录): is it there and current, what columns has its table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.columns import find_columns
from checks.deadlines import YEARLY
from checks.documents import look_up
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.dates import years_in
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.tables import header
from checks.titles import about_year, dated, day_of, newest

COLUMN = "主动公开基本目录"
_KNOWN = r"主动公开(的)?(政府信息|信息|事项)?(基本)?(标准)?(目录|清单)|公开(基本|事项)目录|基本目录|政务公开目录"
CATALOGUE = Selection(
    (COLUMN,),
    "主动公开基本目录",
    title=rf"{_KNOWN}|(?<!基层)(信息|政务)公开(标准化|事项|内容)?(目录|清单)",
    without=r"领域|标准指引|解读|通知公告|采购|收费|权责|编制.*方案|(编制|报送|上报|填报|梳理)(?!说明).*(目录|清单).*通知|依申请|决策|召开|举行|举办",
    elsewhere=_KNOWN,
)
HEADS: dict[str, re.Pattern[str]] = {
    "公开主体": re.compile(
        r"主体|公开(单位|部门|机构)|责任(单位|部门|科室|股室|处室)|发布(单位|机构)|承办(单位|科室)|主管(单位|科室)"
    ),
    "公开内容": re.compile(r"内容|公开事项|事项名称|[一二三]级(事项|目录|类目)|信息名称|公开项目"),
    "公开时限": re.compile(r"时限|时间|期限|时效|频次|频率|更新周期"),
    "公开方式": re.compile(r"方式|形式|渠道|载体|途径|平台"),
}


def newest_catalogue(site: Site, case: Case) -> tuple[tuple[Document, ...], Finding | None]:
    """The catalogue's documents, newest first, or the finding that says why there is none. A page that is the catalogue counts."""
    looked = look_up(CATALOGUE, site, case)
    if not looked.missing:
        return tuple(sorted(looked.chosen, key=lambda d: day_of(d) or date.min, reverse=True)), None
    page = _page(find_columns(site, (COLUMN,)).own)
    return ((page,), None) if page else ((), looked.missing)


def _page(columns: Iterable[Column]) -> Document | None:
    for column in columns:
        if column.page and re.search(r"基本目录|主动公开(事项)?目录", plain(column.name)) and not column.documents:
            return column.page
    return None


@dataclass(frozen=True, slots=True)
class CatalogueCurrent:
    """合格: the newest catalogue is of Y, by its title or its day; before 31 October one of P will do. An older one is 部分合格."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "公开了主动公开基本目录，本年度有更新"

    def needs(self) -> tuple[Need, ...]:
        """The column whole."""
        return (Need(COLUMN, None, True, False, CATALOGUE.title, 5),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the catalogue and its year."""
        found, missing = newest_catalogue(site, case)
        if missing:
            return missing
        evidence = unique_evidence(d.as_evidence() for d in found[:5])
        current = [d for d in found if about_year(d, case.year) or ((day := day_of(d)) and day.year == case.year)]
        if current:
            return Finding(Status.PASSED, f"已公开主动公开基本目录，本年度有更新：{dated(current[0])}", evidence, found=found)
        last = newest(found)
        day = day_of(last) if last else None
        if last is None or (day is None and not years_in(last.title)):
            return Finding(
                Status.UNKNOWN, f"已公开《{found[0].title}》，但读不到日期，无法核查本年度是否更新", evidence, found=found
            )
        recent = (day is not None and day.year == case.previous) or about_year(last, case.previous)
        if recent and case.as_of < YEARLY.of(case):
            told = f"已公开主动公开基本目录：{dated(last)}；本年度更新尚未到期"
            return Finding(Status.PASSED, told, evidence, found=found)
        return Finding(
            Status.PARTIAL,
            f"主动公开基本目录{case.year}年没有更新，最近一版为{dated(last)}",
            evidence,
            fix=f"调整更新主动公开基本目录，在“{COLUMN}”栏目发布{case.year}年版",
            found=found,
        )


def heads_there(reading: Reading) -> frozenset[str]:
    """Which of the four heads the best table has; where no table was read (PDF), which stand together in the text."""
    best: frozenset[str] = frozenset()
    for table in reading.tables:
        names = [plain(n) for n in header(table)] or [plain(c) for row in table.rows[:4] for c in row if len(c) <= 30]
        best = max(best, _among(names), key=len)
    for line in reading.text.split("\n"):
        if line.count("|") >= 2:
            best = max(best, _among([plain(cell) for cell in line.split("|") if len(cell) <= 30]), key=len)
    lines = [plain(line) for line in reading.text.split("\n")]
    for start in range(max(1, len(lines))):
        window = [w for w in lines[start : start + 14] if len(w) <= 60]
        if any(w == "序号" or "公开时限" in w or re.match("公开(主体|内容|事项|方式)(:|$)", w) for w in window[:1]):
            best = max(best, _among(window), key=len)
    return best


def _among(names: Iterable[str]) -> frozenset[str]:
    told = tuple(names)
    return frozenset(name for name, pattern in HEADS.items() if any(pattern.search(n) for n in told))


@dataclass(frozen=True, slots=True)
class CatalogueColumns:
    """合格: the newest catalogue's table names 主体, 内容, 时限, 方式 in its head."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"主动公开基本目录的表头有{'、'.join(HEADS)}"

    def needs(self) -> tuple[Need, ...]:
        """The newest catalogues with their files."""
        return (Need(COLUMN, None, True, True, CATALOGUE.title, 5),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open the newest catalogue that has a table."""
        found, missing = newest_catalogue(site, case)
        if missing:
            return missing
        best: tuple[Document, frozenset[str]] = (found[0], frozenset())
        unread: list[str] = []
        images = 0
        for document in found[:3]:
            reading = read(site, (document,))
            unread += reading.unread
            images += reading.images
            heads = heads_there(reading)
            if len(heads) > len(best[1]):
                best = (document, heads)
            if len(heads) == len(HEADS):
                break
        return self._weigh(*best, unread, images, found)

    @staticmethod
    def _weigh(document: Document, heads: frozenset[str], unread: list[str], images: int, found: tuple[Document, ...]) -> Finding:
        lacking = [name for name in HEADS if name not in heads]
        there = [name for name in HEADS if name in heads]
        evidence = unique_evidence(
            [document.as_evidence(f"表头：{'、'.join(there) or '未见'}"), *(d.as_evidence() for d in found[:3])]
        )
        if not lacking:
            return Finding(Status.PASSED, f"{dated(document)}表头有{'、'.join(there)}", evidence, found=(document,))
        if unread or (images and not there):
            why = "；".join(unread[:3]) or "目录可能是图片"
            return Finding(Status.UNKNOWN, f"{dated(document)}未见{'、'.join(lacking)}，但有内容未能读取（{why}）", evidence)
        fix = f"在主动公开基本目录中补充{'、'.join(lacking)}"
        if not there:
            return Finding(Status.FAILED, f"{dated(document)}没有列明{'、'.join(lacking)}", evidence, fix=fix)
        reason = f"{dated(document)}要素不全，缺少{'、'.join(lacking)}（已有{'、'.join(there)}）"
        return Finding(Status.PARTIAL, reason, evidence, fix=fix)
