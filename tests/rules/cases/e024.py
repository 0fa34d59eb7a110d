"""E024 解释性文件."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*titles: str) -> Site:
    site = SiteBuilder()
    return site.column("信息公开制度", *(site.document(t, "2019-05-15") for t in titles)).build()


CASES = [
    RuleCase(
        "国办公开办通知",
        "pass",
        _site("国务院办公厅政府信息与政务公开办公室 关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知"),
        case(),
        Status.PASSED,
    ),
    RuleCase("处理费办法", "pass", _site("国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知"), case(), Status.PASSED),
    RuleCase("只有条例", "fail", _site("中华人民共和国政府信息公开条例"), case(), Status.FAILED),
    RuleCase("公报工作通知不算", "near", _site("国务院办公厅关于做好政府公报工作的通知"), case(), Status.FAILED),
    RuleCase(
        "省办公厅任务分解不算",
        "near",
        _site("福建省人民政府办公厅关于印发2018年政务公开工作主要任务分解表的通知"),
        case(),
        Status.FAILED,
    ),
    *(
        RuleCase(f"没写制发机关：{title}", "near", _site(title), case(), Status.PASSED)
        for title in ("关于明确政府信息公开与业务查询事项界限的解释", "关于规范政府信息公开平台有关事项的通知")
    ),
    RuleCase(
        "市里同名的通知不是",
        "near",
        _site("示例市人民政府办公室关于政府信息公开工作年度报告有关事项的通知"),
        case(),
        Status.FAILED,
    ),
]
