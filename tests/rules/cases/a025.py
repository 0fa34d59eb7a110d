"""A025 公务员招考专栏."""

from dataclasses import replace

from checks.evidence import Case, Site, Status
from checks.page import Link
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区政府办公室"


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _linked(site: SiteBuilder, text: str = "政务公开") -> Site:
    built = site.build()
    home = built.portal.home
    assert home is not None
    linked = replace(home, links=(Link(text, "http://rsks.example.gov.cn/"),))
    return replace(built, portal=replace(built.portal, home=linked))


def _site(column: str, title: str) -> Site:
    site = SiteBuilder(UNIT)
    return _linked(site.column(column, site.document(title, "2021-01-20", "根据"), shared=True))


NOTHING = SiteBuilder(UNIT).column("机构职能")


CASES = [
    RuleCase("设有专栏", "pass", _site("公务员招考", "2021年考试录用公务员公告"), _case(), Status.PASSED),
    RuleCase("人事信息栏目里有招考信息", "pass", _site("人事信息", "2021年考试录用公务员公告"), _case(), Status.PASSED),
    RuleCase("首页链接到人事考试网", "pass", _linked(NOTHING, "山东省人事考试信息网"), _case(), Status.PASSED),
    RuleCase("人事信息栏目只有任免", "near", _site("人事信息", "关于王建国同志任免的通知"), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site("通知公告", "2021年考试录用公务员公告"), _case(), Status.PARTIAL, "通知公告"),
    RuleCase("专栏是空的", "near", _linked(SiteBuilder(UNIT).column("公务员招考", shared=True)), _case(), Status.FAILED),
    RuleCase("什么都没有", "fail", _linked(NOTHING), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", _linked(SiteBuilder(UNIT).gap("公务员招考")), _case(), Status.UNKNOWN),
]
