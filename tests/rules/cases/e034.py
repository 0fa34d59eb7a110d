"""E034 基本目录准确."""

from checks.evidence import Site, Status
from checks.page import Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEAD = ("序号", "公开内容", "公开主体", "公开时限", "公开方式")


def _site(*rows: tuple[str, ...]) -> Site:
    site = SiteBuilder()
    return site.column(
        "主动公开基本目录", site.document("主动公开基本目录", "2021-05-06", "目录", tables=(Table((HEAD, *rows)),))
    ).build()


CASES = [
    RuleCase(
        "没有疑点由人看", "pass", _site(("1", "机构职能", "办公室", "20个工作日", "网站")), case(), Status.NEEDS_REVIEW, "未发现"
    ),
    RuleCase(
        "有空白和超期", "near", _site(("1", "机构职能", "", "30个工作日", "网站")), case(), Status.NEEDS_REVIEW, "30个工作日"
    ),
    RuleCase("没有目录", "fail", SiteBuilder().column("主动公开基本目录").build(), case(), Status.FAILED),
    RuleCase("没有而未到期", "near", SiteBuilder().column("主动公开基本目录").build(), case("2021-05-01"), Status.NOT_DUE),
]
