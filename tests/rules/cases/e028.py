"""E028 年报内容完整."""

from checks.evidence import Site, Status, UnitKind
from checks.page import Body, Table
from tests.rules.annual_reports import application_table, report_text
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "2020年政府信息公开工作年度报告"


def _site(text: str, *tables: Table, unit: str = "区财政局", title: str = TITLE) -> Site:
    site = SiteBuilder(unit)
    return site.column("政府信息公开年报", site.document(title, "2021-01-20", text, tables=tables)).build()


def _attached(body: Body) -> Site:
    site = SiteBuilder()
    return site.column(
        "政府信息公开年报", site.document(TITLE, "2021-01-20", "详见附件。", attachments={"年报.pdf": body})
    ).build()


_OTHER_WORDS = (
    (
        "一、年度工作总体情况",
        "二、主动公开政府信息的数量",
        "三、依申请公开办理情况",
        "四、复议诉讼情况",
        "五、存在的困难、主要问题及改进情况",
        "六、其他事项",
    ),
    (
        "1、工作总体情况",
        "2、主动公开情况",
        "3、信息公开申请办理情况",
        "4、因政府信息公开引发的行政复议、行政诉讼情况",
        "5、存在的不足及改进方向",
        "6、其他应当报告的事项",
    ),
)


def _headed(heads: tuple[str, ...]) -> Site:
    return _site("根据条例编制本报告。\n" + "\n".join(f"{head}\n2020年，我局主动公开政府信息120条。" for head in heads))


def _of_a_town() -> Site:
    site = SiteBuilder("沙河镇", UnitKind.TOWN)
    title = "示例区沙河镇人民政府2020年政府信息公开工作年度报告"
    return site.column("政府信息公开年报", site.document(title, "2021-01-20", report_text())).build()


CASES = [
    RuleCase("六个部分齐全且相符", "pass", _site(report_text(), application_table()), case(), Status.PASSED, "勾稽关系均成立"),
    RuleCase("内容在附件", "pass", _attached(Body(report_text())), case(), Status.PASSED),
    RuleCase(
        "缺第五部分",
        "near",
        _site(report_text(without="存在的主要问题及改进情况")),
        case(),
        Status.PARTIAL,
        "存在的主要问题",
        "按国务院办公厅规定的年度报告格式补齐存在的主要问题及改进情况",
    ),
    RuleCase("新收与办理不符", "near", _site(report_text(), application_table(new=5)), case(), Status.PARTIAL, "不符"),
    RuleCase("开头列举不算有这一部分", "near", _site(report_text(without="总体情况")), case(), Status.PARTIAL, "总体情况"),
    RuleCase("没有六个部分", "fail", _site("2020年，我局认真贯彻条例，" * 20), case(), Status.FAILED),
    RuleCase("附件不能读取", "near", _attached(Body(unreadable="扫描件未识别")), case(), Status.UNKNOWN, "扫描件"),
    RuleCase("没有公开", "fail", SiteBuilder().column("政府信息公开年报").build(), case(), Status.FAILED),
    RuleCase(
        "政府本级没写考核评议",
        "near",
        _site(report_text(), unit="区政府办公室", title="示例区人民政府2020年政府信息公开工作年度报告"),
        case(unit="区政府办公室"),
        Status.PARTIAL,
        "社会评议",
    ),
    RuleCase(
        "办公室自己的报告不必写考核评议",
        "near",
        _site(report_text(), unit="区政府办公室", title="示例区人民政府办公室2020年政府信息公开工作年度报告"),
        case(unit="区政府办公室"),
        Status.PASSED,
    ),
    *(RuleCase(f"标题的另一种写法：{heads[5]}", "near", _headed(heads), case(), Status.PASSED) for heads in _OTHER_WORDS),
    RuleCase(
        "标题被版面断成两行",
        "near",
        _attached(
            Body(
                report_text()
                .replace("政府信息公开申请情况\n", "政府信息公开申\n请情况\n")
                .replace("报告的事项\n", "报告的事\n项\n")
            )
        ),
        case(),
        Status.PASSED,
    ),
    RuleCase("有目录页", "near", _site("\n".join(_OTHER_WORDS[0]) + "\n" + report_text()), case(), Status.PASSED),
    RuleCase(
        "第六部分写作其他需要报告事项",
        "near",
        _site(report_text().replace("六、其他需要报告的事项", "六、其他需要报告事项")),
        case(),
        Status.PASSED,
    ),
    RuleCase("镇政府不必写考核评议", "near", _of_a_town(), case(unit="沙河镇", kind=UnitKind.TOWN), Status.PASSED),
]
