"""A017 行政处罚决定."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, day: str = "2021-06-01", column: str = "行政处罚") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, "当事人"))


CASES = [
    RuleCase("处罚决定书", "pass", _site("示财罚决〔2021〕3号行政处罚决定书").build(), case(), Status.PASSED),
    RuleCase(
        "链接到统一公示平台", "pass", SiteBuilder().column("双公示", offsite=True, landed=True).build(), case(), Status.PASSED
    ),
    RuleCase("处罚依据不是决定", "near", _site("行政处罚事项依据和流程").build(), case(), Status.FAILED),
    RuleCase("上一年的决定", "near", _site("示财罚决〔2020〕3号行政处罚决定书", "2020-06-01").build(), case(), Status.FAILED),
    RuleCase(
        "六月尚未到期", "near", _site("示财罚决〔2020〕3号处罚决定书", "2020-06-01").build(), case("2021-06-01"), Status.NOT_DUE
    ),
    RuleCase("只评估强制", "near", _site("行政处罚决定书").build(), case(facet="行政强制"), Status.FAILED, "行政强制"),
    RuleCase("情况说明", "near", _site("2021年无行政处罚的情况说明").build(), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "放在通知公告", "near", _site("行政处罚决定书（示财罚决〔2021〕3号）", column="通知公告").build(), case(), Status.PARTIAL
    ),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政处罚").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政处罚").build(), case(), Status.UNKNOWN),
    RuleCase("处罚公示栏目以当事人为题", "pass", _site("示例公司", column="行政处罚公示").build(), case(), Status.PASSED),
    RuleCase("未经许可案", "pass", _site("示例公司未取得许可案").build(), case(), Status.PASSED),
    RuleCase("案卷评查不是决定", "near", _site("行政处罚案卷评查通报").build(), case(), Status.FAILED),
    RuleCase("催报案件的通知", "near", _site("关于报送行政处罚案件信息的通知").build(), case(), Status.FAILED),
]
