"""A011 政府工作报告任务分解."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TASKS = "重点任务：全年完成投资20亿元\n牵头单位：区发展和改革局\n责任科室：预算科\n"
WATCH = "监督电话：0632-8812345"
TITLE = "2021年《政府工作报告》重点任务分解及责任分工"


def _site(title: str = TITLE, day: str = "2021-04-01", text: str = TASKS + WATCH, column: str = "政府工作报告") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


def _in_file() -> SiteBuilder:
    site = SiteBuilder()
    return site.column(
        "重点工作", site.document("关于印发2021年重点工作任务分解的通知", "2021-03-01", "见附件。", unreadable="未解析的格式wps")
    )


CASES = [
    RuleCase("任务、分工、监督都有", "pass", _site().build(), case(), Status.PASSED),
    RuleCase("放在重点工作栏目", "pass", _site(column="重点工作任务").build(), case(), Status.PASSED),
    RuleCase("未公开监督方式", "near", _site(text=TASKS).build(), case(), Status.PARTIAL, "监督方式"),
    RuleCase("上一年的分解", "near", _site("2020年政府工作报告任务分解", "2020-04-01").build(), case(), Status.FAILED),
    RuleCase(
        "上一年的分解，年初看",
        "near",
        _site("2020年政府工作报告任务分解", "2020-04-01").build(),
        case("2021-03-01"),
        Status.NOT_DUE,
    ),
    RuleCase(
        "报告本身不是分解", "near", _site("2021年政府工作报告", text="各位代表：目标任务是增长6%").build(), case(), Status.FAILED
    ),
    RuleCase("正文打不开", "near", _in_file().build(), case(), Status.UNKNOWN),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase(
        "监督由督查中心承担", "pass", _site(text=TASKS + "监督方式：区政府督查中心按季督查通报").build(), case(), Status.PASSED
    ),
    RuleCase("监督方式后没有值", "near", _site(text=TASKS + "监督方式：\n").build(), case(), Status.PARTIAL, "监督方式"),
    RuleCase(
        "逐条列任务，写某科牵头",
        "pass",
        _site(text="一、完成水库除险加固5座，新建水厂1处。由工程科负责\n" + WATCH).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("年度工作计划", "near", _site("2021年工作计划").build(), case(), Status.PASSED),
    RuleCase("报送分解表的通知", "near", _site("关于报送2021年政府工作报告任务分解的通知").build(), case(), Status.FAILED),
    RuleCase("题名只写重点工作任务", "pass", _site("2021年重点工作任务").build(), case(), Status.PASSED),
    RuleCase(
        "写建设内容的项目表", "pass", _site(text="建设内容：新建水厂1处\n责任人：李红\n" + WATCH).build(), case(), Status.PASSED
    ),
]
