"""What the ten rows on 基层政务公开标准目录 ask alike, as cases for one field and its unit."""

from __future__ import annotations

from checks.disclosure.catalogues import HEADERS
from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

WHOLE = Table((("序号", *HEADERS), ("1", *(["政策文件"] * 9))))
FOUR = Table((("序号", "公开事项", "公开内容（要素）", "公开依据", "公开时限"), ("1", *(["政策文件"] * 4))))
DAY = "2020-12-01"


def catalogue_cases(field: str, unit: str, *, column: str, other: str, sole: bool = True, also: str = "") -> list[RuleCase]:
    """The cases of a field (社会救助领域): ``column`` is where it may stand beside 标准目录, ``other`` another field, ``also`` the field's other name."""
    asked = case(unit=unit, sole=sole)
    title, file = f"示例区{field}基层政务公开标准目录", f"{also or field}.xlsx"

    def site(title: str = title, table: Table = WHOLE, column: str = "标准目录") -> Site:
        new = SiteBuilder(unit)
        return new.column(column, new.document(title, DAY, "见表", tables=(table,))).build()

    def in_file(body: Body) -> Site:
        new = SiteBuilder(unit)
        return new.column(
            column, new.document(f"{also or field}基层政务公开标准目录", DAY, "见附件", attachments={file: body})
        ).build()

    def of_all_fields(*files: str) -> Site:
        new, bodies = SiteBuilder(unit), {name: Body(tables=(WHOLE,)) for name in files}
        all_of_them = new.document("26个试点领域基层政务公开标准目录", DAY, "见附件", attachments=bodies)
        return new.column("基层政务公开", all_of_them, shared=True).build()

    return [
        RuleCase("目录表头齐全", "pass", site(), asked, Status.PASSED, "表头9项"),
        RuleCase("目录在附件里", "pass", in_file(Body(tables=(WHOLE,))), asked, Status.PASSED),
        RuleCase("全区汇总目录的附件", "pass", of_all_fields(file, f"{other}.xlsx"), asked, Status.PASSED),
        RuleCase(f"在{column}栏目", "pass", site(column=column), asked, Status.PASSED),
        RuleCase("汇总目录没有本领域", "near", of_all_fields(f"{other}.xlsx"), asked, Status.FAILED),
        RuleCase("别的领域的目录", "near", site(f"示例区{other}基层政务公开标准目录", column="通知公告"), asked, Status.FAILED),
        RuleCase("表头只有四项", "near", site(table=FOUR), asked, Status.PARTIAL, "公开主体"),
        RuleCase("放在通知公告", "near", site(column="通知公告"), asked, Status.PARTIAL, "通知公告"),
        RuleCase("附件打不开", "near", in_file(Body(unreadable="文件加密")), asked, Status.UNKNOWN),
        RuleCase("没有栏目", "fail", SiteBuilder(unit).column("机构职能").build(), asked, Status.FAILED),
        RuleCase("栏目是空的", "fail", SiteBuilder(unit).column(column).build(), asked, Status.FAILED),
        RuleCase("栏目打不开", "near", SiteBuilder(unit).gap("基层政务公开标准目录").build(), asked, Status.UNKNOWN),
    ]
