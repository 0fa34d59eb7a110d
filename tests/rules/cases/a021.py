"""A021 收费目录要素."""

from checks.evidence import Case, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

HEAD = ("部门", "项目序号", "项目名称", "资金管理方式", "政策依据", "执收部门（单位）", "征收对象", "征收标准", "备注")


def _case() -> Case:
    return case(sole=True)


def _site(head: tuple[str, ...], unreadable: str | None = None) -> SiteBuilder:
    site = SiteBuilder()
    body = Body(unreadable=unreadable) if unreadable else Body("\t".join(head), (Table((head,)),))
    document = site.document("示例区行政事业性收费目录清单", "2021-06-01", "详见附件", attachments={"目录.xls": body})
    return site.column("行政事业性收费", document)


CASES = [
    RuleCase("表头齐全", "pass", _site(HEAD).build(), _case(), Status.PASSED),
    RuleCase(
        "缺资金管理方式和征收对象",
        "near",
        _site((*HEAD[:3], HEAD[4], HEAD[5], HEAD[7])).build(),
        _case(),
        Status.PARTIAL,
        "征收对象",
    ),
    RuleCase("附件读不了", "near", _site(HEAD, "未解析的格式xls").build(), _case(), Status.UNKNOWN),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政事业性收费").build(), _case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("收费目录").build(), _case(), Status.UNKNOWN),
    RuleCase(
        "表头称收费项目、管理方式",
        "pass",
        _site(("序号", "执收单位", "收费项目", "收费标准", "收费依据", "收费对象", "资金管理方式")).build(),
        _case(),
        Status.PASSED,
    ),
]
