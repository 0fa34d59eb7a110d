"""A037 执法结果公开."""

from checks.evidence import Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEAD = ("序号", "行政相对人名称", "处罚类别", "处罚结果", "处罚机关")
TEXT = "|".join(HEAD) + "\n1|示例公司|警告、罚款|罚款五千元|区财政局"


def _site(
    title: str = "2021年行政处罚结果信息公示", day: str = "2021-09-01", text: str = TEXT, column: str = "事后公开"
) -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, day, text))


def _file() -> SiteBuilder:
    site = SiteBuilder()
    body = Body(TEXT.replace("|", "\t"), (Table((HEAD,)),))
    return site.column(
        "行政执法公示", site.document("双随机抽查结果公示", "2021-09-01", "见附件", attachments={"结果.xlsx": body})
    )


def _on_portal(title: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政处罚结果", site.document(title, "2021-09-01", TEXT), shared=True)


CASES = [
    RuleCase("四项齐全", "pass", _site().build(), case(), Status.PASSED),
    RuleCase("在附件表格里", "pass", _file().build(), case(), Status.PASSED),
    RuleCase(
        "没有执法机关",
        "near",
        _site(text="行政相对人名称|处罚类别|处罚结果\n示例公司|警告|罚款").build(),
        case(),
        Status.PARTIAL,
        "执法机关",
    ),
    RuleCase("上一年的结果", "near", _site("2020年行政处罚结果公示", "2020-09-01").build(), case(), Status.FAILED),
    RuleCase("五月未到期", "near", _site("2020年行政处罚结果公示", "2020-09-01").build(), case("2021-05-01"), Status.NOT_DUE),
    RuleCase("处罚流程不是结果", "near", _site("行政处罚流程").build(), case(), Status.FAILED),
    RuleCase("情况说明", "near", _site("2021年无行政处罚信息的情况说明").build(), case(), Status.NEEDS_REVIEW),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("事后公开").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政执法公示").build(), case(), Status.UNKNOWN),
    RuleCase("题名只有当事人", "pass", _site("示例公司", column="行政处罚结果").build(), case(), Status.PASSED),
    RuleCase("处罚台账", "pass", _site("2021年度行政处罚台账", column="行政执法公示").build(), case(), Status.PASSED),
    RuleCase("催报处罚结果的通知", "near", _site("关于报送行政处罚结果的通知").build(), case(), Status.FAILED),
    RuleCase("公示里只写无", "near", _site("2021年行政处罚公示", text="无").build(), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "题为情况说明，文中说没有",
        "near",
        _site("情况说明", text="2021年度，我局未作出行政处罚。").build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("门户栏目以当事人为题，没有署名", "near", _on_portal("示例公司").build(), case(), Status.NEEDS_REVIEW),
]
