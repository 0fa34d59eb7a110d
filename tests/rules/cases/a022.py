"""A022 收费和基金清单更新."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FEES = "示例区行政事业性收费目录清单"
FUNDS = "示例区政府性基金目录清单"
BOTH = "行政事业性收费和政府性基金目录清单（2021年）"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, sole=True)


def _site(*documents: tuple[str, str]) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政事业性收费", *(site.document(title, day, "序号") for title, day in documents))


CASES = [
    RuleCase("两份清单都已更新", "pass", _site((FEES, "2021-08-01"), (FUNDS, "2021-08-01")).build(), _case(), Status.PASSED),
    RuleCase("一份包含两类，10月31日发布", "near", _site((BOTH, "2021-10-31")).build(), _case(), Status.PASSED),
    RuleCase("11月1日才更新", "near", _site((BOTH, "2021-11-01")).build(), _case(), Status.FAILED, "晚1天"),
    RuleCase("只更新收费清单", "near", _site((FEES, "2021-08-01")).build(), _case(), Status.PARTIAL, "政府性基金"),
    RuleCase("只有上一年的", "fail", _site((BOTH.replace("2021", "2020"), "2020-12-12")).build(), _case(), Status.FAILED),
    RuleCase("九月尚未到期", "near", _site((FEES, "2020-12-12")).build(), _case("2021-09-10"), Status.NOT_DUE),
    RuleCase("到期当天尚未到期", "near", _site((FEES, "2020-12-12")).build(), _case("2021-10-31"), Status.NOT_DUE),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("收费目录").build(), _case(), Status.UNKNOWN),
    RuleCase(
        "基金公示，题名只有政府性基金",
        "pass",
        _site((FEES, "2021-03-01"), ("政府性基金", "2021-03-01")).build(),
        _case(),
        Status.PASSED,
    ),
    RuleCase(
        "催报基金目录的通知",
        "near",
        _site((FEES, "2021-03-01"), ("关于报送政府性基金目录的通知", "2021-03-01")).build(),
        _case(),
        Status.PARTIAL,
    ),
    RuleCase(
        "要求自查的通知不是清单",
        "near",
        _site(("关于开展2021年度收费清单自查的通知", "2021-09-01"), (FEES, "2021-11-15"), (FUNDS, "2021-11-15")).build(),
        _case(),
        Status.FAILED,
    ),
]
