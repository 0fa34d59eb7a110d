"""D002 决策目录要素."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = Table((("序号", "决策事项名称", "承办单位"), ("1", "示例区国土空间规划", "区自然资源局")))
BARE = Table((("序号", "决策事项名称", "完成时间"), ("1", "示例区国土空间规划", "12月")))
WHO = case(sole=True)


def _site(*tables: Table, text: str = "现予公布。", files: dict[str, Body] | None = None) -> Site:
    site = SiteBuilder("区政府办公室")
    document = site.document("2021年度重大行政决策事项目录", "2021-03-31", text, tables=tables, attachments=files)
    return site.column("重大行政决策", document, shared=True).build()


CASES = [
    RuleCase("两项都有", "pass", _site(FULL), WHO, Status.PASSED),
    RuleCase("表在附件", "pass", _site(files={"目录.xlsx": Body(tables=(FULL,))}), WHO, Status.PASSED),
    RuleCase("没有承办单位", "near", _site(BARE), WHO, Status.PARTIAL, "承办单位"),
    RuleCase("附件是扫描件", "near", _site(files={"目录.pdf": Body(unreadable="扫描件未识别")}), WHO, Status.UNKNOWN),
    RuleCase("没有目录", "fail", SiteBuilder().column("重大行政决策", shared=True).build(), WHO, Status.FAILED),
    RuleCase(
        "未到期", "near", SiteBuilder().column("重大行政决策", shared=True).build(), case("2021-04-01", sole=True), Status.NOT_DUE
    ),
    *(
        RuleCase(
            f"换一种表头：{head}",
            "near",
            _site(Table((("决策名称", head), ("示例区国土空间规划", "区自然资源局")))),
            WHO,
            Status.PASSED,
        )
        for head in ("实施主体", "起草部门", "主办单位")
    ),
]
