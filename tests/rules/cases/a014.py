"""A014 权责清单要素."""

from checks.evidence import Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEAD = ("序号", "职权名称", "基本编码", "职权类型", "实施依据", "行使主体", "流程图", "监督方式")
ROW = ("1", "对会计违法行为的处罚", "370101", "行政处罚", "《会计法》第四十二条", "区财政局", "见附件", "0632-8812345")


def _text(head: tuple[str, ...]) -> Body:
    return Body("\t".join(head) + "\n" + "\t".join(ROW), (Table((head, ROW)),))


def _file(body: Body) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("权责清单", site.document("区财政局权责清单", "2021-03-01", "见附件", attachments={"清单.xlsx": body}))


def _split() -> SiteBuilder:
    site = SiteBuilder()
    table = site.document("区财政局权责清单", "2021-03-01", "\t".join((*HEAD[:6], "监督电话")))
    return site.column("权力清单", table, site.document("行政处罚流程图", "2021-03-01", "", images=1))


def _pictured() -> SiteBuilder:
    site = SiteBuilder()
    table = site.document("取水许可", "2021-03-01", "\t".join((*HEAD[:6], "监督电话")))
    return site.column("权责清单", table, site.document("取水许可办理流程", "2021-03-01", "", images=1))


CASES = [
    RuleCase("附件表头齐全", "pass", _file(_text(HEAD)).build(), case(), Status.PASSED),
    RuleCase("流程图另页发布", "pass", _split().build(), case(), Status.PASSED),
    RuleCase(
        "缺编码和流程图", "near", _file(_text((*HEAD[:2], *HEAD[3:6], HEAD[7]))).build(), case(), Status.PARTIAL, "职权编码"
    ),
    RuleCase("附件是扫描件", "near", _file(Body(unreadable="扫描件未识别")).build(), case(), Status.UNKNOWN),
    RuleCase("清单在省平台", "near", SiteBuilder().column("权责清单", offsite=True).build(), case(), Status.NEEDS_REVIEW),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("权责清单").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("权责清单").build(), case(), Status.UNKNOWN),
    RuleCase("逐项公开，流程图称办理流程", "pass", _pictured().build(), case(), Status.PASSED),
    RuleCase(
        "名称分主项子项",
        "pass",
        _file(_text(tuple("主项名称" if h == "职权名称" else h for h in HEAD))).build(),
        case(),
        Status.PASSED,
    ),
]
