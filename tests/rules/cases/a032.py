"""A032 政府债务信息."""

from checks.evidence import Case, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TEXT = "2021年政府债务限额50亿元，债务余额45亿元。\n新增专项债券3亿元，用于安置区建设项目。\n全年还本付息支出2亿元。"


def _case(as_of: str = "2021-11-30") -> Case:
    return case(as_of, sole=True)


def _site(
    title: str = "示例区2021年地方政府债务情况", day: str = "2021-03-05", text: str = TEXT, column: str = "政府债务"
) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


def _in_budget(body: Body) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(
        "政府预算", site.document("示例区2021年政府预算公开", "2021-03-05", "见附件", attachments={"附表.xlsx": body})
    )


CASES = [
    RuleCase("债务专文四项齐全", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase("在政府预算附件里", "pass", _in_budget(Body(TEXT)).build(), _case(), Status.PASSED),
    RuleCase("缺还本付息", "near", _site(text=TEXT.split("\n全年", maxsplit=1)[0]).build(), _case(), Status.PARTIAL, "还本付息"),
    RuleCase("附件读不了", "near", _in_budget(Body(unreadable="文件加密")).build(), _case(), Status.UNKNOWN),
    RuleCase("只有上一年的", "fail", _site("示例区2020年政府债务情况", "2020-03-05").build(), _case(), Status.FAILED),
    RuleCase("三月未到期", "near", _site("示例区2020年政府债务情况", "2020-03-05").build(), _case("2021-03-01"), Status.NOT_DUE),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("政府债务").build(), _case(), Status.UNKNOWN),
]
