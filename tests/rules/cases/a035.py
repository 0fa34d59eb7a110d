"""A035 执法事前公开."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TEXT = (
    "执法职责：负责会计监督检查。\n执法权限：依法对会计违法行为作出行政处罚。\n执法依据：《中华人民共和国会计法》。\n"
    "执法程序：立案、调查、告知、决定、送达。\n监督电话：0632-8812345"
)


def _site(title: str = "行政执法事前公开信息", text: str = TEXT, column: str = "事前公开") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, "2020-05-01", text), path=("行政执法公示",) if column == "事前公开" else ())


def _spread() -> SiteBuilder:
    site = SiteBuilder()
    documents = [
        site.document(t, "2020-05-01", line)
        for t, line in zip(("职责", "权限清单", "依据", "程序", "监督"), TEXT.split("\n"), strict=True)
    ]
    return site.column("行政执法公示", *documents)


def _elsewhere(title: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("通知公告", site.document(title, "2020-05-01", TEXT))


CASES = [
    RuleCase("一份写全", "pass", _site().build(), case(), Status.PASSED),
    RuleCase("分在五份", "pass", _spread().build(), case(), Status.PASSED),
    RuleCase("缺监督途径", "near", _site(text=TEXT.rsplit("\n", 1)[0]).build(), case(), Status.PARTIAL, "监督途径"),
    RuleCase("只有处罚结果", "near", _site("某公司", "罚款五千元").build(), case(), Status.FAILED),
    RuleCase(
        "标准目录不是事前公开信息",
        "near",
        _site(
            "城市综合执法领域基层政务公开事项标准目录", "公开依据：《中华人民共和国行政处罚法》。\n监督电话：0632-8812345"
        ).build(),
        case(),
        Status.FAILED,
        "共1条，均不是",
    ),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政执法公示").build(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政执法公示").build(), case(), Status.UNKNOWN),
    RuleCase(
        "职责和权限写在一处",
        "near",
        _site(
            text="一、执法职责和权限：依法实施行政许可、行政处罚。\n二、执法依据：《中华人民共和国会计法》。\n"
            "三、执法程序：立案、调查、告知、决定、送达。\n四、监督电话：0632-8812345"
        ).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("放在通知公告", "near", _elsewhere("行政执法事前公开信息").build(), case(), Status.PARTIAL, "通知公告"),
    RuleCase("通知公告里别的文件", "near", _elsewhere("关于机关作风的通报").build(), case(), Status.FAILED),
    RuleCase(
        "职责和权限写在一条",
        "pass",
        _site(text="执法主体职责、权限：依法行使财政处罚权\n" + TEXT.split("\n", 1)[1]).build(),
        case(),
        Status.PASSED,
    ),
]
