"""E033 基本目录表头."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = Table(
    (
        ("序号", "公开事项", "公开内容", "公开主体", "公开时限", "公开方式"),
        ("1", "机构职能", "职责", "办公室", "20个工作日", "网站"),
    )
)
SHORT = Table((("序号", "公开事项", "责任科室"), ("1", "机构职能", "办公室")))


def _site(*tables: Table, text: str = "目录如下", **fields: object) -> Site:
    site = SiteBuilder()
    return site.column(
        "主动公开基本目录",
        site.document("主动公开基本目录", "2021-05-06", text, tables=tables, **fields),  # type: ignore[arg-type]
    ).build()


CASES = [
    RuleCase("四项齐全", "pass", _site(FULL), case(), Status.PASSED),
    RuleCase("表在附件", "pass", _site(attachments={"目录.xlsx": Body(tables=(FULL,))}), case(), Status.PASSED),
    RuleCase(
        "PDF只有文字",
        "pass",
        _site(text="序号\n公开事项\n公开内容\n公开主体\n公开时限\n公开形式\n1\n机构职能"),
        case(),
        Status.PASSED,
    ),
    RuleCase("缺时限和方式", "near", _site(SHORT), case(), Status.PARTIAL, "缺少公开时限、公开方式"),
    RuleCase("附件读不出", "near", _site(attachments={"目录.pdf": Body(unreadable="扫描件未识别")}), case(), Status.UNKNOWN),
    RuleCase("只有一句话", "fail", _site(text="请到办事大厅查阅。"), case(), Status.FAILED),
    RuleCase("没有目录", "fail", SiteBuilder().column("主动公开基本目录").build(), case(), Status.FAILED),
    *(
        RuleCase(
            f"换一种表头：{'、'.join(heads)}", "near", _site(Table((heads, tuple("值" for _ in heads)))), case(), Status.PASSED
        )
        for heads in (
            ("公开事项名称", "内容标准", "公开主体", "更新频率", "公开途径"),
            ("目录名称", "内容描述", "发布主体", "发布时效", "发布渠道"),
        )
    ),
    RuleCase(
        "四项写在正文里",
        "near",
        _site(text="公开主体：示例区财政局。\n公开时限：20个工作日内。\n公开方式：政府网站。\n公开内容：\n1.机构职能"),
        case(),
        Status.PASSED,
    ),
]
