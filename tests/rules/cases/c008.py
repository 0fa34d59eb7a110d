"""C008 解读形式和联系方式."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.policies import NOBODYS, PolicySite
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase(
        "有图解",
        "pass",
        PolicySite().reading().reading(title="一图读懂资产管理办法", text="", images=2).build(),
        case(),
        Status.PASSED,
        "图解",
    ),
    RuleCase(
        "正文是问答",
        "pass",
        PolicySite().reading(text="1.问：何时施行？\n答：十月。\n2.问：谁负责？\n答：财政局。").build(),
        case(),
        Status.PASSED,
        "问答",
    ),
    RuleCase(
        "写明联系人和电话",
        "pass",
        PolicySite().reading(text="解读科室：资产科\n解读人：李某\n政策咨询电话：0632-1234567").build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "只有电话", "near", PolicySite().reading(text="咨询电话：0632-1234567").build(), case(), Status.PARTIAL, "只写明一项"
    ),
    RuleCase("文字照登", "fail", PolicySite().reading(text="办法共五章。").build(), case(), Status.FAILED),
    RuleCase("页面没能打开", "near", PolicySite().reading(text=None).build(), case(), Status.UNKNOWN),
    RuleCase("没有解读栏目", "fail", SiteBuilder().column("政策文件").build(), case(), Status.FAILED),
    *(
        RuleCase(f"另一种写法：{text[-12:]}", "near", PolicySite().reading(text=text).build(), case(), Status.PASSED)
        for text in (
            "Q：什么是专项资金？\nA：是指专项用途的资金。\nQ：谁来管？\nA：财政局。",
            "1.什么是专项资金？\n是指专项用途的资金。\n2.谁可以申请？\n符合条件的企业。",
            "政策咨询：示例区财政局预算科（0632-3312345）",
            "正文。（联系人 李四 3312345）",
        )
    ),
    RuleCase("门户栏目里没写单位的解读", "near", NOBODYS, case(), Status.NEEDS_REVIEW, "没有写明发布单位"),
]
