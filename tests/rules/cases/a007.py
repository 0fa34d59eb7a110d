"""A007 规范性文件清理结果."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*documents: tuple[str, str], column: str = "规范性文件清理") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, *(site.document(title, day, "继续有效5件") for title, day in documents))


def _year(year: int) -> tuple[str, str]:
    return f"区财政局关于{year}年行政规范性文件清理结果的公告", f"{year}-10-12"


CASES = [
    RuleCase("三年都有", "pass", _site(_year(2019), _year(2020), _year(2021)).build(), case(), Status.PASSED),
    RuleCase(
        "一份写明2019至2021年", "pass", _site(("2019-2021年规范性文件清理结果", "2021-10-12")).build(), case(), Status.PASSED
    ),
    RuleCase(
        "一份写明近三年", "pass", _site(("关于近三年规范性文件清理结果的公告", "2021-10-12")).build(), case(), Status.PASSED
    ),
    RuleCase("缺2019年", "near", _site(_year(2020), _year(2021)).build(), case(), Status.PARTIAL, "2019年"),
    RuleCase("只有四年前的", "near", _site(_year(2017)).build(), case(), Status.FAILED),
    RuleCase(
        "只有部署清理的通知", "near", _site(("关于开展规范性文件清理工作的通知", "2021-05-12")).build(), case(), Status.FAILED
    ),
    RuleCase("情况说明", "near", _site(("区财政局规范性文件清理情况说明", "2021-05-12")).build(), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "放在通知公告", "near", _site(_year(2019), _year(2020), _year(2021), column="通知公告").build(), case(), Status.PARTIAL
    ),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("文件清理").build(), case(), Status.UNKNOWN),
    RuleCase("清理培训不是结果", "near", _site(("规范性文件清理培训班举办", "2021-05-12")).build(), case(), Status.FAILED),
    RuleCase("称立改废情况", "near", _site(("2019-2021年规范性文件立改废情况", "2021-10-12")).build(), case(), Status.PASSED),
]
