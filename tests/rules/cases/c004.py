"""C004 重点工作政策解读比例."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.policies import PolicySite
from tests.rules.sites import SiteBuilder, case

KEY = "示例区优化营商环境若干措施"
OTHER = "示例区乡村振兴专项资金管理办法"
CASES = [
    RuleCase(
        "重点文件全部解读",
        "pass",
        PolicySite().policy(title=KEY).reading(title=f"《{KEY}》解读").build(),
        case(),
        Status.PASSED,
        "1份，已解读1份",
    ),
    RuleCase(
        "一份解读一份没有",
        "near",
        PolicySite().policy(title=KEY).policy(title=OTHER).reading(title=f"《{KEY}》解读").build(),
        case(),
        Status.NEEDS_REVIEW,
        OTHER,
    ),
    RuleCase(
        "一份也没有解读",
        "fail",
        PolicySite().policy(title=KEY).reading(title="《档案管理规定》解读").build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "没有重点文件",
        "near",
        PolicySite().policy(title="示例区档案管理规定").reading(title="《示例区档案管理规定》解读").build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("没有解读栏目", "fail", SiteBuilder().column("政策文件").build(), case(), Status.FAILED),
]
