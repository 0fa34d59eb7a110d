"""A034 执法信息公示平台."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _own() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政执法公示", site.document("行政执法主体信息", "2021-03-01", "示例区"))


def _shared(*units: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政执法公示平台", site.document("行政执法人员名单", "2021-03-01", "示例区", units=units), shared=True)


def _away(*, landed: bool) -> SiteBuilder:
    return SiteBuilder().column("行政执法信息公示平台", offsite=True, landed=landed)


def _scattered(column: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document("某公司", "2021-03-01", "罚款"))


CASES = [
    RuleCase("本单位栏目", "pass", _own().build(), case(), Status.PASSED),
    RuleCase("门户统一平台有本单位信息", "pass", _shared("区财政局").build(), case(), Status.PASSED),
    RuleCase("链接到省平台且打开", "pass", _away(landed=True).build(), case(), Status.PASSED),
    RuleCase("链接到省平台未打开", "near", _away(landed=False).build(), case(), Status.NEEDS_REVIEW),
    RuleCase("门户平台没有本单位信息", "near", _shared("区民政局").build(), case(), Status.PARTIAL, "没有本单位"),
    RuleCase("栏目是空的", "near", SiteBuilder().column("行政执法公示").build(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政执法公示").build(), case(), Status.UNKNOWN),
    RuleCase("只分设事后公开栏目", "near", _scattered("执法事后公开").build(), case(), Status.PARTIAL, "没有统一"),
    RuleCase("双公示是否作为平台由人确认", "near", _scattered("双公示").build(), case(), Status.NEEDS_REVIEW, "双公示"),
    RuleCase("行政处罚栏目不是公示平台", "near", _scattered("行政处罚").build(), case(), Status.FAILED),
    RuleCase("分设的栏目也是空的", "near", SiteBuilder().column("执法事后公开").build(), case(), Status.FAILED),
]
