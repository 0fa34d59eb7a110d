"""A010 历年政府工作报告集中公开."""

from typing import Any

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区政府办公室"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, UNIT, sole=True)


def _site(*years: int, column: str = "政府工作报告", **fields: Any) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    documents = [site.document(f"政府工作报告（{y}）", f"{y}-01-20", "各位代表：") for y in years]
    return site.column(column, *documents, shared=True, **fields)


def _news() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    documents = [site.document(f"区长在{y}年人代会上作政府工作报告", f"{y}-01-20", "本报讯") for y in range(2017, 2022)]
    return site.column("政府工作报告", *documents)


def _explained() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    documents = [site.document(f"{y}年政府工作报告解读", f"{y}-01-20", "一、") for y in range(2017, 2022)]
    return site.column("政府工作报告", *documents)


def _titled(title: str, column: str = "政府工作报告") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, *(site.document(title.format(y), f"{y}-01-20", "各位代表：") for y in range(2017, 2022)))


CASES = [
    RuleCase("2017到2021年逐年都有", "pass", _site(2016, 2017, 2018, 2019, 2020, 2021).build(), _case(), Status.PASSED),
    RuleCase("缺2019年", "near", _site(2017, 2018, 2020, 2021).build(), _case(), Status.PARTIAL, "未公开2019年"),
    RuleCase(
        "缺本年度", "near", _site(2016, 2017, 2018, 2019, 2020).build(), _case("2021-09-10"), Status.PARTIAL, "未公开2021年"
    ),
    RuleCase("一月底本年度报告未到期", "near", _site(2017, 2018, 2019, 2020).build(), _case("2021-01-25"), Status.PASSED),
    RuleCase("只有人代会新闻", "near", _news().build(), _case(), Status.FAILED),
    RuleCase("只有解读", "near", _explained().build(), _case(), Status.FAILED),
    RuleCase("列表没有读完", "near", _site(2020, 2021, complete=False).build(), _case(), Status.UNKNOWN),
    RuleCase("散在通知公告", "near", _site(2017, 2018, 2019, 2020, 2021, column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("栏目是空的", "fail", _site().build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("政府工作报告").build(), _case(), Status.UNKNOWN),
    RuleCase("题名只有年份", "pass", _titled("{}年").build(), _case(), Status.PASSED),
    RuleCase("题名只有年份，在别的栏目", "near", _titled("{}年", "领导讲话").build(), _case(), Status.FAILED),
    RuleCase("区长作的政府工作报告", "pass", _titled("{}年区长王军在区人代会上作的政府工作报告").build(), _case(), Status.PASSED),
]
