"""E032 主动公开基本目录."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*rows: tuple[str, str | None], column: str = "主动公开基本目录") -> Site:
    site = SiteBuilder()
    return site.column(column, *(site.document(t, d) for t, d in rows)).build()


CASES = [
    RuleCase("本年发布", "pass", _site(("示例区财政局主动公开基本目录", "2021-05-06")), case(), Status.PASSED),
    RuleCase("标题写明本年版", "pass", _site(("主动公开目录（2021年版）", "2020-12-30")), case(), Status.PASSED),
    RuleCase("去年的", "near", _site(("主动公开基本目录", "2020-05-06")), case(), Status.PARTIAL, "2021年没有更新"),
    RuleCase("去年的而本年未到期", "near", _site(("主动公开基本目录", "2020-05-06")), case("2021-06-30"), Status.PASSED),
    RuleCase(
        "领域标准目录不是基本目录", "near", _site(("养老服务领域基层政务公开标准目录", "2021-05-06")), case(), Status.FAILED
    ),
    RuleCase("没有", "fail", _site(), case(), Status.FAILED),
    RuleCase("没有而未到期", "near", _site(), case("2021-06-30"), Status.NOT_DUE),
    RuleCase("放在通知公告", "near", _site(("主动公开基本目录", "2021-05-06"), column="通知公告"), case(), Status.PARTIAL),
    RuleCase("没有日期", "near", _site(("主动公开基本目录", None)), case(), Status.UNKNOWN),
    RuleCase(
        "公开目录栏目", "near", _site(("主动公开目录（2021年修订）", "2021-05-06"), column="公开目录"), case(), Status.PASSED
    ),
    RuleCase(
        "标准化目录",
        "near",
        _site(("示例区财政局政务公开标准化目录", "2021-05-06"), column="政务公开标准化目录"),
        case(),
        Status.PASSED,
    ),
    *(
        RuleCase(f"换一种名称：{title}", "near", _site((title, "2021-05-01")), case(), Status.PASSED)
        for title in ("示例区财政局信息公开目录", "示例区财政局政府信息公开事项清单")
    ),
    RuleCase("编制目录的通知不是目录", "near", _site(("关于编制主动公开基本目录的通知", "2021-05-01")), case(), Status.FAILED),
    RuleCase(
        "区政府的目录不是本单位的", "near", _site(("示例区人民政府政务公开基本目录", "2021-05-01")), case(), Status.NEEDS_REVIEW
    ),
]
