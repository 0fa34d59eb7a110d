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


SIGNED = "示财规〔2021〕3号\n各镇街：\n第一条 ……\n示例区财政局\n2021年3月2日\n本办法自2021年4月1日起施行。"


def _site(title: str, text: str, column: str = "规范性文件") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, "2021-03-05", text))


def _with_requests() -> SiteBuilder:
    site = _site("示例区国有资产管理办法", SIGNED)
    asked = [site.document(t, "2021-03-06", "各科室：") for t in ("关于征求资产管理办法意见的公告", "规范性文件培训班举办")]
    return site.column("本局规范性文件", *asked)


def _law_elsewhere() -> SiteBuilder:
    site = SiteBuilder().column("规范性文件")
    law = site.document("国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知", "2020-12-04", "第一条 ……", **FULL)
    return site.column("政府信息公开制度", law)


def _under_basis() -> SiteBuilder:
    site = _site("示例区国有资产管理办法", SIGNED, "政策文件")
    laws = site.document("会计基础工作管理办法", "2021-03-06", "第一条", dates={})
    return site.column("法律法规", laws, path=("履职依据",))


def _in_a_table() -> SiteBuilder:
    site = SiteBuilder()
    head = "文号|示财发〔2021〕5号|成文日期|2021-05-01\n发布日期|2021-05-05|有效性|有效\n第一条 为加强管理……"
    return site.column("规范性文件", site.document("示例区资金管理办法", text=head, dates={}))


CASES = [
    RuleCase("四项齐全", "pass", _good().build(), case(), Status.PASSED),
    RuleCase(
        "有一份缺成文日期和有效性",
        "near",
        _one_lacks().build(),
        case(),
        Status.PARTIAL,
        "缺少成文日期、有效性",
        fix="在文件页面补齐规范性文件缺少的成文日期、有效性",
    ),
    RuleCase("每份文件四项全缺", "fail", _all_bare().build(), case(), Status.FAILED, "缺少文号、成文日期、发布日期、有效性"),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("规范性文件").build(), case(), Status.FAILED),
    RuleCase("栏目是空的，别处只有国务院的文件", "near", _law_elsewhere().build(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED, "未设置"),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("规范性文件").build(), case(), Status.UNKNOWN),
    RuleCase("成文日期在落款", "pass", _site("示例区国有资产管理办法", SIGNED).build(), case(), Status.PASSED),
    RuleCase("征求意见和培训不是规范性文件", "near", _with_requests().build(), case(), Status.PASSED, "1份"),
    RuleCase(
        "栏目叫本单位文件", "pass", _site("关于印发《资产管理办法》的通知", SIGNED, "本单位文件").build(), case(), Status.PASSED
    ),
    RuleCase(
        "文件发布在通知公告",
        "near",
        _site("关于印发《资产管理办法》的通知", SIGNED, "通知公告").build(),
        case(),
        Status.PARTIAL,
        "通知公告",
    ),
    RuleCase("题为说明的页面说没有", "near", _site("说明", "我局目前无规范性文件。").build(), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "栏目页只说没有",
        "near",
        SiteBuilder().column("规范性文件", page_text="暂无规范性文件").build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "只有履职依据栏目", "pass", _site("关于印发《资产管理办法》的通知", SIGNED, "履职依据").build(), case(), Status.PASSED
    ),
    RuleCase("旁边的法律法规栏目不管", "near", _under_basis().build(), case(), Status.PASSED, "1份"),
    RuleCase("四项写在表格里", "near", _in_a_table().build(), case(), Status.PASSED),
    RuleCase(
        "别的栏目里国务院的办法不是本单位的",
        "near",
        _site("国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知", SIGNED, "政府信息公开制度").build(),
        case(),
        Status.FAILED,
    ),
]
