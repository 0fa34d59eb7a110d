"""A012 政府工作报告进展."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = "截至目前已完成投资20亿元。\n取得的成效：新增就业3000人。\n下一步，加快推进在建项目。"


def _site(*documents: tuple[str, str], text: str = FULL, column: str = "政府工作报告") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, *(site.document(title, day, text) for title, day in documents))


FIRST = ("2021年第一季度重点工作任务进展情况", "2021-04-10")
SECOND = ("2021年第二季度重点工作任务进展情况", "2021-07-10")
THIRD = ("2021年第三季度重点工作任务进展情况", "2021-10-12")
HALF = ("2021年上半年政府工作报告落实情况", "2021-07-12")
LAST_YEAR = ("2020年第四季度重点工作任务进展情况", "2021-01-12")

CASES = [
    RuleCase("三个季度都有", "pass", _site(FIRST, SECOND, THIRD).build(), case(), Status.PASSED),
    RuleCase("按半年公开", "pass", _site(HALF).build(), case(), Status.PASSED),
    RuleCase("缺第二季度", "near", _site(FIRST, THIRD).build(), case(), Status.PARTIAL, "第二季度"),
    RuleCase(
        "没有后续举措",
        "near",
        _site(HALF, text="截至目前已完成投资20亿元，取得明显成效。").build(),
        case(),
        Status.PARTIAL,
        "后续举措",
    ),
    RuleCase("只有上一年四季度", "near", _site(LAST_YEAR).build(), case(), Status.FAILED),
    RuleCase("三月尚未到期", "near", _site(LAST_YEAR).build(), case("2021-03-10"), Status.NOT_DUE),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("重点工作").build(), case(), Status.UNKNOWN),
    RuleCase(
        "小标题后用句号",
        "near",
        _site(
            HALF, text="（一）进展情况。八个项目中六个已落地。\n（二）取得成效。群众满意率98%。\n（三）下步打算。加快剩余项目。"
        ).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("称半年工作总结", "pass", _site(("2021年上半年工作总结", "2021-07-12")).build(), case(), Status.PASSED),
    RuleCase(
        "催报的通知不是进展",
        "near",
        _site(("关于报送上半年政府工作报告落实情况的通知", "2021-07-12")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "国务院的落实情况", "near", _site(("国务院2021年上半年重点工作落实情况", "2021-07-12")).build(), case(), Status.FAILED
    ),
]
