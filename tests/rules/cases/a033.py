"""A033 城市综合执法领域标准目录."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case
from tests.rules.standard_catalogues import DAY, WHOLE, catalogue_cases


def _of_another_unit() -> Site:
    site = SiteBuilder("区卫生健康局")
    catalogue = site.document("卫生健康领域基层政务公开标准目录", DAY, tables=(WHOLE,))
    return site.column("标准目录", catalogue).build()


def _anothers() -> Site:
    """Another unit's field on the portal's common column: neither the row's catalogue nor the unit's."""
    site = SiteBuilder("区卫生健康局")
    catalogue = replace(site.document("财政预决算领域基层政务公开标准目录", DAY, tables=(WHOLE,)), units=frozenset({"区财政局"}))
    return site.column("标准目录", catalogue, shared=True).build()


def _scanned() -> Site:
    """The page's tables hold no more than the title, the line under it and the pictures."""
    title, line = "城市综合执法领域基层政务公开标准目录", f"时间：{DAY} 10:21 来源：示例区卫生健康局 作者：admin 点击：12次"
    site = SiteBuilder("区卫生健康局")
    return site.column(
        "标准目录", site.document(title, DAY, f"{title}\n{line}", tables=(Table(((title,), (line,), ("",))),), images=2)
    ).build()


CASES = [
    RuleCase("门户上别的单位的领域目录", "near", _anothers(), case(unit="区卫生健康局"), Status.FAILED),
    *catalogue_cases("城市综合执法领域", "区综合行政执法局", column="行政执法公示", other="户籍管理领域", sole=False),
    RuleCase("其他单位公开本领域目录", "pass", _of_another_unit(), case(unit="区卫生健康局"), Status.PASSED),
    RuleCase("目录是扫描图片，页面用表格排版", "near", _scanned(), case(unit="区卫生健康局"), Status.UNKNOWN),
]
