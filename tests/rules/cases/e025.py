"""E025 没有其他制度性文件."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

GOOD = (
    "中华人民共和国政府信息公开条例",
    "山东省政府信息公开办法",
    "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
)


def _site(*titles: str, **fields: object) -> Site:
    site = SiteBuilder()
    return site.column("政府信息公开制度", *(site.document(t, "2019-05-15") for t in titles), **fields).build()  # type: ignore[arg-type]


def _page(text: str) -> Site:
    return SiteBuilder().column("政府信息公开制度", page_text=text).build()


CASES = [
    RuleCase("只有三类", "pass", _site(*GOOD), case(), Status.PASSED),
    RuleCase("有本单位制度", "fail", _site(*GOOD, "示例区财政局保密审查制度"), case(), Status.FAILED, "保密审查制度"),
    RuleCase("工作要点任务分解", "fail", _site(*GOOD, "关于印发2021年政务公开工作主要任务分解表的通知"), case(), Status.FAILED),
    RuleCase("门户统一栏目里别人的文件", "near", _site(*GOOD, "示例区政府公报管理办法", shared=True), case(), Status.PASSED),
    RuleCase("没有这个栏目", "near", SiteBuilder().column("机构职能").build(), case(), Status.PASSED, "未见"),
    RuleCase("栏目看不到", "near", SiteBuilder().gap("政府信息公开制度").build(), case(), Status.UNKNOWN),
    RuleCase("列表没读完", "near", _site(*GOOD, complete=False), case(), Status.UNKNOWN),
    RuleCase(
        "省政府令公布的暂行办法是规章",
        "near",
        _site("中华人民共和国政府信息公开条例", "示例省政府信息公开暂行办法", "示例省政府信息公开工作管理规定"),
        case(),
        Status.PASSED,
    ),
    RuleCase("区里的暂行办法不是规章", "near", _site(*GOOD, "示例区政府信息公开暂行办法"), case(), Status.FAILED),
    *(
        RuleCase(f"属于三类：{title}", "near", _site(*GOOD, title), case(), Status.PASSED)
        for title in (
            "贵州省政府信息公开暂行规定",
            "关于机构改革后政府信息公开申请办理问题的解释",
            "关于政府信息公开期限有关问题的解释",
            "关于规范政府信息公开平台有关事项的通知（国办公开办函〔2019〕61号）",
        )
    ),
    RuleCase(
        "栏目页本身就是条例",
        "near",
        _page("中华人民共和国政府信息公开条例\n第一章　总则\n第一条　为了保障公民获取政府信息。"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "栏目页是本单位的制度",
        "near",
        _page("示例区财政局信息发布审核制度\n第一条　为了规范信息发布，制定本制度。信息先审后发。"),
        case(),
        Status.FAILED,
    ),
    RuleCase("栏目页没有读出文字", "near", _page(""), case(), Status.UNKNOWN),
]
