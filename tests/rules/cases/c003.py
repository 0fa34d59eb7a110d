"""C003 文件与解读互相关联."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Link
from tests.rules.cases import RuleCase
from tests.rules.policies import PolicySite
from tests.rules.sites import SiteBuilder, case


def _two() -> Site:
    site = PolicySite().policy().reading().link()
    return site.policy("2021-06-01", "示例区财政专项资金管理办法").reading("2021-06-02", "示例区财政专项资金管理办法图解").build()


def _dead_words() -> Site:
    site = PolicySite().policy().reading()
    site.readings[0] = replace(site.readings[0], links=(Link("相关文件", "javascript:void(0)"),))
    return site.build()


def _bare_title() -> Site:
    site = PolicySite().reading("2021-06-02", "防范统计造假弄虚作假解读问答")
    link = Link("示例区财政局关于防范统计造假弄虚作假的意见", "http://portal.test/other/1.html", "main")
    site.readings[0] = replace(site.readings[0], links=(link,))
    return site.build()


def _worded() -> Site:
    site = PolicySite().policy().reading()
    site.policies[0] = replace(
        site.policies[0], links=(Link("【解读】示例区国有资产管理办法", "http://other.test/1.html", "main"),)
    )
    site.readings[0] = replace(
        site.readings[0], links=(Link("原文：《示例区国有资产管理办法》", "http://other.test/2.html", "main"),)
    )
    return site.build()


CASES = [
    RuleCase("互相链接", "pass", PolicySite().policy().reading().link().build(), case(), Status.PASSED),
    RuleCase(
        "只有解读页回链",
        "near",
        PolicySite().policy().reading().link(forward=False).build(),
        case(),
        Status.PARTIAL,
        "文件页没有解读入口",
    ),
    RuleCase("只有文字没有链接", "near", _dead_words(), case(), Status.FAILED),
    RuleCase(
        "都没有链接",
        "fail",
        PolicySite().policy().reading().build(),
        case(),
        Status.FAILED,
        "文件页没有解读入口、解读页没有关联文件",
    ),
    RuleCase("一组有一组没有", "near", _two(), case(), Status.PARTIAL),
    RuleCase("页面没能打开", "near", PolicySite().policy(text=None).reading(text=None).build(), case(), Status.UNKNOWN),
    RuleCase("没有解读栏目", "fail", SiteBuilder().column("政策文件").build(), case(), Status.FAILED),
    RuleCase("解读栏目打不开", "near", SiteBuilder().column("政策文件").gap("政策解读").build(), case(), Status.UNKNOWN),
    RuleCase("解读页链到没有书名号的文件", "near", _bare_title(), case(), Status.NEEDS_REVIEW, "不在本单位政策文件栏目内"),
    RuleCase("链接文字不带书名号", "near", _worded(), case(), Status.PASSED),
]
