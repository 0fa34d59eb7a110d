"""C005 解读内容要素."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.policies import NOBODYS, PolicySite
from tests.rules.sites import SiteBuilder, case

FULL = """一、政策背景
近年来，我区国有资产规模扩大，管理出现新情况。
二、决策依据
根据《行政事业性国有资产管理条例》制定。
三、出台目的
为规范国有资产管理，提高使用效益。
四、重要举措
主要包括明确职责、规范处置等内容。"""
HEADS_ONLY = "政策背景 决策依据 出台目的 重要举措"
TWO = "\n".join(FULL.splitlines()[:2] + FULL.splitlines()[6:])
CASES = [
    RuleCase("四要素齐全", "pass", PolicySite().reading(text=FULL).build(), case(), Status.PASSED),
    RuleCase(
        "图解不逐篇核对",
        "pass",
        PolicySite().reading(text=FULL).reading(title="一图读懂资产管理办法", text="", images=3).build(),
        case(),
        Status.PASSED,
        "1篇",
    ),
    RuleCase(
        "同一文件的负责人解读不必重写四要素",
        "pass",
        PolicySite()
        .policy()
        .reading(text=FULL)
        .reading(title="区财政局局长解读《示例区国有资产管理办法》", text="问：为什么出台？答：为规范管理。")
        .build(),
        case(),
        Status.PASSED,
        "1篇",
    ),
    RuleCase(
        "另一文件的解读缺项",
        "near",
        PolicySite().policy().reading(text=FULL).reading(title="《示例区采购办法》政策解读", text=TWO).build(),
        case(),
        Status.PARTIAL,
        "采购办法",
    ),
    RuleCase(
        "缺依据和目的",
        "near",
        PolicySite().reading(text=TWO).build(),
        case(),
        Status.PARTIAL,
        "缺少决策依据、出台目的",
        "在解读材料中补写缺少的决策依据、出台目的",
    ),
    RuleCase("只有标题词没有内容", "near", PolicySite().reading(text=HEADS_ONLY).build(), case(), Status.FAILED),
    RuleCase("照登新闻", "fail", PolicySite().reading(text="今日我局召开会议。").build(), case(), Status.FAILED),
    RuleCase(
        "只有图解",
        "near",
        PolicySite().reading(title="一图读懂资产管理办法", text="", images=3).build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("页面没能打开", "near", PolicySite().reading(text=None).build(), case(), Status.UNKNOWN),
    RuleCase("年初没有本年的，看上年的", "near", PolicySite().reading(text=FULL).build(), case("2022-02-01"), Status.PASSED),
    RuleCase(
        "最近一篇是三年前的",
        "fail",
        PolicySite().reading("2018-09-15", text=FULL).build(),
        case(),
        Status.FAILED,
        "2020年以来没有",
    ),
    RuleCase("没有解读栏目", "fail", SiteBuilder().column("政策文件").build(), case(), Status.FAILED),
    *(
        RuleCase(f"要素的另一种写法：{text[:6]}", "near", PolicySite().reading(text=text).build(), case(), Status.PASSED)
        for text in (
            "问：为什么要出台《办法》？\n答：为贯彻省文件，推动规范管理。\n问：依据是什么？\n答：依据预算法。\n问：主要内容有哪些？\n答：共五条。",
            "（一）背景依据。2021年3月，省里印发文件。（二）目标。到年底完成改革。（三）重点举措。实施五大工程。",
        )
    ),
    RuleCase("门户栏目里没写单位的解读", "near", NOBODYS, case(), Status.NEEDS_REVIEW, "没有写明发布单位"),
]
