"""A056 义务教育学校名录."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

WHOLE = Table(
    (
        ("义务教育学校名录",) * 6,
        ("序号", "学校名称", "学校地址", "办学层次", "办学类型", "办公电话"),
        ("1", "实验小学", "文化路1号", "小学", "公办", "1234567"),
    )
)
BARE = Table((("序号", "学校名称"), ("1", "实验小学")))
EDUCATION = case(unit="区教育和体育局")


def _site(title: str, *tables: Table, text: str = "见表", column: str = "义务教育") -> Site:
    site = SiteBuilder("区教育和体育局")
    return site.column(column, site.document(title, "2020-09-10", text, tables=tables)).build()


def _attached(body: Body) -> Site:
    site = SiteBuilder("区教育和体育局")
    return site.column(
        "学校信息", site.document("中小学名录", "2021-09-10", "见附件", attachments={"名录.pdf": body}), path=("义务教育",)
    ).build()


CASES = [
    RuleCase("名录五项齐全", "pass", _site("示例区义务教育学校名录", WHOLE), EDUCATION, Status.PASSED),
    RuleCase(
        "名录是PDF，只有文字",
        "pass",
        _attached(Body("学校名称 学校地址 办学层次 办学类型 办公电话\n实验小学 文化路1号 小学 公办 1234567")),
        EDUCATION,
        Status.PASSED,
    ),
    RuleCase(
        "只有校名",
        "near",
        _site("示例区中小学一览表", BARE),
        EDUCATION,
        Status.PARTIAL,
        "缺少学校地址、办学层次、办学类型、办公电话",
    ),
    RuleCase("文明校园名单不是名录", "near", _site("示例区文明学校名单", BARE), EDUCATION, Status.FAILED),
    RuleCase("PDF是扫描件", "near", _attached(Body(unreadable="扫描件未识别")), EDUCATION, Status.UNKNOWN),
    RuleCase("没有名录", "fail", _site("2021年招生通知"), EDUCATION, Status.FAILED),
    RuleCase("放在通知公告", "near", _site("示例区义务教育学校名录", WHOLE, column="通知公告"), EDUCATION, Status.PARTIAL),
    RuleCase("称学校信息", "pass", _site("全区小学初中学校信息", WHOLE), EDUCATION, Status.PASSED),
    RuleCase("名录栏目以校名为题", "pass", _site("实验小学", WHOLE, column="学校名录"), EDUCATION, Status.PASSED),
    RuleCase("义务教育栏目里一所学校的动态", "near", _site("实验小学", WHOLE), EDUCATION, Status.FAILED),
]
