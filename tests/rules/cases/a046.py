"""A046 重大建设项目批准服务信息."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区住房和城乡建设局"
TEXT = (
    "申报条件：已列入年度计划。\n申报材料清单：可行性研究报告、选址意见。\n审批流程：受理、审查、批复。\n办理时限：10个工作日。\n"
    "受理窗口电话：0632-8812345\n监督电话：0632-8854321"
)


def _case() -> Case:
    return case(unit=UNIT)


def _site(title: str = "重大建设项目审批办事指南", text: str = TEXT, column: str = "批准服务信息") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, "2020-05-01", text))


def _away(*, landed: bool) -> SiteBuilder:
    return SiteBuilder(UNIT).column("工程建设项目审批", offsite=True, landed=landed)


CASES = [
    RuleCase("六项齐全", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("链接到政务服务网且打开", "pass", _away(landed=True).build(), _case(), Status.PASSED),
    RuleCase("链接到政务服务网未打开", "near", _away(landed=False).build(), _case(), Status.NEEDS_REVIEW),
    RuleCase("缺监督举报", "near", _site(text=TEXT.rsplit("\n", 1)[0]).build(), _case(), Status.PARTIAL, "监督举报"),
    RuleCase("批复不是指南", "near", _site("关于某项目可行性研究报告的批复").build(), _case(), Status.FAILED),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder(UNIT).gap("批准服务").build(), _case(), Status.UNKNOWN),
    RuleCase("批准服务栏目以事项为题", "pass", _site("企业投资项目核准").build(), _case(), Status.PASSED),
]
