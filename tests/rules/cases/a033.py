"""A033 城市综合执法领域标准目录."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case
from tests.rules.standard_catalogues import DAY, WHOLE, catalogue_cases


def _of_another_unit() -> Site:
    site = SiteBuilder("区卫生健康局")
    catalogue = site.document("卫生健康领域基层政务公开标准目录", DAY, tables=(WHOLE,))
    return site.column("标准目录", catalogue).build()


CASES = [
    *catalogue_cases("城市综合执法领域", "区综合行政执法局", column="行政执法公示", other="户籍管理领域", sole=False),
    RuleCase("其他单位公开本领域目录", "pass", _of_another_unit(), case(unit="区卫生健康局"), Status.PASSED),
]
