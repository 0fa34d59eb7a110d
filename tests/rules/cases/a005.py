"""A005 规范性文件要素齐全."""

from datetime import date
from typing import Any

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL: dict[str, Any] = {"document_number": "示政发〔2021〕3号", "validity": "有效", "dates": {"成文日期": date(2021, 3, 2)}}


def _good() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("行政规范性文件", site.document("示例区国有资产管理办法", "2021-03-05", "第一条 ……", **FULL))


def _one_lacks() -> SiteBuilder:
    site = SiteBuilder()
    bare = site.document("示例区财政资金管理办法", "2021-05-05", "示政发〔2021〕5号 第一条 为加强管理……", dates={})
    return site.column("规范性文件", site.document("示例区国有资产管理办法", "2021-03-05", "第一条", **FULL), bare)


def _all_bare() -> SiteBuilder:
    site = SiteBuilder()
    bare = [site.document(title, text="第一条 为加强管理……", dates={}) for title in ("示例区资金管理办法", "示例区资产管理办法")]
    return site.column("规范性文件", *bare)


def _in_a_table() -> SiteBuilder:
    site = SiteBuilder()
    head = "文号|示财发〔2021〕5号|成文日期|2021-05-01\n发布日期|2021-05-05|有效性|有效\n第一条 为加强管理……"
    return site.column("规范性文件", site.document("示例区资金管理办法", text=head, dates={}))


CASES = [
    RuleCase("四项齐全", "pass", _good().build(), case(), Status.PASSED),
    RuleCase("有一份缺成文日期和有效性", "near", _one_lacks().build(), case(), Status.PARTIAL, "缺少成文日期、有效性"),
    RuleCase("每份文件四项全缺", "fail", _all_bare().build(), case(), Status.FAILED, "缺少文号、成文日期、发布日期、有效性"),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("规范性文件").build(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED, "未设置"),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("规范性文件").build(), case(), Status.UNKNOWN),
    RuleCase("四项写在表格里", "near", _in_a_table().build(), case(), Status.PASSED),
]
