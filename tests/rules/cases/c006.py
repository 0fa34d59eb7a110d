"""C006 解读与政策文件重复."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.policies import PolicySite
from tests.rules.sites import SiteBuilder, case

CLAUSES = [
    f"第{n}条{what}，由{who}会同有关部门组织实施，并在每年年底前向区政府报告办理情况。"
    for n, what, who in [
        ("一", "国有资产配置应当与单位履行职能需要相适应", "区财政局"),
        ("二", "国有资产处置应当遵循公开公正公平和竞争择优的原则", "主管部门"),
        ("三", "国有资产出租出借收入按照政府非税收入管理规定上缴国库", "各镇政府"),
        ("四", "建立资产共享共用机制推动长期低效运转资产调剂使用", "资产管理机构"),
        ("五", "对违反本办法规定造成国有资产损失的依法追究责任", "区审计局"),
    ]
]
WHOLE = "\n".join(CLAUSES)
OWN = "这项办法回答了大家关心的三个问题：资产从哪里来，闲置了怎么办，出了问题找谁。" * 4
HALF = "\n".join(CLAUSES[:3]) + OWN[:60]
CASES = [
    RuleCase("自己的话", "pass", PolicySite().policy(text=WHOLE).reading(text=OWN).build(), case(), Status.PASSED, "重合最高0%"),
    RuleCase(
        "照抄原文",
        "fail",
        PolicySite().policy(text=WHOLE).reading(text="\n".join(CLAUSES[:4])).build(),
        case(),
        Status.FAILED,
        "重合100%",
    ),
    RuleCase(
        "抄了一大半", "near", PolicySite().policy(text=WHOLE).reading(text=HALF).build(), case(), Status.NEEDS_REVIEW, "由人判断"
    ),
    RuleCase(
        "只有一句话的图解",
        "near",
        PolicySite().policy(text=WHOLE).reading(text=CLAUSES[0][:40]).build(),
        case(),
        Status.NEEDS_REVIEW,
        "须由人核查",
    ),
    RuleCase(
        "重复的只是文件名称和信息头",
        "pass",
        PolicySite()
        .policy(text="发布机构：示例区财政局\n主题分类：综合政务\n" + WHOLE)
        .reading(
            title="区财政局局长解读《示例区国有资产管理办法》",
            text="发布机构：示例区财政局\n主题分类：综合政务\n" + "《示例区国有资产管理办法》说了什么？" * 3 + OWN,
        )
        .build(),
        case(),
        Status.PASSED,
        "不是压缩或摘抄",
    ),
    RuleCase("原文没能打开", "near", PolicySite().policy(text=None).reading(text=OWN).build(), case(), Status.UNKNOWN),
    RuleCase("没有解读不扣分，由人确认", "near", SiteBuilder().column("政策文件").build(), case(), Status.NEEDS_REVIEW),
]
