"""E023 地方性法规规章."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*titles: str, **fields: object) -> Site:
    site = SiteBuilder()
    return site.column("政府信息公开制度", *(site.document(t, "2019-05-15") for t in titles), **fields).build()  # type: ignore[arg-type]


CASES = [
    RuleCase("省办法", "pass", _site("山东省政府信息公开办法"), case(), Status.PASSED),
    RuleCase("市规定", "pass", _site("《广州市政府信息公开规定》（市政府令第8号）"), case(), Status.PASSED),
    RuleCase("只有国家条例", "fail", _site("中华人民共和国政府信息公开条例"), case(), Status.FAILED),
    RuleCase(
        "办公厅通知不是规章",
        "near",
        _site("福建省人民政府办公厅关于印发《福建省政府信息查阅场所管理办法》的通知"),
        case(),
        Status.FAILED,
    ),
    RuleCase("列表没读完", "near", _site("中华人民共和国政府信息公开条例", complete=False), case(), Status.UNKNOWN),
    *(
        RuleCase(f"换一种名称：{title}", "near", _site(title), case(), Status.PASSED)
        for title in (
            "江苏省政府信息公开暂行办法",
            "吉林省政府信息公开管理办法",
            "宁夏回族自治区实施《中华人民共和国政府信息公开条例》办法",
            "浙江省政务公开条例",
        )
    ),
    RuleCase("省里的考核办法不是规章", "near", _site("关于印发山东省政府信息公开工作考核办法的通知"), case(), Status.FAILED),
    RuleCase("区里的办法不是规章", "near", _site("示例区政府信息公开办法"), case(), Status.FAILED),
]
